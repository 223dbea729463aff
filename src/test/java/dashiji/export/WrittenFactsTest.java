package dashiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.entity.EntityKeys;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.query.QueryFormatException;
import dashiji.query.QueryOutcome;
import dashiji.query.QueryRunner;
import dashiji.query.ResultFormat;
import dashiji.rdf.DerivedQuads;
import dashiji.rdf.DocumentQuads;
import dashiji.rdf.Iris;
import dashiji.rdf.SampleFacts;
import dashiji.store.CandidateCheck;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import dashiji.tenure.Attestations;
import dashiji.tenure.TenureInference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts through the writers into a store on disk, and out again as tables and answers. */
class WrittenFactsTest {
  private static final DocumentFacts FACTS = SampleFacts.document();

  @TempDir static Path folder;
  private static StoreReader reader;
  private static Path tables;

  @BeforeAll
  static void build() throws IOException {
    StoreLayout layout = new StoreLayout(folder.resolve("store"));
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    try (StoreBuilder builder = StoreBuilder.begin(layout)) {
      DocumentQuads.write(FACTS, iris, SampleFacts.AREAS, builder.sink());
      DerivedQuads.tenures(
          TenureInference.infer(Attestations.of(FACTS, EntityKeys.of(FACTS))),
          iris,
          builder.sink());
      assertThat(builder.publish(CandidateCheck.none()).visible()).isTrue();
    }
    reader = StoreReader.open(layout);
    tables = folder.resolve("tables");
    reader.read(dataset -> {
      try {
        return TableExport.write(dataset, tables);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  private static List<List<String>> cells(String table, String... columns) throws IOException {
    try (Reader text =
            Files.newBufferedReader(tables.resolve(table + ".csv"), StandardCharsets.UTF_8);
        CSVParser parser =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
      return parser.getRecords().stream()
          .map(row -> Arrays.stream(columns).map(row::get).toList())
          .toList();
    }
  }

  private static List<String> of(Evidence evidence) {
    return List.of("" + evidence.span().start(), "" + evidence.span().end(), evidence.quote());
  }

  private static List<List<String>> evidence(Class<? extends Fact> kind) {
    return FACTS.facts(kind).stream().map(fact -> of(fact.evidence())).toList();
  }

  @Test
  void everyFactHasItsRowWithItsWords() throws IOException {
    String[] columns = {"start", "end", "quote"};
    assertThat(cells("posts", columns))
        .containsExactlyInAnyOrderElementsOf(evidence(PostFact.class));
    assertThat(cells("events", columns)).containsExactlyElementsOf(evidence(EventFact.class));
    assertThat(cells("appointments", columns))
        .containsExactlyElementsOf(evidence(PersonnelActFact.class));
    assertThat(cells("persons", "name", "start"))
        .containsExactlyElementsOf(
            FACTS.facts(PersonFact.class).stream()
                .map(fact -> List.of(fact.id().name(), "" + fact.evidence().span().start()))
                .toList());
    assertThat(cells("documents", "doc")).containsExactly(List.of("qinghuai/2031-03"));
  }

  @Test
  void namesAreThoseOfTheFacts() throws IOException {
    assertThat(cells("posts", "name", "org", "title", "former", "stated_from"))
        .containsExactly(
            List.of("林知远", "青槐县政府", "县长", "false", ""),
            List.of("乌力罕·其其格", "青槐县水利局", "副局长", "true", "2024-07"),
            List.of("林知远", "岚山石墨有限公司", "董事长", "false", ""));
    assertThat(cells("event_links", "relation", "name"))
        .containsExactlyInAnyOrder(
            List.of("place", "石门镇"),
            List.of("place", "石门水库"),
            List.of("organization", "岚山石墨有限公司"),
            List.of("project", "石门水库除险加固工程"),
            List.of("document", "青槐县防汛预案"));
    assertThat(cells("places", "name", "level"))
        .containsExactly(
            List.of("青槐县", "county"), List.of("石门镇", "township"), List.of("石门水库", "site"));
    assertThat(cells("projects", "name", "place", "amount"))
        .containsExactly(List.of("石门水库除险加固工程", "石门水库", "1.4亿元"));
  }

  private static String answer(String name, Map<String, String> given)
      throws IOException, QueryFormatException {
    NamedQuery query = QueryCatalog.bundled().find(name).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryOutcome outcome =
        new QueryRunner(QueryRunner.USUAL_LIMIT)
            .run(query, given, reader.dataset(), exec -> ResultFormat.CSV.write(exec, out));
    assertThat(outcome).isInstanceOf(QueryOutcome.Answered.class);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void queriesAnswerFromTheStore() throws IOException, QueryFormatException {
    assertThat(answer("career", Map.of("person", "乌力罕·其其格")).lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("青槐县水利局副局长,concurrent,"))
        .anyMatch(line -> line.startsWith("青槐县水利局局长,"));
    assertThat(answer("holder-on-day", Map.of("post", "青槐县政府县长", "day", "2031-03-10")))
        .contains("attested,林知远");
    assertThat(answer("place-events", Map.of("place", "岚山省")).lines()).hasSize(3);
    assertThat(answer("place-events", Map.of("place", "990102")).lines()).hasSize(3);
    assertThat(answer("organization-posts", Map.of("organization", "青槐县水利局")).lines()).hasSize(3);
    assertThat(answer("projects", Map.of()).lines())
        .hasSize(2)
        .anyMatch(l -> l.contains("140000000"));
    assertThat(answer("documents", Map.of()))
        .contains("qinghuai/2031-03,青槐县2031年3月大事记,青槐县政府,2031-03-01,2031-03-20,2,3,1,");
  }
}

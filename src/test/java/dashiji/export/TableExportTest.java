package dashiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.fact.Capacity;
import dashiji.query.ExampleGraph;
import dashiji.rdf.Vocab;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {
  /** The columns as people and the scoring program were promised them. */
  private static final Map<String, String> PROMISED =
      Map.ofEntries(
          Map.entry(
              "documents",
              "doc, document, title, publisher, jurisdiction, jurisdiction_code, date_published, date_start, date_end,"
                  + " characters, warnings"),
          Map.entry("persons", "doc, person, name, start, end"),
          Map.entry(
              "posts",
              "doc, person, name, org, title, former, date_start, date_end, stated_from, stated_until, start, end, quote,"
                  + " capacity"),
          Map.entry("events", "doc, event, kind, name, date_start, date_end, start, end, quote"),
          Map.entry("participations", "doc, event, person, name, role"),
          Map.entry("event_links", "doc, event, relation, target, name"),
          Map.entry(
              "appointments",
              "doc, person, name, action, org, title, date, document, start, end, quote"),
          Map.entry(
              "nominations", "doc, person, name, org, title, wording, date, start, end, quote"),
          Map.entry(
              "profiles",
              "doc, person, name, gender, ethnic_group, birth, native_place, education, party, joined_party, started_work,"
                  + " start, end, quote"),
          Map.entry("projects", "doc, project, name, place, amount, start, end"),
          Map.entry("places", "doc, place, name, full_name, level, code, start, end"),
          Map.entry("orgs", "doc, org, name, kind, start, end"),
          Map.entry(
              "tenures",
              "tenure, person, name, post, post_name, org, title, jurisdiction, jurisdiction_code, capacity,"
                  + " first_attested, last_attested, earliest_start, latest_start, earliest_end, latest_end,"
                  + " earliest_start_basis, latest_start_basis, earliest_end_basis, latest_end_basis, edtf,"
                  + " attestations"));

  private static final String ID = "http://example.org/id/";

  @TempDir static Path folder;
  private static Map<String, Long> counts = Map.of();

  @BeforeAll
  static void export() throws IOException {
    counts = export(ExampleGraph.load(), folder);
  }

  private static Map<String, Long> export(DatasetGraph dataset, Path to) throws IOException {
    dataset.begin(TxnType.READ);
    try {
      return TableExport.write(dataset, to);
    } finally {
      dataset.end();
    }
  }

  private static List<CSVRecord> read(String table) throws IOException {
    try (Reader reader =
            Files.newBufferedReader(folder.resolve(table + ".csv"), StandardCharsets.UTF_8);
        CSVParser parser =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      assertThat(String.join(", ", parser.getHeaderNames())).isEqualTo(PROMISED.get(table));
      return parser.getRecords();
    }
  }

  private static List<List<String>> cells(String table, String... columns) throws IOException {
    return read(table).stream()
        .map(row -> java.util.Arrays.stream(columns).map(row::get).toList())
        .toList();
  }

  @Test
  void everyTableHasThePromisedColumnsAndAsManyRowsAsWereCounted() throws IOException {
    assertThat(counts.keySet()).isEqualTo(PROMISED.keySet());
    for (String table : PROMISED.keySet()) {
      List<CSVRecord> rows = read(table);
      assertThat((long) rows.size()).as(table).isEqualTo(counts.get(table)).isPositive();
      assertThat(rows).as(table).allMatch(CSVRecord::isConsistent);
    }
    assertThat(folder.toFile().list()).hasSize(PROMISED.size() + 1);
  }

  @Test
  void documentsAreInTheOrderOfTheirKeys() throws IOException {
    assertThat(read("documents").stream().map(CSVRecord::toList))
        .containsExactly(
            List.of(
                "chronicle",
                ID + "document/chronicle",
                "青石县政府大事记",
                "青石县政府",
                "青石县",
                "990101",
                "2024-01-10",
                "2023-03-05",
                "2023-11-20",
                "1200",
                "year-unknown"),
            List.of(
                "notices/notice,1",
                ID + "document/notice",
                "任免 \"通知\"",
                "",
                "",
                "",
                "2023-08-20",
                "",
                "",
                "90",
                ""));
  }

  @Test
  void personsHaveTheOffsetsOfTheirFirstMention() throws IOException {
    // Lin is described in the chronicle but not mentioned, and so without offsets.
    assertThat(cells("persons", "doc", "name", "start", "end"))
        .containsExactly(
            List.of("chronicle", "白云山", "20", "23"),
            List.of("chronicle", "石晓溪", "60", "63"),
            List.of("chronicle", "林一舟", "", ""),
            List.of("notices/notice,1", "林一舟", "12", "15"),
            List.of("notices/notice,1", "白云山", "30", "33"),
            List.of("notices/notice,1", "石晓溪", "", ""));
  }

  @Test
  void postsAreOneRowAnAttestation() throws IOException {
    assertThat(read("posts").stream().map(CSVRecord::toList))
        .containsExactly(
            List.of(
                "chronicle",
                ID + "person/bai",
                "白云山",
                "青石县政府",
                "县长",
                "false",
                "2023-03-05",
                "2023-07-02",
                "",
                "",
                "18",
                "23",
                "县长白云山",
                "full"),
            List.of(
                "chronicle",
                ID + "person/shi",
                "石晓溪",
                "青石县政府",
                "副县长",
                "false",
                "2023-03-05",
                "2023-07-02",
                "2021-08",
                "",
                "57",
                "63",
                "副县长石晓溪",
                "full"));
  }

  @Test
  void tenuresAreByPostAndSince() throws IOException {
    assertThat(
            cells(
                "tenures",
                "name",
                "post_name",
                "org",
                "jurisdiction_code",
                "capacity",
                "first_attested",
                "earliest_start",
                "latest_end",
                "earliest_start_basis",
                "attestations"))
        .containsExactly(
            List.of(
                "石晓溪",
                "青石县政府副县长",
                "青石县政府",
                "990101",
                "full",
                "2023-03-05",
                "2021-08-01",
                "2023-05-31",
                "",
                "2"),
            List.of("白云山", "青石县政府县长", "青石县政府", "990101", "full", "2023-03-05", "", "", "", "1"),
            List.of(
                "林一舟",
                "青石县政府县长",
                "青石县政府",
                "990101",
                "acting full",
                "2023-06-01",
                "2023-05-20",
                "",
                "act",
                "1"));
  }

  @Test
  void eventsKeepTheirQuotesVerbatim() throws IOException {
    assertThat(cells("events", "kind", "name", "date_start", "date_end", "start", "end", "quote"))
        .containsExactly(
            List.of(
                "meeting",
                "县政府第3次常务会议",
                "2023-03-05",
                "2023-03-05",
                "10",
                "70",
                "县长白云山主持召开县政府第3次常务会议，\n学习《防汛预案》，副县长石晓溪出席。"),
            List.of(
                "inspection",
                "",
                "2023-07-01",
                "2023-07-02",
                "100",
                "140",
                "县长白云山赴双河镇双河水库督导除险加固工程。"),
            List.of("announcement", "", "--11-20", "--11-20", "150", "160", "县上公布先进名单。"));
  }

  @Test
  void participationsAreOneRowARole() throws IOException {
    assertThat(cells("participations", "event", "name", "role"))
        .containsExactly(
            List.of(ID + "event/meeting", "白云山", "host"),
            List.of(ID + "event/meeting", "白云山", "speak"),
            List.of(ID + "event/meeting", "石晓溪", "attend"),
            List.of(ID + "event/tour", "白云山", "lead"),
            List.of(ID + "event/tour", "石晓溪", "accompany"),
            List.of(ID + "event/prize", "白云山", "attend"));
  }

  @Test
  void linksCarryTheNameThatTheDocumentUsesAndTheWholeNameOfALocalPlace() throws IOException {
    assertThat(cells("event_links", "event", "relation", "name"))
        .containsExactly(
            List.of(ID + "event/meeting", "organization", "青石县水务公司"),
            List.of(ID + "event/meeting", "document", "防汛预案"),
            List.of(ID + "event/tour", "place", "青石县双河镇双河水库"),
            List.of(ID + "event/tour", "project", "双河水库除险加固工程"),
            List.of(ID + "event/prize", "place", "青石县"));
  }

  @Test
  void appointmentsProjectsPlacesAndOrgs() throws IOException {
    assertThat(
            cells(
                "appointments",
                "name",
                "action",
                "org",
                "title",
                "date",
                "document",
                "start",
                "end"))
        .containsExactly(
            List.of("林一舟", "appoint", "青石县政府", "县长", "2023-08-15", "青任字〔2023〕5号", "10", "28"),
            List.of("石晓溪", "remove", "青石县政府", "副县长", "2023-05-20", "", "50", "66"));
    assertThat(cells("projects", "name", "place", "amount", "start"))
        .containsExactly(List.of("双河水库除险加固工程", "双河镇双河水库", "1.2亿元", "120"));
    assertThat(cells("places", "name", "full_name", "level", "code", "start"))
        .containsExactly(
            List.of("青石县", "云岭省青石县", "county", "990101", "0"),
            List.of("双河镇双河水库", "青石县双河镇双河水库", "site", "", "110"));
    assertThat(cells("orgs", "name", "kind", "start", "end"))
        .containsExactly(List.of("青石县政府", "government", "0", "5"));
  }

  @Test
  void anActingPostKeepsItsWord(@TempDir Path acting) throws IOException {
    DatasetGraph graph = ExampleGraph.load();
    Txn.exec(
        graph,
        TxnType.WRITE,
        () -> {
          Node full = Vocab.Dsj.concept(Capacity.FULL);
          for (Quad quad : List.copyOf(Iter.toList(graph.find(null, null, null, full)))) {
            graph.delete(quad);
            graph.add(
                quad.getGraph(),
                quad.getSubject(),
                quad.getPredicate(),
                Vocab.Dsj.concept(Capacity.ACTING));
          }
        });
    export(graph, acting);
    assertThat(Files.readString(acting.resolve("posts.csv"))).contains(",代县长,", ",代副县长,");
    assertThat(Files.readString(acting.resolve("appointments.csv")))
        .contains(",appoint,青石县政府,代县长,");
    assertThat(Files.readString(folder.resolve("posts.csv"))).doesNotContain("代");
  }

  @Test
  void theSameGraphGivesTheSameBytes(@TempDir Path again) throws IOException {
    export(ExampleGraph.load(), again);
    for (String table : PROMISED.keySet()) {
      assertThat(again.resolve(table + ".csv"))
          .hasSameBinaryContentAs(folder.resolve(table + ".csv"));
    }
    assertThat(again.resolve("csv-metadata.json"))
        .hasSameBinaryContentAs(folder.resolve("csv-metadata.json"));
  }

  @Test
  void theMetadataDescribesTheFilesAsTheyAre() throws IOException {
    JsonNode group = new ObjectMapper().readTree(folder.resolve("csv-metadata.json").toFile());
    assertThat(group.path("@context").path(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
    Set<String> described = new HashSet<>();
    for (JsonNode table : group.path("tables")) {
      String name = table.path("url").asText().replace(".csv", "");
      described.add(name);
      List<CSVRecord> rows = read(name);
      List<JsonNode> columns = list(table.path("tableSchema").path("columns"));
      assertThat(columns.stream().map(c -> c.path("name").asText()).reduce((a, b) -> a + ", " + b))
          .contains(PROMISED.get(name));
      for (JsonNode column : columns) {
        assertThat(column.path("dc:description")).hasSize(2);
        for (CSVRecord row : rows) {
          check(name, column, row.get(column.path("name").asText()));
        }
      }
      JsonNode key = table.path("tableSchema").path("primaryKey");
      if (!key.isMissingNode()) {
        assertThat(rows.stream().map(row -> values(row, key)).distinct())
            .as(name + " key")
            .hasSameSizeAs(rows);
      }
      for (JsonNode foreign : table.path("tableSchema").path("foreignKeys")) {
        String there = foreign.path("reference").path("resource").asText().replace(".csv", "");
        Set<List<String>> known = new HashSet<>();
        for (CSVRecord row : read(there)) {
          known.add(values(row, foreign.path("reference").path("columnReference")));
        }
        assertThat(rows)
            .as(name + " to " + there)
            .allMatch(row -> known.contains(values(row, foreign.path("columnReference"))));
      }
    }
    assertThat(described).isEqualTo(PROMISED.keySet());
  }

  private static List<JsonNode> list(JsonNode array) {
    return array.valueStream().toList();
  }

  private static List<String> values(CSVRecord row, JsonNode columns) {
    return columns.valueStream().map(column -> row.get(column.asText())).toList();
  }

  private static void check(String table, JsonNode column, String cell) {
    String where = table + "." + column.path("name").asText();
    if (column.path("required").asBoolean()) {
      assertThat(cell).as(where).isNotEmpty();
    }
    if (cell.isEmpty()) {
      return;
    }
    JsonNode type = column.path("datatype");
    if (type.isObject()) {
      assertThat(cell).as(where).matches(Pattern.compile(type.path("format").asText()));
    } else {
      switch (type.asText()) {
        case "string" -> {}
        case "anyURI" -> assertThat(cell).as(where).startsWith("http://");
        case "nonNegativeInteger" -> assertThat(Integer.parseInt(cell)).as(where).isNotNegative();
        case "boolean" -> assertThat(cell).as(where).isIn("true", "false");
        case "date" -> assertThat(java.time.LocalDate.parse(cell)).as(where).isNotNull();
        default -> throw new AssertionError(where + " has the datatype " + type);
      }
    }
  }

  @Test
  void aGraphWithoutDocumentsGivesHeadersOnly(@TempDir Path empty) throws IOException {
    DatasetGraph dataset = org.apache.jena.tdb2.DatabaseMgr.createDatasetGraph();
    assertThat(Txn.calc(dataset, TxnType.READ, dataset::isEmpty)).isTrue();
    assertThat(export(dataset, empty).values()).containsOnly(0L);
    assertThat(Files.readString(empty.resolve("persons.csv")))
        .isEqualTo("doc,person,name,start,end\r\n");
  }
}

package dashiji.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dashiji.problem.Problem;
import dashiji.store.StoreException;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphBuildTest {
  private static final String MEMBERS =
      """
      PREFIX dsj: <https://w3id.org/dashiji/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?row {
        ?t a dsj:Tenure ; org:member/rdfs:label ?n ; dsj:post/rdfs:label ?p
        OPTIONAL { ?t dsj:firstAttested ?d }
        BIND (CONCAT(?n, " ", ?p, " ", STR(?d)) AS ?row)
      }\
      """;

  @TempDir private Path dir;
  private Path texts;
  private Path store;

  @BeforeEach
  void folders() throws IOException {
    texts = Files.createDirectory(dir.resolve("texts"));
    store = dir.resolve("store");
  }

  @Test
  void whatTheDocumentsStateIsAnsweredAndCounted() throws IOException {
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04", "林知远 东岭县政府 副县长 2024-01-05");
    write("sub/b.txt", "何一白 东岭县政府 县长 2024-02-01");

    BuildReport report = build();

    assertThat(report.visible()).isTrue();
    assertThat(report.refusals()).isEmpty();
    assertThat(report.documents()).isEqualTo(2);
    assertThat(report.entries()).isEqualTo(3);
    assertThat(report.facts())
        .containsEntry("person", 3L)
        .containsEntry("post", 3L)
        .containsEntry("organization", 3L)
        .hasSize(3);
    assertThat(report.problems()).isEmpty();
    assertThat(report.quads()).isPositive();
    assertThat(report.seconds()).containsOnlyKeys(Stage.values());
    assertThat(tenures())
        .containsExactlyInAnyOrder("何一白 东岭县政府县长 2024-01-04", "林知远 东岭县政府副县长 2024-01-05");
  }

  @Test
  void aDocumentReadAgainReplacesWhatItGaveAndTheOthersStay() throws IOException {
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04");
    write("b.txt", "林知远 东岭县政府 副县长 2024-01-05");
    build();
    write("a.txt", "沈若川 东岭县政府 县长 2024-03-01");

    BuildReport again = build(List.of(texts.resolve("a.txt")), null);

    assertThat(again.documents()).isEqualTo(1);
    assertThat(again.kept()).isEqualTo(1);
    assertThat(tenures())
        .containsExactlyInAnyOrder("沈若川 东岭县政府县长 2024-03-01", "林知远 东岭县政府副县长 2024-01-05");
  }

  @Test
  void badFilesCostTheOthersNothing() throws IOException {
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04");
    write("crash.txt", "crash");
    write("misshapen.txt", "misshapen", "林知远 东岭县政府 副县长 2024-01-05");
    Files.createFile(texts.resolve("empty.txt"));
    Files.write(texts.resolve("scan.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});

    BuildReport report = build();

    assertThat(report.visible()).isTrue();
    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.problemsByCode())
        .containsOnlyKeys("empty-file", "extraction-failed", "passed-over", "shape-violation");
    assertThat(report.hasErrors()).isTrue();
    assertThat(tenures()).containsExactly("何一白 东岭县政府县长 2024-01-04");
    assertThat(problemsInGraph()).hasSize(report.problems().size());
  }

  @Test
  void aDocumentThatCannotBeReadAnyMoreKeepsWhatItGave() throws IOException {
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04");
    write("b.txt", "林知远 东岭县政府 副县长 2024-01-05");
    build();
    write("a.txt", "misshapen");

    BuildReport again = build();

    assertThat(again.documents()).isZero();
    assertThat(again.kept()).isEqualTo(2);
    assertThat(again.problems())
        .extracting(Problem::where)
        .containsExactly(Problem.Where.document("a"));
    assertThat(tenures()).hasSize(2);
  }

  @Test
  void problemsOfKeptDocumentsStayAndThoseOfDocumentsReadAgainAreNew() throws IOException {
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04");
    write("b.txt", "crash");
    build();
    assertThat(problemsInGraph()).hasSize(1);
    write("b.txt", "林知远 东岭县政府 副县长 2024-01-05");

    build();

    assertThat(problemsInGraph()).isEmpty();
  }

  @Test
  void problemsOfDocumentsThatArePassedByAreReportedAgain() throws IOException {
    Path file = texts.resolve("a.txt");
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04", "林知远 东岭县政府 副县长 2024-01-05", "");
    Files.write(file, new byte[] {(byte) 0xff, '\n'}, StandardOpenOption.APPEND);
    List<Problem> first = build().problems();
    assertThat(first).hasSize(1);

    BuildReport again = build();

    assertThat(again.documents()).isZero();
    assertThat(again.problems()).isEqualTo(first);
    assertThat(again.hasErrors()).isTrue();
  }

  @Test
  void nothingReadableLeavesTheGraphAsItWas() throws IOException {
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04");
    build();
    Path empty = Files.createDirectory(dir.resolve("empty"));

    BuildReport report = build(List.of(empty), null);

    assertThat(report.visible()).isFalse();
    assertThat(report.refusals()).containsExactly("no document could be read");
    assertThat(tenures()).containsExactly("何一白 东岭县政府县长 2024-01-04");
  }

  @Test
  void aStoreKeepsItsBase() throws IOException {
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04");
    BuildReport first = build(List.of(texts), "https://example.org/kg/");

    assertThat(first.base()).isEqualTo("https://example.org/kg/");
    assertThat(build().base()).isEqualTo("https://example.org/kg/");
    assertThatThrownBy(() -> build(List.of(texts), "https://example.org/other/"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("https://example.org/kg/");
    assertThat(tenures()).hasSize(1);
  }

  @Test
  void theGraphIsTheSameWithOneThreadAndWithMany() throws IOException {
    List<String> names = List.of("何一白", "林知远", "沈若川", "贺兰宁", "宋望舒", "陶青禾");
    for (int i = 0; i < 40; i++) {
      write("d" + i + ".txt", names.get(i % 6) + " 东岭县政府 县长 2024-01-" + (10 + i % 20));
    }
    build(List.of(texts), null, 1);
    Set<String> one = quads();
    store = dir.resolve("other");

    build(List.of(texts), null, 8);

    assertThat(quads()).isEqualTo(one).hasSizeGreaterThan(40);
  }

  @Test
  void theListenerHearsOfEveryDocument() throws IOException {
    write("a.txt", "何一白 东岭县政府 县长 2024-01-04");
    write("b.txt", "林知远 东岭县政府 副县长 2024-01-05");
    List<String> heard = new ArrayList<>();

    GraphBuild.run(
        new BuildRequest(List.of(texts), store, null, 2, "test"),
        new LineExtractor(),
        (stage, done, total) -> heard.add(stage.code() + " " + done + "/" + total));

    assertThat(heard).containsSubsequence("documents 0/2", "documents 1/2", "documents 2/2");
    assertThat(heard).startsWith("find 0/-1").endsWith("publish 0/-1");
  }

  /** One text tells of both posts; whichever comes last, all three are of one person. */
  @Test
  void personsAreTheSameWhetherDocumentsComeAtOnceOrOneByOne() throws IOException {
    write("a.txt", "林知远 东岭县政府 副县长 2024-01-05");
    write("b.txt", "林知远 西川县水利局 局长 2024-05-06");
    build();
    assertThat(persons()).hasSize(2);
    write("c.txt", "林知远 东岭县政府 副县长 2024-03-05", "林知远 西川县水利局 局长 2024-04-01");
    build(List.of(texts.resolve("c.txt")), null);
    assertThat(persons()).hasSize(1);
    Set<String> oneByOne = quads();
    store = store.resolveSibling("anew");
    build();
    assertThat(quads()).isEqualTo(oneByOne);
  }

  @Test
  void whatPeopleDecidedIsReadFromTheStoreAndReportedWhereItIsWrong() throws IOException {
    write("a.txt", "林知远 东岭县政府 副县长 2024-01-05");
    write("b.txt", "林知远 西川县水利局 局长 2034-05-06");
    build();
    List<String> before = persons();
    assertThat(before).hasSize(2);
    Files.writeString(
        store.resolve(PersonIdentity.DECISIONS),
        before.get(0) + "\t" + before.get(1) + "\tsame\t某编辑\t2035-01-02\t同一人\nno line\n");
    BuildReport report = build();
    assertThat(persons()).hasSize(1);
    assertThat(report.problems())
        .extracting(problem -> problem.code().code())
        .containsExactly("bad-decision");
  }

  private List<String> persons() throws IOException {
    return select(
        "SELECT DISTINCT ?row { ?p a <http://xmlns.com/foaf/0.1/Person> BIND (STR(?p) AS ?row) }"
            + " ORDER BY ?row");
  }

  private void write(String name, String... lines) throws IOException {
    Path file = texts.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines));
  }

  private BuildReport build() throws IOException {
    return build(List.of(texts), null);
  }

  private BuildReport build(List<Path> inputs, @Nullable String base) throws IOException {
    return build(inputs, base, 2);
  }

  private BuildReport build(List<Path> inputs, @Nullable String base, int threads)
      throws IOException {
    return GraphBuild.run(
        new BuildRequest(inputs, store, base, threads, "test"),
        new LineExtractor(),
        BuildListener.NONE);
  }

  private List<String> tenures() throws IOException {
    return select(MEMBERS);
  }

  private List<String> problemsInGraph() throws IOException {
    return select(
        "SELECT ?row { ?p a <https://w3id.org/dashiji/ontology#Problem> BIND (STR(?p) AS ?row) }");
  }

  /** Everything but the record of the build, which holds the time of day. */
  private Set<String> quads() throws IOException {
    return new TreeSet<>(
        select(
            "SELECT ?row { GRAPH ?g { ?s ?p ?o } FILTER (!STRENDS(STR(?g), '/meta'))"
                + " BIND (CONCAT(STR(?g), ' ', STR(?s), ' ', STR(?p), ' ', STR(?o)) AS ?row) }"));
  }

  private List<String> select(String query) throws IOException {
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      return reader.read(graphs -> {
        Dataset dataset = DatasetFactory.wrap(graphs);
        List<String> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
          execution.execSelect().forEachRemaining(r -> rows.add(r.getLiteral("row").getString()));
        }
        return rows;
      });
    }
  }
}

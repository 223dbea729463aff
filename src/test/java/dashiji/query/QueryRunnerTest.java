package dashiji.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRunnerTest {
  private static final DatasetGraph GRAPH = ExampleGraph.withCareers();
  private static final QueryRunner RUNNER = new QueryRunner(Duration.ofSeconds(60));
  private static QueryCatalog catalog;

  @BeforeAll
  static void readCatalog() throws Exception {
    catalog = QueryCatalog.bundled();
  }

  private static NamedQuery query(String name) {
    return catalog.find(name).orElseThrow();
  }

  /** The answer as one string a row: the values of some columns, joined by blanks. */
  private static List<String> rows(NamedQuery query, Map<String, String> given, String... columns) {
    List<String> rows = new ArrayList<>();
    QueryOutcome outcome =
        RUNNER.run(
            query,
            given,
            GRAPH,
            exec -> {
              RowSet answer = exec.select();
              while (answer.hasNext()) {
                var row = answer.next();
                List<String> cells = new ArrayList<>();
                for (String column : columns) {
                  var node = row.get(column);
                  cells.add(
                      node == null
                          ? "-"
                          : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
                }
                rows.add(String.join(" ", cells));
              }
              return rows.size();
            });
    assertThat(outcome).isInstanceOf(QueryOutcome.Answered.class);
    assertThat(((QueryOutcome.Answered) outcome).rows()).isEqualTo(rows.size());
    return rows;
  }

  private static List<String> reasons(String name, Map<String, String> given) {
    QueryOutcome outcome =
        RUNNER.run(
            query(name), given, GRAPH, exec -> ResultFormat.CSV.write(exec, OutputStreams.NOWHERE));
    assertThat(outcome).isInstanceOf(QueryOutcome.Rejected.class);
    return ((QueryOutcome.Rejected) outcome).reasons();
  }

  private static final class OutputStreams {
    private static final java.io.OutputStream NOWHERE = java.io.OutputStream.nullOutputStream();
  }

  // Bai is attested 3-05 to 7-02 with nothing stated; Lin began between 5-20 and 6-10 and is
  // attested 6-01 to 12-01 with no end stated.
  @ParameterizedTest
  @CsvSource({
    "2023-03-04, 'unknown 白云山'",
    "2023-03-05, 'attested 白云山'",
    "2023-05-19, 'attested 白云山'",
    "2023-05-25, 'attested 白云山|possible 林一舟'",
    "2023-06-05, 'attested 林一舟|attested 白云山'",
    "2023-06-10, 'certain 林一舟|attested 白云山'",
    "2023-07-03, 'certain 林一舟|unknown 白云山'",
    "2023-12-02, 'unknown 林一舟|unknown 白云山'",
  })
  void saysHowSurelyAPostWasHeldOnADay(String day, String expected) {
    assertThat(
            rows(
                query("holder-on-day"), Map.of("post", "青石县政府县长", "day", day), "certainty", "name"))
        .containsExactly(expected.split("\\|"));
  }

  @Test
  void anAreaHoldsWhatLiesInItAndWhatItReplaced() {
    assertThat(
            rows(
                query("area-appointments"),
                Map.of("place", "青石县", "year", "2013"),
                "date",
                "areaName",
                "name"))
        .containsExactly("2013-02 青泉县 谷一川");
    assertThat(rows(query("area-appointments"), Map.of("place", "云岭省", "year", "2022"), "name"))
        .containsExactly("谷一川", "贺秋原");
    assertThat(rows(query("area-appointments"), Map.of("place", "青泉县", "year", "2022"), "name"))
        .isEmpty();
  }

  // Shi began in 2021-08 and left in 2023-05, but is attested from 2023-03-05 to 2023-07-02.
  @ParameterizedTest
  @CsvSource({
    "2021-07-31, ''",
    "2021-08-01, possible",
    "2021-08-31, certain",
    "2023-05-01, certain",
    "2023-05-31, certain",
    "2023-06-01, disputed",
    "2023-07-02, disputed",
    "2023-07-03, ''",
  })
  void statedBoundsExcludeAndInclude(String day, String expected) {
    assertThat(rows(query("holder-on-day"), Map.of("post", "青石县政府副县长", "day", day), "certainty"))
        .containsExactly(expected.isEmpty() ? new String[0] : new String[] {expected});
  }

  @Test
  void aPersonIsFoundByNamePrintedFormOrIri() {
    String[] all = {"青石县政府县长"};
    assertThat(rows(query("career"), Map.of("person", "白云山"), "postName")).containsExactly(all);
    assertThat(rows(query("career"), Map.of("person", " 白雲山 "), "postName")).containsExactly(all);
    assertThat(
            rows(query("career"), Map.of("person", "http://example.org/id/person/bai"), "postName"))
        .containsExactly(all);
  }

  @Test
  void aPlaceIsFoundByFullNameOrCodeAndTakesInWhatLiesBelow() {
    for (String place : List.of("云岭省", "云岭省青石县", "990101")) {
      assertThat(rows(query("place-events"), Map.of("place", place), "placeName"))
          .as(place)
          .containsExactly("青石县", "双河水库");
    }
    assertThat(rows(query("place-events"), Map.of("place", "双河镇"), "placeName"))
        .containsExactly("双河水库");
  }

  @Test
  void aNameThatMeansNothingGivesANoteAndNoRows() {
    QueryOutcome outcome =
        RUNNER.run(
            query("career"),
            Map.of("person", "查无此人"),
            GRAPH,
            exec -> ResultFormat.CSV.write(exec, OutputStreams.NOWHERE));
    assertThat(outcome)
        .isEqualTo(
            new QueryOutcome.Answered(
                0,
                List.of(
                    "the graph knows no person named 查无此人; the query persons finds people by a"
                        + " part of the name")));
  }

  @Test
  void fromKeepsAQueryToOneGraph() throws QueryFormatException {
    NamedQuery inferred =
        NamedQuery.parse(
            "mine",
            "SELECT DISTINCT ?type FROM <http://example.org/graph/inferred> { ?s a ?type }"
                + " ORDER BY ?type");
    assertThat(rows(inferred, Map.of(), "type"))
        .contains("https://w3id.org/dashiji/ontology#Tenure")
        .doesNotContain("https://w3id.org/dashiji/ontology#Attestation");
    NamedQuery nowhere =
        NamedQuery.parse("mine", "SELECT ?s FROM <http://example.org/graph/none> { ?s ?p ?o }");
    assertThat(rows(nowhere, Map.of(), "s")).isEmpty();
  }

  @Test
  void anIriThatMeansNothingGivesANoteToo() {
    String none = "http://example.org/id/person/none";
    QueryOutcome outcome =
        RUNNER.run(
            query("career"),
            Map.of("person", none),
            GRAPH,
            exec -> ResultFormat.CSV.write(exec, OutputStreams.NOWHERE));
    assertThat(outcome)
        .isEqualTo(new QueryOutcome.Answered(0, List.of("the graph knows no person " + none)));
  }

  @Test
  void periodsAreOpenOnTheSideThatIsNotGiven() {
    assertThat(rows(query("person-events"), Map.of("person", "白云山"), "kind"))
        .containsExactly("announcement", "meeting", "inspection");
    assertThat(rows(query("person-events"), Map.of("person", "白云山", "from", "2023-07-02"), "kind"))
        .containsExactly("inspection");
    assertThat(rows(query("person-events"), Map.of("person", "白云山", "to", "2023-03-05"), "kind"))
        .containsExactly("meeting");
    assertThat(rows(query("person-events"), Map.of("person", "白云山", "from", "2023-07-03"), "kind"))
        .isEmpty();
  }

  @Test
  void aDefaultHoldsWhereNothingIsGiven() {
    assertThat(rows(query("co-attendance"), Map.of("person", "白云山"), "name"))
        .containsExactly("石晓溪");
    assertThat(rows(query("co-attendance"), Map.of("person", "白云山", "least", "3"), "name"))
        .isEmpty();
  }

  @Test
  void evidenceIsFoundForEveryKindOfThing() {
    String base = "http://example.org/id/";
    assertThat(rows(query("evidence"), Map.of("fact", base + "event/tour"), "start", "end"))
        .containsExactly("100 140");
    assertThat(rows(query("evidence"), Map.of("fact", base + "person/bai"), "documentKey", "start"))
        .containsExactly("chronicle 20", "notices/notice,1 30");
    assertThat(
            rows(
                query("evidence"),
                Map.of("fact", base + "tenure/shi-deputy"),
                "documentKey",
                "start"))
        .containsExactly("chronicle 57", "notices/notice,1 50");
  }

  @Test
  void whatDoesNotFitIsSaidInWords() {
    assertThat(reasons("career", Map.of()))
        .singleElement()
        .asString()
        .contains("missing parameter person");
    assertThat(reasons("career", Map.of("person", "白云山", "colour", "red")))
        .singleElement()
        .asString()
        .contains("unknown parameter colour")
        .contains("person");
    assertThat(reasons("holder-on-day", Map.of("post", "青石县政府县长", "day", "2023-02-30")))
        .singleElement()
        .asString()
        .contains("day must be a day")
        .contains("2023-02-30");
    assertThat(reasons("co-attendance", Map.of("person", "白云山", "least", "two"))).hasSize(1);
    assertThat(reasons("counts-by-month", Map.of("year", "23"))).hasSize(1);
    assertThat(reasons("evidence", Map.of("fact", "白云山"))).hasSize(1);
    assertThat(reasons("career", Map.of("person", " "))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://example.org/x> } INSERT DATA { <urn:a> <urn:b> <urn:c> } #",
        "http://example.org/id/person/bai> } # ",
        "\" . } } DELETE WHERE { ?s ?p ?o } #",
        "') || true || ('",
        "云\") || true) #",
      })
  void aValueNeverBecomesPartOfTheQuery(String attack) {
    // As a person it is a name that nobody has, as words it is found nowhere.
    assertThat(rows(query("career"), Map.of("person", attack), "postName")).isEmpty();
    assertThat(rows(query("persons"), Map.of("name", attack), "label")).isEmpty();
    assertThat(RUNNER.run(query("evidence"), Map.of("fact", attack), GRAPH, exec -> 0))
        .isInstanceOf(QueryOutcome.Rejected.class);
    assertThat(rows(query("persons"), Map.of("name", "云"), "label")).containsExactly("白云山");
  }

  @Test
  void aSlowQueryEndsAtItsLimit() throws QueryFormatException {
    NamedQuery slow =
        NamedQuery.parse(
            "slow", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    Duration limit = Duration.ofMillis(100);
    assertThat(
            new QueryRunner(limit)
                .run(
                    slow,
                    Map.of(),
                    GRAPH,
                    exec -> ResultFormat.CSV.write(exec, OutputStreams.NOWHERE)))
        .isEqualTo(new QueryOutcome.TimedOut(limit));
  }

  @Test
  void aNetworkCallIsRefused() throws QueryFormatException {
    NamedQuery remote =
        NamedQuery.parse("remote", "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }");
    QueryOutcome outcome =
        RUNNER.run(
            remote, Map.of(), GRAPH, exec -> ResultFormat.CSV.write(exec, OutputStreams.NOWHERE));
    assertThat(outcome).isInstanceOf(QueryOutcome.Rejected.class);
    assertThat(((QueryOutcome.Rejected) outcome).reasons())
        .singleElement()
        .asString()
        .contains("SERVICE", "disabled");
  }

  @Test
  void severalOfOneNameAreAllAnswered() {
    DatasetGraph graph = ExampleGraph.withCareers();
    Txn.exec(
        graph,
        TxnType.WRITE,
        () -> {
          var g =
              org.apache.jena.graph.NodeFactory.createURI(
                  "http://example.org/graph/document/other");
          var other =
              org.apache.jena.graph.NodeFactory.createURI("http://example.org/id/person/bai-2");
          graph.add(g, other, dashiji.rdf.Vocab.Rdf.type, dashiji.rdf.Vocab.Foaf.Person);
          graph.add(
              g,
              other,
              dashiji.rdf.Vocab.Skos.prefLabel,
              org.apache.jena.graph.NodeFactory.createLiteralLang("白云山", "zh-Hans"));
        });
    QueryOutcome outcome =
        RUNNER.run(
            query("career"),
            Map.of("person", "白云山"),
            graph,
            exec -> ResultFormat.CSV.write(exec, OutputStreams.NOWHERE));
    assertThat(outcome).isInstanceOf(QueryOutcome.Answered.class);
    assertThat(((QueryOutcome.Answered) outcome).rows()).isEqualTo(1);
    assertThat(((QueryOutcome.Answered) outcome).notes())
        .singleElement()
        .asString()
        .contains("2 of type person", "bai-2");
  }

  @Test
  void theTableIsAlignedInTerminalColumns() {
    assertThat(QueryCatalogTest.answer(query("posts"), Map.of("words", "县长"), ResultFormat.TABLE))
        .isEqualTo(
            """
            postName          organizationName  holders  post
            ----------------  ----------------  -------  -------------------------------------
            青石县政府副县长  青石县政府        1        http://example.org/id/post/deputy
            青石县政府县长    青石县政府        2        http://example.org/id/post/magistrate
            """);
    assertThat(TextTable.width("白云·a")).isEqualTo(6);
  }

  @Test
  void everyFormatCarriesTheAnswer() throws QueryFormatException {
    NamedQuery select = query("posts");
    Map<String, String> given = Map.of("words", "副县长");
    assertThat(QueryCatalogTest.answer(select, given, ResultFormat.CSV))
        .isEqualTo(
            "postName,organizationName,holders,post\r\n青石县政府副县长,青石县政府,1,http://example.org/id/post/deputy\r\n");
    assertThat(QueryCatalogTest.answer(select, given, ResultFormat.JSON))
        .contains("\"bindings\"", "青石县政府副县长");
    assertThat(QueryCatalogTest.answer(select, given, ResultFormat.TTL))
        .contains("resultVariable", "青石县政府副县长");
    NamedQuery construct =
        NamedQuery.parse(
            "construct",
            """
            PREFIX org: <http://www.w3.org/ns/org#>
            CONSTRUCT WHERE { <http://example.org/id/post/deputy> org:postIn ?o }
            """);
    assertThat(QueryCatalogTest.answer(construct, Map.of(), ResultFormat.TTL))
        .contains("org:postIn");
    assertThat(QueryCatalogTest.answer(construct, Map.of(), ResultFormat.CSV))
        .contains("subject,predicate,object");
    assertThat(QueryCatalogTest.answer(construct, Map.of(), ResultFormat.TABLE))
        .contains("org:postIn");
    assertThat(QueryCatalogTest.answer(construct, Map.of(), ResultFormat.JSON))
        .contains("organization/gov");
    NamedQuery ask = NamedQuery.parse("ask", "ASK { ?s ?p ?o }");
    for (ResultFormat format : ResultFormat.values()) {
      assertThat(QueryCatalogTest.answer(ask, Map.of(), format)).as(format.code()).contains("true");
    }
  }
}

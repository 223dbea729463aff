package dashiji.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedQueryTest {
  private static final String HEAD =
      """
      #+ summary: Things
      #+ summary_zh: 事物
      #+ description: All things.
      #+ description_zh: 所有事物。
      """;
  private static final String PARAMETER =
      """
      #+ params:
      #+   - name: thing
      #+     type: iri
      #+     description: which
      #+     description_zh: 哪个
      """;

  @Test
  void decoratorsAndParametersAreRead() throws QueryFormatException {
    NamedQuery query =
        NamedQuery.parse(
            "things",
            HEAD
                + PARAMETER
                + "#+ example:\n#+   thing: urn:a\nSELECT * { VALUES ?thing { UNDEF } ?thing ?p ?o }");
    assertThat(query.summary()).isEqualTo(new Words("Things", "事物"));
    assertThat(query.parameters())
        .containsExactly(
            new Parameter("thing", ParameterType.IRI, false, null, new Words("which", "哪个")));
    assertThat(query.example()).isEqualTo(Map.of("thing", "urn:a"));
  }

  @Test
  void aQueryWithoutDecoratorsHasNoParameters() throws QueryFormatException {
    NamedQuery query = NamedQuery.parse("mine", "SELECT * { ?s ?p ?o }");
    assertThat(query.parameters()).isEmpty();
    assertThat(query.summary().en()).isEqualTo("mine");
  }

  @Test
  void faultsAreNamedWithTheFile() {
    assertThatThrownBy(() -> NamedQuery.parse("bad", "SELECT { ?s"))
        .isInstanceOf(QueryFormatException.class)
        .hasMessageStartingWith("bad: not a SPARQL query");
    assertThatThrownBy(() -> NamedQuery.parse("bad", "DELETE WHERE { ?s ?p ?o }"))
        .isInstanceOf(QueryFormatException.class);
    assertThatThrownBy(() -> NamedQuery.parse("bad", "#+ summary: [\nSELECT * { ?s ?p ?o }"))
        .hasMessageContaining("YAML");
    assertThatThrownBy(() -> NamedQuery.parse("bad", "#+ just words\nSELECT * { ?s ?p ?o }"))
        .hasMessageContaining("mapping");
    assertThatThrownBy(() -> NamedQuery.parse("bad", "#+ summary: x\nSELECT * { ?s ?p ?o }"))
        .hasMessageContaining("summary_zh");
    assertThatThrownBy(
            () -> NamedQuery.parse("bad", HEAD + "#+ colour: red\nSELECT * { ?s ?p ?o }"))
        .hasMessageContaining("colour");
    assertThatThrownBy(() ->
            NamedQuery.parse(
                "bad", HEAD + PARAMETER.replace("iri", "iris") + "SELECT * { ?s ?p ?o }"))
        .hasMessageContaining("unknown type of thing: iris");
  }

  @Test
  void aParameterThatBindsNothingIsAFault() {
    assertThatThrownBy(
            () -> NamedQuery.parse("bad", HEAD + PARAMETER + "SELECT * { ?thing ?p ?o }"))
        .hasMessageContaining("declares the parameters [thing] and leaves VALUES open for []");
    assertThatThrownBy(() ->
            NamedQuery.parse("bad", HEAD + "SELECT * { VALUES ?thing { UNDEF } ?thing ?p ?o }"))
        .hasMessageContaining("open for [thing]");
  }

  @Test
  void aFolderOfQueriesIsRead(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("b.rq"), "ASK { ?s ?p ?o }");
    Files.writeString(folder.resolve("a.rq"), "SELECT * { ?s ?p ?o }");
    Files.writeString(folder.resolve("notes.txt"), "not a query");
    QueryCatalog catalog = QueryCatalog.read(folder);
    assertThat(catalog.all()).extracting(NamedQuery::name).containsExactly("a", "b");
    assertThat(catalog.find("c")).isEmpty();
  }
}

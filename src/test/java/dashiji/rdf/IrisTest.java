package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dashiji.entity.DocumentKeys;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  private final Iris iris = new Iris("https://example.org/kg/");

  @ParameterizedTest
  @EnumSource
  void readsBackWhatItMakes(KeyKind kind) {
    Key key = Key.of(kind, "某", "物");
    assertThat(iris.key(iris.node(key))).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/kg/id/person/",
        "https://example.org/kg/id/person/a/b",
        "https://example.org/kg/id/nothing/abc",
        "https://example.org/kg/graph/meta",
        "https://example.org/other/id/person/abc",
        "https://example.org/kg/id/evidence/abc#selector"
      })
  void readsNoKeyFromOtherIris(String other) {
    assertThat(iris.key(NodeFactory.createURI(other))).isNull();
  }

  @Test
  void namesGraphs() {
    Key document = DocumentKeys.of("a/b");
    assertThat(iris.documentGraph(document).getURI())
        .isEqualTo("https://example.org/kg/graph/document/a--b");
    assertThat(iris.isDocumentGraph(iris.documentGraph(document))).isTrue();
    assertThat(iris.isDocumentGraph(iris.inferred())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kg/",
        "https://example.org/kg",
        "urn:kg/",
        "http:/kg/",
        "http://a b/",
        "file:///kg/"
      })
  void refusesOtherBases(String base) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Iris(base));
  }
}

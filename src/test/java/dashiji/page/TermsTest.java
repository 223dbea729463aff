package dashiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.rdf.Vocab;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

class TermsTest {
  /** Whatever the graph is written with has words, and no page shows a name with a prefix. */
  @Test
  void everyTermHasWordsInBothLanguages() throws IllegalAccessException {
    List<Node> terms = new ArrayList<>();
    for (Class<?> vocabulary : Vocab.class.getDeclaredClasses()) {
      for (Field field : vocabulary.getFields()) {
        if (field.getType() == Node.class) {
          terms.add((Node) field.get(null));
        }
      }
    }
    assertThat(terms).hasSizeGreaterThan(100);
    assertThat(terms)
        .allSatisfy(term -> {
          assertThat(Terms.label(term, PageLanguage.EN)).matches("[A-Za-z0-9 ,()'-]+");
          if (!term.equals(Vocab.Dsj.sha256)) {
            assertThat(Terms.label(term, PageLanguage.ZH)).containsPattern("\\p{IsHan}");
          }
        });
  }
}

package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextsTest {
  private static final String ONE = "a1".repeat(32);
  private static final String OTHER = "b2".repeat(32);

  @TempDir Path folder;
  private SourceTexts texts;

  @BeforeEach
  void open() {
    texts = new SourceTexts(new StoreLayout(folder));
  }

  @Test
  void givesBackWhatWasKept() throws Exception {
    assertThat(texts.find(ONE)).isEmpty();
    texts.keep(ONE, "3月1日\n𠮷林出席。");
    texts.keep(OTHER, "");
    assertThat(texts.find(ONE)).contains("3月1日\n𠮷林出席。");
    assertThat(texts.find(OTHER)).contains("");
    texts.keep(ONE, "另一种读法");
    assertThat(texts.find(ONE)).contains("另一种读法");
  }

  @Test
  void removesWhatIsNotNamed() throws Exception {
    texts.retain(Set.of());
    texts.keep(ONE, "一");
    texts.keep(OTHER, "二");
    texts.retain(Set.of(OTHER));
    assertThat(texts.find(ONE)).isEmpty();
    assertThat(texts.find(OTHER)).contains("二");
    texts.clear();
    texts.clear();
    assertThat(texts.find(OTHER)).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void takesDigestsAlone() throws Exception {
    assertThat(texts.find("../current")).isEmpty();
    assertThatThrownBy(() -> texts.keep("../current", "text"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package dashiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageWordsTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/jte"), Path.of("src/main/java/dashiji"));

  /** A key as it stands in templates and code: {@code t("key"} or {@code of("key"}. */
  private static final Pattern USED =
      Pattern.compile("\\b(?:site\\.)?t\\(\"([a-z0-9.-]+)\"\\s*[,)]");

  @Test
  void bothLanguagesHaveTheSameKeysAndSlots() {
    PageWords zh = PageWords.in(PageLanguage.ZH);
    PageWords en = PageWords.in(PageLanguage.EN);
    assertThat(zh.keys()).isEqualTo(en.keys()).isNotEmpty();
    for (String key : zh.keys()) {
      assertThat(slots(zh.of(key))).as(key).isEqualTo(slots(en.of(key)));
      assertThat(zh.of(key)).as(key).isNotBlank();
      assertThat(en.of(key)).as(key).isNotBlank();
    }
  }

  private static Set<String> slots(String words) {
    Set<String> slots = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(words).results().forEach(slot -> slots.add(slot.group()));
    return slots;
  }

  /** A key counts as used if it, or a beginning of it that ends in a dot, is written somewhere. */
  @Test
  void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path source : SOURCES) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file)).append('\n');
        }
      }
    }
    String text = all.toString();
    PageWords words = PageWords.in(PageLanguage.EN);
    assertThat(words.keys()).filteredOn(key -> !isUsed(key, text)).isEmpty();
    Set<String> missing = new TreeSet<>();
    Matcher used = USED.matcher(text);
    while (used.find()) {
      if (!words.has(used.group(1))) {
        missing.add(used.group(1));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKindOfProblemHasWords() {
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(PageWords.in(PageLanguage.EN).has("problem.kind." + code.code()))
          .as(code.code())
          .isTrue();
    }
  }

  private static boolean isUsed(String key, String text) {
    if (text.contains("\"" + key + "\"")) {
      return true;
    }
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      if (text.contains("\"" + key.substring(0, dot + 1) + "\"")) {
        return true;
      }
    }
    return false;
  }
}

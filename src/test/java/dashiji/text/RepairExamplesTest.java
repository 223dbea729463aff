package dashiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each step of the repair does and must not do, as data: repairs.jsonl. */
class RepairExamplesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/dashiji/text/repairs.jsonl");

  /** A text before and after a step; notes of examples that stay as they are begin with "not:". */
  record Example(String step, String note, String raw, String repaired) {
    NormalText repair() {
      UnaryOperator<NormalText> by =
          switch (step) {
            case "simplified" -> Simplified::apply;
            case "signs" -> Signs::apply;
            case "blanks" -> Blanks::apply;
            case "lines" -> Lines::apply;
            case "all" -> text -> Normalizer.normalize(text.raw());
            default -> throw new IllegalArgumentException(step);
          };
      return by.apply(NormalText.of(raw));
    }
  }

  private static List<Example> examples() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Stream<String> lines = Files.lines(EXAMPLES)) {
      return lines
          .map(line -> {
            try {
              return json.readValue(line, Example.class);
            } catch (IOException e) {
              throw new IllegalArgumentException(line, e);
            }
          })
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> repairs() throws IOException {
    return examples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.step() + ": " + example.note(),
                () -> assertThat(example.repair().text()).isEqualTo(example.repaired())));
  }

  @Test
  void everyStepHasExamplesOfBothKinds() throws IOException {
    for (String step : List.of("signs", "blanks", "simplified", "lines")) {
      assertThat(examples().stream().filter(e -> e.step().equals(step)))
          .as(step)
          .anyMatch(e -> e.note().startsWith("not:"))
          .anyMatch(e -> !e.note().startsWith("not:"));
    }
  }
}

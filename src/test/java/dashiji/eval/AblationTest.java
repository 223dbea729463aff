package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AblationTest {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");

  private static Map<String, Scores> scores;

  @BeforeAll
  static void run() throws IOException {
    scores = Ablation.run(GoldText.find(SAMPLE.resolve("gold"), SAMPLE, Set.of("102", "104")));
  }

  @Test
  void theTaggerAloneFindsFewerPersonsThanTheRules() {
    List<Scores> ways = new ArrayList<>(scores.values());
    double tagger = ways.getFirst().total(Measure.PERSONS).f1();
    double product = ways.getLast().total(Measure.PERSONS).f1();

    assertThat(ways).hasSizeGreaterThanOrEqualTo(3);
    assertThat(tagger).isBetween(0.1, 0.95);
    assertThat(product).isGreaterThan(tagger);
  }

  @Test
  void printsAColumnAWay() {
    String[] lines = Ablation.print(scores).split("\n");
    assertThat(lines[0]).startsWith("| measure | ");
    assertThat(lines).allMatch(line -> line.split("\\|").length == scores.size() + 2);
    assertThat(lines[2])
        .matches("\\| persons( \\| [01]\\.\\d{3} [01]\\.\\d{3} \\*\\*[01]\\.\\d{3}\\*\\*)+ \\|");
  }
}

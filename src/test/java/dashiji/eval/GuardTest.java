package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of {@code .ci/guard}: scores as they are printed, against a recorded table. */
class GuardTest {
  private static final String PAGE =
      """
      # Accuracy
      | persons | 1.000 | 1.000 | 1.000 |
      <!-- guard: tolerance 0.005 -->
      | measure | P | R | F1 | 101 |
      |---|---|---|---|---|
      | persons | 0.900 | 0.900 | 0.900 | 0.900 |
      | posts | 0.800 | 0.800 | 0.800 | 0.800 |
      | core mean F1 | | | 0.850 | |
      <!-- guard: end -->
      | posts | 1.000 | 1.000 | 1.000 |
      """;

  @TempDir private static Path dir;

  @BeforeAll
  static void needsBash() {
    try {
      new ProcessBuilder("bash", "-c", "awk 'BEGIN {}'").start().waitFor();
    } catch (IOException e) {
      assumeTrue(false, "bash and awk are not there");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Run(int status, String out) {}

  private static Run guard(Tally persons, Tally posts) throws Exception {
    DocumentScore score =
        new DocumentScore(
            "101", Map.of(Measure.PERSONS, persons, Measure.POSTS, posts), List.of(), Map.of());
    Path scores =
        Files.writeString(dir.resolve("scores"), ScoreTable.print(new Scores(List.of(score))));
    Path page = Files.writeString(dir.resolve("page.md"), PAGE);
    Process process =
        new ProcessBuilder("bash", ".ci/guard", "compare", scores.toString(), page.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }

  @Test
  void passesWhereEveryMeasureHolds() throws Exception {
    Run run = guard(new Tally(9, 1, 1), new Tally(90, 10, 10));
    assertThat(run.out()).isEqualTo("3 measures hold (tolerance 0.005)\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void aLittleLessIsTolerated() throws Exception {
    assertThat(guard(new Tally(896, 104, 104), new Tally(9, 1, 1)).status()).isZero();
  }

  @Test
  void saysWhichMeasureFell() throws Exception {
    Run run = guard(new Tally(89, 11, 11), new Tally(9, 1, 1));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("persons fell: F1 0.890, recorded 0.900 (tolerance 0.005)\n");
  }

  @Test
  void thePageOfTheProjectHasItsTable() throws Exception {
    assertThat(Files.readString(Path.of("docs/accuracy.md")))
        .containsPattern("<!-- guard: tolerance 0\\.\\d+ -->")
        .containsPattern("\\| persons \\| [01]\\.\\d{3} \\| [01]\\.\\d{3} \\| [01]\\.\\d{3} \\|")
        .contains("<!-- guard: end -->");
  }
}

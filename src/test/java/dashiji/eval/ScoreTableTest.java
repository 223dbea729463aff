package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

  /** 1 of 16 is 0.0625 exactly: a tie, which goes to the even digit. */
  @Test
  void roundsTiesToEven() {
    Scores scores =
        new Scores(
            List.of(
                new DocumentScore(
                    "101", Map.of(Measure.PERSONS, new Tally(1, 15, 0)), List.of(), Map.of())));
    assertThat(ScoreTable.print(scores).lines().skip(1).findFirst())
        .hasValueSatisfying(line ->
            assertThat(line)
                .isEqualTo("persons             0.062  1.000  0.118     1    15     0    0.118"));
  }

  @Test
  void meansOnlyWhatThereIs() {
    Scores scores =
        new Scores(
            List.of(
                new DocumentScore(
                    "101",
                    Map.of(
                        Measure.PERSONS, new Tally(1, 0, 0),
                        Measure.POSTS, new Tally(0, 0, 1),
                        Measure.EVENT_ORGS, new Tally(0, 0, 1)),
                    List.of("101 posts missed   x", "101 persons spurious y"),
                    Map.of())));
    assertThat(scores.coreMean()).isEqualTo(0.5);
    assertThat(ScoreTable.errors(scores, 5, Measure.PERSONS))
        .containsExactly("101 persons spurious y");
    assertThat(ScoreTable.errors(scores, 1, null)).containsExactly("101 posts missed   x");
  }
}

package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.eval.ErrorClasses.Count;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorClassesTest {
  private static final Scores SCORES =
      new Scores(
          List.of(
              new DocumentScore(
                  "101",
                  Map.of(Measure.PLACES, new Tally(3, 2, 3)),
                  List.of(
                      "101 places missed   青石水库",
                      "101 places missed   东岭村",
                      "101 places spurious 青石水库大坝",
                      "101 posts missed   ('周远', '云岫县水务局', '局长')",
                      "101 posts spurious ('周远', '云岫县政府', '局长')",
                      "101 posts spurious ('郁青', '云岫县政府', '县长')",
                      "101 event_dates e1 is ['2024-01-01', '2024-01-01'], not ..",
                      "101 events spurious '县长周远研究防汛工作' (part of e1)"),
                  Map.of())));

  @Test
  void tellsReadOtherwiseFromMissedAndMadeUp() {
    assertThat(ErrorClasses.of(SCORES))
        .isEqualTo(
            Map.of(
                Measure.PLACES, new Count(1, 1, 0),
                Measure.POSTS, new Count(1, 0, 1),
                Measure.EVENTS, new Count(0, 0, 1)));
  }

  @Test
  void aNameThatOpensWithABracketIsNoTuple() {
    Scores scores =
        new Scores(
            List.of(
                new DocumentScore(
                    "101",
                    Map.of(Measure.ORGS, new Tally(1, 1, 1)),
                    List.of("101 orgs missed   (云岫)实业公司", "101 orgs spurious (云岫)实业公司青石厂"),
                    Map.of())));
    assertThat(ErrorClasses.of(scores)).isEqualTo(Map.of(Measure.ORGS, new Count(1, 0, 0)));
  }

  @Test
  void printsATable() {
    assertThat(ErrorClasses.print(ErrorClasses.of(SCORES)))
        .contains("| posts | 1 | 0 | 1 |\n| events | 0 | 0 | 1 |\n| places | 1 | 1 | 0 |\n");
  }

  @Test
  void theMarkdownOfScoresHasEveryMeasureAndDocument() {
    assertThat(ScoreMarkdown.print(SCORES))
        .startsWith("| measure | P | R | F1 | 101 |\n|---|---|---|---|---|\n")
        .contains("| places | 0.600 | 0.500 | 0.545 | 0.545 |\n")
        .contains("| persons | 0.000 | 0.000 | 0.000 | – |\n")
        .endsWith("| core mean F1 | | | 0.545 | 0.545 |\n");
  }
}

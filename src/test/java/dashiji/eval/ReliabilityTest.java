package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dashiji.lexicon.ConfidenceTable.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static JudgedFact fact(String family, double confidence, boolean right) {
    return new JudgedFact("101", new Kind(family, family + ".rule", "-"), confidence, right);
  }

  private static final List<JudgedFact> FACTS =
      List.of(
          fact("post", 0.92, true),
          fact("post", 0.94, false),
          fact("place", 0.60, true),
          fact("place", 1.0, true));

  @Test
  void comparesStatedWithMeasuredInTenBins() {
    Reliability figures = Reliability.of(FACTS);
    assertThat(figures.bins()).hasSize(10);
    assertThat(figures.bins().stream().mapToInt(Reliability.Bin::facts).sum()).isEqualTo(4);
    Reliability.Bin posts =
        figures.bins().stream().filter(b -> b.from() == 0.9).findFirst().orElseThrow();
    assertThat(posts.stated()).isCloseTo(0.93, within(1e-9));
    assertThat(posts.measured()).isEqualTo(0.5);
    assertThat(figures.measured()).isEqualTo(0.75);
    // (2 · 0.43 + 1 · 0.40 + 1 · 0) / 4
    assertThat(figures.calibrationError()).isCloseTo(0.315, within(1e-9));
    // (0.08² + 0.94² + 0.40² + 0) / 4
    assertThat(figures.brier()).isCloseTo((0.0064 + 0.8836 + 0.16) / 4, within(1e-9));
  }

  @Test
  void printsAllAndEachFamily() {
    assertThat(ReliabilityTable.print(FACTS))
        .contains("| 0.90–0.95 | 2 | 0.930 | 0.500 |\n")
        .contains("| all | 4 | 0.865 | 0.750 | 0.315 |")
        .contains("| post | 2 | 0.930 | 0.500 |")
        .contains("| place | 0.60–0.70 | 1 | 0.600 | 1.000 |");
  }

  @Test
  void drawsAPointABinWithFacts() {
    String svg = ReliabilitySvg.draw(Reliability.of(FACTS));
    assertThat(svg).startsWith("<svg ").endsWith("</svg>\n");
    assertThat(svg.split("<circle", -1)).hasSize(4);
  }
}

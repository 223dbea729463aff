package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dashiji.lexicon.ConfidenceTable;
import dashiji.lexicon.ConfidenceTable.Cell;
import dashiji.lexicon.ConfidenceTable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConfidenceCountTest {
  private static final Kind SITE = new Kind("place", "place.stop", "site");
  private static final Kind VILLAGE = new Kind("place", "place.stop", "village");

  private static List<JudgedFact> facts(String doc, Kind kind, int right, int wrong) {
    List<JudgedFact> facts = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      facts.add(new JudgedFact(doc, kind, 0.8, i < right));
    }
    return facts;
  }

  private static double confidence(ConfidenceTable table, Kind kind) {
    return Objects.requireNonNull(table.cell(kind)).confidence();
  }

  @Test
  void nothingIsCertain() {
    ConfidenceTable table = ConfidenceCount.of(facts("101", SITE, 500, 0));
    assertThat(table.cells().values()).allMatch(cell -> cell.confidence() < 1);
    assertThat(table.cells().get(SITE))
        .isEqualTo(new Cell(1, 500, 500, 0.955)); // (10 + .5) / (10 + 1)
  }

  @Test
  void aDocumentCountsForTenFactsAtMost() {
    List<JudgedFact> facts = facts("101", SITE, 90, 0);
    facts.addAll(facts("102", SITE, 0, 10));
    assertThat(confidence(ConfidenceCount.of(facts), SITE)).isCloseTo(0.5, within(0.001));
  }

  @Test
  void aSmallCountStaysNearItsSiblings() {
    List<JudgedFact> facts = facts("101", SITE, 2, 8);
    facts.addAll(facts("101", VILLAGE, 1, 0));
    ConfidenceTable table = ConfidenceCount.of(facts);
    assertThat(confidence(table, VILLAGE)).isBetween(0.3, 0.5);
    assertThat(confidence(table, SITE)).isBetween(0.2, 0.4);
  }

  @Test
  void whatWasNotCountedGetsTheWiderKind() {
    ConfidenceTable table = ConfidenceCount.of(facts("101", SITE, 5, 5));
    Kind unknown = new Kind("place", "place.new-rule", "site");
    assertThat(table.cell(unknown)).isEqualTo(table.cell(new Kind("place", "-", "-")));
    assertThat(table.cell(new Kind("work", "work.title-mark", "title"))).isNull();
  }

  @Test
  void aHeldOutDocumentIsJudgedByTheOthers() {
    List<JudgedFact> facts = facts("101", SITE, 10, 0);
    facts.addAll(facts("102", SITE, 0, 10));
    assertThat(ConfidenceCount.heldOut(facts))
        .hasSize(20)
        .allSatisfy(
            f -> assertThat(f.confidence()).isCloseTo(f.right() ? 0.045 : 0.955, within(0.001)));
  }

  @Test
  void isWrittenInOrderWithItsOrigin() {
    List<JudgedFact> facts = facts("101", VILLAGE, 1, 0);
    facts.addAll(facts("101", SITE, 2, 8));
    assertThat(ConfidenceTsv.write(ConfidenceCount.of(facts), "one text"))
        .contains("# Origin: one text. Licence: ")
        .containsSubsequence(
            "family\trule\ttrait\tdocuments\tfacts\tright\tconfidence\n",
            "place\t-\t-\t1\t11\t3\t",
            "place\tplace.stop\t-\t1\t11\t3\t",
            "place\tplace.stop\tsite\t1\t10\t2\t",
            "place\tplace.stop\tvillage\t1\t1\t1\t");
  }
}

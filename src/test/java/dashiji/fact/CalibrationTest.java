package dashiji.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.lexicon.ConfidenceTable;
import dashiji.lexicon.ConfidenceTable.Cell;
import dashiji.lexicon.ConfidenceTable.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final DocumentFacts READ =
      Extraction.facts(Extraction.source("1-a", "1月4日，县委副书记、县长周远主持召开县政府第3次常务会议，到青石镇检查。", "云岫县"));

  @Test
  void aFactGetsWhatWasCountedForItsKind() {
    Kind titled = new Kind("person", "person.name-vote", "titled");
    ConfidenceTable table = new ConfidenceTable(Map.of(titled, new Cell(3, 20, 15, 0.731)));

    DocumentFacts counted = Calibration.apply(table, READ);

    assertThat(counted.facts(Fact.PersonFact.class))
        .singleElement()
        .satisfies(f -> assertThat(f.evidence().confidence()).isEqualTo(0.731));
    assertThat(counted.facts(Fact.PostFact.class)).isEqualTo(READ.facts(Fact.PostFact.class));
  }

  @Test
  void partsInEventsAreCountedByTheirOwnKind() {
    Kind part = new Kind(Traits.PARTICIPATION, "participation.predicate", ConfidenceTable.ANY);
    ConfidenceTable table = new ConfidenceTable(Map.of(part, new Cell(3, 20, 18, 0.888)));

    Fact.EventFact event = Calibration.apply(table, READ).facts(Fact.EventFact.class).getFirst();

    assertThat(event.participations())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.evidence().confidence()).isEqualTo(0.888));
  }

  @Test
  void nothingButTheConfidenceChanges() {
    DocumentFacts counted = Calibration.apply(ConfidenceTable.shipped(), READ);
    assertThat(counted.facts())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*confidence")
        .isEqualTo(READ.facts());
    assertThat(counted.facts()).allMatch(f -> f.evidence().confidence() < 1);
  }
}

package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dashiji.eval.StatedPersons.BoundKind;
import dashiji.eval.StatedPersons.StatedBound;
import dashiji.synth.Truth;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scores of a truth of three persons, two of one name, against what graphs might say of it. */
class TruthScoreTest {
  private static final String NAME = "汪若溪";

  private static Truth.Reading reading(String document, String person, int at) {
    return new Truth.Reading(document, NAME, person, List.of(new int[] {at, at + 3}));
  }

  private static StatedPersons.Reading stated(String document, int start, String person) {
    return new StatedPersons.Reading(document, NAME, start, start + 3, person);
  }

  private static CorpusTruth truth(List<Truth.Reading> readings, Truth.Tenure... tenures) {
    Map<String, Truth.Person> persons = new LinkedHashMap<>();
    persons.put("o1", new Truth.Person("o1", NAME, List.of("p001-c01"), List.of()));
    persons.put("o2", new Truth.Person("o2", NAME, List.of("p001-c02"), List.of()));
    return new CorpusTruth(persons, readings, List.of(tenures));
  }

  private static final List<Truth.Reading> THREE_AND_ONE =
      List.of(
          reading("a", "o1", 10),
          reading("b", "o1", 10),
          reading("c", "o1", 10),
          reading("d", "o2", 10));

  @Test
  void isOneWhereAllIsRight() {
    IdentityScore score =
        IdentityScore.of(
            truth(THREE_AND_ONE),
            new StatedPersons(
                List.of(
                    stated("a", 10, "x"),
                    stated("b", 10, "x"),
                    stated("c", 10, "x"),
                    stated("d", 10, "y")),
                List.of()));

    assertThat(mean(score).precision()).isEqualTo(1);
    assertThat(mean(score).recall()).isEqualTo(1);
    assertThat(score.pairs()).isEqualTo(new IdentityScore.Pairs(3, 3, 3));
    assertThat(score.whole()).isEqualTo(1);
    assertThat(score.persons()).containsEntry("x", "o1").containsEntry("y", "o2");
    assertThat(score.errors()).isEmpty();
  }

  @Test
  void losesPrecisionWhereTwoAreJoined() {
    IdentityScore score =
        IdentityScore.of(
            truth(THREE_AND_ONE),
            new StatedPersons(
                List.of(
                    stated("a", 10, "x"),
                    stated("b", 10, "x"),
                    stated("c", 10, "x"),
                    stated("d", 10, "x")),
                List.of()));

    // Three readings of 3/4, one of 1/4.
    assertThat(mean(score).precision()).isEqualTo(2.5 / 4, within(1e-9));
    assertThat(mean(score).recall()).isEqualTo(1);
    assertThat(score.pairs()).isEqualTo(new IdentityScore.Pairs(3, 6, 3));
    assertThat(score.errors()).singleElement().asString().startsWith("joined");
    assertThat(score.bcubed()).containsKey(PersonCase.NAMESAKE_IN_CITY);
  }

  @Test
  void losesRecallWhereOneIsSplitAndCountsWhatIsMissedApart() {
    IdentityScore score =
        IdentityScore.of(
            truth(THREE_AND_ONE),
            new StatedPersons(
                List.of(stated("a", 10, "x"), stated("b", 10, "z"), stated("e", 10, "x")),
                List.of()));

    assertThat(score.found()).isEqualTo(2);
    assertThat(score.missed()).isEqualTo(2);
    assertThat(score.made()).isEqualTo(1);
    assertThat(mean(score).precision()).isEqualTo(1);
    assertThat(mean(score).recall()).isEqualTo(0.5, within(1e-9));
    // Of all four readings: 1/3 each for the two found.
    assertThat(score.whole()).isEqualTo(2.0 / 3 / 4, within(1e-9));
    assertThat(score.errors()).anyMatch(e -> e.startsWith("split"));
  }

  @Test
  void tellsTwoOfOneNameInADocumentByTheirPlaces() {
    CorpusTruth truth = truth(List.of(reading("a", "o1", 10), reading("a", "o2", 50)));
    StatedPersons stated =
        new StatedPersons(List.of(stated("a", 50, "y"), stated("a", 10, "x")), List.of());

    assertThat(IdentityScore.of(truth, stated).persons())
        .containsEntry("x", "o1")
        .containsEntry("y", "o2");
  }

  private static Truth.Tenure tenure(@Nullable String end, Truth.Act... acts) {
    return new Truth.Tenure(
        "o1", "云岫县水利局", null, "局长", "full", "2023-05-10", end, 3, List.of(acts));
  }

  private static StatedPersons.Tenure stated(String claim, Map<BoundKind, StatedBound> bounds) {
    return new StatedPersons.Tenure("x", "云岫县水利局", "局长", claim, bounds);
  }

  private static StatedBound bound(String day) {
    return new StatedBound(LocalDate.parse(day), "act");
  }

  @Test
  void countsABoundRightThatHoldsOfTheTruth() {
    TenureScore score =
        TenureScore.of(
            truth(
                THREE_AND_ONE,
                tenure(
                    null,
                    new Truth.Act("a", "appoint", "2023-05-10"),
                    new Truth.Act("b", "start", "2023-05"))),
            new StatedPersons(
                List.of(),
                List.of(
                    stated(
                        "full",
                        Map.of(
                            BoundKind.EARLIEST_START, bound("2023-05-01"),
                            BoundKind.LATEST_START, bound("2023-05-10"),
                            BoundKind.EARLIEST_END, bound("2024-01-01"),
                            BoundKind.LATEST_END, bound("2024-02-01"))))),
            Map.of("x", "o1"));

    assertThat(score.matched()).isEqualTo(1);
    assertThat(score.bounds())
        .containsEntry(BoundKind.EARLIEST_START, new TenureScore.Share(1, 1))
        .containsEntry(BoundKind.LATEST_START, new TenureScore.Share(1, 1))
        .containsEntry(BoundKind.EARLIEST_END, new TenureScore.Share(1, 1))
        .containsEntry(BoundKind.LATEST_END, new TenureScore.Share(0, 1)); // it is held on
    assertThat(score.acts()).containsOnlyKeys("appoint"); // one side, once
    assertThat(score.allActs()).isEqualTo(new TenureScore.Share(1, 1));
  }

  @Test
  void countsNoBoundOfATenureThatIsNotTrue() {
    TenureScore score =
        TenureScore.of(
            truth(THREE_AND_ONE, tenure("2024-03-01", new Truth.Act("a", "remove", "2024-03-01"))),
            new StatedPersons(
                List.of(),
                List.of(stated("acting", Map.of(BoundKind.LATEST_END, bound("2024-03-01"))))),
            Map.of("x", "o1"));

    assertThat(score.matched()).isZero();
    assertThat(score.unmatched()).isEqualTo(1);
    assertThat(score.allBounds().all()).isZero();
    assertThat(score.acts()).containsEntry("remove", new TenureScore.Share(0, 1));
  }

  private static IdentityScore.Mean mean(IdentityScore score) {
    IdentityScore.Mean mean = score.bcubed().get(PersonCase.ALL);
    assertThat(mean).isNotNull();
    return mean;
  }
}

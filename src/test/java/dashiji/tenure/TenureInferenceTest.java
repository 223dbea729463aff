package dashiji.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.fact.Capacity;
import dashiji.fact.PersonnelAction;
import dashiji.tenure.Attestation.Act;
import dashiji.tenure.Attestation.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenureInferenceTest {
  private static final Key PERSON = Key.of(KeyKind.PERSON, "林知远", "990102");
  private static final Key ORGANIZATION = Key.of(KeyKind.ORGANIZATION, "青槐县水利局", "990102");
  private static final Key POST = Key.of(KeyKind.POST, ORGANIZATION.id(), "局长");

  private int number;

  @Test
  void beingSeenProvesNoStartAndNoEnd() {
    Tenure tenure = only(seen("2031-03-01", "2031-03-20"), seen("2031-05-02", "2031-05-02"));
    assertThat(tenure.firstAttested()).hasToString("2031-03-01");
    assertThat(tenure.lastAttested()).hasToString("2031-05-02");
    assertThat(tenure.earliestStart()).isNull();
    assertThat(tenure.latestStart()).isNull();
    assertThat(tenure.earliestEnd()).isNull();
    assertThat(tenure.latestEnd()).isNull();
    assertThat(tenure.edtf()).isNull();
    assertThat(tenure.attestedBy()).hasSize(2);
    assertThat(tenure.capacities()).containsExactly(Capacity.FULL);
  }

  @Test
  void actsGiveStartAndEnd() {
    Tenure tenure =
        only(act(PersonnelAction.APPOINT, "2031-03-01"), act(PersonnelAction.RESIGN, "2033-06-30"));
    assertThat(tenure.earliestStart()).isEqualTo(bound("2031-03-01", BoundBasis.ACT));
    assertThat(tenure.latestStart()).isEqualTo(bound("2031-03-01", BoundBasis.ACT));
    assertThat(tenure.earliestEnd()).isEqualTo(bound("2033-06-30", BoundBasis.ACT));
    assertThat(tenure.latestEnd()).isEqualTo(bound("2033-06-30", BoundBasis.ACT));
    assertThat(tenure.edtf()).isEqualTo("2031-03-01/2033-06-30");
    assertThat(tenure.firstAttested()).isNull();
  }

  @Test
  void anEndAloneLeavesTheStartUnknown() {
    Tenure tenure = only(act(PersonnelAction.REMOVE, "2033-06-30"));
    assertThat(tenure.earliestStart()).isNull();
    assertThat(tenure.edtf()).isEqualTo("/2033-06-30");
  }

  @Test
  void anActWithoutADateAttestsOnly() {
    Tenure tenure = only(act(PersonnelAction.APPOINT, null));
    assertThat(tenure.earliestStart()).isNull();
    assertThat(tenure.attestedBy()).hasSize(1);
  }

  @Test
  void statedDatesBoundByTheirPrecision() {
    Tenure tenure = only(stated("2024-07", "2026"));
    assertThat(tenure.earliestStart()).isEqualTo(bound("2024-07-01", BoundBasis.STATED));
    assertThat(tenure.latestStart()).isEqualTo(bound("2024-07-31", BoundBasis.STATED));
    assertThat(tenure.earliestEnd()).isEqualTo(bound("2026-01-01", BoundBasis.STATED));
    assertThat(tenure.latestEnd()).isEqualTo(bound("2026-12-31", BoundBasis.STATED));
    assertThat(tenure.edtf()).isEqualTo("2024-07/2026");
  }

  @Test
  void sourcesThatAgreeNarrowTheBound() {
    Tenure tenure = only(stated("2024", null), stated("2024-07", null));
    assertThat(tenure.edtf()).isEqualTo("2024-07/");
  }

  @Test
  void anActIsSurerThanAText() {
    Tenure tenure = only(stated("2024-05", null), act(PersonnelAction.APPOINT, "2024-07-02"));
    assertThat(tenure.earliestStart()).isEqualTo(bound("2024-07-02", BoundBasis.ACT));
    assertThat(tenure.attestedBy()).hasSize(2);
  }

  @Test
  void anAppointmentAfterARemovalOpensASecondTenure() {
    List<Tenure> tenures =
        infer(
            act(PersonnelAction.APPOINT, "2024-07-02"),
            seen("2024-09-01", "2024-10-01"),
            act(PersonnelAction.REMOVE, "2025-01-10"),
            act(PersonnelAction.ELECT, "2027-02-01"),
            seen("2027-03-01", "2027-03-01"));
    assertThat(tenures.stream().map(Tenure::edtf))
        .containsExactlyInAnyOrder("2024-07-02/2025-01-10", "2027-02-01/");
    assertThat(tenures)
        .filteredOn(t -> "2027-02-01/".equals(t.edtf()))
        .allMatch(t -> t.attestedBy().size() == 2)
        .allMatch(t -> PartialDate.parse("2027-03-01").equals(t.firstAttested()));
  }

  @Test
  void twoStatedStretchesAreTwoTenures() {
    assertThat(infer(stated("1998-07", "2003-05"), stated("2008", null)).stream().map(Tenure::edtf))
        .containsExactlyInAnyOrder("1998-07/2003-05", "2008/");
  }

  @Test
  void aReelectionOfASittingHolderIsNoStart() {
    Tenure tenure =
        only(seen("2031-01-05", "2031-01-05"), act(PersonnelAction.ELECT, "2031-03-01"));
    assertThat(tenure.earliestStart()).isNull();
    assertThat(tenure.attestedBy()).hasSize(2);
  }

  @Test
  void aFormerPostEndedByTheDayOfTheText() {
    Tenure tenure = only(former("2031-03-20"), former("2031-02-01"));
    assertThat(tenure.latestEnd()).isEqualTo(bound("2031-02-01", BoundBasis.FORMER));
    assertThat(tenure.earliestEnd()).isNull();
    assertThat(tenure.firstAttested()).isNull();
    assertThat(tenure.edtf()).isNull();
  }

  @Test
  void aRemovalSaysMoreThanFormer() {
    Tenure tenure = only(act(PersonnelAction.REMOVE, "2031-01-01"), former("2031-02-01"));
    assertThat(tenure.latestEnd()).isEqualTo(bound("2031-01-01", BoundBasis.ACT));
  }

  @Test
  void beingSeenAfterTheEndStaysVisibleInOneTenure() {
    Tenure tenure =
        only(act(PersonnelAction.REMOVE, "2031-01-01"), seen("2031-02-01", "2031-02-01"));
    assertThat(tenure.lastAttested()).hasToString("2031-02-01");
    assertThat(tenure.latestEnd()).isEqualTo(bound("2031-01-01", BoundBasis.ACT));
  }

  @Test
  void actingIsATenureOfItsOwn() {
    List<Tenure> tenures =
        infer(
            holding(Capacity.ACTING, false, "2031-01-05", "2031-02-05", null, null),
            act(PersonnelAction.ELECT, "2031-03-01"),
            holding(Capacity.PROBATION, false, "2031-03-05", "2031-03-05", null, null));
    assertThat(tenures.stream().map(Tenure::capacities))
        .containsExactlyInAnyOrder(List.of(Capacity.ACTING), List.of(Capacity.PROBATION));
    assertThat(tenures)
        .filteredOn(t -> t.capacities().contains(Capacity.PROBATION))
        .allMatch(t -> "2031-03-01/".equals(t.edtf()));
  }

  @Test
  void daysWithoutAYearShowInOneDocumentOnly() {
    assertThat(only(seen("--05-26", "--06-01")).firstAttested()).hasToString("--05-26");
    Tenure two = only(seen("--05-26", "--06-01"), seen("--03-01", "--03-01"));
    assertThat(two.firstAttested()).isNull();
    assertThat(two.attestedBy()).hasSize(2);
  }

  @Test
  void theFirstTenureKeepsItsKeyWhenMoreIsKnown() {
    Tenure before = only(seen("2031-03-01", "2031-03-20"));
    Tenure after =
        only(seen("2031-03-01", "2031-03-20"), act(PersonnelAction.APPOINT, "2031-01-02"));
    assertThat(after.id()).isEqualTo(before.id());
  }

  @Test
  void orderOfAttestationsDoesNotMatter() {
    PersonnelAction[] actions = PersonnelAction.values();
    Capacity[] capacities = Capacity.values();
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      List<Attestation> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String day = "203%d-0%d".formatted(random.nextInt(3), 1 + random.nextInt(9));
        all.add(
            random.nextBoolean()
                ? act(actions[random.nextInt(actions.length)], day)
                : holding(
                    capacities[random.nextInt(capacities.length)],
                    random.nextInt(3) == 0,
                    day,
                    day,
                    random.nextBoolean() ? day : null,
                    null));
      }
      List<Tenure> tenures = TenureInference.infer(all);
      Collections.shuffle(all, random);
      assertThat(TenureInference.infer(all)).as("seed %d", seed).isEqualTo(tenures);
      assertThat(tenures.stream().map(Tenure::id)).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(tenures.stream().flatMap(t -> t.attestedBy().stream()))
          .as("seed %d: nothing attested is lost", seed)
          .containsAll(all.stream().map(Attestation::id).toList());
    }
  }

  private Tenure only(Attestation... attestations) {
    List<Tenure> tenures = infer(attestations);
    assertThat(tenures).hasSize(1);
    return tenures.get(0);
  }

  private static List<Tenure> infer(Attestation... attestations) {
    return TenureInference.infer(List.of(attestations));
  }

  private static Bound bound(String day, BoundBasis basis) {
    return new Bound(LocalDate.parse(day), basis);
  }

  private Attestation seen(String first, String last) {
    return holding(Capacity.FULL, false, first, last, null, null);
  }

  private Attestation stated(@Nullable String from, @Nullable String until) {
    return holding(Capacity.FULL, false, null, null, from, until);
  }

  private Attestation former(String day) {
    return holding(Capacity.FULL, true, day, day, null, null);
  }

  private Attestation holding(
      Capacity capacity,
      boolean former,
      @Nullable String first,
      @Nullable String last,
      @Nullable String from,
      @Nullable String until) {
    return new Holding(
        id(KeyKind.ATTESTATION),
        new Key(KeyKind.DOCUMENT, "d" + number),
        PERSON,
        POST,
        ORGANIZATION,
        true,
        former,
        capacity,
        date(first),
        date(last),
        date(from),
        date(until),
        null);
  }

  private Attestation act(PersonnelAction action, @Nullable String effective) {
    return new Act(
        id(KeyKind.PERSONNEL_ACT),
        new Key(KeyKind.DOCUMENT, "d" + number),
        PERSON,
        POST,
        ORGANIZATION,
        true,
        action,
        Capacity.FULL,
        date(effective),
        false);
  }

  private Key id(KeyKind kind) {
    number++;
    return Key.of(kind, Integer.toString(number));
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }
}

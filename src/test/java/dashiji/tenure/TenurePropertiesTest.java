package dashiji.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.entity.Key;
import dashiji.tenure.Attestation.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any attestations whatever, over seeded random ones. */
class TenurePropertiesTest {
  private static final String[] NAMES = {"甲", "乙", "丙"};
  private static final String[] CLAIMS = {"", "", "", "acting ", "in-charge ", "probation "};
  private static final String[] ACTS = {
    "appoint", "elect", "confirm", "confirm counted", "remove", "resign"
  };

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(400);
  }

  private static List<Attestation> random(Random random, Attested post) {
    List<Attestation> all = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      String who =
          NAMES[random.nextInt(NAMES.length)] + " " + CLAIMS[random.nextInt(CLAIMS.length)];
      String a = date(random);
      String b = date(random);
      String span = a.compareTo(b) <= 0 ? a + ".." + b : b + ".." + a;
      String document = " in d" + random.nextInt(6);
      all.add(
          post.read(
              switch (random.nextInt(4)) {
                case 0 -> who + "seen " + span + document;
                case 1 -> who + "stated " + (random.nextBoolean() ? span : a + "..-") + document;
                case 2 -> who + "former " + a + document;
                default -> who + ACTS[random.nextInt(ACTS.length)] + " " + a + document;
              }));
    }
    return all;
  }

  private static String date(Random random) {
    String year = Integer.toString(2030 + random.nextInt(4));
    String month = "%s-%02d".formatted(year, 1 + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> year;
      case 1 -> month;
      case 2 -> "-";
      default -> "%s-%02d".formatted(month, 1 + random.nextInt(28));
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderNeverMatters(long seed) {
    Random random = new Random(seed);
    List<Attestation> all = random(random, new Attested("局长", true));
    Findings before = TenureInference.findings(all, List.of());
    Collections.shuffle(all, random);
    assertThat(TenureInference.findings(all, List.of())).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void boundsNeverContradictEachOther(long seed) {
    for (Tenure t : TenureInference.infer(random(new Random(seed), new Attested("局长", true)))) {
      inOrder(t.earliestStart(), t.latestStart());
      inOrder(t.earliestEnd(), t.latestEnd());
      inOrder(t.earliestStart(), t.latestEnd());
      inOrder(t.latestStart(), t.latestEnd());
      inOrder(t.earliestStart(), t.earliestEnd());
    }
  }

  private static void inOrder(@Nullable Bound first, @Nullable Bound second) {
    if (first != null && second != null) {
      assertThat(first.day()).isBeforeOrEqualTo(second.day());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void daysAttestedLieInsideOrAreTold(long seed) {
    List<Attestation> all = random(new Random(seed), new Attested("局长", true));
    Findings found = TenureInference.findings(all, List.of());
    for (Attestation a : all) {
      if (a instanceof Holding h && !h.former()) {
        for (Endpoint day :
            Stream.of(
                    Endpoint.of(h.attestedFirst(), BoundBasis.ATTESTED),
                    Endpoint.of(h.attestedLast(), BoundBasis.ATTESTED))
                .filter(d -> d != null)
                .toList()) {
          List<Tenure> tenures =
              found.tenures().stream().filter(t -> t.attestedBy().contains(h.id())).toList();
          assertThat(tenures).isNotEmpty();
          boolean inside = tenures.stream().anyMatch(t -> mayHold(t, day));
          boolean told =
              found.conflicts().stream()
                  .filter(c -> tenures.stream().map(Tenure::id).anyMatch(c.about()::contains))
                  .anyMatch(c ->
                      c.kind() == ConflictKind.TITLE_AFTER_END
                          || c.kind() == ConflictKind.TITLE_BEFORE_START);
          assertThat(inside || told).as("%s on %s in %s", h, day, tenures).isTrue();
        }
      }
    }
  }

  private static boolean mayHold(Tenure t, Endpoint day) {
    LocalDate start = t.earliestStart() == null ? LocalDate.MIN : t.earliestStart().day();
    LocalDate end = t.latestEnd() == null ? LocalDate.MAX : t.latestEnd().day();
    return !day.latest().isBefore(start) && !day.earliest().isAfter(end);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingAttestedIsLostAndNoKeyIsUsedTwice(long seed) {
    List<Attestation> all = random(new Random(seed), new Attested("局长", true));
    Findings found = TenureInference.findings(all, List.of());
    assertThat(found.tenures().stream().flatMap(t -> t.attestedBy().stream()))
        .containsAll(all.stream().map(Attestation::id).toList());
    assertThat(found.tenures().stream().map(Tenure::id)).doesNotHaveDuplicates();
    assertThat(found.conflicts().stream().map(Conflict::id)).doesNotHaveDuplicates();
  }

  /** What incremental builds rest on: posts can be asked for one by one. */
  @ParameterizedTest
  @MethodSource("seeds")
  void otherPostsDoNotMatter(long seed) {
    Random random = new Random(seed);
    Attested one = new Attested("局长", true);
    Attested two = new Attested("副局长", false);
    List<Attestation> first = random(random, one);
    List<Attestation> second = random(random, two);
    List<Attestation> both = new ArrayList<>(first);
    both.addAll(second);
    List<Key> together = TenureInference.infer(both).stream().map(Tenure::id).toList();
    List<Tenure> apart = new ArrayList<>(TenureInference.infer(first));
    apart.addAll(TenureInference.infer(second));
    assertThat(together)
        .containsExactlyInAnyOrderElementsOf(apart.stream().map(Tenure::id).toList());
    assertThat(TenureInference.infer(both)).containsExactlyInAnyOrderElementsOf(apart);
  }
}

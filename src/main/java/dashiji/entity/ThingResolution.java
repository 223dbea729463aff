package dashiji.entity;

import dashiji.entity.Clustering.Pair;
import dashiji.fact.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Resolves which names of organisations, or of projects, mean one, among all readings of a block. A
 * pure function of these and of the decisions people made on them, as {@link PersonResolution} is.
 */
public final class ThingResolution {
  /** Up to so many units every pair is looked at; beyond, those whose names begin alike. */
  private static final int ALL_PAIRS_UP_TO = 60;

  private static final int ALIKE = 3;

  private final SortedSet<String> blocks;
  private final List<ThingUnit> units;
  private final HumanDecisions decisions;
  private final Clustering clustering;
  private final List<HumanDecision> unmet = new ArrayList<>();
  private final SortedMap<Key, Key> things = new TreeMap<>();

  private ThingResolution(
      SortedSet<String> blocks, List<ThingUnit> units, HumanDecisions decisions) {
    this.blocks = blocks;
    this.units = units;
    this.decisions = decisions;
    this.clustering =
        new Clustering(
            units.size(),
            (a, b) -> ThingJudge.compare(units.get(a), units.get(b)),
            (a, b) ->
                units.get(a).sharesDocument(units.get(b))
                    || units.get(a).key().kind() != units.get(b).key().kind());
  }

  /**
   * Resolves one block, or several that people joined.
   *
   * @param readings all readings of the blocks, in any order
   */
  public static ResolvedThings resolve(
      Collection<ThingReading> readings, HumanDecisions decisions) {
    SortedMap<Key, List<ThingReading>> byKey = new TreeMap<>();
    readings.stream()
        .distinct()
        .sorted()
        .forEach(r -> byKey.computeIfAbsent(r.thing(), k -> new ArrayList<>()).add(r));
    List<ThingUnit> units =
        byKey.values().stream()
            .filter(of -> of.stream().anyMatch(ThingReading::mentioned))
            .map(ThingUnit::new)
            .sorted(Comparator.comparing(ThingUnit::first))
            .toList();
    SortedSet<String> blocks = new TreeSet<>();
    readings.forEach(reading -> blocks.add(reading.block()));
    return new ThingResolution(blocks, units, decisions).resolve();
  }

  private ResolvedThings resolve() {
    Set<Key> sides = new HashSet<>();
    units.forEach(unit -> sides.addAll(sides(unit)));
    List<HumanDecision> byHand = decisions.on(sides);
    byHand.forEach(this::keepApart);
    byHand.forEach(this::join);
    clustering.joinSurestFirst(
        candidates(),
        Comparator.comparing((Pair pair) -> units.get(pair.low()).key())
            .thenComparing(pair -> units.get(pair.high()).key()));

    SortedMap<Key, String> names = new TreeMap<>();
    SortedMap<Key, Key> replaced = new TreeMap<>();
    for (List<Integer> cluster : clustering.clusters()) {
      ThingUnit earliest =
          cluster.stream()
              .map(units::get)
              .min(Comparator.comparing(ThingUnit::first))
              .orElseThrow();
      for (int number : cluster) {
        ThingUnit unit = units.get(number);
        things.put(unit.key(), earliest.key());
        if (unit != earliest) {
          names.put(earliest.key(), earliest.first().name());
          replaced.put(unit.key(), earliest.key());
          for (ThingReading.Dependent of : unit.dependents()) {
            replaced.put(
                EntityKeys.dependent(unit.key(), of.kind(), of.name()),
                EntityKeys.dependent(earliest.key(), of.kind(), of.name()));
          }
        }
      }
    }
    return new ResolvedThings(blocks, things, names, replaced, decided(byHand), unmet);
  }

  private static Set<Key> sides(ThingUnit unit) {
    Set<Key> sides = new HashSet<>();
    sides.add(unit.key());
    unit.readings().forEach(reading -> sides.add(reading.mention()));
    return sides;
  }

  private @Nullable Integer unitOf(Key side) {
    for (int i = 0; i < units.size(); i++) {
      if (sides(units.get(i)).contains(side)) {
        return i;
      }
    }
    return null;
  }

  private void keepApart(HumanDecision decision) {
    Integer left = unitOf(decision.left());
    Integer right = unitOf(decision.right());
    if (decision.judgement() == Judgement.DIFFERENT && left != null && right != null) {
      if (left.equals(right)) {
        unmet.add(decision);
      } else {
        clustering.keepApart(left, right);
      }
    }
  }

  private void join(HumanDecision decision) {
    Integer left = unitOf(decision.left());
    Integer right = unitOf(decision.right());
    if (decision.judgement() == Judgement.SAME
        && left != null
        && right != null
        && !clustering.joinByHand(left, right)) {
      unmet.add(decision);
    }
  }

  private Set<Pair> candidates() {
    Set<Pair> pairs = new HashSet<>();
    Map<String, List<Integer>> index = new TreeMap<>();
    for (int i = 0; i < units.size(); i++) {
      String core = units.get(i).name().core();
      index
          .computeIfAbsent(
              units.size() <= ALL_PAIRS_UP_TO || core.length() <= ALIKE
                  ? ""
                  : core.substring(0, ALIKE),
              k -> new ArrayList<>())
          .add(i);
    }
    for (List<Integer> alike : index.values()) {
      for (int i = 0; i < alike.size(); i++) {
        for (int j = i + 1; j < alike.size(); j++) {
          pairs.add(Pair.of(alike.get(i), alike.get(j)));
        }
      }
    }
    return pairs;
  }

  private List<IdentityDecision> decided(List<HumanDecision> byHand) {
    List<IdentityDecision> list = new ArrayList<>();
    for (Pair pair : clustering.joined()) {
      list.add(decision(pair, clustering.compare(pair)));
    }
    for (Map.Entry<Pair, Comparison> one : clustering.strongestBetween().entrySet()) {
      Comparison found = one.getValue();
      // Of what is kept apart only that which speaks for one thing in all but one respect.
      if (found.judgement() == Judgement.DIFFERENT
          ? found.reasons().stream().anyMatch(r -> r.kind() == Reason.Kind.LINK)
          : found.score() >= ThingJudge.REVIEW_FROM) {
        list.add(
            decision(
                one.getKey(),
                found.judgement() == Judgement.DIFFERENT
                    ? found
                    : new Comparison(Judgement.UNSURE, found.score(), found.reasons())));
      }
    }
    for (HumanDecision hand : byHand) {
      Integer left = unitOf(hand.left());
      Integer right = unitOf(hand.right());
      if (left != null && right != null && !left.equals(right) && !unmet.contains(hand)) {
        list.add(byHand(units.get(left), units.get(right), hand));
      }
    }
    Map<Key, IdentityDecision> byKey = new TreeMap<>();
    list.forEach(decision -> byKey.put(decision.id(), decision));
    return byKey.values().stream().sorted().toList();
  }

  private IdentityDecision decision(Pair pair, Comparison why) {
    ThingUnit subject = units.get(pair.low());
    ThingUnit object = units.get(pair.high());
    double right = 1 / (1 + Math.pow(10, -Math.abs(why.score())));
    return new IdentityDecision(
        id(subject, object),
        subject.first().name(),
        why.judgement(),
        subject.first().mention(),
        object.first().mention(),
        now(subject),
        now(object),
        new RuleId("identity." + why.main().feature()),
        why.score(),
        why.judgement() == Judgement.UNSURE ? 0.5 : Math.round(Math.max(0.5, right) * 100) / 100.0,
        why.reasons(),
        null);
  }

  private IdentityDecision byHand(ThingUnit left, ThingUnit right, HumanDecision hand) {
    return new IdentityDecision(
        id(left, right),
        left.first().name(),
        hand.judgement(),
        left.first().mention(),
        right.first().mention(),
        now(left),
        now(right),
        IdentityDecision.BY_HAND,
        null,
        hand.judgement() == Judgement.UNSURE ? 0.5 : 1,
        List.of(),
        hand);
  }

  private Key now(ThingUnit unit) {
    return things.getOrDefault(unit.key(), unit.key());
  }

  private static Key id(ThingUnit a, ThingUnit b) {
    TreeSet<String> mentions =
        new TreeSet<>(List.of(a.first().mention().id(), b.first().mention().id()));
    return Key.of(KeyKind.DECISION, mentions.first(), mentions.last());
  }
}

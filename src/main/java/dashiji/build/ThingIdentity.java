package dashiji.build;

import dashiji.entity.HumanDecision;
import dashiji.entity.HumanDecisions;
import dashiji.entity.Key;
import dashiji.entity.ResolvedThings;
import dashiji.entity.ThingReading;
import dashiji.entity.ThingResolution;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Decides which names of organisations and projects mean one, block by block; blocks of which
 * people compared things are decided together.
 */
final class ThingIdentity {
  private ThingIdentity() {}

  /**
   * Resolves blocks.
   *
   * @param blocks the blocks asked for
   * @param decisions what people decided
   * @param blocksOf the blocks of what a decision names
   * @param readings all readings of a block that the store holds
   */
  static List<ResolvedThings> resolve(
      Collection<String> blocks,
      HumanDecisions decisions,
      Function<Key, SortedSet<String>> blocksOf,
      Function<String, List<ThingReading>> readings) {
    List<ResolvedThings> resolved = new ArrayList<>();
    for (SortedSet<String> together : together(blocks, decisions, blocksOf)) {
      List<ThingReading> all = new ArrayList<>();
      together.forEach(block -> all.addAll(readings.apply(block)));
      resolved.add(ThingResolution.resolve(all, decisions));
    }
    return resolved;
  }

  /** The blocks asked for, each with those that decisions tie to it. */
  static List<SortedSet<String>> together(
      Collection<String> blocks,
      HumanDecisions decisions,
      Function<Key, SortedSet<String>> blocksOf) {
    Map<String, SortedSet<String>> of = new HashMap<>();
    for (HumanDecision decision : decisions.all()) {
      SortedSet<String> tied = new TreeSet<>(blocksOf.apply(decision.left()));
      tied.addAll(blocksOf.apply(decision.right()));
      for (String block : List.copyOf(tied)) {
        tied.addAll(of.getOrDefault(block, new TreeSet<>()));
      }
      tied.forEach(block -> of.put(block, tied));
    }
    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
    for (String block : blocks) {
      SortedSet<String> tied = of.getOrDefault(block, new TreeSet<>(List.of(block)));
      all.put(tied.first(), tied);
    }
    return List.copyOf(all.values());
  }

  /** A problem for each decision of a person that could not be followed. */
  static List<Problem> problems(Collection<ResolvedThings> all) {
    List<Problem> problems = new ArrayList<>();
    for (ResolvedThings resolved : all) {
      for (HumanDecision unmet : resolved.unmet()) {
        problems.add(
            new Problem(
                ProblemCode.BAD_DECISION,
                "line "
                    + unmet.line()
                    + " of the decisions cannot be followed: it joins two things of one document or"
                    + " two that another line keeps apart, or parts what has one name in one area",
                Problem.Where.nowhere()));
      }
    }
    return problems;
  }
}

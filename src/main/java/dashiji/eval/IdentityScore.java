package dashiji.eval;

import dashiji.synth.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well a graph tells the persons of a corpus apart and finds them again: B-cubed (A. Bagga and
 * B. Baldwin, <i>Algorithms for Scoring Coreference Chains</i>, 1998) and pairs, over the readings
 * found.
 *
 * @param found readings of the truth that the graph has
 * @param missed readings of the truth that it does not have
 * @param made readings of the graph that the truth does not have
 * @param bcubed B-cubed by case: precision, recall
 * @param pairs pairs of readings of one person
 * @param whole B-cubed recall if each reading missed counts as a person of its own
 * @param persons the person of the truth that most readings of each IRI belong to
 * @param errors lines, the worst first
 */
public record IdentityScore(
    int found,
    int missed,
    int made,
    Map<PersonCase, Mean> bcubed,
    Pairs pairs,
    double whole,
    Map<String, String> persons,
    List<String> errors) {

  /**
   * Means over readings.
   *
   * @param readings how many
   * @param precision mean precision
   * @param recall mean recall
   */
  public record Mean(int readings, double precision, double recall) {
    /** Harmonic mean of precision and recall. */
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /**
   * Pairs of readings.
   *
   * @param right joined by both
   * @param stated joined by the graph
   * @param truth joined by the truth
   */
  public record Pairs(long right, long stated, long truth) {
    /** Share of stated pairs that are right. */
    public double precision() {
      return stated == 0 ? 1 : (double) right / stated;
    }

    /** Share of true pairs that are stated. */
    public double recall() {
      return truth == 0 ? 1 : (double) right / truth;
    }

    /** Harmonic mean of the two. */
    public double f1() {
      double p = precision();
      double r = recall();
      return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
  }

  /** A reading of the truth with the person that the graph gives it. */
  private record Matched(Truth.Reading truth, String person) {}

  /** Scores. */
  public static IdentityScore of(CorpusTruth truth, StatedPersons stated) {
    Map<String, List<StatedPersons.Reading>> open = new HashMap<>();
    for (StatedPersons.Reading reading : stated.readings()) {
      open.computeIfAbsent(key(reading.document(), reading.name()), k -> new ArrayList<>())
          .add(reading);
    }
    List<Matched> matched = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    List<Truth.Reading> rest = new ArrayList<>();
    for (Truth.Reading reading : truth.readings()) { // by place first, then whatever is left
      StatedPersons.Reading there = take(open, reading, true);
      if (there != null) {
        matched.add(new Matched(reading, there.person()));
      } else {
        rest.add(reading);
      }
    }
    for (Truth.Reading reading : rest) {
      StatedPersons.Reading there = take(open, reading, false);
      if (there != null) {
        matched.add(new Matched(reading, there.person()));
      } else {
        missed.add("missed    " + reading.document() + " " + reading.name());
      }
    }
    List<String> made = new ArrayList<>();
    open.values()
        .forEach(some -> some.forEach(r -> made.add("made up   " + r.document() + " " + r.name())));
    Collections.sort(missed);
    Collections.sort(made);
    return score(truth, matched, missed, made);
  }

  private static String key(String document, String name) {
    return document + "\n" + name;
  }

  private static StatedPersons.@Nullable Reading take(
      Map<String, List<StatedPersons.Reading>> open, Truth.Reading reading, boolean byPlace) {
    List<StatedPersons.Reading> some =
        open.getOrDefault(key(reading.document(), reading.name()), List.of());
    for (StatedPersons.Reading candidate : some) {
      boolean there =
          !byPlace
              || reading.places().stream()
                  .anyMatch(p -> p[0] >= candidate.start() && p[1] <= candidate.end());
      if (there) {
        some.remove(candidate);
        return candidate;
      }
    }
    return null;
  }

  private static IdentityScore score(
      CorpusTruth truth, List<Matched> matched, List<String> missed, List<String> made) {
    Map<String, Map<String, Integer>> byStated = new TreeMap<>();
    Map<String, Map<String, Integer>> byTruth = new TreeMap<>();
    Map<String, Integer> allOfTruth = new HashMap<>();
    truth.readings().forEach(r -> allOfTruth.merge(r.person(), 1, Integer::sum));
    for (Matched m : matched) {
      count(byStated, m.person(), m.truth().person());
      count(byTruth, m.truth().person(), m.person());
    }
    Map<String, Set<PersonCase>> cases = PersonCase.of(truth);
    Map<PersonCase, double[]> sums = new EnumMap<>(PersonCase.class);
    double whole = 0;
    for (Matched m : matched) {
      Map<String, Integer> cluster = Objects.requireNonNull(byStated.get(m.person()));
      Map<String, Integer> person = Objects.requireNonNull(byTruth.get(m.truth().person()));
      double both = Objects.requireNonNull(cluster.get(m.truth().person()));
      double precision = both / total(cluster);
      double recall = both / total(person);
      whole += both / Objects.requireNonNull(allOfTruth.get(m.truth().person()));
      for (PersonCase kind : cases.getOrDefault(m.truth().person(), Set.of())) {
        double[] sum = sums.computeIfAbsent(kind, k -> new double[3]);
        sum[0]++;
        sum[1] += precision;
        sum[2] += recall;
      }
    }
    Map<PersonCase, Mean> means = new EnumMap<>(PersonCase.class);
    sums.forEach(
        (kind, sum) -> means.put(kind, new Mean((int) sum[0], sum[1] / sum[0], sum[2] / sum[0])));
    Map<String, String> persons = new HashMap<>();
    byStated.forEach((iri, counts) ->
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .ifPresent(most -> persons.put(iri, most.getKey())));
    List<String> errors = new ArrayList<>(errors(truth, byStated, byTruth, cases));
    errors.addAll(missed);
    errors.addAll(made);
    return new IdentityScore(
        matched.size(),
        missed.size(),
        made.size(),
        means,
        new Pairs(pairs(byStated), whole(byStated), whole(byTruth)),
        truth.readings().isEmpty() ? 0 : whole / truth.readings().size(),
        persons,
        errors);
  }

  private static void count(Map<String, Map<String, Integer>> counts, String outer, String inner) {
    counts.computeIfAbsent(outer, o -> new TreeMap<>()).merge(inner, 1, Integer::sum);
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Pairs inside each cell. */
  private static long pairs(Map<String, Map<String, Integer>> counts) {
    return counts.values().stream()
        .flatMap(c -> c.values().stream())
        .mapToLong(n -> (long) n * (n - 1) / 2)
        .sum();
  }

  /** Pairs inside each outer group. */
  private static long whole(Map<String, Map<String, Integer>> counts) {
    return counts.values().stream().mapToLong(IdentityScore::total).map(n -> n * (n - 1) / 2).sum();
  }

  private static List<String> errors(
      CorpusTruth truth,
      Map<String, Map<String, Integer>> byStated,
      Map<String, Map<String, Integer>> byTruth,
      Map<String, Set<PersonCase>> cases) {
    List<String> errors = new ArrayList<>();
    byStated.forEach((iri, counts) -> {
      if (counts.size() > 1) {
        errors.add(
            "joined    "
                + name(truth, counts.keySet().iterator().next())
                + " "
                + counts
                + " "
                + iri);
      }
    });
    byTruth.forEach((person, counts) -> {
      if (counts.size() > 1) {
        errors.add(
            "split     "
                + name(truth, person)
                + " "
                + person
                + " "
                + cases.getOrDefault(person, Set.of())
                + " "
                + counts);
      }
    });
    return errors;
  }

  private static String name(CorpusTruth truth, String person) {
    Truth.Person known = truth.persons().get(person);
    return known == null ? person : known.name();
  }
}

package dashiji.build;

import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a build went.
 *
 * @param visible true if the new graph is the one that answers now
 * @param refusals why it is not; empty if it is
 * @param notes what the person who builds should know, a sentence each
 * @param base the base IRI
 * @param documents documents read in this build and loaded
 * @param kept documents of the graph before that were not read again
 * @param entries dated entries of the documents read
 * @param characters code points of the documents read
 * @param bytes bytes of the files read
 * @param facts how many facts of each kind the documents read state
 * @param problems all problems of this build
 * @param quads quads in the new graph
 * @param added quads that the graph before did not have
 * @param removed quads that only the graph before had
 * @param seconds how long each stage took
 */
public record BuildReport(
    boolean visible,
    List<String> refusals,
    List<String> notes,
    String base,
    int documents,
    int kept,
    long entries,
    long characters,
    long bytes,
    SortedMap<String, Long> facts,
    List<Problem> problems,
    long quads,
    long added,
    long removed,
    Map<Stage, Duration> seconds) {

  private static final double BYTES_PER_MB = 1e6;

  public BuildReport {
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    problems = List.copyOf(problems);
    Map<Stage, Duration> ordered = new EnumMap<>(Stage.class);
    ordered.putAll(seconds);
    seconds = Collections.unmodifiableMap(ordered);
  }

  /** How many problems of each code, by code. */
  public SortedMap<String, Long> problemsByCode() {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Problem problem : problems) {
      counts.merge(problem.code().code(), 1L, Long::sum);
    }
    return counts;
  }

  /** True if a problem is an error: a file that gave nothing, a document that was left out. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.code().severity() == ProblemCode.Severity.ERROR);
  }

  /** How long all stages took, in seconds. */
  public double totalSeconds() {
    return seconds.values().stream().mapToLong(Duration::toNanos).sum() / 1e9;
  }

  /** Megabytes (10⁶ bytes) of input a second, over the whole build; 0 for one that took no time. */
  public double megabytesPerSecond() {
    double total = totalSeconds();
    return total == 0 ? 0 : bytes / BYTES_PER_MB / total;
  }
}

package dashiji.build;

import dashiji.fact.FactKind;
import dashiji.problem.Problems;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a build counts and notes on its way, for its report. */
final class BuildTally {
  private final BuildListener listener;
  private final Map<Stage, Duration> seconds = new EnumMap<>(Stage.class);
  private final SortedMap<String, Long> facts = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Problems problems = new Problems();
  private final Set<String> keys = new HashSet<>();
  private int documents;
  private int kept;
  private long entries;
  private long characters;
  private long bytes;

  BuildTally(BuildListener listener) {
    this.listener = listener;
  }

  /** Takes what came of one file. */
  void add(DocumentReading.Outcome outcome) {
    problems.addAll(outcome.problems());
    bytes += outcome.bytes();
    ReadDocument document = outcome.document();
    if (document != null) {
      documents++;
      keys.add(outcome.file().key());
      entries += document.entries();
      characters += document.characters();
      for (FactKind kind : document.factKinds()) {
        facts.merge(kind.code(), 1L, Long::sum);
      }
    }
  }

  /** All that was wrong. */
  Problems problems() {
    return problems;
  }

  /** True if the document of this key was read. */
  boolean gave(String key) {
    return keys.contains(key);
  }

  /** Documents read. */
  int documents() {
    return documents;
  }

  /** Facts that they state. */
  long facts() {
    return facts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Documents in the graph that were not read. */
  int kept() {
    return kept;
  }

  void kept(int number) {
    kept = number;
  }

  /** Says something to the person who builds, in one sentence. */
  void note(String sentence) {
    notes.add(sentence);
  }

  /**
   * The report.
   *
   * @param quads in the visible graph
   * @param added quads that came
   * @param removed quads that went
   */
  BuildReport report(
      boolean visible, List<String> refusals, String base, long quads, long added, long removed) {
    return new BuildReport(
        visible,
        refusals,
        notes,
        base,
        documents,
        kept,
        entries,
        characters,
        bytes,
        facts,
        problems.all(),
        quads,
        added,
        removed,
        seconds);
  }

  /** Work that may fail at the disk. */
  interface Work<T> {
    T get() throws IOException;
  }

  /** Does the work of a stage and takes its time; a stage may be entered several times. */
  <T> T timed(Stage stage, Work<T> work) throws IOException {
    listener.progress(stage, 0, -1);
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      seconds.merge(stage, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    }
  }
}

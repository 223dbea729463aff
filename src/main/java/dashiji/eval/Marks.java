package dashiji.eval;

import dashiji.eval.Comparison.Expected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The counts, error lines and verdicts of one document, as its measures are taken. */
final class Marks {
  private final String doc;
  private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
  private final Map<Measure, Map<Row, Verdict>> verdicts = new EnumMap<>(Measure.class);
  private final List<String> errors = new ArrayList<>();

  /** Marks of a document without any yet. */
  Marks(String doc) {
    this.doc = doc;
  }

  void tally(Measure measure, Tally tally) {
    tallies.put(measure, tally);
  }

  /** A line behind the document's id and the measure's name, as score.py prints it. */
  void error(Measure measure, String line) {
    errors.add(doc + " " + measure.label() + " " + line);
  }

  /** Says of one row, by identity, whether the gold has it. */
  void verdict(Measure measure, Row row, Verdict verdict) {
    verdicts.computeIfAbsent(measure, m -> new IdentityHashMap<>()).put(row, verdict);
  }

  /** Takes a measure that compares sets of items. */
  <T> void compare(
      Measure measure,
      List<Claim<T>> system,
      List<Expected<T>> wanted,
      BiPredicate<T, T> same,
      Function<T, String> print) {
    Comparison<T> comparison =
        Comparison.of(system.stream().map(Claim::item).toList(), wanted, same);
    tally(measure, comparison.tally());
    comparison.missed().forEach(item -> error(measure, "missed   " + print.apply(item)));
    comparison.spurious().forEach(item -> error(measure, "spurious " + print.apply(item)));
    system.forEach(claim -> verdict(measure, claim.row(), comparison.verdict(claim.item())));
  }

  /** The document's score. */
  DocumentScore score() {
    return new DocumentScore(doc, tallies, errors, verdicts);
  }
}

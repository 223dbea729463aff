package dashiji.eval;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The measure of quotes. */
final class EvidenceMeasure {
  private EvidenceMeasure() {}

  /** The quote of a row must be what stands in the source at its offsets. */
  static void take(Tables mine, SourceContent source, Marks marks) {
    Tally tally = Tally.NONE;
    for (Map.Entry<String, List<Row>> table :
        List.of(
            Map.entry("events", mine.events()),
            Map.entry("posts", mine.posts()),
            Map.entry("appointments", mine.appointments()))) {
      for (Row row : table.getValue()) {
        OptionalInt start = row.number("start");
        OptionalInt end = row.number("end");
        boolean right =
            start.isPresent()
                && end.isPresent()
                && source.holds(row.get("quote"), start.getAsInt(), end.getAsInt());
        tally = tally.plus(Tally.answer(right));
        if (!right) {
          marks.error(
              Measure.EVIDENCE,
              "of a row in %s: %s..%s".formatted(table.getKey(), row.get("start"), row.get("end")));
        }
      }
    }
    marks.tally(Measure.EVIDENCE, tally);
  }
}

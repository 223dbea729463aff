package dashiji.eval;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The measures of events, their dates and kinds. */
final class EventMeasures {
  private EventMeasures() {}

  /** Takes them, each event of the system under the gold event that it goes to. */
  static void take(Gold gold, List<Row> rows, EventAlignment alignment, Marks marks) {
    Tally found = Tally.NONE;
    Tally dates = Tally.NONE;
    Tally kinds = Tally.NONE;
    Set<String> optional =
        gold.events().stream()
            .filter(Gold.Event::optional)
            .map(Gold.Event::id)
            .collect(Collectors.toSet());
    for (Gold.Event event : gold.events()) {
      Row row = alignment.found(event.id());
      if (event.optional()) {
        continue;
      }
      if (row == null) {
        found = found.plus(new Tally(0, 0, 1));
        marks.error(Measure.EVENTS, "missed   " + event.id() + " " + event.from());
        continue;
      }
      found = found.plus(new Tally(1, 0, 0));
      String first = row.get("date_start").strip();
      String last = row.get("date_end").strip();
      last = last.isEmpty() ? first : last;
      boolean rightDate =
          sameDay(first, event.date().get(0), event.yearInferred())
              && sameDay(last, event.date().get(1), event.yearInferred());
      dates = dates.plus(Tally.answer(rightDate));
      if (!rightDate) {
        marks.error(
            Measure.EVENT_DATES,
            "%s is %s, not %s..%s"
                .formatted(event.id(), PythonRepr.list(event.date()), first, last));
      }
      String kind = row.get("kind");
      boolean rightKind = kind.equals(event.kind()) || event.kindAlt().contains(kind);
      kinds = kinds.plus(Tally.answer(rightKind));
      if (!rightKind) {
        marks.error(
            Measure.EVENT_KINDS,
            "%s is %s, not %s: %s".formatted(event.id(), event.kind(), kind, event.from()));
      }
    }
    for (Row row : rows) {
      String id = alignment.home(row.get("event"));
      if (id != null && alignment.isBest(id, row)) {
        // The best of a gold event that it does not overlap by half is neither hit nor spurious.
        boolean counts = alignment.found(id) != null && !optional.contains(id);
        marks.verdict(Measure.EVENTS, row, counts ? Verdict.RIGHT : Verdict.OPTIONAL);
        continue;
      }
      marks.verdict(Measure.EVENTS, row, Verdict.WRONG);
      found = found.plus(new Tally(0, 1, 0));
      String quote = row.get("quote");
      String start =
          quote.substring(
              0,
              quote.offsetByCodePoints(0, Math.min(40, quote.codePointCount(0, quote.length()))));
      marks.error(
          Measure.EVENTS,
          "spurious " + PythonRepr.string(start) + (id == null ? "" : " (part of " + id + ")"));
    }
    marks.tally(Measure.EVENTS, found);
    marks.tally(Measure.EVENT_DATES, dates);
    marks.tally(Measure.EVENT_KINDS, kinds);
  }

  private static boolean sameDay(String system, String gold, boolean yearInferred) {
    // Where no year is stated, a month and day without a year (--05-26) is a right answer.
    return system.equals(gold)
        || (yearInferred
            && system.replaceFirst("^-+", "").equals(gold.length() > 5 ? gold.substring(5) : ""));
  }
}

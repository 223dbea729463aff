package dashiji.eval;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which event of the system goes to which event of the gold: the one that its text overlaps most,
 * if that is three tenths of its length or more.
 */
final class EventAlignment {

  /** A stretch of code points, perhaps empty. */
  private record Stretch(int start, int end) {
    int length() {
      return end - start;
    }

    int overlap(Stretch other) {
      return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }
  }

  private record Best(int overlap, Row row, Stretch stretch) {}

  private final Map<String, Stretch> goldStretches;
  private final Map<String, String> home = new HashMap<>();
  private final Map<String, Best> best = new HashMap<>();

  EventAlignment(Gold gold, SourceContent source, List<Row> system) {
    goldStretches = stretches(gold, source);
    for (Row row : system) {
      Stretch mine = stretch(row);
      String id = null;
      int most = 0;
      for (Map.Entry<String, Stretch> candidate : goldStretches.entrySet()) {
        int overlap = mine.overlap(candidate.getValue());
        if (overlap > most) {
          id = candidate.getKey();
          most = overlap;
        }
      }
      if (id == null || most < 0.3 * mine.length()) {
        continue;
      }
      home.put(row.get("event"), id);
      Best before = best.get(id);
      if (before == null || most > before.overlap()) {
        best.put(id, new Best(most, row, mine));
      }
    }
  }

  /** The gold event's id that a system event (its IRI) goes to, or null. */
  @Nullable String home(String event) {
    return home.get(event);
  }

  /**
   * The system's row that stands for a gold event, or null if none overlaps it by half of the
   * shorter of the two.
   */
  @Nullable Row found(String id) {
    Best b = best.get(id);
    Stretch wanted = goldStretches.get(id);
    if (b == null || wanted == null) {
      return null;
    }
    int shorter = Math.min(wanted.length(), b.stretch().length());
    return b.overlap() >= 0.5 * shorter ? b.row() : null;
  }

  /** Whether a row overlaps its gold event most of all rows that go to it. */
  @SuppressWarnings("ReferenceEquality") // two rows may be equal; only one of them is the best
  boolean isBest(String id, Row row) {
    Best b = best.get(id);
    return b != null && b.row() == row;
  }

  // A row whose offsets are no numbers overlaps nothing; its evidence counts as wrong elsewhere.
  private static Stretch stretch(Row row) {
    OptionalInt start = row.number("start");
    OptionalInt end = row.number("end");
    return start.isPresent() && end.isPresent()
        ? new Stretch(start.getAsInt(), end.getAsInt())
        : new Stretch(0, 0);
  }

  private static Map<String, Stretch> stretches(Gold gold, SourceContent source) {
    Map<String, Stretch> found = new LinkedHashMap<>();
    int after = 0;
    for (Gold.Event event : gold.events()) {
      int start = source.find(event.from(), after);
      if (start < 0) {
        start = source.find(event.from(), 0);
      }
      int end = source.find(event.to(), start);
      found.put(
          event.id(), new Stretch(start, end + event.to().codePointCount(0, event.to().length())));
      after = start;
    }
    return found;
  }
}

package dashiji.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Error lines by what went wrong, as far as a program can tell: read otherwise (something is missed
 * and something like it stands there instead), missed altogether, or made up altogether.
 */
public final class ErrorClasses {
  private static final Pattern LINE = Pattern.compile("\\S+ (\\S+) (missed|spurious) +(.*)");
  private static final Pattern CELL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");

  /** Characters that two names must share to be read as one name cut in two ways. */
  private static final int SHARED = 2;

  private ErrorClasses() {}

  /**
   * The counts of one measure.
   *
   * @param otherwise pairs of a missed and a spurious item that are alike
   * @param missed other missed items
   * @param spurious other spurious items
   */
  public record Count(int otherwise, int missed, int spurious) {
    Count plus(Count other) {
      return new Count(
          otherwise + other.otherwise, missed + other.missed, spurious + other.spurious);
    }
  }

  /** The counts of each measure that compares items, over all documents. */
  public static Map<Measure, Count> of(Scores scores) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (DocumentScore document : scores.documents()) {
      Map<String, List<List<String>>> missed = items(document, "missed");
      Map<String, List<List<String>>> spurious = items(document, "spurious");
      for (Measure measure : Measure.values()) {
        Count count =
            count(
                missed.getOrDefault(measure.label(), List.of()),
                spurious.getOrDefault(measure.label(), List.of()));
        counts.merge(measure, count, Count::plus);
      }
    }
    counts.values().removeIf(count -> count.equals(new Count(0, 0, 0)));
    return counts;
  }

  /** The counts as a Markdown table. */
  public static String print(Map<Measure, Count> counts) {
    StringBuilder out = new StringBuilder();
    out.append("| measure | read otherwise | missed | made up |\n|---|---|---|---|\n");
    counts.forEach((measure, count) ->
        out.append(
            "| %s | %d | %d | %d |\n"
                .formatted(measure.label(), count.otherwise(), count.missed(), count.spurious())));
    return out.toString();
  }

  private static Map<String, List<List<String>>> items(DocumentScore document, String what) {
    Map<String, List<List<String>>> items = new HashMap<>();
    for (String line : document.errors()) {
      Matcher error = LINE.matcher(line);
      if (error.matches() && error.group(2).equals(what)) {
        items.computeIfAbsent(error.group(1), m -> new ArrayList<>()).add(cells(error.group(3)));
      }
    }
    return items;
  }

  /** The parts of an item: those of a tuple, or the one that it is. */
  private static List<String> cells(String item) {
    if (!item.startsWith("(")) {
      return List.of(item);
    }
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(item);
    while (cell.find()) {
      cells.add(cell.group(1));
    }
    return cells.isEmpty() ? List.of(item) : cells; // a name that opens with a bracket is no tuple
  }

  private static Count count(List<List<String>> missed, List<List<String>> spurious) {
    List<List<String>> left = new ArrayList<>(spurious);
    int otherwise = 0;
    for (List<String> item : missed) {
      for (List<String> other : left) {
        if (alike(item, other)) {
          left.remove(other);
          otherwise++;
          break;
        }
      }
    }
    return new Count(otherwise, missed.size() - otherwise, left.size());
  }

  /** Of one person or event, with at least one other part alike; or names that are alike. */
  private static boolean alike(List<String> a, List<String> b) {
    if (a.size() == 1 || b.size() == 1) {
      return alike(a.getFirst(), b.getFirst());
    }
    if (!a.getFirst().equals(b.getFirst())) {
      return false;
    }
    for (int i = 1; i < Math.min(a.size(), b.size()); i++) {
      if (alike(a.get(i), b.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    int needed = Math.max(SHARED, (shorter.length() + 1) / 2);
    for (int at = 0; at + needed <= shorter.length(); at++) {
      if (longer.contains(shorter.substring(at, at + needed))) {
        return true;
      }
    }
    return false;
  }
}

package dashiji.entity;

import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of people, from a file of tab-separated columns {@code left right judgement who
 * when why} with a heading line; lines that begin with {@code #} are remarks. Of two lines on one
 * pair the later counts. Immutable.
 */
public final class HumanDecisions {
  /** The heading of the file. */
  public static final List<String> COLUMNS =
      List.of("left", "right", "judgement", "who", "when", "why");

  /** What a decision may name. */
  private static final Set<KeyKind> SIDES =
      Set.of(KeyKind.MENTION, KeyKind.PERSON, KeyKind.ORGANIZATION, KeyKind.PROJECT);

  /** No decisions. */
  public static final HumanDecisions NONE = new HumanDecisions(List.of());

  private final List<HumanDecision> all;
  private final Map<Key, List<HumanDecision>> bySide = new HashMap<>();

  /**
   * @param decisions in the order of their file
   */
  public HumanDecisions(Collection<HumanDecision> decisions) {
    Map<Set<Key>, HumanDecision> last = new HashMap<>();
    decisions.forEach(d -> last.put(Set.of(d.left(), d.right()), d));
    this.all =
        decisions.stream().filter(d -> d.equals(last.get(Set.of(d.left(), d.right())))).toList();
    for (HumanDecision decision : all) {
      bySide.computeIfAbsent(decision.left(), k -> new ArrayList<>()).add(decision);
      bySide.computeIfAbsent(decision.right(), k -> new ArrayList<>()).add(decision);
    }
  }

  /** All of them, in the order of the file. */
  public List<HumanDecision> all() {
    return all;
  }

  /** True if a decision names this mention, or this person. */
  boolean names(Key side) {
    return bySide.containsKey(side);
  }

  /**
   * The decisions that concern any of the things, in the order of the file.
   *
   * @param sides the keys under which decisions may name them
   */
  List<HumanDecision> on(Collection<Key> sides) {
    if (bySide.isEmpty()) {
      return List.of();
    }
    Set<HumanDecision> found = new HashSet<>();
    sides.forEach(side -> found.addAll(bySide.getOrDefault(side, List.of())));
    return all.stream().filter(found::contains).toList();
  }

  /** The keys under which a decision may name a reading. */
  static List<Key> sides(PersonReading reading) {
    return List.of(
        reading.mention(), reading.person(), PersonResolution.ownPerson(reading.mention()));
  }

  /**
   * Reads a file.
   *
   * @param file UTF-8
   * @param keyOf the key in an IRI, or null if it is none of this store
   * @param problems receives what is wrong with lines; these are passed over
   */
  public static HumanDecisions read(
      Path file, Function<String, @Nullable Key> keyOf, Problems problems) {
    try {
      return parse(Files.readAllLines(file, StandardCharsets.UTF_8), keyOf, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * Writes one more decision to the end of a file, which is made if it is not there.
   *
   * @param left IRI of a mention, person, organisation or project
   * @param right the other
   * @param judgement {@link Judgement#UNSURE} is written as {@code later}
   * @param why one line; may be empty
   */
  public static void append(
      Path file,
      String left,
      String right,
      Judgement judgement,
      String who,
      LocalDate when,
      String why)
      throws IOException {
    StringBuilder text = new StringBuilder();
    if (!Files.exists(file) || Files.size(file) == 0) {
      text.append(String.join("\t", COLUMNS)).append('\n');
    }
    text.append(
            String.join(
                "\t",
                left,
                right,
                judgement == Judgement.UNSURE ? "later" : judgement.code(),
                oneCell(who),
                when.toString(),
                oneCell(why)))
        .append('\n');
    Files.writeString(
        file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String oneCell(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Reads lines; see {@link #read}. */
  public static HumanDecisions parse(
      List<String> lines, Function<String, @Nullable Key> keyOf, Problems problems) {
    List<HumanDecision> decisions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#") || (i == 0 && line.startsWith("left\t"))) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      try {
        decisions.add(decision(cells, keyOf, i + 1));
      } catch (IllegalArgumentException e) {
        problems.add(
            ProblemCode.BAD_DECISION,
            "line " + (i + 1) + " of the decisions: " + e.getMessage(),
            Problem.Where.nowhere());
      }
    }
    return new HumanDecisions(decisions);
  }

  private static HumanDecision decision(
      String[] cells, Function<String, @Nullable Key> keyOf, int line) {
    if (cells.length < 4) {
      throw new IllegalArgumentException(
          "has " + cells.length + " columns, not " + String.join(", ", COLUMNS));
    }
    Key left = side(cells[0], keyOf);
    Key right = side(cells[1], keyOf);
    if (left.equals(right)) {
      throw new IllegalArgumentException("compares " + cells[0].strip() + " with itself");
    }
    String when = cells.length > 4 ? cells[4].strip() : "";
    LocalDate day = null;
    if (!when.isEmpty()) {
      try {
        day = LocalDate.parse(when.substring(0, Math.min(10, when.length())));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("no day (2031-05-26): " + when, e);
      }
    }
    return new HumanDecision(
        left,
        right,
        judgement(cells[2]),
        cells[3].strip(),
        day,
        cells.length > 5 ? cells[5].strip() : "",
        line);
  }

  private static Key side(String cell, Function<String, @Nullable Key> keyOf) {
    Key key = keyOf.apply(cell.strip());
    if (key == null || !SIDES.contains(key.kind())) {
      throw new IllegalArgumentException(
          "no IRI of a mention, person, organisation or project of this store: " + cell);
    }
    return key;
  }

  private static Judgement judgement(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "same" -> Judgement.SAME;
      case "different" -> Judgement.DIFFERENT;
      case "later", "unsure" -> Judgement.UNSURE;
      default ->
          throw new IllegalArgumentException("judgement must be same, different or later: " + cell);
    };
  }
}

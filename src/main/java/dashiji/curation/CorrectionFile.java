package dashiji.curation;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The file {@code corrections.tsv}: tab-separated, with a line of column names, one correction a
 * line, in the order in which they were made.
 *
 * <pre>
 * target  action  property  value  who  when  why
 * personnel-act/0b1c…  replace  effectiveDate  2023-05-04  Li  2026-11-02  the notice says 4 May
 * </pre>
 *
 * <p>A target is an IRI of the graph or what follows {@code /id/} in it. Several values are joined
 * by {@code |}. Where two lines speak of the same property of the same fact the later one holds.
 */
public final class CorrectionFile {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of("target", "action", "property", "value", "who", "when", "why");

  private static final CSVFormat FORM =
      CSVFormat.TDF
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setQuote(null)
          .setRecordSeparator('\n')
          .get();
  private static final String ID = "/id/";
  private static final Set<KeyKind> CORRECTABLE =
      Set.of(
          KeyKind.EVENT,
          KeyKind.PARTICIPATION,
          KeyKind.ATTESTATION,
          KeyKind.PERSONNEL_ACT,
          KeyKind.NOMINATION,
          KeyKind.PROFILE);
  private static final Map<String, KeyKind> KINDS =
      Arrays.stream(KeyKind.values())
          .collect(Collectors.toUnmodifiableMap(KeyKind::segment, Function.identity()));

  private CorrectionFile() {}

  /**
   * Reads the corrections that a file holds. A line that cannot be read is a problem and costs none
   * of the others.
   *
   * @throws IOException if the file cannot be read at all
   */
  public static List<Correction> read(Path file, Problems problems) throws IOException {
    List<Correction> corrections = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        var parser = FORM.parse(in)) {
      List<String> missing =
          COLUMNS.stream().filter(c -> !parser.getHeaderNames().contains(c)).toList();
      if (!missing.isEmpty()) {
        problems.add(bad(file, 1, "no column named " + String.join(", ", missing)));
        return List.of();
      }
      for (CSVRecord line : parser) {
        try {
          corrections.add(correction(line));
        } catch (IllegalArgumentException | DateTimeException e) {
          problems.add(bad(file, parser.getCurrentLineNumber(), String.valueOf(e.getMessage())));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return corrections;
  }

  /** Writes one more correction to the end of a file, which is made if it is not there. */
  public static void append(Path file, Correction correction) throws IOException {
    StringBuilder text = new StringBuilder();
    if (!Files.exists(file) || Files.size(file) == 0) {
      text.append(String.join("\t", COLUMNS)).append('\n');
    }
    text.append(
            String.join(
                "\t",
                correction.target().toString(),
                correction.action().code(),
                correction.property() == null ? "" : correction.property(),
                oneLine(String.join("|", correction.values())),
                oneLine(correction.who()),
                correction.when().toString(),
                oneLine(correction.why())))
        .append('\n');
    Files.writeString(
        file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The file has no quoting: a tab or a line end would break the table. */
  private static String oneLine(String cell) {
    return cell.replaceAll("\\s+", " ").strip();
  }

  private static Correction correction(CSVRecord line) {
    if (!line.isConsistent()) {
      throw new IllegalArgumentException(
          line.size() + " cells instead of " + line.getParser().getHeaderNames().size());
    }
    String property = line.get("property").strip();
    String value = line.get("value").strip();
    return new Correction(
        target(line.get("target")),
        action(line.get("action").strip()),
        property.isEmpty() ? null : property,
        value.isEmpty() ? List.of() : Arrays.stream(value.split("\\|")).map(String::strip).toList(),
        line.get("who").strip(),
        LocalDate.parse(line.get("when").strip()),
        line.get("why").strip());
  }

  private static CorrectionAction action(String word) {
    try {
      return CorrectionAction.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the action is accept, reject or replace, not " + word, e);
    }
  }

  /** The fact that an IRI, or its part after {@code /id/}, names. */
  public static Key target(String text) {
    String iri = text.strip(); // a line of CSV ends in CR
    int id = iri.lastIndexOf(ID);
    String rest = id < 0 ? iri : iri.substring(id + ID.length());
    int slash = rest.indexOf('/');
    KeyKind kind = slash < 0 ? null : KINDS.get(rest.substring(0, slash));
    if (kind == null || !CORRECTABLE.contains(kind)) {
      throw new IllegalArgumentException(
          "not the IRI of an event, participation, attestation, personnel-act, nomination or"
              + " profile: "
              + text);
    }
    return new Key(kind, rest.substring(slash + 1));
  }

  private static Problem bad(Path file, long line, String what) {
    return new Problem(
        ProblemCode.BAD_CORRECTION,
        "%s line %d: %s".formatted(file.getFileName(), line, what),
        Problem.Where.nowhere());
  }
}

package dashiji.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.build.GraphBuild;
import dashiji.rdf.ConflictReader;
import dashiji.rdf.ConflictReader.Sentence;
import dashiji.rdf.ConflictReader.Told;
import dashiji.rdf.Iris;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what does not fit together. */
@Command(
    name = "check",
    description = {
      "Prints statements of texts that do not fit together, each with both sentences.",
      "",
      "Kinds: two-holders, title-after-end, title-before-start, attendance-after-removal, two-places,"
          + " stated-dates, heading-date. > marks the sentence that the bounds of tenures rely on. A"
          + " conflict is a question for a person, not an error of the program."
    },
    footer = {
      "  dashiji check --store store",
      "  dashiji check --store store --kind two-holders,two-places --format csv > conflicts.csv",
      "  dashiji check --store store --fail-on error"
    })
final class CheckCommand implements Callable<Integer> {
  /** How to print. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  /** From which severity on the command fails. */
  enum Threshold {
    ERROR,
    WARNING,
    INFO
  }

  @Spec private CommandSpec spec;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private @Nullable Path store;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Only conflicts of these kinds.")
  private Set<String> kinds = Set.of();

  @Option(names = "--unresolved", description = "Only those between which nothing decides.")
  private boolean unresolved;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 if there is a conflict so severe: ${COMPLETION-CANDIDATES}.")
  private @Nullable Threshold failOn;

  @Override
  public Integer call() throws IOException {
    List<Told> told;
    try (StoreReader reader = StoreReader.open(new StoreLayout(Objects.requireNonNull(store)))) {
      Iris iris =
          new Iris(Objects.requireNonNullElse(reader.read(GraphBuild::baseOf), Iris.DEFAULT_BASE));
      told = reader.read(dataset -> new ConflictReader(iris).conflicts(dataset));
    }
    List<Told> shown =
        told.stream()
            .filter(t -> kinds.isEmpty() || kinds.contains(t.kind()))
            .filter(t -> !unresolved || !t.resolved())
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> text(shown, out);
      case CSV -> csv(shown, out);
      case JSON ->
          out.println(
              new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(shown));
    }
    out.flush();
    return shown.stream().anyMatch(this::fails) ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private boolean fails(Told conflict) {
    return failOn != null
        && Threshold.valueOf(conflict.severity().toUpperCase(Locale.ROOT)).compareTo(failOn) <= 0;
  }

  private static void text(List<Told> shown, PrintWriter out) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    for (Told conflict : shown) {
      counts.merge(conflict.kind(), 1, Integer::sum);
      out.println(
          conflict.severity()
              + " "
              + conflict.kind()
              + (conflict.resolved() ? " (resolved)" : "")
              + (conflict.about().isEmpty() ? "" : ": " + String.join(", ", conflict.about())));
      out.println("  " + conflict.message());
      for (Sentence sentence : conflict.evidence()) {
        out.println(
            (sentence.prevails() ? "  > " : "  - ")
                + sentence.document()
                + (sentence.start() < 0 ? "" : ":" + sentence.start())
                + " "
                + sentence.quote().replaceAll("\\s+", ""));
      }
      out.println();
    }
    List<String> totals = new ArrayList<>();
    counts.forEach((kind, count) -> totals.add(count + " " + kind));
    out.println(shown.isEmpty() ? "no conflicts" : String.join(", ", totals));
  }

  private static void csv(List<Told> shown, PrintWriter out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(
        "severity",
        "kind",
        "resolved",
        "about",
        "message",
        "document1",
        "quote1",
        "prevails1",
        "document2",
        "quote2",
        "prevails2",
        "conflict");
    for (Told conflict : shown) {
      List<Object> row = new ArrayList<>();
      row.add(conflict.severity());
      row.add(conflict.kind());
      row.add(conflict.resolved());
      row.add(String.join("; ", conflict.about()));
      row.add(conflict.message());
      for (int i = 0; i < 2; i++) {
        Sentence sentence = i < conflict.evidence().size() ? conflict.evidence().get(i) : null;
        row.add(sentence == null ? "" : sentence.document());
        row.add(sentence == null ? "" : sentence.quote());
        row.add(sentence == null ? "" : sentence.prevails());
      }
      row.add(conflict.iri());
      csv.printRecord(row);
    }
    csv.flush();
  }
}

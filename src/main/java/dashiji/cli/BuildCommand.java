package dashiji.cli;

import dashiji.build.BuildListener;
import dashiji.build.BuildReport;
import dashiji.build.BuildReportJson;
import dashiji.build.BuildRequest;
import dashiji.build.ChronicleExtractor;
import dashiji.build.GraphBuild;
import dashiji.build.Stage;
import dashiji.rdf.Iris;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds or updates a graph from texts. */
@Command(
    name = "build",
    description = {
      "Builds a graph from texts, or updates one.",
      "",
      "Ends with a report on stdout. Files that have not changed since they were read are passed by;"
          + " a document read again replaces what it gave before; the others stay. The new graph becomes visible by one switch, when it is complete and valid. A bad"
          + " file is reported and costs nothing of the others. In a folder, files of other forms and"
          + " README, LICENSE and the like are passed over; one that is named itself is read."
    },
    footer = {
      "  dashiji build chronicles/ --store store",
      "  dashiji build 2024.txt gazette.pdf --store store --report report.json",
      "  dashiji build chronicles/ --store store --base https://example.org/kg/ --strict"
    })
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files and folders to read: .txt .md .html .pdf .docx.")
  private List<Path> inputs;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "Base IRI of the graph (default: the store's, or " + Iris.DEFAULT_BASE + ").")
  private @Nullable String base;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--report",
      paramLabel = "FILE.json",
      description = "Also write the report, with every problem, as JSON.")
  private @Nullable Path report;

  @Option(
      names = "--full",
      description = "Read all inputs again, also those that have not changed since they were read.")
  private boolean full;

  @Option(
      names = "--prune",
      description =
          "Take documents out of the graph that are not among the inputs. Without it they stay.")
  private boolean prune;

  @Option(
      names = "--decisions",
      paramLabel = "FILE.tsv",
      description =
          "What people decided on who is who (default: decisions.tsv in the store's folder).")
  private @Nullable Path decisions;

  @Option(
      names = "--corrections",
      paramLabel = "FILE.tsv",
      description =
          "What people said of single facts (default: corrections.tsv in the store's folder).")
  private @Nullable Path corrections;

  @Option(
      names = "--no-texts",
      description =
          "Keep no texts in the store, and remove those that are there: pages then show the quoted"
              + " sentences alone. For texts whose licence does not let them be shown.")
  private boolean noTexts;

  @Option(
      names = "--strict",
      description = "Fail (exit status 1) if any document was left out or damaged.")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
    }
    if (base != null) {
      requireIri(base);
    }
    requireReadable("--decisions", decisions);
    requireReadable("--corrections", corrections);
    BuildReport result =
        run(
            new BuildRequest(
                inputs,
                store,
                base,
                threads,
                Main.Version.current(),
                decisions,
                corrections,
                full,
                prune,
                !noTexts));
    spec.commandLine().getOut().print(BuildReportText.of(result));
    spec.commandLine().getOut().flush();
    if (report != null) {
      Files.writeString(report, BuildReportJson.write(result), StandardCharsets.UTF_8);
    }
    return result.visible() && !(strict && result.hasErrors()) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Runs a build with a progress bar. */
  static BuildReport run(BuildRequest request) throws IOException {
    try (Progress progress = Progress.start("build", " documents")) {
      BuildListener listener =
          (stage, done, total) -> {
            progress.say(stage.code());
            if (stage == Stage.DOCUMENTS && total >= 0) {
              progress.show(done, total);
            }
          };
      return GraphBuild.run(request, new ChronicleExtractor(), listener);
    }
  }

  private void requireReadable(String option, @Nullable Path file) {
    if (file != null && !Files.isReadable(file)) {
      throw new ParameterException(spec.commandLine(), option + ": cannot be read: " + file);
    }
  }

  private void requireIri(String iri) {
    try {
      new Iris(iri).base();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--base: " + e.getMessage(), e);
    }
  }
}

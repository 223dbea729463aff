package dashiji.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: holds the subcommands and does nothing of its own. */
@Command(
    name = "dashiji",
    description = {
      "Makes an RDF knowledge graph of what Chinese local governments publish about their own"
          + " doings, and answers questions about it."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    subcommands = {
      BuildCommand.class,
      QueryCommand.class,
      SearchCommand.class,
      ServeCommand.class,
      ExportCommand.class,
      HistoryCommand.class,
      ExtractCommand.class,
      ExplainCommand.class,
      ReviewCommand.class,
      CheckCommand.class,
      EvalCommand.class,
      CalibrateCommand.class,
      TrainCommand.class,
      SynthCommand.class,
      DemoCommand.class,
      CompletionCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dashiji demo",
      "  dashiji build chronicles/ --store store",
      "  dashiji query --list",
      "  dashiji COMMAND --help",
      "",
      "Data goes to stdout, progress to stderr. Exit status: 0 done, 1 failed, 2 wrong usage."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure came from.")
  private boolean stacktrace;

  /**
   * Runs the program and ends the JVM with its exit status.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    PrintWriter out = writer(new StandardOutput(new FileOutputStream(FileDescriptor.out)));
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    CommandLine line = commandLine().setOut(out).setErr(err);
    int status = line.execute(args);
    try {
      out.flush();
    } catch (BrokenPipeException e) {
      // The reader has what it wanted.
    }
    err.flush();
    System.exit(status);
  }

  /** The whole command line, with the house's way to report failures. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new FailureHandler());
    line.setExecutionStrategy(Main::runLast);
    return line;
  }

  /** Also help and versions are printed here, to a reader that may have gone. */
  private static int runLast(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (BrokenPipeException e) {
      return ExitCode.OK;
    } catch (UncheckedIOException e) {
      // What a command throws is wrapped; this comes from printing help to a full disk.
      PrintWriter err = parsed.commandSpec().commandLine().getErr();
      err.println("dashiji: " + e.getMessage());
      err.flush();
      return ExitCode.SOFTWARE;
    }
  }

  private static PrintWriter writer(java.io.OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  /** True if failures are to be shown with their stack traces. */
  boolean stacktrace() {
    return stacktrace;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dashiji " + current()};
    }

    /** The version of the packaged program, or words for one that is not packaged. */
    static String current() {
      String version = Main.class.getPackage().getImplementationVersion();
      return version == null ? "(not packaged)" : version;
    }
  }
}

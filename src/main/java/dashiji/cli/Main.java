package dashiji.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: holds the subcommands and does nothing of its own. */
@Command(
    name = "dashiji",
    description = "Makes an RDF knowledge graph of Chinese local-government chronicles.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {CompletionCommand.class})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /**
   * Runs the program and ends the JVM with its exit status.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"dashiji " + (version == null ? "(not packaged)" : version)};
    }
  }
}

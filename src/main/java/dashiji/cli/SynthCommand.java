package dashiji.cli;

import dashiji.lexicon.Gazetteer;
import dashiji.nlp.HanlpTagger;
import dashiji.synth.Generator;
import dashiji.synth.SynthReport;
import dashiji.synth.SynthRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Invents counties with their officials, the texts of their governments and the truth of them. */
@Command(
    name = "synth",
    description = {
      "Invents counties, their officials over the months, and what their governments publish.",
      "",
      "Writes DIR/texts, for build, and DIR/truth, for eval --truth: who is meant by each name of"
          + " each text, and who truly held which post when. The same arguments give the same bytes."
    },
    footer = {
      "  dashiji synth --seed 1 --counties 20 --months 24 --out synthetic",
      "  dashiji build synthetic/texts --store store",
      "  dashiji eval --truth synthetic --store store"
    })
final class SynthCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all lots (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--counties",
      paramLabel = "N",
      description = "How many counties (${DEFAULT-VALUE}); a city is added for each eight.")
  private int counties = 20;

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "How many months (${DEFAULT-VALUE}), from January 2023 on.")
  private int months = 24;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write: a new or an empty one.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (counties < 1 || months < 1) {
      throw new ParameterException(spec.commandLine(), "--counties and --months must be 1 or more");
    }
    if (!isFree(out)) {
      throw new ParameterException(spec.commandLine(), "--out: " + out + " is not empty");
    }
    SynthReport report =
        Generator.write(
            new SynthRequest(seed, counties, months, out),
            new HanlpTagger().dictionary(),
            Gazetteer.china());
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d documents of %d characters: %d persons, %d readings, %d tenures%n",
            report.documents(),
            report.characters(),
            report.persons(),
            report.readings(),
            report.tenures());
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}

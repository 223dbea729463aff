package dashiji.cli;

import dashiji.document.DocumentReader;
import dashiji.lexicon.Gazetteer;
import dashiji.mention.name.NameTrainer;
import dashiji.nlp.HanlpTagger;
import dashiji.problem.Problem;
import dashiji.problem.Problems;
import dashiji.source.SourceFile;
import dashiji.source.SourceFiles;
import dashiji.source.SourceReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns the weights that decide what is the name of a person. */
@Command(
    name = "train",
    description = {
      "Learns the weights that decide what is the name of a person.",
      "",
      "From texts that it invents, and from the certain places of the texts given, which need no"
          + " gold. The weights are of general features; they hold no name. The same arguments give"
          + " the same file."
    },
    footer = {
      "  dashiji train --out names.tsv",
      "  dashiji train chronicles/ more/ --out names.tsv"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|FOLDER",
      description = "Texts whose certain places are learned too.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Write the table of weights to this file.")
  private Path out;

  @Option(
      names = "--texts",
      paramLabel = "N",
      description = "How many texts to invent (${DEFAULT-VALUE}).")
  private int texts = NameTrainer.TEXTS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the texts and of the order of learning (${DEFAULT-VALUE}).")
  private long seed = NameTrainer.SEED;

  @Override
  public Integer call() throws IOException {
    if (texts < 1) {
      throw new ParameterException(spec.commandLine(), "--texts must be 1 or more");
    }
    Problems problems = new Problems();
    List<String> real = texts(problems);
    Gazetteer gazetteer = Gazetteer.china();
    NameTrainer.Result result =
        new NameTrainer(new HanlpTagger().dictionary(), gazetteer).train(texts, seed, real);
    List<String> comments =
        List.of(
            "Weights of the features that decide what is the name of a person; general features, no"
                + " names.",
            "Trained by: dashiji train --texts %d --seed %d".formatted(texts, seed)
                + (real.isEmpty() ? "" : ", and %d texts".formatted(real.size())),
            "Averaged perceptron over %d invented and %d anchored decisions."
                .formatted(result.invented(), result.anchored()));
    Files.write(out, result.model().table(comments), StandardCharsets.UTF_8);
    PrintWriter err = spec.commandLine().getErr();
    for (Problem problem : problems.all()) {
      err.println(ProblemText.of(problem));
    }
    err.printf(
        Locale.ROOT,
        "%d invented and %d anchored decisions; right on invented texts not learned: %.4f%n",
        result.invented(),
        result.anchored(),
        result.accuracy());
    err.flush();
    return ExitCode.OK;
  }

  /** The texts given, repaired as for reading. */
  private List<String> texts(Problems problems) {
    List<String> real = new ArrayList<>();
    if (!inputs.isEmpty()) {
      DocumentReader documents = new DocumentReader(Gazetteer.china());
      for (SourceFile file : SourceFiles.find(inputs, problems)) {
        SourceReader.read(file.path(), file.key(), problems)
            .map(source -> documents.read(source, new Problems()).text().text())
            .ifPresent(real::add);
      }
    }
    return real;
  }
}

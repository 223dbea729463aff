package dashiji.cli;

import dashiji.build.ChronicleExtractor;
import dashiji.eval.ConfidenceCount;
import dashiji.eval.ConfidenceTsv;
import dashiji.eval.GoldText;
import dashiji.eval.JudgedFact;
import dashiji.eval.ReliabilityTable;
import dashiji.lexicon.ConfidenceTable;
import dashiji.mention.NameOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts how often facts of each kind are right. */
@Command(
    name = "calibrate",
    description = {
      "Counts on texts with gold how often facts of each kind are right: the table of confidence.",
      "",
      "Prints how the confidence holds where each document is judged by a table counted without it."
    },
    footer = {
      "  dashiji calibrate --gold gold/ --source texts/",
      "  dashiji calibrate --gold gold/ --source texts/ --gold gold-2/ --source texts-2/",
      "  dashiji calibrate --gold gold/ --source texts/ --write confidence.tsv"
    })
final class CalibrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "DIR",
      description = "Folder of gold files ID.json; may be given again.")
  private List<Path> gold = List.of();

  @Option(
      names = "--source",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the texts ID-….txt of the gold folder in the same place.")
  private List<Path> sources = List.of();

  @Option(
      names = "--show",
      split = ",",
      paramLabel = "ID",
      description = "Print the figures of these documents alone; all are counted.")
  private Set<String> show = Set.of();

  @Option(names = "--write", paramLabel = "FILE", description = "Write the table to this file.")
  private @Nullable Path file;

  @Option(
      names = "--origin",
      paramLabel = "TEXT",
      description = "What was counted, for the table's header.")
  private @Nullable String origin;

  @Override
  public Integer call() throws IOException {
    if (gold.size() != sources.size()) {
      throw new ParameterException(spec.commandLine(), "as many --source as --gold are needed");
    }
    ChronicleExtractor extractor =
        new ChronicleExtractor(NameOptions.PRODUCT, ConfidenceTable.NONE);
    List<JudgedFact> facts = new ArrayList<>();
    int documents = 0;
    for (int i = 0; i < gold.size(); i++) {
      List<GoldText> texts = GoldText.find(gold.get(i), sources.get(i), Set.of());
      documents += texts.size();
      facts.addAll(JudgedFact.of(texts, extractor));
    }
    List<JudgedFact> shown =
        ConfidenceCount.heldOut(facts).stream()
            .filter(f -> show.isEmpty() || show.contains(f.doc()))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    out.print(ReliabilityTable.print(shown));
    out.flush();
    if (file != null) {
      String counted =
          origin == null
              ? documents + (documents == 1 ? " document" : " documents") + " with gold"
              : origin;
      Files.writeString(
          file, ConfidenceTsv.write(ConfidenceCount.of(facts), counted), StandardCharsets.UTF_8);
    }
    return ExitCode.OK;
  }
}

package dashiji.cli;

import dashiji.build.ChronicleExtractor;
import dashiji.eval.Ablation;
import dashiji.eval.CorpusTruth;
import dashiji.eval.ErrorClasses;
import dashiji.eval.Evaluation;
import dashiji.eval.GoldText;
import dashiji.eval.IdentityScore;
import dashiji.eval.JudgedFact;
import dashiji.eval.Measure;
import dashiji.eval.OrganizationScore;
import dashiji.eval.Reliability;
import dashiji.eval.ReliabilitySvg;
import dashiji.eval.ReliabilityTable;
import dashiji.eval.ScoreJson;
import dashiji.eval.ScoreMarkdown;
import dashiji.eval.ScoreTable;
import dashiji.eval.Scores;
import dashiji.eval.StatedPersons;
import dashiji.eval.TenureScore;
import dashiji.eval.TruthTable;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores a graph or its tables against gold files. */
@Command(
    name = "eval",
    description =
        "Scores a graph, tables made of one, or texts read now, against gold files or a truth.",
    footer = {
      "  dashiji eval --gold gold/ --source texts/ --store store",
      "  dashiji eval --gold gold/ --source texts/ --tables tables/ --json scores.json",
      "  dashiji eval --gold gold/ --source texts/ --read --errors 20",
      "  dashiji eval --gold gold/ --source texts/ --reliability --svg reliability.svg",
      "  dashiji eval --truth synthetic --store store --errors 20"
    })
final class EvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--gold", paramLabel = "DIR", description = "Folder of gold files ID.json.")
  private @Nullable Path gold;

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "Folder of the texts ID-….txt that they annotate.")
  private @Nullable Path source;

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      description =
          "In place of --gold and --source: a corpus that synth wrote. Scores who is who, and the"
              + " bounds of tenures.")
  private @Nullable Path truth;

  @ArgGroup(multiplicity = "1")
  private Scored scored;

  @Option(names = "--markdown", description = "Print the scores as a Markdown table.")
  private boolean markdown;

  @Option(
      names = "--classes",
      description = "Also count the errors: read otherwise, missed, made up.")
  private boolean classes;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "With --reliability, also draw the diagram.")
  private @Nullable Path svg;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the scores as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "Print the first N errors before the scores.")
  private int errors;

  @Option(names = "--measure", paramLabel = "NAME", description = "Only errors of this measure.")
  private @Nullable String measure;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "ID",
      description = "Score these documents alone.")
  private Set<String> only = Set.of();

  /** What is scored: one of them. */
  private static final class Scored {
    @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
    private @Nullable Path store;

    @Option(
        names = "--tables",
        required = true,
        paramLabel = "DIR",
        description = "A folder that export --tables wrote.")
    private @Nullable Path tables;

    @Option(
        names = "--read",
        required = true,
        description = "The texts themselves, read now; needs no store.")
    private boolean read;

    @Option(
        names = "--reliability",
        required = true,
        description = "The texts, read now: print stated confidence against measured precision.")
    private boolean reliability;

    @Option(
        names = "--ablation",
        required = true,
        description = "The texts, read now with more and more of what finds names.")
    private boolean ablation;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (truth != null) {
      truth(truth, out);
      return ExitCode.OK;
    }
    if (scored.reliability) {
      reliability(out);
      return ExitCode.OK;
    }
    if (scored.ablation) {
      out.print(Ablation.print(Ablation.run(texts())));
      out.flush();
      return ExitCode.OK;
    }
    Measure wanted = measure == null ? null : measure(measure);
    Scores scores = scores();
    ScoreTable.errors(scores, errors, wanted).forEach(line -> out.print(line + "\n"));
    out.print(markdown ? ScoreMarkdown.print(scores) : ScoreTable.print(scores));
    if (classes) {
      out.print("\n" + ErrorClasses.print(ErrorClasses.of(scores)));
    }
    out.flush();
    if (json != null) {
      Files.writeString(json, ScoreJson.write(scores), StandardCharsets.UTF_8);
    }
    return ExitCode.OK;
  }

  private void truth(Path corpus, PrintWriter out) throws IOException {
    Path store = scored.store;
    if (store == null || gold != null || source != null) {
      throw new ParameterException(
          spec.commandLine(), "--truth needs --store, and neither --gold nor --source");
    }
    CorpusTruth known = CorpusTruth.read(corpus);
    StatedPersons stated;
    OrganizationScore bodies;
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      stated = reader.read(StatedPersons::read);
      bodies = reader.read(dataset -> OrganizationScore.of(known, dataset));
    }
    IdentityScore identity = IdentityScore.of(known, stated);
    TenureScore tenures = TenureScore.of(known, stated, identity.persons());
    TruthTable.errors(identity, bodies, tenures, errors).forEach(line -> out.print(line + "\n"));
    out.print(TruthTable.print(bodies));
    out.print(TruthTable.print(identity, tenures));
    out.flush();
  }

  /** Where the gold files are, which all but --truth need. */
  private Path gold() {
    return given(gold, "--gold");
  }

  private Path source() {
    return given(source, "--source");
  }

  private Path given(@Nullable Path folder, String option) {
    if (folder == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option: '" + option + "=DIR'");
    }
    return folder;
  }

  private void reliability(PrintWriter out) throws IOException {
    List<JudgedFact> facts = JudgedFact.of(texts(), new ChronicleExtractor());
    out.print(ReliabilityTable.print(facts));
    out.flush();
    if (svg != null) {
      String drawn = ReliabilitySvg.draw(Reliability.of(facts));
      Files.writeString(svg, drawn, StandardCharsets.UTF_8);
    }
  }

  private List<GoldText> texts() throws IOException {
    return GoldText.find(gold(), source(), only);
  }

  private Scores scores() throws IOException {
    if (scored.read) {
      return Evaluation.of(texts(), new ChronicleExtractor());
    }
    return scored.tables != null ? score(scored.tables) : scoreStore();
  }

  private Scores score(Path tables) throws IOException {
    return Evaluation.run(tables, gold(), source(), only);
  }

  private Scores scoreStore() throws IOException {
    Path store = scored.store;
    if (store == null) {
      throw new IllegalStateException("neither --store nor --tables");
    }
    Path tables = Files.createTempDirectory("dashiji-eval-");
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      ExportCommand.writeTables(reader, tables);
      return score(tables);
    } finally {
      PathUtils.deleteDirectory(tables);
    }
  }

  private Measure measure(String label) {
    return Arrays.stream(Measure.values())
        .filter(m -> m.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "--measure is one of "
                    + Arrays.stream(Measure.values())
                        .map(Measure::label)
                        .collect(Collectors.joining(", "))));
  }
}

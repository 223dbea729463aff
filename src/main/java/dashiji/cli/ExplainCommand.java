package dashiji.cli;

import dashiji.build.ChronicleExtractor;
import dashiji.build.SentenceTrace;
import dashiji.fact.rule.Reading;
import dashiji.mention.Trace;
import dashiji.mention.TraceLog;
import dashiji.nlp.HanlpTagger;
import dashiji.problem.Problems;
import dashiji.source.SourceText;
import dashiji.text.NormalText;
import dashiji.text.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a person what was recognised in a text, and which rule did it. */
@Command(
    name = "explain",
    description = {
      "Shows what was recognised in one text, and which rule fired; needs no store.",
      "",
      "In text order: what was read, from where (offsets in Unicode code points), the words it rests"
          + " on, the rule and its confidence; then the problems, then the rules that fired.",
      "",
      "Of one place (--at, --line, --text), the whole sentence: as repaired and as the source has"
          + " it, its tokens, every candidate with its points and why it was taken or rejected, and"
          + " the facts with their rules and what their confidence was counted from."
    },
    footer = {
      "  dashiji explain chronicle.txt | less",
      "  dashiji explain chronicle.txt --text 主持召开",
      "  dashiji explain chronicle.txt --line 12 --format json",
      "  echo '1月4日，县长张三主持召开县政府第1次常务会议。' | dashiji explain -"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|-", description = "A file, or - for plain text from stdin.")
  private String input;

  @ArgGroup private @Nullable Place place;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of a place: text (the default) or json.")
  private Format format = Format.TEXT;

  private enum Format {
    TEXT,
    JSON
  }

  /** Where to look: one of them. */
  private static final class Place {
    @Option(
        names = "--at",
        required = true,
        paramLabel = "OFFSET",
        description = "The sentence at this code point of the source text, from 0.")
    private @Nullable Integer at;

    @Option(
        names = "--line",
        required = true,
        paramLabel = "N",
        description = "The sentences on this line of the source text, from 1.")
    private @Nullable Integer line;

    @Option(
        names = "--text",
        required = true,
        paramLabel = "WORDS",
        description = "The sentences in which these words stand.")
    private @Nullable String text;
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    SourceText text = TextInput.read(input, System.in, problems);
    ChronicleExtractor extractor = new ChronicleExtractor();
    PrintWriter out = spec.commandLine().getOut();
    if (place == null) {
      if (format == Format.JSON) {
        throw new ParameterException(
            spec.commandLine(), "--format json needs --at, --line or --text; see also extract");
      }
      Reading reading = extractor.explain(text, Trace.NONE);
      problems.addAll(reading.facts().problems());
      out.print(Explanation.of(reading.facts(), problems.all()));
    } else {
      TraceLog log = new TraceLog();
      Reading reading = extractor.explain(text, log);
      List<SentenceTrace> traces =
          SentenceTrace.of(
              reading,
              places(reading.document().text(), place),
              log.candidates(),
              new HanlpTagger());
      if (traces.isEmpty()) {
        throw new CommandFailedException("no sentence of the text is there");
      }
      out.print(
          format == Format.JSON
              ? SentenceTraceJson.of(reading.facts().document(), traces)
              : traces.stream().map(SentenceTraceText::of).collect(Collectors.joining("\n")));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static List<Span> places(NormalText text, Place place) {
    if (place.at != null) {
      return SentencePlaces.at(text, place.at).stream().toList();
    }
    if (place.line != null) {
      return SentencePlaces.line(text, place.line).stream().toList();
    }
    String words = place.text;
    return words == null ? List.of() : SentencePlaces.words(text, words);
  }
}

package dashiji.cli;

import dashiji.build.ChronicleExtractor;
import dashiji.fact.DocumentFacts;
import dashiji.problem.Problems;
import dashiji.source.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a person what was recognised in a text, and which rule did it. */
@Command(
    name = "explain",
    description = {
      "Shows what was recognised in one text, and which rule fired; needs no store.",
      "",
      "In text order: what was read, from where (offsets in Unicode code points), the words it rests"
          + " on, the rule and its confidence; then the problems, then the rules that fired."
    },
    footer = {
      "  dashiji explain chronicle.txt | less",
      "  echo '1月4日，县长张三主持召开县政府第1次常务会议。' | dashiji explain -"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE|-", description = "A file, or - for plain text from stdin.")
  private String input;

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    SourceText text = TextInput.read(input, System.in, problems);
    DocumentFacts facts = new ChronicleExtractor().extract(text);
    problems.addAll(facts.problems());
    PrintWriter out = spec.commandLine().getOut();
    out.print(Explanation.of(facts, problems.all()));
    out.flush();
    return ExitCode.OK;
  }
}

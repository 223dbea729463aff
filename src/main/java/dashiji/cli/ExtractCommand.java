package dashiji.cli;

import dashiji.build.ChronicleExtractor;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact;
import dashiji.problem.Problem;
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

/** Prints the facts of one text as JSON lines, without a store. */
@Command(
    name = "extract",
    description = {
      "Prints the facts of one text as JSON lines; needs no store.",
      "",
      "One object a fact, with its document, its kind (\"fact\") and its evidence: offsets in Unicode"
          + " code points, the exact quote, the rule, the confidence. Problems go to stderr."
    },
    footer = {
      "  dashiji extract chronicle.txt",
      "  dashiji extract gazette.pdf | jq 'select(.fact == \"post\")'",
      "  pbpaste | dashiji extract -"
    })
final class ExtractCommand implements Callable<Integer> {
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
    for (Fact fact : facts.facts()) {
      out.print(FactLines.line(facts.document(), fact));
      out.print('\n');
    }
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    for (Problem problem : problems.all()) {
      err.println(ProblemText.of(problem));
    }
    err.flush();
    return ExitCode.OK;
  }
}

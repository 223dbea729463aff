package dashiji.cli;

import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.QueryCatalog;
import dashiji.query.QueryFormatException;
import dashiji.query.QueryOutcome;
import dashiji.query.QueryRunner;
import dashiji.query.ResultFormat;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.output.WriterOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a named query or a query file. */
@Command(
    name = "query",
    description = {
      "Answers a question: one of the named queries, or a SPARQL file of your own.",
      "",
      "--list shows the named queries and what they ask for."
    },
    footer = {
      "  dashiji query --list",
      "  dashiji query career --param person=张三 --store store",
      "  dashiji query holder-on-day --param post=某县政府县长 --param day=2024-03-01 --store store",
      "  dashiji query mine.rq --store store --format csv > mine.csv"
    })
final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE.rq",
      description = "A named query, or a SPARQL file.")
  private @Nullable String name;

  @Option(names = "--list", description = "List the named queries with their parameters.")
  private boolean list;

  @Option(names = "--store", paramLabel = "DIR", description = "The store.")
  private @Nullable Path store;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "A parameter's value; once for each.")
  private List<String> params = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ResultFormat format = ResultFormat.TABLE;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Give up after this time (default: ${DEFAULT-VALUE}).")
  private int timeout = 30;

  @Override
  public Integer call() throws IOException {
    try {
      return run();
    } catch (QueryFormatException e) {
      // The parser's list of all that it would have taken helps nobody.
      String message = String.valueOf(e.getMessage());
      throw new CommandFailedException(message.split("\\s*Was expecting", 2)[0], e);
    }
  }

  private int run() throws IOException, QueryFormatException {
    if (list) {
      spec.commandLine().getOut().print(list(QueryCatalog.bundled()));
      spec.commandLine().getOut().flush();
      return ExitCode.OK;
    }
    if (name == null) {
      throw new ParameterException(
          spec.commandLine(), "Name a query or a file; --list shows the names.");
    }
    if (store == null) {
      throw new ParameterException(spec.commandLine(), "Missing required option: '--store=DIR'");
    }
    if (timeout < 1) {
      throw new ParameterException(spec.commandLine(), "--timeout must be 1 or more");
    }
    Map<String, String> given = given();
    NamedQuery query = find(name);
    try (StoreReader reader = StoreReader.open(new StoreLayout(store));
        OutputStream out = stream(spec.commandLine().getOut())) {
      QueryOutcome outcome =
          new QueryRunner(Duration.ofSeconds(timeout))
              .run(query, given, reader.dataset(), exec -> format.write(exec, out));
      return report(outcome);
    }
  }

  /** The parameters as given. Not left to picocli, which would read quotation marks in a value. */
  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    for (String param : params) {
      int sign = param.indexOf('=');
      if (sign < 1) {
        throw new ParameterException(
            spec.commandLine(), "--param takes NAME=VALUE, not '" + param + "'");
      }
      String parameter = param.substring(0, sign);
      if (given.put(parameter, param.substring(sign + 1)) != null) {
        throw new ParameterException(
            spec.commandLine(), "--param " + parameter + " is given twice");
      }
    }
    return given;
  }

  private NamedQuery find(String wanted) throws IOException, QueryFormatException {
    Path file = Path.of(wanted);
    if (wanted.endsWith(".rq") || Files.isRegularFile(file)) {
      return QueryCatalog.readFile(file);
    }
    QueryCatalog catalog = QueryCatalog.bundled();
    return catalog
        .find(wanted)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "No query is named '" + wanted + "'; 'dashiji query --list' shows the names."));
  }

  private int report(QueryOutcome outcome) {
    PrintWriter err = spec.commandLine().getErr();
    int status =
        switch (outcome) {
          case QueryOutcome.Answered answered -> {
            answered.notes().forEach(note -> err.println("note: " + note));
            yield ExitCode.OK;
          }
          case QueryOutcome.Rejected rejected -> {
            rejected.reasons().forEach(reason -> err.println("dashiji: " + reason));
            yield ExitCode.USAGE;
          }
          case QueryOutcome.TimedOut late -> {
            err.println(
                "dashiji: gave up after "
                    + late.limit().toSeconds()
                    + " s, what was printed is incomplete; --timeout allows more");
            yield ExitCode.SOFTWARE;
          }
        };
    err.flush();
    return status;
  }

  private static OutputStream stream(PrintWriter out) throws IOException {
    return WriterOutputStream.builder().setWriter(out).setCharset(StandardCharsets.UTF_8).get();
  }

  private static String list(QueryCatalog catalog) {
    StringBuilder text = new StringBuilder();
    for (NamedQuery query : catalog.all()) {
      text.append(query.name()).append('\n');
      text.append("  ").append(query.summary().en()).append('\n');
      text.append("  ").append(query.summary().zh()).append('\n');
      for (Parameter parameter : query.parameters()) {
        text.append("    --param ")
            .append(parameter.name())
            .append("=<")
            .append(parameter.type().code())
            .append('>');
        if (parameter.required()) {
          text.append(" required");
        } else if (parameter.defaultValue() != null) {
          text.append(" default ").append(parameter.defaultValue());
        }
        text.append(": ").append(parameter.description().en()).append('\n');
      }
    }
    return text.toString();
  }
}

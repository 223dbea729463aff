package dashiji.cli;

import dashiji.build.BuildReport;
import dashiji.build.BuildRequest;
import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.query.QueryFormatException;
import dashiji.query.QueryOutcome;
import dashiji.query.QueryRunner;
import dashiji.server.ServerSettings;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Builds, asks and serves the sample: the whole line once. */
@Command(
    name = "demo",
    description = {
      "Builds a graph of the sample that comes with the program, prints a short report and the answer"
          + " to one question with the sentences it rests on, then serves the graph.",
      "",
      "The people and counties of the sample are invented. The graph is removed at the end, unless"
          + " --store names a folder for it."
    },
    footer = {
      "  dashiji demo",
      "  dashiji demo --no-serve",
      "  dashiji demo --store demo-store --port 8080"
    })
final class DemoCommand implements Callable<Integer> {
  /** The post that the question is about; the sample tells how it changed hands. */
  static final String POST = "临澜县政府县长";

  @Spec private CommandSpec spec;

  @Option(names = "--no-serve", description = "End before serving.")
  private boolean noServe;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Keep the graph in this store (default: a temporary one).")
  private @Nullable Path store;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port = ServerSettings.DEFAULT_PORT;

  @Override
  public Integer call() throws IOException, InterruptedException, QueryFormatException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535");
    }
    if (store != null) {
      return demo(store);
    }
    Path temporary = Files.createTempDirectory("dashiji-demo-");
    // Serving ends by a signal: then only a shutdown hook runs.
    Thread remove = Thread.ofPlatform().unstarted(() -> delete(temporary));
    Runtime.getRuntime().addShutdownHook(remove);
    return demo(temporary.resolve("store"));
  }

  private int demo(Path where) throws IOException, InterruptedException, QueryFormatException {
    PrintWriter out = spec.commandLine().getOut();
    int threads = Runtime.getRuntime().availableProcessors();
    BuildReport report =
        BuildCommand.run(new BuildRequest(sample(), where, null, threads, Main.Version.current()));
    out.print(BuildReportText.of(report));
    if (!report.visible()) {
      out.flush();
      return ExitCode.SOFTWARE;
    }
    boolean answered;
    try (StoreReader reader = StoreReader.open(new StoreLayout(where))) {
      answered = ask(reader, out);
    }
    out.flush();
    if (noServe || !answered) {
      return answered ? ExitCode.OK : ExitCode.SOFTWARE;
    }
    out.println();
    out.println("Serving; Ctrl-C ends it.");
    ServeCommand.serve(ServerSettings.of(where).withPort(port), out);
    return ExitCode.OK;
  }

  /** Prints who held the post and on what sentences that rests; false if nobody did. */
  private static boolean ask(StoreReader reader, PrintWriter out)
      throws IOException, QueryFormatException {
    out.printf("%nWho held the post %s, and when?  (query holders --param post=%s)%n", POST, POST);
    List<Map<String, String>> holders = rows(reader, "holders", Map.of("post", POST));
    for (Map<String, String> holder : holders) {
      out.printf("%n  %s%n", words(holder));
      String tenure = holder.getOrDefault("tenure", "");
      // An act attests the post as well: the sentence is printed once.
      Set<String> sentences = new LinkedHashSet<>();
      for (Map<String, String> row : rows(reader, "evidence", Map.of("fact", tenure))) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "%s:%s-%s “%s”",
                row.get("documentKey"),
                row.get("start"),
                row.get("end"),
                row.getOrDefault("quote", "").replaceAll("\\s*\\R\\s*", " ⏎ ")));
      }
      sentences.forEach(sentence -> out.println("    " + sentence));
    }
    if (holders.isEmpty()) {
      out.println("  Nobody, as far as the graph knows.");
    }
    return !holders.isEmpty();
  }

  private static String words(Map<String, String> holder) {
    return holder.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty() && !e.getValue().contains("://"))
        .map(e -> e.getKey().equals("name") ? e.getValue() : e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<Map<String, String>> rows(
      StoreReader reader, String name, Map<String, String> params)
      throws IOException, QueryFormatException {
    NamedQuery query =
        QueryCatalog.bundled()
            .find(name)
            .orElseThrow(() -> new IllegalStateException("no query " + name));
    List<Map<String, String>> rows = new ArrayList<>();
    QueryOutcome outcome =
        new QueryRunner(QueryRunner.USUAL_LIMIT)
            .run(
                query,
                params,
                reader.dataset(),
                exec -> {
                  RowSet answer = exec.select();
                  answer.forEachRemaining(row -> rows.add(row(row, answer.getResultVars())));
                  return rows.size();
                });
    if (!(outcome instanceof QueryOutcome.Answered)) {
      throw new CommandFailedException("query " + name + " was not answered: " + outcome);
    }
    return rows;
  }

  private static Map<String, String> row(Binding binding, List<Var> vars) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Var var : vars) {
      Node value = binding.get(var);
      if (value != null) {
        row.put(
            var.getVarName(), value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
      }
    }
    return row;
  }

  /** The texts of the sample, beside the program: in the folder of its classes, or of its jars. */
  static List<Path> sample() throws IOException {
    Path code;
    try {
      code = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // a code source is a proper address
    }
    // classes/ or home/lib/dashiji.jar
    Path folder =
        Files.isDirectory(code)
            ? code.resolve("sample")
            : code.resolveSibling("..").normalize().resolve("sample");
    if (!Files.isDirectory(folder)) {
      throw new CommandFailedException("the sample is not in " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static void delete(Path folder) {
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException e) {
      // The system empties its folder of temporary files by itself.
    }
  }
}

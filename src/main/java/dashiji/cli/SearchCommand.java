package dashiji.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.search.Descriptions;
import dashiji.search.NameIndex;
import dashiji.search.SearchRequest;
import dashiji.search.SearchResult;
import dashiji.search.SearchResult.Hit;
import dashiji.search.ThingKind;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds things by their names. */
@Command(
    name = "search",
    description = {
      "Finds persons, bodies, posts, places, projects, documents and events by their names.",
      "",
      "In simplified or traditional characters, in pinyin (with tones or without, with blanks or"
          + " without, or its first letters), by the beginning or a part, and with a character or two"
          + " wrong."
    },
    footer = {
      "  dashiji search 林知远 --store store",
      "  dashiji search 'lin zhiyuan' --store store",
      "  dashiji search 水务局 --kind organization --store store --format json"
    })
final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** The forms of the answer. */
  enum Format {
    TEXT,
    TSV,
    JSON
  }

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to look for.")
  private List<String> text;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only person, organization, post, place, project, work, event or document.")
  private @Nullable String kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Override
  public Integer call() throws IOException {
    if (limit < 1 || limit > SearchRequest.DEEPEST) {
      throw new ParameterException(
          spec.commandLine(), "--limit must be from 1 to " + SearchRequest.DEEPEST);
    }
    SearchRequest request = new SearchRequest(String.join(" ", text), kind(), 0, limit);
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      SearchResult result = NameIndex.of(reader).search(request);
      List<String> described =
          reader.read(dataset -> {
            Descriptions descriptions = new Descriptions(dataset);
            return result.hits().stream().map(descriptions::of).toList();
          });
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          switch (format) {
            case TEXT -> text(result, described);
            case TSV -> tsv(result, described);
            case JSON -> json(result, described);
          });
      out.flush();
      return ExitCode.OK;
    }
  }

  private @Nullable ThingKind kind() {
    return kind == null
        ? null
        : ThingKind.ofCode(kind.toLowerCase(Locale.ROOT))
            .filter(ThingKind::isNamed)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "--kind is one of "
                        + ThingKind.named().stream()
                            .map(ThingKind::code)
                            .collect(Collectors.joining(", "))));
  }

  private static String text(SearchResult result, List<String> described) {
    if (result.hits().isEmpty()) {
      return "Nothing is found.\n";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < result.hits().size(); i++) {
      Hit hit = result.hits().get(i);
      out.append(hit.label()).append("  [").append(hit.kind().code()).append(']');
      if (!described.get(i).isEmpty()) {
        out.append("  ").append(described.get(i));
      }
      out.append("\n    ").append(hit.iri()).append('\n');
    }
    if (result.total() > result.hits().size()) {
      out.append(result.hits().size()).append(" of ").append(result.total()).append('\n');
    }
    return out.toString();
  }

  private static String tsv(SearchResult result, List<String> described) {
    StringBuilder out = new StringBuilder("iri\tkind\tlabel\tdescription\tdocuments\tmatch\n");
    for (int i = 0; i < result.hits().size(); i++) {
      Hit hit = result.hits().get(i);
      out.append(
          String.join(
              "\t",
              hit.iri(),
              hit.kind().code(),
              hit.label().replaceAll("\\s", " "),
              described.get(i).replaceAll("\\s", " "),
              String.valueOf(hit.documents()),
              hit.match().code()));
      out.append('\n');
    }
    return out.toString();
  }

  private static String json(SearchResult result, List<String> described)
      throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("total", result.total());
    ObjectNode byKind = root.putObject("byKind");
    result.byKind().forEach((of, count) -> byKind.put(of.code(), count));
    ArrayNode hits = root.putArray("results");
    for (int i = 0; i < result.hits().size(); i++) {
      Hit hit = result.hits().get(i);
      ObjectNode row = hits.addObject();
      row.put("iri", hit.iri());
      row.put("kind", hit.kind().code());
      row.put("label", hit.label());
      row.put("description", described.get(i));
      row.put("documents", hit.documents());
      row.put("match", hit.match().code());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}

package dashiji.server;

import dashiji.query.NamedQuery;
import dashiji.query.QueryCatalog;
import dashiji.query.Words;
import dashiji.rdf.Vocab;
import dashiji.store.CurrentDataset;
import dashiji.store.Generation;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;

/**
 * The index page: what is in the graph, where to ask, and the named queries.
 *
 * <p>The template {@code index.html} has names in double braces; their words are in {@code
 * index_LANGUAGE.properties}. Every value that is put in is escaped here.
 */
final class IndexPage {
  /** A page is no place to wait for a count; one that takes longer is shown as unknown. */
  private static final long COUNT_SECONDS = 10;

  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z0-9.]+)}}");

  /** What is counted, by the name of its words. */
  private static final Map<String, Node> COUNTED = new LinkedHashMap<>();

  static {
    COUNTED.put("documents", Vocab.Dsj.SourceDocument);
    COUNTED.put("persons", Vocab.Foaf.Person);
    COUNTED.put("organisations", Vocab.Org.FormalOrganization);
    COUNTED.put("posts", Vocab.Org.Post);
    COUNTED.put("tenures", Vocab.Dsj.Tenure);
    COUNTED.put("acts", Vocab.Dsj.PersonnelAct);
    COUNTED.put("events", Vocab.Sem.Event);
    COUNTED.put("projects", Vocab.Schema.Project);
  }

  /** The query that the form begins with. */
  private static final String FIRST_QUERY = "documents";

  private final ServiceConfig service;
  private final QueryCatalog queries;
  private final CurrentDataset dataset;
  private @Nullable Counts counts;

  IndexPage(ServiceConfig service, QueryCatalog queries, CurrentDataset dataset) {
    this.service = service;
    this.queries = queries;
    this.dataset = dataset;
  }

  private record Counts(Generation generation, Map<String, OptionalLong> byName) {}

  /** True if the store can be read. */
  boolean answers() {
    try {
      return Txn.calc(dataset, TxnType.READ, () -> dataset.listGraphNodes().hasNext() || true);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** The page. */
  String html(PageLanguage language) {
    Properties words = words(language);
    Map<String, String> values = new LinkedHashMap<>();
    words.forEach((name, value) -> values.put(String.valueOf(name), escape(String.valueOf(value))));
    values.put("lang", language.tag());
    values.put("query.path", escape(service.queryPath()));
    values.put("data.path", escape(service.dataPath().orElse("")));
    values.put("limit.seconds", String.valueOf(service.limits().queryTime().toSeconds()));
    values.put("counts", countRows(words));
    values.put("addresses", addressRows(words));
    values.put("examples", queryItems(language, words));
    values.put(
        "first.query", escape(queries.find(FIRST_QUERY).map(IndexPage::plain).orElse("ASK {}")));
    return fill(resource("index.html"), values);
  }

  private String countRows(Properties words) {
    StringBuilder rows = new StringBuilder();
    current()
        .byName()
        .forEach((name, count) ->
            rows.append("<div><dt>")
                .append(escape(words.getProperty("count." + name, name)))
                .append("</dt><dd>")
                .append(
                    count.isPresent() ? String.format(Locale.ROOT, "%,d", count.getAsLong()) : "–")
                .append("</dd></div>\n"));
    return rows.toString();
  }

  private String addressRows(Properties words) {
    StringBuilder rows = new StringBuilder();
    addressRow(rows, service.queryPath(), words.getProperty("address.query", ""));
    service
        .dataPath()
        .ifPresent(path -> addressRow(rows, path, words.getProperty("address.data", "")));
    addressRow(rows, "/health", words.getProperty("address.health", ""));
    return rows.toString();
  }

  private static void addressRow(StringBuilder rows, String path, String words) {
    rows.append("<tr><td><code>")
        .append(escape(path))
        .append("</code></td><td>")
        .append(escape(words))
        .append("</td></tr>\n");
  }

  private String queryItems(PageLanguage language, Properties words) {
    StringBuilder items = new StringBuilder();
    for (NamedQuery query : queries.all()) {
      Words summary = query.summary();
      String link =
          service.queryPath() + "?query=" + URLEncoder.encode(plain(query), StandardCharsets.UTF_8);
      items
          .append("<li><details><summary>")
          .append(escape(language == PageLanguage.ZH ? summary.zh() : summary.en()))
          .append(" <code>")
          .append(escape(query.name()))
          .append("</code></summary><pre>")
          .append(escape(plain(query)))
          .append("</pre></details> ");
      for (String format : List.of("text", "csv", "json")) {
        items
            .append("<a href=\"")
            .append(escape(link + "&format=" + format))
            .append("\">")
            .append(escape(words.getProperty("format." + format, format)))
            .append("</a> ");
      }
      items.append("</li>\n");
    }
    return items.toString();
  }

  /** The SPARQL of a query without the comments that declare it. */
  private static String plain(NamedQuery query) {
    return query
        .sparql()
        .lines()
        .filter(line -> !line.startsWith("#+"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** The counts of the visible generation, made once a generation. */
  private synchronized Counts current() {
    Generation generation = dataset.generation();
    Counts known = counts;
    if (known == null || !known.generation().equals(generation)) {
      known = Txn.calc(dataset, TxnType.READ, this::count);
      counts = known;
    }
    return known;
  }

  private Counts count() {
    Map<String, OptionalLong> byName = new LinkedHashMap<>();
    DatasetGraph database = Datasets.database(dataset);
    COUNTED.forEach((name, type) -> byName.put(name, count(database, type)));
    return new Counts(dataset.generation(), byName);
  }

  private OptionalLong count(DatasetGraph database, Node type) {
    try (QueryExec execution =
        QueryExec.dataset(database)
            // A copy: the execution puts its own cancel signal into the context.
            .context(Context.mergeCopy(ARQ.getContext(), dataset.getContext()))
            .query("SELECT (COUNT(*) AS ?n) { ?s a <" + type.getURI() + "> }")
            .timeout(COUNT_SECONDS, TimeUnit.SECONDS)
            .build()) {
      RowSet rows = execution.select();
      Node n = rows.next().get("n");
      return OptionalLong.of(((Number) n.getLiteralValue()).longValue());
    } catch (QueryCancelledException e) {
      return OptionalLong.empty();
    }
  }

  private static String fill(String template, Map<String, String> values) {
    Matcher slot = SLOT.matcher(template);
    List<String> missing = new ArrayList<>();
    String page =
        slot.replaceAll(match -> {
          String value = values.get(match.group(1));
          if (value == null) {
            missing.add(match.group(1));
            return "";
          }
          return Matcher.quoteReplacement(value);
        });
    if (!missing.isEmpty()) {
      throw new IllegalStateException("index.html asks for unknown " + missing);
    }
    return page;
  }

  private static Properties words(PageLanguage language) {
    Properties words = new Properties();
    try {
      words.load(new StringReader(resource("index_" + language.code() + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Makes text safe in HTML, in content and in quoted attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A text file of this package. */
  static String resource(String name) {
    try (InputStream in = IndexPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

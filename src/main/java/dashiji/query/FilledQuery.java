package dashiji.query;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The text of a named query with values put in, for people to read and change. What runs a named
 * query does not come this way: it puts values into the parsed query.
 *
 * @param sparql the text without the comments that declare it; parameters without a value stay open
 * @param notes what the person should know: names that mean nothing, or several things
 * @param faults what is wrong with what was given, or missing; such parameters stay open
 */
public record FilledQuery(String sparql, List<String> notes, List<String> faults) {

  public FilledQuery {
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
  }

  /** The query with all parameters open. */
  public static FilledQuery open(NamedQuery query) {
    return new FilledQuery(plain(query), List.of(), List.of());
  }

  /**
   * Fills a query. Names are looked up in the dataset, in the caller's transaction.
   *
   * @param given values by parameter name; those that are missing stay open, also required ones
   */
  public static FilledQuery of(NamedQuery query, Map<String, String> given, DatasetGraph dataset) {
    Arguments arguments = Arguments.read(query, given, dataset);
    String text = plain(query);
    for (Map.Entry<String, List<Node>> value : arguments.values().entrySet()) {
      String terms =
          value.getValue().stream().map(NodeFmtLib::strNT).collect(Collectors.joining(" "));
      text =
          Pattern.compile("VALUES\\s+\\?" + value.getKey() + "\\s*\\{\\s*UNDEF\\s*}")
              .matcher(text)
              .replaceAll(
                  Matcher.quoteReplacement("VALUES ?" + value.getKey() + " { " + terms + " }"));
    }
    return new FilledQuery(text, arguments.notes(), arguments.faults());
  }

  private static String plain(NamedQuery query) {
    return query
        .sparql()
        .lines()
        .filter(line -> !line.startsWith(NamedQuery.DECORATOR))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}

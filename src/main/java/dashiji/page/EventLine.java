package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An event in a list.
 *
 * @param event with its name, or the start of its words
 * @param kind IRI of its kind, or empty
 * @param start as the graph gives it: {@code 2024-03-05}, {@code --03-18}, or empty
 * @param end the same, if it is another day
 * @param named true if it has a name of its own
 * @param quote its words
 */
public record EventLine(
    Ref event, String kind, String start, String end, boolean named, Optional<Quote> quote) {

  /** Oldest first; those without a year last. */
  static final Comparator<EventLine> OLDEST_FIRST =
      Comparator.comparing((EventLine line) -> !line.hasYear())
          .thenComparing(EventLine::start)
          .thenComparing(line -> line.event().iri());

  /** Reads an event, inside a read transaction. */
  static EventLine read(Facts facts, Node event) {
    String start = facts.text(event, Vocab.Dsj.startDate);
    String end = facts.text(event, Vocab.Dsj.endDate);
    return new EventLine(
        facts.ref(event),
        facts.object(event, Vocab.Dsj.kind).map(Node::getURI).orElse(""),
        start,
        end.equals(start) ? "" : end,
        !facts.text(event, Vocab.Dsj.name).isEmpty(),
        facts.quote(event));
  }

  /** True if the year is known. */
  public boolean hasYear() {
    return !start.isEmpty() && !start.startsWith("-");
  }

  /** The days as a page shows them. */
  public List<String> days() {
    return start.isEmpty() ? List.of() : end.isEmpty() ? List.of(start) : List.of(start, end);
  }
}

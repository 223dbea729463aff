package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What does not fit together.
 *
 * @param conflict its IRI
 * @param kind a term
 * @param severity a term, or empty
 * @param resolved true if one side prevails
 * @param message what does not fit, in English
 * @param about the persons and posts concerned
 * @param sides the words on both sides
 */
public record ConflictLine(
    String conflict,
    String kind,
    String severity,
    boolean resolved,
    String message,
    List<Ref> about,
    List<Side> sides) {

  /** The words of one side, and whether the bounds of tenures rely on them. */
  public record Side(Quote quote, boolean prevails) {}

  public ConflictLine {
    about = List.copyOf(about);
    sides = List.copyOf(sides);
  }

  /** Those about a thing, inside a read transaction. */
  static List<ConflictLine> about(Facts facts, Node thing) {
    return facts.subjects(Vocab.Dsj.about, thing, ThingView.SHOWN).stream()
        .filter(node -> facts.isA(node, Vocab.Dsj.Conflict))
        .sorted(Comparator.comparing(Node::getURI))
        .map(node -> read(facts, node))
        .toList();
  }

  static ConflictLine read(Facts facts, Node conflict) {
    List<Node> prevailing = facts.objects(conflict, Vocab.Dsj.prevailingEvidence);
    List<Side> sides = new ArrayList<>();
    for (Node evidence : facts.objects(conflict, Vocab.Dsj.conflictingEvidence)) {
      facts
          .quoteOf(evidence)
          .ifPresent(quote -> sides.add(new Side(quote, prevailing.contains(evidence))));
    }
    return new ConflictLine(
        conflict.getURI(),
        facts.object(conflict, Vocab.Dsj.conflictKind).map(Node::getURI).orElse(""),
        facts.object(conflict, Vocab.Dsj.severity).map(Node::getURI).orElse(""),
        facts.text(conflict, Vocab.Dsj.resolved).equals("true"),
        facts.text(conflict, Vocab.Dsj.message),
        EventView.refs(facts, conflict, Vocab.Dsj.about),
        sides);
  }
}

package dashiji.query;

import dashiji.rdf.DatasetLookup;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * One fact as a person looks at it before accepting or correcting it.
 *
 * @param iri of the fact
 * @param documentKey the document that states it
 * @param quote the sentence it rests on
 * @param rule the rule that read it
 * @param confidence 0 to 1
 * @param values its properties
 */
public record FactView(
    String iri,
    String documentKey,
    String quote,
    String rule,
    String confidence,
    List<Value> values) {

  public FactView {
    values = List.copyOf(values);
  }

  /**
   * One value of one property.
   *
   * @param property local name
   * @param value a literal's text, the name of a thing, or its IRI where it has none
   */
  public record Value(String property, String value) {}

  /**
   * Reads a fact, inside a read transaction.
   *
   * @return nothing if no document states a fact of that IRI
   */
  public static Optional<FactView> read(DatasetGraph dataset, Node fact) {
    DatasetLookup lookup = new DatasetLookup(dataset);
    Optional<Node> evidence = lookup.object(fact, Vocab.Dsj.evidence);
    // Participations have their event's document.
    Optional<Node> document =
        lookup
            .object(fact, Vocab.Dsj.document)
            .or(() ->
                lookup
                    .object(fact, Vocab.Dsj.event)
                    .flatMap(event -> lookup.object(event, Vocab.Dsj.document)));
    if (evidence.isEmpty() || document.isEmpty()) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, fact, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node property = quad.getPredicate();
      if (!property.equals(Vocab.Rdf.type)
          && !property.equals(Vocab.Dsj.evidence)
          && !property.equals(Vocab.Dsj.document)) {
        values.add(new Value(localName(property), words(lookup, quad.getObject())));
      }
    }
    values.sort(Comparator.comparing(Value::property).thenComparing(Value::value));
    return Optional.of(
        new FactView(
            fact.getURI(),
            lookup.text(document.get(), Vocab.Dsj.documentKey),
            lookup
                .object(evidence.get(), Vocab.Oa.hasSelector)
                .map(selector -> lookup.text(selector, Vocab.Oa.exact))
                .orElse(""),
            lookup.text(evidence.get(), Vocab.Dsj.rule),
            lookup.text(evidence.get(), Vocab.Dsj.confidence),
            values.stream().distinct().toList()));
  }

  private static String localName(Node property) {
    if (property.equals(Vocab.Sem.hasPlace)) {
      return "place";
    }
    String iri = property.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static String words(DatasetLookup lookup, Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String iri = value.getURI();
    if (iri.startsWith(Vocab.Dsj.NS)) {
      // dsj:kind-meeting is written "meeting" in corrections.
      return iri.substring(iri.indexOf('-', Vocab.Dsj.NS.length()) + 1);
    }
    return lookup.label(value).orElse(iri);
  }
}

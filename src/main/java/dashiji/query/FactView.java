package dashiji.query;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

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
    Node evidence = first(dataset, fact, Vocab.Dsj.evidence);
    Node document = first(dataset, fact, Vocab.Dsj.document);
    if (document == null) {
      // Participations have their event's.
      Node event = first(dataset, fact, Vocab.Dsj.event);
      document = event == null ? null : first(dataset, event, Vocab.Dsj.document);
    }
    if (evidence == null || document == null) {
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
        values.add(new Value(localName(property), words(dataset, quad.getObject())));
      }
    }
    values.sort(Comparator.comparing(Value::property).thenComparing(Value::value));
    Node selector = first(dataset, evidence, Vocab.Oa.hasSelector);
    return Optional.of(
        new FactView(
            fact.getURI(),
            text(first(dataset, document, Vocab.Dsj.documentKey)),
            text(selector == null ? null : first(dataset, selector, Vocab.Oa.exact)),
            text(first(dataset, evidence, Vocab.Dsj.rule)),
            text(first(dataset, evidence, Vocab.Dsj.confidence)),
            values.stream().distinct().toList()));
  }

  private static String localName(Node property) {
    if (property.equals(Vocab.Sem.hasPlace)) {
      return "place";
    }
    String iri = property.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private static String words(DatasetGraph dataset, Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String iri = value.getURI();
    if (iri.startsWith(Vocab.Dsj.NS)) {
      // dsj:kind-meeting is written "meeting" in corrections.
      return iri.substring(iri.indexOf('-', Vocab.Dsj.NS.length()) + 1);
    }
    Node label = first(dataset, value, Vocab.Skos.prefLabel);
    return label == null ? iri : label.getLiteralLexicalForm();
  }

  private static String text(@Nullable Node literal) {
    return literal == null ? "" : literal.getLiteralLexicalForm();
  }

  private static @Nullable Node first(DatasetGraph dataset, Node subject, Node property) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject() : null;
  }
}

package dashiji.rdf;

import dashiji.document.PartialDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;

/** The triples of one graph while they are gathered: each once, given on in a fixed order. */
final class Statements {
  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final Set<Triple> triples = new HashSet<>();
  private final Map<Node, String> labels = new HashMap<>();

  void add(Node subject, Node property, Node value) {
    triples.add(Triple.create(subject, property, value));
  }

  void type(Node subject, Node... classes) {
    for (Node c : classes) {
      add(subject, Vocab.Rdf.type, c);
    }
  }

  /** A plain string, if there is one. */
  void text(Node subject, Node property, @Nullable String text) {
    if (text != null) {
      add(subject, property, Literals.text(text));
    }
  }

  /** A string in a language, if there is one. */
  void text(Node subject, Node property, @Nullable String text, String language) {
    if (text != null) {
      add(subject, property, Literals.text(text, language));
    }
  }

  /** A date typed by its precision, if there is one. */
  void date(Node subject, Node property, @Nullable PartialDate date) {
    if (date != null) {
      add(subject, property, Literals.date(date));
    }
  }

  /** The other forms in which a name is printed; one that a line break cut is no other name. */
  void otherNames(Node subject, String name, List<String> forms) {
    for (String form : forms) {
      if (!form.replaceAll("\\s", "").equals(name)) {
        text(subject, Vocab.Skos.altLabel, form, Literals.CHINESE);
      }
    }
  }

  /**
   * The name of a thing in simplified characters, as SKOS and as plain RDFS label. A second
   * spelling of a thing (full-width brackets for ASCII ones) is another label of it.
   */
  void label(Node subject, String name) {
    String first = labels.putIfAbsent(subject, name);
    if (first == null) {
      text(subject, Vocab.Skos.prefLabel, name, Literals.SIMPLIFIED);
      text(subject, Vocab.Rdfs.label, name, Literals.SIMPLIFIED);
    } else if (!first.equals(name)) {
      text(subject, Vocab.Skos.altLabel, name, Literals.SIMPLIFIED);
    }
  }

  /** True if the thing has a name already. */
  boolean isLabelled(Node subject) {
    return labels.containsKey(subject);
  }

  void emit(Node graph, StreamRDF sink) {
    triples.stream().sorted(ORDER).forEach(t -> sink.quad(Quad.create(graph, t)));
  }
}

package dashiji.export;

import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The JSON-LD context of the graph's vocabulary. Terms of our own have their local names, those of
 * others are written with their prefix. A property that the ontology calls an object property holds
 * IRIs; one with a range of XML Schema holds values of that type.
 */
final class JsonLdContext {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Node OBJECT_PROPERTY = NodeFactory.createURI(OWL + "ObjectProperty");
  private static final Node DATATYPE_PROPERTY = NodeFactory.createURI(OWL + "DatatypeProperty");
  private static final Node RANGE = NodeFactory.createURI(Vocab.Rdfs.NS + "range");

  /** JSON writes these without a type of their own: they would come back as they are. */
  private static final Set<String> NATIVE = Set.of(XSD + "string");

  /** How a property's values are read where nothing is said of a value: an IRI, or a datatype. */
  static final String IRI = "@id";

  private final Map<String, String> coercions = new TreeMap<>();
  private final Map<String, String> prefixes = new TreeMap<>(Vocab.PREFIXES);

  JsonLdContext() {
    Graph ontology = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);
    ontology
        .find(Node.ANY, Vocab.Rdf.type, OBJECT_PROPERTY)
        .forEachRemaining(t -> coerce(t.getSubject(), IRI));
    for (Triple t :
        new ArrayList<>(ontology.find(Node.ANY, Vocab.Rdf.type, DATATYPE_PROPERTY).toList())) {
      ontology
          .find(t.getSubject(), RANGE, Node.ANY)
          .forEachRemaining(range -> {
            Node type = range.getObject();
            if (type.isURI() && type.getURI().startsWith(XSD) && !NATIVE.contains(type.getURI())) {
              coerce(t.getSubject(), type.getURI());
            }
          });
    }
    for (Node property :
        Set.of(
            Vocab.Oa.hasSource,
            Vocab.Oa.hasSelector,
            Vocab.Sem.hasPlace,
            Vocab.Org.member,
            Vocab.Org.organization,
            Vocab.Org.holds,
            Vocab.Org.postIn,
            Vocab.Org.role,
            Vocab.Org.classification,
            Vocab.Org.subOrganizationOf,
            Vocab.Schema.containedInPlace,
            Vocab.Schema.location,
            Vocab.Skos.inScheme,
            Vocab.Dcterms.publisher)) {
      coerce(property, IRI);
    }
  }

  private void coerce(Node property, String to) {
    if (property.isURI() && !property.getURI().equals(Vocab.Rdf.type.getURI())) {
      // Two ranges: neither is taken.
      coercions.merge(property.getURI(), to, (one, other) -> one.equals(other) ? one : "");
    }
  }

  /** Prefixes of vocabularies by name. */
  Map<String, String> prefixes() {
    return prefixes;
  }

  /** How values of a property are read where they say nothing themselves. */
  Optional<String> coercion(String property) {
    return Optional.ofNullable(coercions.get(property)).filter(to -> !to.isEmpty());
  }

  /** The properties with a coercion. */
  Map<String, String> coercions() {
    Map<String, String> all = new TreeMap<>(coercions);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** An IRI as a key or value of {@code @type}: with its prefix, our own without. */
  String shortened(String iri) {
    if (iri.startsWith(Vocab.Dsj.NS)) {
      return iri.substring(Vocab.Dsj.NS.length());
    }
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String local =
          iri.startsWith(prefix.getValue()) ? iri.substring(prefix.getValue().length()) : "";
      if (!local.isEmpty() && !local.startsWith("//")) {
        return prefix.getKey() + ":" + local;
      }
    }
    return iri;
  }
}

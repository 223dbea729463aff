package dashiji.rdf;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the IRIs of things and graphs below a base, and reads them back. The only place where an
 * IRI of a graph's own things is made.
 */
public final class Iris {
  /** The base where none is given. */
  public static final String DEFAULT_BASE = "http://localhost:3330/";

  private static final String ID = "id/";
  private static final String GRAPH = "graph/";
  private static final String DOCUMENT_GRAPH = GRAPH + "document/";
  private static final Map<String, KeyKind> KINDS =
      Arrays.stream(KeyKind.values())
          .collect(Collectors.toUnmodifiableMap(KeyKind::segment, Function.identity()));

  private final String base;

  /**
   * @param base an absolute http(s) IRI that ends in {@code /} or {@code #}
   * @throws IllegalArgumentException if it is not one
   */
  public Iris(String base) {
    URI uri = URI.create(base);
    String scheme = uri.getScheme();
    if (scheme == null
        || !(scheme.equals("http") || scheme.equals("https"))
        || uri.getRawAuthority() == null) {
      throw new IllegalArgumentException("not an absolute http IRI: " + base);
    }
    if (!base.endsWith("/") && !base.endsWith("#")) {
      throw new IllegalArgumentException("must end in / or #: " + base);
    }
    this.base = base;
  }

  /** The base. */
  public String base() {
    return base;
  }

  /** The IRI of the thing with the key. */
  public Node node(Key key) {
    return NodeFactory.createURI(base + ID + key.kind().segment() + "/" + key.id());
  }

  /** The key in an IRI, or null if the IRI is not one of this base's things. */
  public @Nullable Key key(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(base + ID)) {
      return null;
    }
    String rest = node.getURI().substring(base.length() + ID.length());
    int slash = rest.indexOf('/');
    KeyKind kind = slash < 0 ? null : KINDS.get(rest.substring(0, slash));
    if (kind == null) {
      return null;
    }
    try {
      return new Key(kind, rest.substring(slash + 1));
    } catch (IllegalArgumentException notOneOfOurs) {
      return null;
    }
  }

  /** The key in the text of an IRI, or null if it is not one of this base's things. */
  public @Nullable Key key(String iri) {
    return key(NodeFactory.createURI(iri));
  }

  /**
   * The key in the IRI of a thing that this base's writers named.
   *
   * @throws IllegalStateException if it is not below this base
   */
  Key ownKey(Node node) {
    Key key = key(node);
    if (key == null) {
      throw new IllegalStateException(node + " is not below " + base);
    }
    return key;
  }

  /** The selector inside an evidence. */
  public Node selector(Key evidence) {
    return NodeFactory.createURI(node(evidence).getURI() + "#selector");
  }

  /** The graph of all that one document states. */
  public Node documentGraph(Key document) {
    if (document.kind() != KeyKind.DOCUMENT) {
      throw new IllegalArgumentException("not a document: " + document);
    }
    return NodeFactory.createURI(base + DOCUMENT_GRAPH + document.id());
  }

  /** The document of a graph, which is one of a document. */
  public Node document(Node graph) {
    String id = graph.getURI().substring((base + DOCUMENT_GRAPH).length());
    return node(new Key(KeyKind.DOCUMENT, id));
  }

  /** True for the graph of a document. */
  public boolean isDocumentGraph(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(base + DOCUMENT_GRAPH);
  }

  /** The graph of tenures and what else follows from several documents. */
  public Node inferred() {
    return graph("inferred");
  }

  /** The graph of identity decisions. */
  public Node identity() {
    return graph("identity");
  }

  /** The graph of problems. */
  public Node quality() {
    return graph("quality");
  }

  /** The graph of builds. */
  public Node meta() {
    return graph("meta");
  }

  /** The graph of what people set by hand. */
  public Node curated() {
    return graph("curated");
  }

  private Node graph(String name) {
    return NodeFactory.createURI(base + GRAPH + name);
  }
}

package dashiji.export.network;

import dashiji.query.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A network: who is tied to whom, and what is known of both.
 *
 * @param name name of its files without an ending
 * @param description what nodes and ties are
 * @param directed true if a tie leads from one to the other
 * @param nodeAttributes what nodes say beside their label, in order
 * @param edgeAttributes what ties say beside their weight, in order
 * @param nodes by IRI
 * @param edges in the order of their ends
 */
public record Network(
    String name,
    Words description,
    boolean directed,
    List<Attribute> nodeAttributes,
    List<Attribute> edgeAttributes,
    List<Node> nodes,
    List<Edge> edges) {

  public Network {
    Objects.requireNonNull(name);
    Objects.requireNonNull(description);
    nodeAttributes = List.copyOf(nodeAttributes);
    edgeAttributes = List.copyOf(edgeAttributes);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * The short id of a node in files whose ids may hold no {@code /}: {@code person-6f1e…} of {@code
   * http://…/id/person/6f1e…}.
   */
  static String token(String iri) {
    int id = iri.indexOf("/id/");
    return iri.substring(id < 0 ? 0 : id + "/id/".length()).replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /** What an attribute's values are. */
  public enum Type {
    TEXT,
    INTEGER
  }

  /**
   * Something that nodes or ties say.
   *
   * @param name its name in the files
   * @param type what its values are
   */
  public record Attribute(String name, Type type) {
    public Attribute {
      Objects.requireNonNull(name);
      Objects.requireNonNull(type);
    }
  }

  /**
   * A node.
   *
   * @param id IRI of the thing
   * @param label its name
   * @param values of attributes by name; what is not known is left out
   */
  public record Node(String id, String label, Map<String, String> values) {
    public Node {
      Objects.requireNonNull(id);
      Objects.requireNonNull(label);
      values = Map.copyOf(values);
    }

    /** Its id in files; its IRI is the value {@code iri}. */
    String token() {
      return Network.token(id);
    }
  }

  /**
   * A tie.
   *
   * @param source id of a node; of an undirected tie the lesser one
   * @param target id of a node
   * @param weight how strong it is
   * @param values of attributes by name; what is not known is left out
   * @param periods its weight in each period that it is known of, in order
   */
  public record Edge(
      String source, String target, int weight, Map<String, String> values, List<Part> periods) {
    public Edge {
      Objects.requireNonNull(source);
      Objects.requireNonNull(target);
      values = Map.copyOf(values);
      periods = List.copyOf(periods);
    }
  }

  /**
   * The weight of a tie within a period.
   *
   * @param start first day
   * @param end last day
   * @param weight how strong it is then
   */
  public record Part(LocalDate start, LocalDate end, int weight) {
    public Part {
      Objects.requireNonNull(start);
      Objects.requireNonNull(end);
    }
  }
}

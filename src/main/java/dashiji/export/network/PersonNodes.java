package dashiji.export.network;

import dashiji.export.network.Network.Attribute;
import dashiji.export.network.Network.Type;
import dashiji.rdf.Vocab;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Persons as nodes of a network: with the posts that they are known to have held, and where. */
final class PersonNodes {
  /** What each of them says. */
  static final List<Attribute> ATTRIBUTES =
      List.of(new Attribute("posts", Type.TEXT), new Attribute("places", Type.TEXT));

  private static final String BETWEEN = "；";
  private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

  private final DatasetGraph dataset;

  /**
   * @param dataset read in the caller's transaction
   */
  PersonNodes(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** A person's node. */
  Network.Node of(Node person) {
    List<Node> posts =
        dataset.stream(Node.ANY, Node.ANY, Vocab.Org.member, person)
            .map(Quad::getSubject)
            .distinct()
            .flatMap(tenure -> objects(tenure, Vocab.Dsj.post))
            .distinct()
            .toList();
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "posts", posts.stream().flatMap(this::names));
    put(
        values,
        "places",
        posts.stream().flatMap(post -> objects(post, Vocab.Dsj.jurisdiction)).flatMap(this::names));
    return new Network.Node(
        person.toString(), names(person).findFirst().orElse(person.toString()), values);
  }

  private static void put(Map<String, String> values, String name, Stream<String> texts) {
    String joined = texts.distinct().sorted().collect(Collectors.joining(BETWEEN));
    if (!joined.isEmpty()) {
      values.put(name, joined);
    }
  }

  /** The name of a thing: the first in term order. */
  Stream<String> names(Node thing) {
    return objects(thing, Vocab.Skos.prefLabel)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .limit(1);
  }

  Stream<Node> objects(Node subject, Node property) {
    return dataset.stream(Node.ANY, subject, property, Node.ANY)
        .map(Quad::getObject)
        .distinct()
        .sorted(ORDER);
  }
}

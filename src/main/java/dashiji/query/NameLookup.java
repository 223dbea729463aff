package dashiji.query;

import dashiji.rdf.Vocab;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Finds the things that a name means, by lookups of whole labels: no scan, however large the graph.
 */
public final class NameLookup {
  /** Languages under which names stand in the graph. */
  private static final List<String> LANGUAGES =
      List.of("zh-Hans", "zh", "zh-Hant", "zh-Latn-pinyin", "en");

  private NameLookup() {}

  /**
   * All things of a type with the name, ordered by IRI; empty if there is none.
   *
   * @param type PERSON, POST, PLACE or ORGANIZATION
   */
  public static List<Node> find(DatasetGraph dataset, ParameterType type, String name) {
    List<Node> classes;
    List<Node> properties;
    switch (type) {
      case PERSON -> {
        classes = List.of(Vocab.Foaf.Person);
        properties = List.of(Vocab.Skos.prefLabel, Vocab.Skos.altLabel);
      }
      case POST -> {
        classes = List.of(Vocab.Org.Post);
        properties = List.of(Vocab.Skos.prefLabel, Vocab.Skos.altLabel);
      }
      case PLACE -> {
        classes = List.of(Vocab.Schema.AdministrativeArea, Vocab.Schema.Place);
        properties =
            List.of(
                Vocab.Skos.prefLabel, Vocab.Skos.altLabel, Vocab.Dsj.fullName, Vocab.Dsj.areaCode);
      }
      case ORGANIZATION -> {
        classes = List.of(Vocab.Org.FormalOrganization);
        properties = List.of(Vocab.Skos.prefLabel, Vocab.Skos.altLabel);
      }
      default -> throw new IllegalArgumentException(type + " has no names");
    }
    // Names in the graph have no white space and compatibility characters in their usual form.
    String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    List<Node> labels =
        Stream.concat(
                Stream.of(NodeFactory.createLiteralString(normal)),
                LANGUAGES.stream().map(language -> NodeFactory.createLiteralLang(normal, language)))
            .toList();
    Set<Node> found = new TreeSet<>(Comparator.comparing(Node::toString));
    for (Node property : properties) {
      for (Node label : labels) {
        Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, label);
        while (quads.hasNext()) {
          Node thing = quads.next().getSubject();
          if (classes.stream()
              .anyMatch(c -> dataset.contains(Node.ANY, thing, Vocab.Rdf.type, c))) {
            found.add(thing);
          }
        }
      }
    }
    return List.copyOf(found);
  }
}

package dashiji.query;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

/**
 * Holds the hand-made graph to the ontology. It cannot conform to the shapes, whose IRIs are
 * hashes: its own are there to be read.
 */
class ExampleGraphTest {

  @Test
  void usesNoTermOfOursThatIsNotDefined() {
    Graph ontology = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);
    DatasetGraph dataset = ExampleGraph.withCareers();
    Set<Node> terms =
        Txn.calc(
            dataset,
            TxnType.READ,
            () ->
                dataset.stream()
                    .flatMap(quad -> Stream.of(quad.getPredicate(), quad.getObject()))
                    .filter(node -> node.isURI() && node.getURI().startsWith(Vocab.Dsj.NS))
                    .collect(Collectors.toSet()));
    assertThat(terms).hasSizeGreaterThan(40);
    assertThat(terms).allMatch(term -> ontology.contains(term, Vocab.Rdf.type, Node.ANY));
  }
}

package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dashiji.entity.DocumentKeys;
import dashiji.entity.EntityKeys;
import dashiji.entity.PersonReadings;
import dashiji.fact.DocumentFacts;
import dashiji.problem.Problem;
import dashiji.tenure.Attestations;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class GraphReaderTest {
  private final GraphReader reader = new GraphReader(WrittenGraphs.IRIS);

  @Test
  void readsBackWhatWasWritten() {
    for (long seed = 1; seed <= 12; seed++) {
      List<DocumentFacts> documents = new RandomFacts(seed).documents(3);
      DatasetGraph written = WrittenGraphs.of(documents, AreaDescriptions.NONE);
      for (DocumentFacts facts : documents) {
        EntityKeys keys = EntityKeys.of(facts);
        // As it is read: in the graphs of all documents other bodies may have taken a body's place.
        DatasetGraph alone = DatasetGraphFactory.create();
        DocumentQuads.write(facts, WrittenGraphs.IRIS, StreamRDFLib.dataset(alone));
        Graph graph = alone.getGraph(WrittenGraphs.IRIS.documentGraph(keys.document()));
        assertThat(reader.attestations(graph))
            .as("seed %d", seed)
            .isNotEmpty()
            .isEqualTo(Attestations.of(facts, keys));
        assertThat(reader.personReadings(graph))
            .as("seed %d", seed)
            .isNotEmpty()
            .isEqualTo(PersonReadings.of(facts, keys));
      }
      List<Problem> problems = documents.stream().flatMap(d -> d.problems().stream()).toList();
      assertThat(reader.problems(written.getGraph(WrittenGraphs.IRIS.quality())))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(problems);
    }
  }

  @Test
  void listsTheGraphsOfDocumentsInOrder() {
    DatasetGraph written = WrittenGraphs.of(new RandomFacts(1).documents(3), AreaDescriptions.NONE);
    assertThat(reader.documentGraphs(written))
        .containsExactly(
            WrittenGraphs.IRIS.documentGraph(DocumentKeys.of("d0")),
            WrittenGraphs.IRIS.documentGraph(DocumentKeys.of("d1")),
            WrittenGraphs.IRIS.documentGraph(DocumentKeys.of("d2")));
  }

  @Test
  void refusesAGraphOfAnotherBase() {
    DatasetGraph written = WrittenGraphs.of(new RandomFacts(1).documents(1), AreaDescriptions.NONE);
    Graph graph = written.getGraph(WrittenGraphs.IRIS.documentGraph(DocumentKeys.of("d0")));
    GraphReader other = new GraphReader(new Iris("https://example.com/"));
    assertThatIllegalStateException().isThrownBy(() -> other.attestations(graph));
  }
}

package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;

class DocumentQuadsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/sample-facts.trig");

  /** {@code -Ddashiji.golden.update=true} writes the file anew; look at the difference. */
  @Test
  void writesTheGoldenGraphs() throws IOException {
    if (Boolean.getBoolean("dashiji.golden.update")) {
      updateGolden();
    }
    DatasetGraph golden = RDFDataMgr.loadDatasetGraph(GOLDEN.toString());
    DatasetGraph written = WrittenGraphs.of(List.of(SampleFacts.document()), SampleFacts.AREAS);
    // The sets first: their difference says which quads, where isomorphism says only that.
    assertThat(quads(written)).containsExactlyInAnyOrderElementsOf(quads(golden));
    assertThat(IsoMatcher.isomorphic(golden, written)).isTrue();
  }

  private static void updateGolden() throws IOException {
    DatasetGraph written = WrittenGraphs.of(List.of(SampleFacts.document()), SampleFacts.AREAS);
    Vocab.PREFIXES.forEach((prefix, namespace) -> written.prefixes().add(prefix, namespace));
    try (OutputStream out = Files.newOutputStream(GOLDEN)) {
      RDFDataMgr.write(out, written, RDFFormat.TRIG_PRETTY);
    }
  }

  @Test
  void writesNoBlankNodeAndNoQuadTwice() {
    List<Quad> written = new ArrayList<>();
    DocumentQuads.write(
        SampleFacts.document(), WrittenGraphs.IRIS, SampleFacts.AREAS, collector(written));
    assertThat(written).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(written)
        .noneMatch(q -> q.getSubject().isBlank() || q.getObject().isBlank())
        .allMatch(q -> q.getGraph().equals(written.get(0).getGraph()));
  }

  /** 林知⏎远 is still mentioned as it is printed, and is called by no second name. */
  @Test
  void aNameThatTheLayoutBrokeIsNoOtherName() {
    Fact person =
        new Fact.PersonFact(
            SampleFacts.HEAD, null, List.of("林知 远", "林知遠"), SampleFacts.evidence(0, "林知"));
    DocumentFacts document =
        new DocumentFacts(SampleFacts.document().document(), List.of(person), List.of());
    List<Quad> written = new ArrayList<>();
    DocumentQuads.write(document, WrittenGraphs.IRIS, collector(written));
    assertThat(written)
        .filteredOn(quad -> quad.getPredicate().equals(Vocab.Skos.altLabel))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsExactly("林知遠");
  }

  @Test
  void writesInTheSameOrderEachTime() {
    List<Quad> first = new ArrayList<>();
    List<Quad> second = new ArrayList<>();
    DocumentQuads.write(SampleFacts.document(), WrittenGraphs.IRIS, collector(first));
    DocumentQuads.write(SampleFacts.document(), WrittenGraphs.IRIS, collector(second));
    assertThat(second).containsExactlyElementsOf(first);
  }

  @Test
  void orderOfDocumentsDoesNotMatter() {
    for (long seed = 1; seed <= 12; seed++) {
      List<DocumentFacts> documents = new RandomFacts(seed).documents(6);
      List<DocumentFacts> shuffled = new ArrayList<>(documents);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(quads(WrittenGraphs.of(shuffled, AreaDescriptions.NONE)))
          .as("seed %d", seed)
          .isEqualTo(quads(WrittenGraphs.of(documents, AreaDescriptions.NONE)));
    }
  }

  @Test
  void moreDocumentsChangeNoIriOfThoseBefore() {
    for (long seed = 1; seed <= 12; seed++) {
      List<DocumentFacts> documents = new RandomFacts(seed).documents(6);
      DatasetGraph few = WrittenGraphs.of(documents.subList(0, 3), AreaDescriptions.NONE);
      DatasetGraph all = WrittenGraphs.of(documents, AreaDescriptions.NONE);
      Set<Node> before = subjects(few);
      before.removeAll(subjects(all));
      // What did not fit together may be settled by a later document.
      before.removeIf(node -> node.getURI().contains("/id/conflict/"));
      // A tenure may be split by what a later document says of it; its first stretch keeps its IRI.
      // What was decided on two mentions may be decided on two others, of earlier documents.
      assertThat(before).as("seed %d", seed).isEmpty();
    }
  }

  private static Set<Node> subjects(DatasetGraph dataset) {
    Set<Node> subjects = new HashSet<>();
    dataset
        .find()
        .forEachRemaining(q -> {
          String iri = q.getSubject().getURI();
          if (!iri.contains("/id/tenure/") && !iri.contains("/id/decision/")) {
            subjects.add(q.getSubject());
          }
        });
    return subjects;
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    Set<Quad> quads = new HashSet<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }

  private static StreamRDFBase collector(List<Quad> into) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        into.add(quad);
      }
    };
  }
}

package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.entity.EntityKeys;
import dashiji.entity.HumanDecision;
import dashiji.entity.HumanDecisions;
import dashiji.entity.Judgement;
import dashiji.entity.Key;
import dashiji.entity.ResolvedThings;
import dashiji.entity.ThingReading;
import dashiji.entity.ThingResolution;
import dashiji.fact.DocumentFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class ThingGraphsTest {
  private static final Iris IRIS = WrittenGraphs.IRIS;
  private static final int SEEDS = 12;

  @Test
  void anyOrderOfTheSameDocumentsGivesTheSameGraph() {
    int replaced = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<DocumentFacts> documents = new RandomFacts(seed).documents(16);
      List<DocumentFacts> shuffled = new ArrayList<>(documents);
      Collections.shuffle(shuffled, new Random(seed));
      DatasetGraph graph = resolved(documents, HumanDecisions.NONE);
      replaced += find(graph, Vocab.Rdf.type, Vocab.Dsj.ReplacedThing).size();
      assertThat(quads(resolved(shuffled, HumanDecisions.NONE)))
          .as("seed %d", seed)
          .isEqualTo(quads(graph));
    }
    assertThat(replaced).isGreaterThan(20);
  }

  /** The path of an incremental build: a document comes or goes, its blocks are decided again. */
  @Test
  void blocksTouchedOneAfterTheOtherComeToWhatAllAtOnceGive() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<DocumentFacts> documents = new RandomFacts(seed).documents(14);
      DatasetGraph grown = resolved(documents.subList(0, 6), HumanDecisions.NONE);
      for (DocumentFacts document : documents.subList(6, 14)) {
        DocumentQuads.write(document, IRIS, StreamRDFLib.dataset(grown));
        follow(grown, new ThingGraphs(grown, IRIS).blocks(graph(document)));
      }
      assertThat(quads(grown))
          .as("seed %d", seed)
          .isEqualTo(quads(resolved(documents, HumanDecisions.NONE)));
      for (DocumentFacts document : documents.subList(0, 6)) {
        SortedSet<String> blocks = new ThingGraphs(grown, IRIS).blocks(graph(document));
        grown.removeGraph(graph(document));
        follow(grown, blocks);
      }
      assertThat(quads(grown))
          .as("seed %d", seed)
          .isEqualTo(quads(resolved(documents.subList(6, 14), HumanDecisions.NONE)));
    }
  }

  @Test
  void readingsStayAsTheyWereReadAndNothingIsLost() {
    ThingReader reader = new ThingReader(IRIS);
    int reassigned = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<DocumentFacts> documents = new RandomFacts(seed).documents(16);
      DatasetGraph dataset = resolved(documents, HumanDecisions.NONE);
      for (DocumentFacts facts : documents) {
        DatasetGraph alone = DatasetGraphFactory.create();
        DocumentQuads.write(facts, IRIS, StreamRDFLib.dataset(alone));
        Graph now = dataset.getGraph(graph(facts));
        List<ThingReading> read = reader.readings(alone.getGraph(graph(facts)));
        assertThat(reader.readings(now)).isEqualTo(read);
        assertThat(ShapeValidation.bundled().validate(now, facts.document().key())).isEmpty();
        int changed = reader.reassignedBlocks(now).size();
        reassigned += changed;
        // Each thing that bears another name keeps its own as one more label.
        assertThat(now.size())
            .isBetween((int) alone.stream().count(), (int) alone.stream().count() + changed);
      }
    }
    assertThat(reassigned).isGreaterThan(20);
  }

  @Test
  void postsAndSeriesFollowTheirBodyAndOldIrisLeadToTheNew() {
    int posts = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      DatasetGraph dataset = resolved(new RandomFacts(seed).documents(16), HumanDecisions.NONE);
      for (Quad replaced : find(dataset, Vocab.Rdf.type, Vocab.Dsj.ReplacedThing)) {
        Key before = key(replaced.getSubject());
        Key now = Objects.requireNonNull(new ThingGraphs(dataset, IRIS).replacement(before));
        assertThat(now.kind()).isEqualTo(before.kind());
        assertThat(find(dataset, Vocab.Rdf.type, Node.ANY))
            .filteredOn(quad -> !quad.getGraph().equals(IRIS.identity()))
            .noneMatch(quad -> quad.getSubject().equals(replaced.getSubject()))
            .anyMatch(quad -> quad.getSubject().equals(IRIS.node(now)));
      }
      for (Quad post : find(dataset, Vocab.Org.postIn, Node.ANY)) {
        Node title =
            dataset
                .find(post.getGraph(), post.getSubject(), Vocab.Dsj.title, Node.ANY)
                .next()
                .getObject();
        assertThat(key(post.getSubject()))
            .isEqualTo(
                EntityKeys.dependent(
                    key(post.getObject()),
                    key(post.getSubject()).kind(),
                    title.getLiteralLexicalForm()));
        posts++;
      }
    }
    assertThat(posts).isGreaterThan(500);
  }

  @Test
  void whatPeopleDecidedWins() {
    int parted = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<DocumentFacts> documents = new RandomFacts(seed).documents(16);
      DatasetGraph machine = resolved(documents, HumanDecisions.NONE);
      for (Quad decision : find(machine, Vocab.Dsj.judgement, Vocab.Dsj.concept(Judgement.SAME))) {
        Key left = mention(machine, decision, Vocab.Dsj.subjectMention);
        Key right = mention(machine, decision, Vocab.Dsj.objectMention);
        DatasetGraph byHand =
            resolved(
                documents,
                new HumanDecisions(
                    List.of(
                        new HumanDecision(
                            left,
                            right,
                            Judgement.DIFFERENT,
                            "某编辑",
                            LocalDate.of(2032, 1, 2),
                            "见名录",
                            2))));
        assertThat(thing(byHand, left)).as("seed %d", seed).isNotEqualTo(thing(byHand, right));
        assertThat(thing(machine, left)).isEqualTo(thing(machine, right));
        assertThat(find(byHand, Vocab.Dsj.decidedBy, Literals.text("某编辑"))).hasSize(1);
        parted++;
        break;
      }
    }
    assertThat(parted).isGreaterThan(5);
  }

  private static Key thing(DatasetGraph dataset, Key mention) {
    return key(
        dataset
            .find(Node.ANY, IRIS.node(mention), Vocab.Dsj.mentions, Node.ANY)
            .next()
            .getObject());
  }

  private static Key mention(DatasetGraph dataset, Quad decision, Node side) {
    return key(dataset.find(Node.ANY, decision.getSubject(), side, Node.ANY).next().getObject());
  }

  private static DatasetGraph resolved(List<DocumentFacts> documents, HumanDecisions decisions) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    SortedSet<String> blocks = new TreeSet<>();
    for (DocumentFacts facts : documents) {
      DocumentQuads.write(facts, IRIS, StreamRDFLib.dataset(dataset));
      blocks.addAll(new ThingGraphs(dataset, IRIS).blocks(graph(facts)));
    }
    resolve(dataset, blocks, decisions);
    return dataset;
  }

  private static void follow(DatasetGraph dataset, Set<String> blocks) {
    ThingGraphs graphs = new ThingGraphs(dataset, IRIS);
    blocks.forEach(block -> graphs.forgetIdentity(block, WrittenGraphs.into(dataset)));
    resolve(dataset, blocks, HumanDecisions.NONE);
  }

  private static void resolve(DatasetGraph dataset, Set<String> blocks, HumanDecisions decisions) {
    ThingGraphs graphs = new ThingGraphs(dataset, IRIS);
    List<ResolvedThings> resolved =
        blocks.stream()
            .map(block -> ThingResolution.resolve(graphs.readings(block), decisions))
            .toList();
    graphs.reassign(resolved, blocks, WrittenGraphs.into(dataset));
    DerivedQuads.things(resolved, IRIS, StreamRDFLib.dataset(dataset));
  }

  private static Node graph(DocumentFacts facts) {
    return IRIS.documentGraph(EntityKeys.of(facts).document());
  }

  private static Key key(Node node) {
    return Objects.requireNonNull(IRIS.key(node));
  }

  private static List<Quad> find(DatasetGraph dataset, Node property, Node value) {
    List<Quad> found = new ArrayList<>();
    dataset.find(Node.ANY, Node.ANY, property, value).forEachRemaining(found::add);
    return found;
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    Set<Quad> quads = new HashSet<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }
}

package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.entity.EntityKeys;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact;
import dashiji.fact.Fact.OrganizationFact;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.WorkFact;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final ShapeValidation VALIDATION = ShapeValidation.bundled();

  @Test
  void writtenGraphsConform() {
    DatasetGraph written = WrittenGraphs.of(List.of(SampleFacts.document()), SampleFacts.AREAS);
    assertThat(violations(written)).isEmpty();
  }

  @Test
  void whateverIsWrittenConforms() {
    for (long seed = 1; seed <= 6; seed++) {
      DatasetGraph written =
          WrittenGraphs.of(new RandomFacts(seed).documents(8), SampleFacts.AREAS);
      assertThat(violations(written)).as("seed %d", seed).isEmpty();
    }
  }

  /** Two spellings that share a key must not cost a whole document. */
  @Test
  void severalSpellingsOfOneThingConform() {
    OrganizationRef wide = new OrganizationRef("石墨（岚山）公司", OrganizationKind.COMPANY, null, null);
    OrganizationRef narrow = new OrganizationRef("石墨(岚山)公司", OrganizationKind.OTHER, null, null);
    PersonId spaced = new PersonId("林 知远", 1);
    List<Fact> facts = new ArrayList<>(SampleFacts.document().facts());
    for (OrganizationRef org : List.of(wide, narrow)) {
      for (String title : List.of("经理（代）", "经理(代)")) {
        facts.add(
            new PostFact(
                spaced,
                org,
                title,
                false,
                Capacity.FULL,
                null,
                null,
                null,
                null,
                SampleFacts.evidence(5, "经理")));
      }
      facts.add(new OrganizationFact(org, List.of(), SampleFacts.evidence(5, org.name())));
    }
    facts.add(new PersonFact(spaced, null, List.of(), SampleFacts.evidence(7, "林 知远")));
    for (String number : List.of("一号", "二号")) {
      facts.add(new WorkFact("规划（草案）", number, SampleFacts.evidence(9, "规划")));
    }
    facts.add(new WorkFact("规划(草案)", "二号", SampleFacts.evidence(9, "规划")));
    DatasetGraph written =
        WrittenGraphs.of(
            List.of(new DocumentFacts(SampleFacts.info("d"), facts, List.of())), SampleFacts.AREAS);
    assertThat(violations(written)).isEmpty();
    Node company =
        WrittenGraphs.IRIS.node(EntityKeys.of(SampleFacts.document()).organization(wide));
    assertThat(
            written.contains(
                Node.ANY, company, Vocab.Skos.prefLabel, Literals.text(wide.name(), "zh-Hans")))
        .isTrue();
    assertThat(
            written.contains(
                Node.ANY, company, Vocab.Skos.altLabel, Literals.text(narrow.name(), "zh-Hans")))
        .isTrue();
  }

  /** Every class of which the shapes speak occurs in what the tests check. */
  @Test
  void everyTargetClassIsWritten() {
    DatasetGraph written = WrittenGraphs.of(new RandomFacts(1).documents(8), SampleFacts.AREAS);
    assertThat(targets()).hasSizeGreaterThan(15);
    for (Node target : targets()) {
      assertThat(written.contains(Node.ANY, Node.ANY, Vocab.Rdf.type, target))
          .as(target.toString())
          .isTrue();
    }
  }

  /** A property that must be there is taken from one thing of each class. */
  @ParameterizedTest
  @MethodSource("targets")
  void aMissingPropertyViolates(Node target) {
    Node shape = shapeOf(target);
    Graph shapes = ShapeValidation.readBundled(ShapeValidation.SHAPES);
    List<Node> required = new ArrayList<>();
    shapes
        .find(shape, NodeFactory.createURI(SH + "property"), Node.ANY)
        .forEachRemaining(t -> {
          if (shapes.contains(t.getObject(), NodeFactory.createURI(SH + "minCount"), Node.ANY)) {
            required.add(
                shapes
                    .find(t.getObject(), NodeFactory.createURI(SH + "path"), Node.ANY)
                    .next()
                    .getObject());
          }
        });
    assertThat(required).as("something is required of %s", target).isNotEmpty();
    for (Node property : required) {
      Graph graph = graphWith(target);
      Node focus = graph.find(Node.ANY, Vocab.Rdf.type, target).next().getSubject();
      graph.remove(focus, property, Node.ANY);
      assertThat(VALIDATION.validate(graph, "d"))
          .as("%s without %s", target, property)
          .anyMatch(p -> p.message().contains(focus.getURI()));
    }
  }

  /** A value of another kind is given to every property of each class that a shape speaks of. */
  @ParameterizedTest
  @MethodSource("targets")
  void aValueOfAnotherKindViolates(Node target) {
    Node shape = shapeOf(target);
    Graph shapes = ShapeValidation.readBundled(ShapeValidation.SHAPES);
    Set<Node> paths =
        shapes
            .find(shape, NodeFactory.createURI(SH + "property"), Node.ANY)
            .mapWith(t ->
                shapes
                    .find(t.getObject(), NodeFactory.createURI(SH + "path"), Node.ANY)
                    .next()
                    .getObject())
            .toSet();
    Node wrong = NodeFactory.createLiteralLang("", "fr");
    for (Node property : paths) {
      if (property.equals(Vocab.Skos.inScheme)) {
        continue; // a title may be in further schemes
      }
      Graph graph = graphWith(target);
      Node focus = graph.find(Node.ANY, Vocab.Rdf.type, target).next().getSubject();
      graph.add(Triple.create(focus, property, wrong));
      assertThat(VALIDATION.validate(graph, null))
          .as("%s %s", target, property)
          .anyMatch(p -> p.message().contains(focus.getURI()));
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void anIriOfAnotherFormViolates(Node target) {
    Graph graph = graphWith(target);
    Node odd = NodeFactory.createURI("https://example.org/elsewhere");
    graph.add(Triple.create(odd, Vocab.Rdf.type, target));
    assertThat(VALIDATION.validate(graph, null))
        .anyMatch(p -> p.message().contains("<https://example.org/elsewhere>: the IRI of"));
  }

  @Test
  void anEndBeforeTheStartViolates() {
    Graph graph = graphWith(Vocab.Oa.TextPositionSelector);
    Node selector =
        graph.find(Node.ANY, Vocab.Rdf.type, Vocab.Oa.TextPositionSelector).next().getSubject();
    graph.remove(selector, Vocab.Oa.end, Node.ANY);
    graph.add(Triple.create(selector, Vocab.Oa.end, Literals.offset(0)));
    assertThat(VALIDATION.validate(graph, null))
        .anyMatch(
            p -> p.message().contains("start must be one non-negative integer before the end"));
  }

  @Test
  void severalThreadsShareTheShapes() {
    List<Graph> graphs =
        IntStream.range(0, 60)
            .mapToObj(i -> graphWith(i % 2 == 0 ? Vocab.Dsj.Tenure : Vocab.Sem.Event))
            .toList();
    for (int i = 0; i < graphs.size(); i += 3) {
      graphs.get(i).remove(Node.ANY, Vocab.Dsj.capacity, Node.ANY);
    }
    List<List<Problem>> oneByOne = graphs.stream().map(g -> VALIDATION.validate(g, null)).toList();
    assertThat(oneByOne).anyMatch(List::isEmpty).anyMatch(found -> !found.isEmpty());
    assertThat(graphs.parallelStream().map(g -> VALIDATION.validate(g, null)).toList())
        .isEqualTo(oneByOne);
  }

  @Test
  void aViolationSaysWhereWhatAndWhy() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node person = NodeFactory.createURI("https://example.org/kg/id/person/" + "0".repeat(20));
    graph.add(Triple.create(person, Vocab.Rdf.type, Vocab.Foaf.Person));
    graph.add(Triple.create(person, Vocab.Rdfs.label, Literals.text("林知远", "zh-Hans")));
    graph.add(Triple.create(person, Vocab.Skos.prefLabel, Literals.text("林知远", "zh-Hans")));
    assertThat(VALIDATION.validate(graph, "a/b"))
        .containsExactly(
            new Problem(
                ProblemCode.SHAPE_VIOLATION,
                "<https://example.org/kg/id/person/00000000000000000000>"
                    + " <https://w3id.org/dashiji/ontology#anchor>: a person must have an anchor",
                Problem.Where.document("a/b")));
  }

  @Test
  void everyShapeHasMessagesInChineseAndEnglish() {
    Graph shapes = ShapeValidation.readBundled(ShapeValidation.SHAPES);
    List<Node> all = new ArrayList<>();
    shapes
        .find(Node.ANY, NodeFactory.createURI(SH + "property"), Node.ANY)
        .forEachRemaining(t -> all.add(t.getObject()));
    shapes
        .find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(SH + "NodeShape"))
        .forEachRemaining(t -> all.add(t.getSubject()));
    assertThat(all).hasSizeGreaterThan(100);
    for (Node shape : all) {
      assertThat(
              shapes
                  .find(shape, NodeFactory.createURI(SH + "message"), Node.ANY)
                  .mapWith(t -> t.getObject().getLiteralLanguage())
                  .toList())
          .containsExactlyInAnyOrder("zh", "en");
    }
  }

  static List<Node> targets() {
    Graph shapes = ShapeValidation.readBundled(ShapeValidation.SHAPES);
    Set<String> targets = new TreeSet<>();
    shapes
        .find(Node.ANY, NodeFactory.createURI(SH + "targetClass"), Node.ANY)
        .forEachRemaining(t -> targets.add(t.getObject().getURI()));
    return targets.stream().map(NodeFactory::createURI).toList();
  }

  private static Node shapeOf(Node target) {
    return ShapeValidation.readBundled(ShapeValidation.SHAPES)
        .find(Node.ANY, NodeFactory.createURI(SH + "targetClass"), target)
        .next()
        .getSubject();
  }

  /** A copy of a written graph that has things of the class. */
  private static Graph graphWith(Node target) {
    DatasetGraph written = WrittenGraphs.of(new RandomFacts(1).documents(8), SampleFacts.AREAS);
    Node name = written.find(Node.ANY, Node.ANY, Vocab.Rdf.type, target).next().getGraph();
    Graph copy = GraphFactory.createDefaultGraph();
    written.getGraph(name).find().forEachRemaining(copy::add);
    return copy;
  }

  private static List<Problem> violations(DatasetGraph dataset) {
    List<Problem> all = new ArrayList<>();
    int graphs = 0;
    for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext(); graphs++) {
      all.addAll(VALIDATION.validate(dataset.getGraph(names.next()), null));
    }
    assertThat(graphs).isGreaterThan(3);
    return all;
  }
}

package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.curation.CorrectionAction;
import dashiji.document.EntryDate;
import dashiji.entity.Judgement;
import dashiji.fact.Capacity;
import dashiji.fact.EventKind;
import dashiji.fact.Gender;
import dashiji.fact.OrganizationKind;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.Role;
import dashiji.problem.ProblemCode;
import dashiji.tenure.BoundBasis;
import dashiji.tenure.ConflictKind;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class OntologyTest {
  private final Graph ontology = ShapeValidation.readBundled(ShapeValidation.ONTOLOGY);

  @Test
  void definesExactlyTheTermsThatTheProgramHas() throws IllegalAccessException {
    Set<String> defined =
        ontology
            .find(Node.ANY, RDF.Nodes.type, Node.ANY)
            .mapWith(Triple::getSubject)
            .filterKeep(n -> n.getURI().startsWith(Vocab.Dsj.NS))
            .mapWith(Node::getURI)
            .filterDrop(uri -> uri.contains("#scheme-"))
            .toSet();
    Set<String> used = constants(Vocab.Dsj.class);
    concepts().forEach(c -> used.add(c.getURI()));
    used.removeIf(uri -> uri.contains("#scheme-"));
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(defined).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void hasNoSchemeWithoutUse() {
    Set<Node> schemes =
        ontology
            .find(Node.ANY, RDF.Nodes.type, SKOS.ConceptScheme.asNode())
            .mapWith(Triple::getSubject)
            .toSet();
    assertThat(schemes).contains(Vocab.Dsj.titleScheme);
    schemes.remove(Vocab.Dsj.titleScheme); // its concepts come from the texts
    for (Node scheme : schemes) {
      assertThat(ontology.contains(Node.ANY, SKOS.inScheme.asNode(), scheme))
          .as(scheme.toString())
          .isTrue();
    }
    for (Node concept : concepts()) {
      assertThat(ontology.find(concept, SKOS.inScheme.asNode(), Node.ANY).toList())
          .as(concept.toString())
          .hasSize(1);
    }
  }

  @Test
  void labelsAndExplainsEveryTermInChineseAndEnglish() {
    List<Node> terms =
        ontology.find(Node.ANY, RDF.Nodes.type, Node.ANY).mapWith(Triple::getSubject).toList();
    assertThat(terms).hasSizeGreaterThan(100);
    for (Node term : terms) {
      for (Node property : List.of(RDFS.Nodes.label, RDFS.Nodes.comment)) {
        List<String> languages =
            ontology
                .find(term, property, Node.ANY)
                .mapWith(t -> t.getObject().getLiteralLanguage())
                .toList();
        assertThat(languages).as("%s %s", term, property).containsExactlyInAnyOrder("zh", "en");
      }
    }
  }

  @Test
  void thePageOfTermsListsEachOne() throws IOException {
    String page = Files.readString(Path.of("docs", "ontology.md"));
    List<String> terms =
        ontology
            .find(Node.ANY, RDF.Nodes.type, Node.ANY)
            .mapWith(t -> t.getSubject().getURI())
            .filterKeep(uri -> uri.startsWith(Vocab.Dsj.NS))
            .mapWith(uri -> "| `dsj:" + uri.substring(Vocab.Dsj.NS.length()) + "` |")
            .toList();
    assertThat(terms).allMatch(page::contains);
    assertThat(page.lines().filter(line -> line.contains("`dsj:") && line.startsWith("|")))
        .hasSameSizeAs(terms);
  }

  @Test
  void alignsEveryClassWithAStandardOne() {
    List<Node> classes =
        ontology
            .find(Node.ANY, RDF.Nodes.type, OWL2.Class.asNode())
            .mapWith(Triple::getSubject)
            .toList();
    assertThat(classes).isNotEmpty();
    for (Node c : classes) {
      assertThat(ontology.find(c, RDFS.Nodes.subClassOf, Node.ANY).toList())
          .as(c.toString())
          .isNotEmpty()
          .noneMatch(t -> t.getObject().getURI().startsWith(Vocab.Dsj.NS));
    }
  }

  @Test
  void everyTermInWrittenGraphsIsOneOfVocab() throws IllegalAccessException {
    DatasetGraph written = WrittenGraphs.of(new RandomFacts(1).documents(40), SampleFacts.AREAS);
    Set<String> known = new TreeSet<>();
    for (Class<?> vocabulary : Vocab.class.getDeclaredClasses()) {
      known.addAll(constants(vocabulary));
    }
    Set<String> predicates = new TreeSet<>();
    Set<String> classes = new TreeSet<>();
    written
        .find()
        .forEachRemaining(q -> {
          predicates.add(q.getPredicate().getURI());
          if (q.getPredicate().equals(Vocab.Rdf.type)) {
            classes.add(q.getObject().getURI());
          }
        });
    assertThat(known).containsAll(predicates).containsAll(classes);
    // And the other way round: no constant stands idle.
    Set<String> idle = new TreeSet<>(known);
    idle.removeAll(predicates);
    idle.removeAll(classes);
    assertThat(idle).containsExactly(Vocab.Dsj.titleScheme.getURI());
  }

  @Test
  void everyPropertyOfShapesIsOneOfVocab() throws IllegalAccessException {
    Set<String> known = new TreeSet<>();
    for (Class<?> vocabulary : Vocab.class.getDeclaredClasses()) {
      known.addAll(constants(vocabulary));
    }
    Node path = NodeFactory.createURI("http://www.w3.org/ns/shacl#path");
    Graph shapes = ShapeValidation.readBundled(ShapeValidation.SHAPES);
    Set<String> paths =
        shapes.find(Node.ANY, path, Node.ANY).mapWith(t -> t.getObject().getURI()).toSet();
    assertThat(paths).hasSizeGreaterThan(80);
    assertThat(known).containsAll(paths);
  }

  private static Set<String> constants(Class<?> vocabulary) throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : vocabulary.getFields()) {
      if (field.get(null) instanceof Node node) {
        constants.add(node.getURI());
      }
    }
    return constants;
  }

  private static List<Node> concepts() {
    List<Node> concepts = new ArrayList<>();
    concepts.addAll(of(EventKind.values(), Vocab.Dsj::concept));
    concepts.addAll(of(Role.values(), Vocab.Dsj::concept));
    concepts.addAll(of(PersonnelAction.values(), Vocab.Dsj::concept));
    concepts.addAll(of(Gender.values(), Vocab.Dsj::concept));
    concepts.addAll(of(PlaceLevel.values(), Vocab.Dsj::concept));
    concepts.addAll(of(OrganizationKind.values(), Vocab.Dsj::concept));
    concepts.addAll(of(Capacity.values(), Vocab.Dsj::concept));
    concepts.addAll(of(EntryDate.Basis.values(), Vocab.Dsj::concept));
    concepts.addAll(of(BoundBasis.values(), Vocab.Dsj::concept));
    concepts.addAll(of(Judgement.values(), Vocab.Dsj::concept));
    concepts.addAll(of(CorrectionAction.values(), Vocab.Dsj::concept));
    concepts.addAll(of(ConflictKind.values(), Vocab.Dsj::concept));
    concepts.addAll(of(ProblemCode.Severity.values(), Vocab.Dsj::concept));
    return concepts;
  }

  private static <T> List<Node> of(T[] values, Function<T, Node> concept) {
    return Arrays.stream(values).map(concept).collect(Collectors.toList());
  }
}

package dashiji.build;

import dashiji.entity.BodySuccession;
import dashiji.entity.HumanDecision;
import dashiji.entity.HumanDecisions;
import dashiji.entity.Key;
import dashiji.entity.LocalBody;
import dashiji.entity.PersonJudge;
import dashiji.entity.PersonReading;
import dashiji.entity.ResolvedName;
import dashiji.entity.ResolvedThings;
import dashiji.problem.ProblemCode;
import dashiji.rdf.DerivedGraphs;
import dashiji.rdf.DerivedQuads;
import dashiji.rdf.GraphReader;
import dashiji.rdf.Iris;
import dashiji.rdf.LocalBodies;
import dashiji.rdf.PersonGraphs;
import dashiji.rdf.SightingReader;
import dashiji.rdf.ThingGraphs;
import dashiji.rdf.TouchedGraphs;
import dashiji.rdf.Vocab;
import dashiji.source.SourceFile;
import dashiji.store.StoreBuilder;
import dashiji.tenure.Attestation;
import dashiji.tenure.Conflict;
import dashiji.tenure.ConflictKind;
import dashiji.tenure.Findings;
import dashiji.tenure.Sighting;
import dashiji.tenure.TenureInference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Changes the graph where documents changed, and comes to the graph that {@link WholeGraph} would
 * write. Who is who is a function of the readings of one name, a tenure one of what is attested of
 * one post: so the names and posts that a changed document has, or had, are looked up in all
 * documents and decided again, and what was derived from them is replaced. Nothing is done for each
 * document of the store.
 */
final class GraphUpdate {
  /** Kinds of problems that a file can have of which no graph is there. */
  private static final List<ProblemCode> OF_FILES =
      List.of(
          ProblemCode.UNREADABLE_FILE,
          ProblemCode.EMPTY_FILE,
          ProblemCode.UNKNOWN_FORM,
          ProblemCode.PASSED_OVER,
          ProblemCode.DUPLICATE_TEXT,
          ProblemCode.DOCUMENT_KEY_TAKEN,
          ProblemCode.EXTRACTION_FAILED,
          ProblemCode.SHAPE_VIOLATION,
          ProblemCode.BAD_DECISION,
          ProblemCode.BAD_CORRECTION,
          ProblemCode.CORRECTION_WITHOUT_FACT);

  private final BuildSteps steps;
  private final Iris iris;
  private final StoreBuilder builder;
  private final BuildTally tally;
  private final DatasetGraph dataset;
  private final GraphReader reader;
  private final PersonGraphs persons;
  private final TouchedGraphs touched;
  private final DerivedGraphs derived;

  private final LocalBodies localBodies;

  /** Departments that changed documents had or have. */
  private final SortedSet<LocalBody> bodies = new TreeSet<>();

  /** Bodies that others took the place of, or that took that of others. */
  private final SortedSet<Key> organizationsReplaced = new TreeSet<>();

  private final Set<Node> graphsRead = new HashSet<>();
  private int newDocuments;
  private int goneDocuments;

  GraphUpdate(BuildSteps steps) {
    this.steps = steps;
    this.iris = steps.iris();
    this.builder = steps.builder();
    this.tally = steps.tally();
    this.dataset = builder.dataset();
    this.reader = new GraphReader(iris);
    this.localBodies = new LocalBodies(iris);
    this.persons = new PersonGraphs(dataset, iris);
    this.touched = new TouchedGraphs(dataset, iris);
    this.derived = new DerivedGraphs(dataset, iris, steps.changes());
  }

  /**
   * Builds.
   *
   * @param gone which graphs of documents of the store are taken out
   */
  BuildReport run(Predicate<Node> gone) throws IOException {
    long documentsBefore = reader.documentCount(dataset);
    steps.readChanged(this::replace);
    if (tally.documents() == 0 && steps.files().unchanged().isEmpty()) {
      return steps.nothingRead();
    }
    tally.timed(Stage.KEEP, () -> remove(gone));
    tally.kept((int) documentsBefore + newDocuments - goneDocuments - tally.documents());
    tally.timed(Stage.INFER, this::infer);
    OptionalLong unchanged = builder.unchanged();
    if (unchanged.isPresent()) {
      tally.note("nothing has changed; the graph stays as it is");
      return tally.report(true, List.of(), iris.base(), unchanged.getAsLong(), 0, 0);
    }
    steps.noteBuild(tally.problems().all().size());
    Map<Node, Set<Node>> changed = new LinkedHashMap<>();
    for (Node graph :
        List.of(iris.inferred(), iris.identity(), iris.quality(), iris.curated(), iris.meta())) {
      changed.put(graph, builder.touched(graph));
    }
    return steps.publish(candidate -> violations(candidate, changed));
  }

  private void replace(ReadDocument document) {
    Node graph = document.graph();
    if (!touched.take(graph)) {
      newDocuments++;
    }
    bodies.addAll(localBodies.of(dataset.getGraph(graph)));
    bodies.addAll(document.bodies());
    builder.replace(graph, document.quads());
    derived.forgetCorrections(graph);
    DerivedQuads.corrections(document.corrections(), iris, builder.sink());
    graphsRead.add(graph);
  }

  private int remove(Predicate<Node> gone) {
    List<Node> documents = steps.request().prune() ? reader.documentGraphs(dataset) : List.of();
    for (Node graph : documents) {
      if (gone.test(graph) && !graphsRead.contains(graph)) {
        touched.take(graph);
        documentKey(graph).ifPresent(derived::forgetProblems);
        derived.forgetCorrections(graph);
        bodies.addAll(localBodies.of(dataset.getGraph(graph)));
        builder.removeAll(graph, Node.ANY, Node.ANY, Node.ANY);
        steps.forgetFingerprint(graph);
        goneDocuments++;
      }
    }
    return goneDocuments;
  }

  private Optional<String> documentKey(Node graph) {
    Iterator<Quad> keys = dataset.find(graph, Node.ANY, Vocab.Dsj.documentKey, Node.ANY);
    return keys.hasNext()
        ? Optional.of(keys.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  private int infer() {
    // Once as the new graphs were read, for their names, and again when they have their persons.
    graphsRead.forEach(touched::take);
    HumanDecisions decisions = steps.decisions();
    identifyThings(decisions);
    identify(decisions);
    graphsRead.forEach(touched::take);
    tenures();
    bodyChanges();
    problems();
    steps.noteFingerprints(graphsRead);
    return touched.names().size();
  }

  /**
   * Resolves the touched blocks of organisations and projects again, and those that people decided
   * on, now or before. They come before persons, whose posts follow them.
   */
  private void identifyThings(HumanDecisions decisions) {
    ThingGraphs graphs = new ThingGraphs(dataset, iris);
    SortedSet<String> blocks = new TreeSet<>(touched.blocks());
    blocks.addAll(graphs.blocksDecidedByHand());
    for (HumanDecision decision : decisions.all()) {
      blocks.addAll(graphs.blocksOf(decision.left()));
      blocks.addAll(graphs.blocksOf(decision.right()));
    }
    List<ResolvedThings> resolved =
        ThingIdentity.resolve(blocks, decisions, graphs::blocksOf, graphs::readings);
    resolved.forEach(of -> blocks.addAll(of.blocks()));
    blocks.forEach(block -> graphs.forgetIdentity(block, steps.changes()));
    tally.problems().addAll(ThingIdentity.problems(resolved));
    ThingGraphs.Reassigned reassigned = graphs.reassign(resolved, blocks, steps.changes());
    touched.take(reassigned);
    organizationsReplaced.addAll(reassigned.things());
    reassigned.graphs().forEach(graph -> bodies.addAll(localBodies.of(dataset.getGraph(graph))));
    DerivedQuads.things(resolved, iris, builder.sink());
  }

  /** Resolves the touched names again, and those that people decided on, now or before. */
  private void identify(HumanDecisions decisions) {
    SortedSet<String> names = new TreeSet<>(touched.names());
    names.addAll(persons.namesDecidedByHand());
    for (HumanDecision decision : decisions.all()) {
      names.addAll(persons.namesOf(decision.left()));
      names.addAll(persons.namesOf(decision.right()));
    }
    List<PersonReading> readings = new ArrayList<>();
    for (String name : names) {
      readings.addAll(persons.readings(name));
      persons.forgetIdentity(name, steps.changes());
    }
    List<ResolvedName> resolved =
        new PersonIdentity(decisions, PersonJudge.standard()).resolve(readings);
    tally.problems().addAll(PersonIdentity.problems(resolved));
    SortedMap<Key, Key> personOfMention = new TreeMap<>();
    resolved.forEach(name -> personOfMention.putAll(name.personOfMention()));
    touched.take(persons.reassign(personOfMention, steps.changes()));
    DerivedQuads.identity(resolved, iris, builder.sink());
  }

  /** Infers the touched posts again, and compares the days of the touched persons. */
  private void tenures() {
    List<Attestation> attestations = new ArrayList<>();
    for (Node post : touched.posts()) {
      attestations.addAll(reader.attestationsOf(dataset, post));
      derived.forgetTenures(post);
      derived.forgetConflictsInPost(post);
    }
    Set<Key> personsTouched = new HashSet<>();
    List<Sighting> sightings = new ArrayList<>();
    SightingReader sightingReader = new SightingReader(iris);
    for (Node person : touched.persons()) {
      sightings.addAll(sightingReader.sightingsOf(dataset, person));
      derived.forgetConflictsInDays(person);
      personsTouched.add(iris.key(person));
    }
    // Of the other holders, what the documents show that attest the post.
    Set<PersonInDocument> others = new LinkedHashSet<>();
    for (Attestation attestation : attestations) {
      if (!personsTouched.contains(attestation.person())) {
        others.add(new PersonInDocument(attestation.person(), attestation.document()));
      }
    }
    for (PersonInDocument other : others) {
      Graph document = dataset.getGraph(iris.documentGraph(other.document()));
      sightings.addAll(sightingReader.sightings(document, iris.node(other.person())));
    }
    Findings findings = TenureInference.findings(attestations, sightings);
    DerivedQuads.tenures(findings.tenures(), iris, builder.sink());
    List<Conflict> conflicts =
        findings.conflicts().stream()
            .filter(conflict ->
                conflict.kind() != ConflictKind.TWO_PLACES
                    || conflict.about().stream().anyMatch(personsTouched::contains))
            .toList();
    DerivedQuads.conflicts(conflicts, iris, builder.sink());
  }

  /** Compares the departments of the touched areas again. */
  private void bodyChanges() {
    SortedSet<LocalBody> present = new TreeSet<>();
    bodies.stream()
        .map(LocalBody::area)
        .distinct()
        .forEach(area -> present.addAll(localBodies.ofArea(dataset, area)));
    SortedSet<Key> old = new TreeSet<>(organizationsReplaced);
    bodies.forEach(body -> old.add(body.organization()));
    present.forEach(body -> old.add(body.organization()));
    old.forEach(body -> localBodies.forgetChanges(dataset, body, steps.changes()));
    DerivedQuads.bodyChanges(BodySuccession.of(present), iris, builder.sink());
  }

  private record PersonInDocument(Key person, Key document) {}

  /**
   * What was wrong with a document that was read now, with one that gives nothing, or with no one.
   */
  private void problems() {
    steps.readKeys().forEach(derived::forgetProblems);
    derived.forgetProblemsOfNoDocument(OF_FILES);
    tally.problems().addAll(steps.corrections().unmet(dataset));
    // Those of inputs that were passed by are reported again; written again, they are no change.
    Graph quality = dataset.getGraph(iris.quality());
    for (SourceFile file : steps.files().unchanged()) {
      tally.problems().addAll(reader.problems(quality, file.key()));
    }
    DerivedQuads.problems(tally.problems().all(), iris, builder.sink());
  }

  /** Validates what the derived graphs say of the things that were touched. */
  private List<String> violations(DatasetGraph candidate, Map<Node, Set<Node>> changed) {
    List<String> violations = new ArrayList<>();
    changed.forEach((graph, subjects) -> {
      Graph inMemory = GraphFactory.createDefaultGraph();
      for (Node subject : subjects) {
        candidate
            .find(graph, subject, Node.ANY, Node.ANY)
            .forEachRemaining(quad -> inMemory.add(quad.asTriple()));
      }
      violations.addAll(steps.violations(inMemory));
    });
    return violations;
  }
}

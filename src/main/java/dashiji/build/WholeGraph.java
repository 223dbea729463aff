package dashiji.build;

import dashiji.entity.BodySuccession;
import dashiji.entity.DocumentKeys;
import dashiji.entity.Key;
import dashiji.entity.LocalBody;
import dashiji.entity.PersonJudge;
import dashiji.entity.PersonReading;
import dashiji.entity.ResolvedName;
import dashiji.problem.Problem;
import dashiji.rdf.Corrector;
import dashiji.rdf.DerivedQuads;
import dashiji.rdf.GraphReader;
import dashiji.rdf.Iris;
import dashiji.rdf.LocalBodies;
import dashiji.rdf.PersonGraphs;
import dashiji.rdf.SightingReader;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreReader;
import dashiji.tenure.Attestation;
import dashiji.tenure.Findings;
import dashiji.tenure.Sighting;
import dashiji.tenure.TenureInference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Writes the whole graph anew: documents read in this build, the graphs of the others as they are,
 * and all that follows from them together.
 */
final class WholeGraph {
  private final BuildSteps steps;
  private final Iris iris;
  private final StoreBuilder builder;
  private final BuildTally tally;

  private final Map<Node, List<Attestation>> attestations = new LinkedHashMap<>();
  private final Map<Node, List<Sighting>> sightings = new LinkedHashMap<>();
  private final Set<LocalBody> bodies = new TreeSet<>();
  private final List<PersonReading> readings = new ArrayList<>();
  private final Map<Key, Key> keptPersons = new HashMap<>();
  private final List<Corrector.Outcome> corrections = new ArrayList<>();
  private final Set<Node> graphsRead = new HashSet<>();
  private final Set<Node> graphsGone = new HashSet<>();

  WholeGraph(BuildSteps steps) {
    this.steps = steps;
    this.iris = steps.iris();
    this.builder = steps.builder();
    this.tally = steps.tally();
  }

  /**
   * Builds.
   *
   * @param gone which graphs of documents of the store are left out
   */
  BuildReport run(Predicate<Node> gone) throws IOException {
    steps.readChanged(this::load);
    if (tally.documents() == 0 && steps.files().unchanged().isEmpty()) {
      return steps.nothingRead();
    }
    tally.timed(Stage.KEEP, () -> keep(gone));
    tally.timed(Stage.INFER, this::infer);
    return steps.publish(this::violations);
  }

  private void load(ReadDocument document) {
    attestations.put(document.graph(), document.attestations());
    sightings.put(document.graph(), document.sightings());
    bodies.addAll(document.bodies());
    readings.addAll(document.readings());
    corrections.addAll(document.corrections());
    graphsRead.add(document.graph());
    document.quads().forEach(builder::add);
  }

  /** Carries over the graphs that this build does not write, and what inference needs of them. */
  private int keep(Predicate<Node> gone) {
    Optional<StoreReader> previous = builder.previous();
    if (previous.isEmpty()) {
      return 0;
    }
    GraphReader reader = new GraphReader(iris);
    SightingReader sightingReader = new SightingReader(iris);
    Set<Node> keptGraphs = new HashSet<>();
    List<Problem> before =
        previous
            .get()
            .read(dataset -> {
              for (Node name : reader.documentGraphs(dataset)) {
                if (gone.test(name)) {
                  graphsGone.add(name);
                } else if (!graphsRead.contains(name)) {
                  Graph graph = dataset.getGraph(name);
                  attestations.put(name, reader.attestations(graph));
                  sightings.put(name, sightingReader.sightings(graph));
                  bodies.addAll(new LocalBodies(iris).of(graph));
                  readings.addAll(reader.personReadings(graph));
                  keptPersons.putAll(reader.reassignedPersons(graph));
                  keptGraphs.add(name);
                }
              }
              return reader.problems(dataset.getGraph(iris.quality()));
            });
    tally.kept(keptGraphs.size());
    before.stream().filter(p -> isOf(p, keptGraphs)).forEach(tally.problems()::add);
    builder.copy(name -> keptGraphs.contains(name) || name.equals(iris.meta()));
    previous
        .get()
        .read(dataset -> {
          steps
              .corrections()
              .kept(dataset.getGraph(iris.curated()), keptGraphs)
              .forEach(builder::add);
          return keptGraphs;
        });
    return keptGraphs.size();
  }

  private boolean isOf(Problem problem, Set<Node> graphs) {
    String document = problem.where().document();
    return document != null && graphs.contains(iris.documentGraph(DocumentKeys.of(document)));
  }

  private int infer() {
    identify();
    List<Attestation> all = attestations.values().stream().flatMap(List::stream).toList();
    List<Sighting> seen = sightings.values().stream().flatMap(List::stream).toList();
    Findings findings = TenureInference.findings(all, seen);
    DerivedQuads.tenures(findings.tenures(), iris, builder.sink());
    DerivedQuads.conflicts(findings.conflicts(), iris, builder.sink());
    DerivedQuads.bodyChanges(BodySuccession.of(bodies), iris, builder.sink());
    DerivedQuads.corrections(corrections, iris, builder.sink());
    tally.problems().addAll(steps.corrections().unmet(builder.dataset()));
    DerivedQuads.problems(tally.problems().all(), iris, builder.sink());
    graphsGone.forEach(steps::forgetFingerprint);
    steps.noteFingerprints(graphsRead);
    steps.noteBuild(tally.problems().all().size());
    return all.size();
  }

  /**
   * Decides who is who over all documents, and puts the persons found into their graphs. What was
   * taken from a graph before is taken again where that changed it.
   */
  private void identify() {
    List<ResolvedName> names =
        new PersonIdentity(steps.decisions(), PersonJudge.standard()).resolve(readings);
    tally.problems().addAll(PersonIdentity.problems(names));
    builder.edit();
    PersonGraphs graphs = new PersonGraphs(builder.dataset(), iris);
    GraphReader reader = new GraphReader(iris);
    for (Node graph :
        graphs.reassign(PersonIdentity.changed(names, keptPersons), steps.changes()).graphs()) {
      Graph changed = builder.dataset().getGraph(graph);
      attestations.put(graph, reader.attestations(changed));
      sightings.put(graph, new SightingReader(iris).sightings(changed));
    }
    DerivedQuads.identity(names, iris, builder.sink());
  }

  /** The graphs that no document gives; a violation there is an error of the program. */
  private List<String> violations(DatasetGraph candidate) {
    List<String> violations = new ArrayList<>();
    for (Node name :
        List.of(iris.inferred(), iris.identity(), iris.quality(), iris.curated(), iris.meta())) {
      Graph inMemory = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(inMemory, candidate.getGraph(name));
      violations.addAll(steps.violations(inMemory));
    }
    return violations;
  }
}

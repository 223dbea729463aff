package dashiji.build;

import dashiji.entity.BodySuccession;
import dashiji.entity.DocumentKeys;
import dashiji.entity.HumanDecisions;
import dashiji.entity.Key;
import dashiji.entity.LocalBody;
import dashiji.entity.PersonJudge;
import dashiji.entity.PersonReading;
import dashiji.entity.ResolvedName;
import dashiji.entity.ResolvedThings;
import dashiji.entity.ThingReading;
import dashiji.problem.Problem;
import dashiji.rdf.Corrector;
import dashiji.rdf.DerivedQuads;
import dashiji.rdf.GraphReader;
import dashiji.rdf.Iris;
import dashiji.rdf.LocalBodies;
import dashiji.rdf.PersonGraphs;
import dashiji.rdf.SightingReader;
import dashiji.rdf.ThingGraphs;
import dashiji.rdf.ThingReader;
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
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
  private final Map<Node, List<LocalBody>> bodies = new LinkedHashMap<>();
  private final Map<Node, List<PersonReading>> readings = new LinkedHashMap<>();
  private final SortedMap<String, List<ThingReading>> things = new TreeMap<>();

  /** Blocks of which documents that are kept hold others than they were read as. */
  private final SortedSet<String> keptBlocks = new TreeSet<>();

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
    bodies.put(document.graph(), document.bodies());
    readings.put(document.graph(), document.readings());
    take(document.things());
    corrections.addAll(document.corrections());
    graphsRead.add(document.graph());
    document.quads().forEach(builder::add);
  }

  private void take(List<ThingReading> all) {
    all.forEach(reading ->
        things.computeIfAbsent(reading.block(), block -> new ArrayList<>()).add(reading));
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
                  bodies.put(name, new LocalBodies(iris).of(graph));
                  readings.put(name, reader.personReadings(graph));
                  take(new ThingReader(iris).readings(graph));
                  keptBlocks.addAll(new ThingReader(iris).reassignedBlocks(graph));
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
    DerivedQuads.bodyChanges(
        BodySuccession.of(bodies.values().stream().flatMap(List::stream).toList()),
        iris,
        builder.sink());
    DerivedQuads.corrections(corrections, iris, builder.sink());
    tally.problems().addAll(steps.corrections().unmet(builder.dataset()));
    DerivedQuads.problems(tally.problems().all(), iris, builder.sink());
    graphsGone.forEach(steps::forgetFingerprint);
    steps.noteFingerprints(graphsRead);
    steps.noteBuild(tally.problems().all().size());
    return all.size();
  }

  /**
   * Decides what is what and who is who over all documents, and puts what was found into their
   * graphs. What was taken from a graph before is taken again where that changed it.
   */
  private void identify() {
    HumanDecisions decisions = steps.decisions();
    builder.edit();
    identifyThings(decisions);
    List<ResolvedName> names =
        new PersonIdentity(decisions, PersonJudge.standard())
            .resolve(readings.values().stream().flatMap(List::stream).toList());
    tally.problems().addAll(PersonIdentity.problems(names));
    PersonGraphs graphs = new PersonGraphs(builder.dataset(), iris);
    graphs
        .reassign(PersonIdentity.changed(names, keptPersons), steps.changes())
        .graphs()
        .forEach(this::takeAgain);
    DerivedQuads.identity(names, iris, builder.sink());
  }

  /** Organisations and projects come first: a person's posts are those of the bodies they mean. */
  private void identifyThings(HumanDecisions decisions) {
    Map<Key, SortedSet<String>> blocksOf = new HashMap<>();
    if (!decisions.all().isEmpty()) {
      things.values().stream()
          .flatMap(List::stream)
          .forEach(reading -> {
            for (Key side : List.of(reading.thing(), reading.mention())) {
              blocksOf.computeIfAbsent(side, s -> new TreeSet<>()).add(reading.block());
            }
          });
    }
    List<ResolvedThings> resolved =
        ThingIdentity.resolve(
            things.keySet(),
            decisions,
            side -> blocksOf.getOrDefault(side, new TreeSet<>()),
            block -> things.getOrDefault(block, List.of()));
    tally.problems().addAll(ThingIdentity.problems(resolved));
    SortedSet<String> toChange = new TreeSet<>(keptBlocks);
    resolved.stream()
        .filter(block -> !block.replaced().isEmpty())
        .forEach(block -> toChange.addAll(block.blocks()));
    ThingGraphs graphs = new ThingGraphs(builder.dataset(), iris);
    GraphReader reader = new GraphReader(iris);
    for (Node graph : graphs.reassign(resolved, toChange, steps.changes()).graphs()) {
      takeAgain(graph);
      Graph changed = builder.dataset().getGraph(graph);
      bodies.put(graph, new LocalBodies(iris).of(changed));
      readings.put(graph, reader.personReadings(changed));
    }
    DerivedQuads.things(resolved, iris, builder.sink());
  }

  private void takeAgain(Node graph) {
    Graph changed = builder.dataset().getGraph(graph);
    attestations.put(graph, new GraphReader(iris).attestations(changed));
    sightings.put(graph, new SightingReader(iris).sightings(changed));
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

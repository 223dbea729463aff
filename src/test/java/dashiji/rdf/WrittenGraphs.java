package dashiji.rdf;

import dashiji.curation.Correction;
import dashiji.curation.CorrectionAction;
import dashiji.entity.BodySuccession;
import dashiji.entity.EntityKeys;
import dashiji.entity.HumanDecisions;
import dashiji.entity.LocalBody;
import dashiji.entity.PersonJudge;
import dashiji.entity.PersonReading;
import dashiji.entity.PersonResolution;
import dashiji.entity.ResolvedName;
import dashiji.entity.ResolvedThings;
import dashiji.entity.ThingResolution;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact.EventFact;
import dashiji.problem.Problem;
import dashiji.tenure.Attestation;
import dashiji.tenure.Findings;
import dashiji.tenure.Sighting;
import dashiji.tenure.TenureInference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Writes whole documents and what follows from them, as a build does. */
final class WrittenGraphs {
  static final Iris IRIS = new Iris("https://example.org/kg/");
  static final BuildInfo BUILD =
      new BuildInfo(
          Instant.parse("2031-05-01T08:00:00Z"),
          Instant.parse("2031-05-01T08:01:00Z"),
          "0.0.0",
          1,
          17,
          0);

  private WrittenGraphs() {}

  static DatasetGraph of(List<DocumentFacts> documents, AreaDescriptions areas) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    StreamRDF sink = StreamRDFLib.dataset(dataset);
    List<Attestation> attestations = new ArrayList<>();
    List<PersonReading> readings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (DocumentFacts facts : documents) {
      DocumentQuads.write(facts, IRIS, areas, sink);
      problems.addAll(facts.problems());
    }
    things(dataset);
    GraphReader reader = new GraphReader(IRIS);
    for (Node name : reader.documentGraphs(dataset)) {
      attestations.addAll(reader.attestations(dataset.getGraph(name)));
      readings.addAll(reader.personReadings(dataset.getGraph(name)));
    }
    Findings findings = TenureInference.findings(attestations, sightings(dataset));
    DerivedQuads.tenures(findings.tenures(), IRIS, sink);
    DerivedQuads.conflicts(findings.conflicts(), IRIS, sink);
    DerivedQuads.bodyChanges(BodySuccession.of(bodies(dataset)), IRIS, sink);
    DerivedQuads.identity(resolve(readings), IRIS, sink);
    DerivedQuads.problems(problems, IRIS, sink);
    DerivedQuads.corrections(corrections(documents), IRIS, sink);
    DerivedQuads.build(BUILD, IRIS, sink);
    documents.forEach(facts ->
        DerivedQuads.fingerprint(
            IRIS.documentGraph(EntityKeys.of(facts).document()),
            facts.document().sha256() + "-0123456789abcdef",
            IRIS,
            sink));
    return dataset;
  }

  /** What is what, block by block. */
  static void things(DatasetGraph dataset) {
    ThingGraphs graphs = new ThingGraphs(dataset, IRIS);
    TreeSet<String> blocks = new TreeSet<>();
    new GraphReader(IRIS)
        .documentGraphs(dataset)
        .forEach(name -> blocks.addAll(graphs.blocks(name)));
    List<ResolvedThings> resolved =
        blocks.stream()
            .map(block -> ThingResolution.resolve(graphs.readings(block), HumanDecisions.NONE))
            .toList();
    graphs.reassign(resolved, blocks, into(dataset));
    DerivedQuads.things(resolved, IRIS, StreamRDFLib.dataset(dataset));
  }

  /** Changes of a dataset in memory. */
  static QuadChanges into(DatasetGraph dataset) {
    return new QuadChanges() {
      @Override
      public void add(Quad quad) {
        dataset.add(quad);
      }

      @Override
      public void remove(Quad quad) {
        dataset.delete(quad);
      }
    };
  }

  private static List<LocalBody> bodies(DatasetGraph dataset) {
    LocalBodies reader = new LocalBodies(IRIS);
    return new GraphReader(IRIS)
        .documentGraphs(dataset).stream()
            .flatMap(name -> reader.of(dataset.getGraph(name)).stream())
            .toList();
  }

  private static List<Sighting> sightings(DatasetGraph dataset) {
    SightingReader reader = new SightingReader(IRIS);
    return new GraphReader(IRIS)
        .documentGraphs(dataset).stream()
            .flatMap(name -> reader.sightings(dataset.getGraph(name)).stream())
            .toList();
  }

  /** Something that people might have said of the first event of each document. */
  private static List<Corrector.Outcome> corrections(List<DocumentFacts> documents) {
    List<Corrector.Outcome> outcomes = new ArrayList<>();
    for (DocumentFacts facts : documents) {
      EntityKeys keys = EntityKeys.of(facts);
      facts.facts(EventFact.class).stream()
          .limit(1)
          .forEach(event -> {
            LocalDate day = LocalDate.of(2031, 5, 2);
            String quote = event.evidence().quote();
            outcomes.add(
                new Corrector.Outcome(
                    new Correction(
                        keys.event(event),
                        CorrectionAction.REPLACE,
                        "kind",
                        List.of("meeting"),
                        "某读者",
                        day,
                        "是会议"),
                    keys.document(),
                    quote,
                    null));
            outcomes.add(
                new Corrector.Outcome(
                    new Correction(
                        keys.event(event),
                        CorrectionAction.REJECT,
                        null,
                        List.of(),
                        "某读者",
                        day,
                        "不是事件"),
                    keys.document(),
                    quote,
                    "a reason"));
          });
    }
    return outcomes;
  }

  /** Who is who, name by name. */
  private static List<ResolvedName> resolve(List<PersonReading> readings) {
    Map<String, List<PersonReading>> blocks =
        readings.stream()
            .collect(Collectors.groupingBy(PersonReading::name, TreeMap::new, Collectors.toList()));
    return blocks.values().stream()
        .map(block -> PersonResolution.resolve(block, HumanDecisions.NONE, PersonJudge.standard()))
        .toList();
  }
}

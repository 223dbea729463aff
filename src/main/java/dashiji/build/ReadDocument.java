package dashiji.build;

import dashiji.entity.EntityKeys;
import dashiji.entity.LocalBody;
import dashiji.entity.PersonReading;
import dashiji.entity.PersonReadings;
import dashiji.entity.ThingReading;
import dashiji.fact.DocumentFacts;
import dashiji.fact.FactKind;
import dashiji.rdf.Corrector;
import dashiji.rdf.GraphReader;
import dashiji.rdf.Iris;
import dashiji.rdf.LocalBodies;
import dashiji.rdf.SightingReader;
import dashiji.rdf.ThingReader;
import dashiji.tenure.Attestation;
import dashiji.tenure.Attestations;
import dashiji.tenure.Sighting;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What is left of a document when it has been read: its graph, and what inference over all
 * documents needs of it. The text and the facts themselves are let go.
 */
record ReadDocument(
    List<Quad> quads,
    List<Attestation> attestations,
    List<Sighting> sightings,
    List<LocalBody> bodies,
    List<PersonReading> readings,
    List<ThingReading> things,
    List<Corrector.Outcome> corrections,
    List<FactKind> factKinds,
    int entries,
    int characters) {

  /** The name of its graph. */
  Node graph() {
    return quads.get(0).getGraph();
  }

  static ReadDocument of(
      DocumentFacts facts,
      List<Quad> quads,
      List<Sighting> sightings,
      List<LocalBody> bodies,
      List<ThingReading> things) {
    EntityKeys keys = EntityKeys.of(facts);
    return new ReadDocument(
        quads,
        Attestations.of(facts, keys),
        sightings,
        bodies,
        PersonReadings.of(facts, keys),
        things,
        List.of(),
        facts.facts().stream().map(FactKind::of).toList(),
        facts.document().entries(),
        facts.document().characters());
  }

  /** As people have corrected it: what inference needs is taken from the corrected graph. */
  ReadDocument corrected(Corrector.Result result, Iris iris) {
    GraphReader reader = new GraphReader(iris);
    return new ReadDocument(
        result.graph().stream().map(triple -> Quad.create(graph(), triple)).toList(),
        reader.attestations(result.graph()),
        new SightingReader(iris).sightings(result.graph()),
        new LocalBodies(iris).of(result.graph()),
        reader.personReadings(result.graph()),
        new ThingReader(iris).readings(result.graph()),
        result.outcomes(),
        factKinds,
        entries,
        characters);
  }
}

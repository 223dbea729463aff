package dashiji.build;

import dashiji.entity.EntityKeys;
import dashiji.entity.PersonMention;
import dashiji.fact.DocumentFacts;
import dashiji.fact.FactKind;
import dashiji.tenure.Attestation;
import dashiji.tenure.Attestations;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * What is left of a document when it has been read: its graph, and what inference over all
 * documents needs of it. The text and the facts themselves are let go.
 */
record ReadDocument(
    List<Quad> quads,
    List<Attestation> attestations,
    List<PersonMention> mentions,
    List<FactKind> factKinds,
    int entries,
    int characters) {

  static ReadDocument of(DocumentFacts facts, List<Quad> quads) {
    EntityKeys keys = EntityKeys.of(facts);
    return new ReadDocument(
        quads,
        Attestations.of(facts, keys),
        keys.personMentions(facts),
        facts.facts().stream().map(FactKind::of).toList(),
        facts.document().entries(),
        facts.document().characters());
  }
}

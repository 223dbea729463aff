package dashiji.tenure;

import dashiji.entity.EntityKeys;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import java.util.List;
import java.util.stream.Stream;

/** Takes from a document's facts what they attest of posts. */
public final class Attestations {
  private Attestations() {}

  /** All attestations of one document, each once, sorted. */
  public static List<Attestation> of(DocumentFacts facts, EntityKeys keys) {
    Stream<Attestation> holdings =
        facts.facts(PostFact.class).stream().map(post -> holding(post, keys));
    Stream<Attestation> acts =
        facts.facts(PersonnelActFact.class).stream().map(act -> act(act, keys));
    return Stream.concat(holdings, acts).distinct().sorted().toList();
  }

  private static Attestation holding(PostFact post, EntityKeys keys) {
    return new Attestation.Holding(
        keys.attestation(post),
        keys.person(post.person()),
        keys.post(post.organization(), post.title()),
        keys.organization(post.organization()),
        post.former(),
        post.capacity(),
        post.attestedFirst(),
        post.attestedLast(),
        post.statedFrom(),
        post.statedUntil());
  }

  private static Attestation act(PersonnelActFact act, EntityKeys keys) {
    return new Attestation.Act(
        keys.personnelAct(act),
        keys.person(act.person()),
        keys.post(act.organization(), act.title()),
        keys.organization(act.organization()),
        act.action(),
        act.capacity(),
        act.effective());
  }
}

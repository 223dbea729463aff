package dashiji.tenure;

import dashiji.document.PartialDate;
import dashiji.entity.EntityKeys;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.SingleSeat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes from a document's facts what they attest of posts. */
public final class Attestations {
  private Attestations() {}

  /** All attestations of one document, each once, sorted. */
  public static List<Attestation> of(DocumentFacts facts, EntityKeys keys) {
    PartialDate day = asOf(facts.document().published(), facts.document().periodLast());
    Stream<Attestation> holdings =
        facts.facts(PostFact.class).stream().map(post -> holding(post, keys, day));
    Stream<Attestation> acts =
        facts.facts(PersonnelActFact.class).stream().map(act -> act(act, keys));
    return Stream.concat(holdings, acts).distinct().sorted().toList();
  }

  /** The day of a text: when it was issued, else the last that it tells of, or null. */
  public static @Nullable PartialDate asOf(
      @Nullable PartialDate issued, @Nullable PartialDate periodEnd) {
    return issued != null ? issued : periodEnd;
  }

  private static Attestation holding(PostFact post, EntityKeys keys, @Nullable PartialDate day) {
    return new Attestation.Holding(
        keys.attestation(post),
        keys.document(),
        keys.person(post.person()),
        keys.post(post.organization(), post.title()),
        keys.organization(post.organization()),
        SingleSeat.hasOneSeat(post.title()),
        post.former(),
        post.capacity(),
        post.attestedFirst(),
        post.attestedLast(),
        post.statedFrom(),
        post.statedUntil(),
        post.former() && post.attestedFirst() == null ? day : null);
  }

  private static Attestation act(PersonnelActFact act, EntityKeys keys) {
    return new Attestation.Act(
        keys.personnelAct(act),
        keys.document(),
        keys.person(act.person()),
        keys.post(act.organization(), act.title()),
        keys.organization(act.organization()),
        SingleSeat.hasOneSeat(act.title()),
        act.action(),
        act.capacity(),
        act.effective(),
        act.termCounted());
  }
}

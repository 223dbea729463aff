package dashiji.rdf;

import dashiji.entity.HumanDecision;
import dashiji.entity.IdentityDecision;
import dashiji.entity.KeyKind;
import dashiji.entity.Reason;
import dashiji.entity.ResolvedName;
import dashiji.entity.ResolvedThings;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.graph.Node;

/** Writes who is who and what is what, and why. */
final class IdentityWriter {
  private IdentityWriter() {}

  /** Writes who is who among the readings of one name. */
  static void write(Statements out, Iris iris, ResolvedName resolved) {
    resolved.decisions().forEach(decision -> write(out, iris, decision));
    resolved
        .replaced()
        .forEach((before, now) -> {
          Node node = iris.node(before);
          out.type(node, Vocab.Dsj.ReplacedPerson);
          out.text(node, Vocab.Dsj.name, resolved.name(), Literals.SIMPLIFIED);
          out.add(node, Vocab.Dcterms.isReplacedBy, iris.node(now));
        });
  }

  /** Writes which readings mean one organisation or project, and why. */
  static void write(Statements out, Iris iris, ResolvedThings resolved) {
    for (IdentityDecision decision : resolved.decisions()) {
      write(out, iris, decision);
      block(out, iris.node(decision.id()), resolved);
    }
    resolved
        .replaced()
        .forEach((before, now) -> {
          Node node = iris.node(before);
          out.type(node, Vocab.Dsj.ReplacedThing);
          block(out, node, resolved);
          out.add(node, Vocab.Dcterms.isReplacedBy, iris.node(now));
        });
  }

  private static void block(Statements out, Node node, ResolvedThings resolved) {
    resolved.blocks().forEach(block -> out.text(node, Vocab.Dsj.nameBlock, block));
  }

  private static void write(Statements out, Iris iris, IdentityDecision decision) {
    Node node = iris.node(decision.id());
    out.type(node, Vocab.Dsj.IdentityDecision, Vocab.Prov.Activity);
    out.text(node, Vocab.Dsj.name, decision.name(), Literals.SIMPLIFIED);
    out.add(node, Vocab.Dsj.judgement, Vocab.Dsj.concept(decision.judgement()));
    out.add(node, Vocab.Dsj.subjectMention, iris.node(decision.subjectMention()));
    out.add(node, Vocab.Dsj.objectMention, iris.node(decision.objectMention()));
    Node judged =
        decision.subject().kind() == KeyKind.PERSON
            ? Vocab.Dsj.judgedPerson
            : Vocab.Dsj.judgedThing;
    out.add(node, judged, iris.node(decision.subject()));
    out.add(node, judged, iris.node(decision.object()));
    out.text(node, Vocab.Dsj.rule, decision.rule().name());
    out.add(
        node, Vocab.Dsj.confidence, Literals.decimal(BigDecimal.valueOf(decision.confidence())));
    Double score = decision.score();
    if (score != null) {
      out.add(node, Vocab.Dsj.score, Literals.decimal(BigDecimal.valueOf(score)));
    }
    for (Reason reason : decision.reasons()) {
      out.text(node, Vocab.Dsj.reason, reason.toString());
    }
    HumanDecision hand = decision.hand();
    if (hand != null) {
      LocalDate when = hand.when();
      out.text(node, Vocab.Dsj.decidedBy, hand.who());
      if (when != null) {
        out.add(node, Vocab.Dsj.decidedOn, Literals.day(when));
      }
      if (!hand.why().isEmpty()) {
        out.text(node, Vocab.Dsj.reason, hand.why());
      }
    }
  }
}

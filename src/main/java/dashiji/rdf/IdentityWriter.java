package dashiji.rdf;

import dashiji.entity.IdentityDecision;
import java.math.BigDecimal;
import org.apache.jena.graph.Node;

/** Writes decisions on who is who. */
final class IdentityWriter {
  private IdentityWriter() {}

  static void write(Statements out, Iris iris, IdentityDecision decision) {
    Node node = iris.node(decision.id());
    out.type(node, Vocab.Dsj.IdentityDecision, Vocab.Prov.Activity);
    out.add(node, Vocab.Dsj.judgement, Vocab.Dsj.concept(decision.judgement()));
    out.add(node, Vocab.Dsj.subjectMention, iris.node(decision.subjectMention()));
    if (decision.objectMention() != null) {
      out.add(node, Vocab.Dsj.objectMention, iris.node(decision.objectMention()));
    }
    out.add(node, Vocab.Dsj.judgedPerson, iris.node(decision.person()));
    out.text(node, Vocab.Dsj.rule, decision.rule().name());
    out.add(
        node, Vocab.Dsj.confidence, Literals.decimal(BigDecimal.valueOf(decision.confidence())));
  }
}

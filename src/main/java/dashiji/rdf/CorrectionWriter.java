package dashiji.rdf;

import dashiji.curation.Correction;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import org.apache.jena.graph.Node;

/** Writes what people have said of facts, and what came of it. */
final class CorrectionWriter {
  private CorrectionWriter() {}

  static void write(Statements out, Iris iris, Corrector.Outcome outcome) {
    Correction correction = outcome.correction();
    String property = correction.property();
    Key key =
        Key.of(
            KeyKind.CORRECTION,
            correction.target().toString(),
            correction.action().code(),
            property == null ? "" : property,
            String.join("|", correction.values()),
            correction.who(),
            correction.when().toString(),
            correction.why());
    Node node = iris.node(key);
    out.type(node, Vocab.Dsj.Correction, Vocab.Prov.Activity);
    out.add(node, Vocab.Dsj.target, iris.node(correction.target()));
    out.add(node, Vocab.Dsj.document, iris.node(outcome.document()));
    out.add(node, Vocab.Dsj.correctionAction, Vocab.Dsj.concept(correction.action()));
    if (property != null) {
      CorrectableProperty.of(correction.target().kind(), property)
          .ifPresent(p -> out.add(node, Vocab.Dsj.correctedProperty, p.node()));
      correction.values().forEach(value -> out.text(node, Vocab.Dsj.givenValue, value));
    }
    out.text(node, Vocab.Oa.exact, outcome.quote());
    out.text(node, Vocab.Dsj.refusedBecause, outcome.refused(), "en");
    out.text(node, Vocab.Dsj.decidedBy, correction.who());
    out.add(node, Vocab.Dsj.decidedOn, Literals.day(correction.when()));
    out.text(node, Vocab.Dsj.reason, correction.why());
  }
}

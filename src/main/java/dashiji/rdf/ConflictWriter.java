package dashiji.rdf;

import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import dashiji.tenure.Conflict;
import org.apache.jena.graph.Node;

/** Writes what does not fit together. */
final class ConflictWriter {
  private ConflictWriter() {}

  static void write(Statements out, Iris iris, Conflict conflict) {
    Node node = iris.node(conflict.id());
    out.type(node, Vocab.Dsj.Conflict);
    out.add(node, Vocab.Dsj.conflictKind, Vocab.Dsj.concept(conflict.kind()));
    out.add(node, Vocab.Dsj.severity, Vocab.Dsj.concept(conflict.severity()));
    out.text(node, Vocab.Dsj.message, conflict.message().zh(), Literals.SIMPLIFIED);
    out.text(node, Vocab.Dsj.message, conflict.message().en(), "en");
    conflict.about().forEach(key -> out.add(node, Vocab.Dsj.about, iris.node(key)));
    out.add(node, Vocab.Dsj.conflictingEvidence, evidence(iris, conflict.first()));
    out.add(node, Vocab.Dsj.conflictingEvidence, evidence(iris, conflict.second()));
    out.add(node, Vocab.Dsj.resolved, Literals.bool(conflict.resolved()));
    Key prevailing = conflict.prevailing();
    if (prevailing != null) {
      out.add(node, Vocab.Dsj.prevailingEvidence, evidence(iris, prevailing));
    }
  }

  private static Node evidence(Iris iris, Key owner) {
    return iris.node(EntityKeys.evidence(owner));
  }
}

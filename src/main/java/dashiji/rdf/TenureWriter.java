package dashiji.rdf;

import dashiji.tenure.Bound;
import dashiji.tenure.Tenure;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Writes tenures. */
final class TenureWriter {
  private TenureWriter() {}

  static void write(Statements out, Iris iris, Tenure tenure) {
    Node node = iris.node(tenure.id());
    Node person = iris.node(tenure.person());
    Node post = iris.node(tenure.post());
    out.type(node, Vocab.Dsj.Tenure, Vocab.Org.Membership);
    out.add(node, Vocab.Org.member, person);
    out.add(node, Vocab.Dsj.post, post);
    out.add(node, Vocab.Org.organization, iris.node(tenure.organization()));
    tenure.capacities().forEach(c -> out.add(node, Vocab.Dsj.capacity, Vocab.Dsj.concept(c)));
    out.date(node, Vocab.Dsj.firstAttested, tenure.firstAttested());
    out.date(node, Vocab.Dsj.lastAttested, tenure.lastAttested());
    bound(out, node, Vocab.Dsj.earliestStart, Vocab.Dsj.earliestStartBasis, tenure.earliestStart());
    bound(out, node, Vocab.Dsj.latestStart, Vocab.Dsj.latestStartBasis, tenure.latestStart());
    bound(out, node, Vocab.Dsj.earliestEnd, Vocab.Dsj.earliestEndBasis, tenure.earliestEnd());
    bound(out, node, Vocab.Dsj.latestEnd, Vocab.Dsj.latestEndBasis, tenure.latestEnd());
    out.text(node, Vocab.Dsj.edtf, tenure.edtf());
    tenure.attestedBy().forEach(a -> out.add(node, Vocab.Dsj.attestedBy, iris.node(a)));
    if (tenure.latestEnd() == null) {
      out.add(person, Vocab.Org.holds, post);
    }
  }

  private static void bound(
      Statements out, Node tenure, Node day, Node basis, @Nullable Bound bound) {
    if (bound != null) {
      out.add(tenure, day, Literals.day(bound.day()));
      out.add(tenure, basis, Vocab.Dsj.concept(bound.basis()));
    }
  }
}

package dashiji.rdf;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import org.apache.jena.graph.Node;

/** Writes what is recorded of builds. */
final class BuildWriter {
  private BuildWriter() {}

  static void write(Statements out, Iris iris, BuildInfo build) {
    Node node = iris.node(Key.of(KeyKind.BUILD, iris.base(), build.started().toString()));
    out.type(node, Vocab.Dsj.Build, Vocab.Prov.Activity);
    out.add(node, Vocab.Prov.startedAtTime, Literals.instant(build.started()));
    out.add(node, Vocab.Prov.endedAtTime, Literals.instant(build.ended()));
    out.text(node, Vocab.Dsj.baseIri, iris.base());
    out.text(node, Vocab.Dsj.softwareVersion, build.softwareVersion());
    out.add(node, Vocab.Dsj.documentCount, Literals.integer(build.documents()));
    out.add(node, Vocab.Dsj.factCount, Literals.integer(build.facts()));
    out.add(node, Vocab.Dsj.problemCount, Literals.integer(build.problems()));
  }
}

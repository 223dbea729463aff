package dashiji.rdf;

import dashiji.entity.DocumentKeys;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.problem.Problem;
import org.apache.jena.graph.Node;

/** Writes what was wrong with the input. */
final class ProblemWriter {
  private ProblemWriter() {}

  static void write(Statements out, Iris iris, Problem problem) {
    Problem.Where where = problem.where();
    String document = where.document();
    Key key =
        Key.of(
            KeyKind.PROBLEM,
            problem.code().code(),
            document == null ? "" : document,
            Integer.toString(where.start()),
            Integer.toString(where.end()),
            problem.message());
    Node node = iris.node(key);
    out.type(node, Vocab.Dsj.Problem);
    out.text(node, Vocab.Dsj.code, problem.code().code());
    out.text(node, Vocab.Dsj.message, problem.message(), "en");
    out.add(node, Vocab.Dsj.severity, Vocab.Dsj.concept(problem.code().severity()));
    if (document != null) {
      // The key as given too: a file that could not be read has no graph of its own.
      out.add(node, Vocab.Dsj.document, iris.node(DocumentKeys.of(document)));
      out.text(node, Vocab.Dsj.documentKey, document);
    }
    if (where.start() >= 0) {
      out.add(node, Vocab.Oa.start, Literals.offset(where.start()));
    }
    if (where.end() >= 0) {
      out.add(node, Vocab.Oa.end, Literals.offset(where.end()));
    }
  }
}

package dashiji.rdf;

import dashiji.entity.BodySuccession.Change;
import dashiji.entity.ResolvedName;
import dashiji.entity.ResolvedThings;
import dashiji.problem.Problem;
import dashiji.tenure.Conflict;
import dashiji.tenure.Tenure;
import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Writes the graphs that no single document gives: each quad once, in a fixed order, without blank
 * nodes. {@code start} and {@code finish} of the sinks are the caller's.
 */
public final class DerivedQuads {
  private DerivedQuads() {}

  /**
   * Writes tenures, and who holds what as far as no end is known, into the graph {@code inferred}.
   */
  public static void tenures(Collection<Tenure> tenures, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    tenures.forEach(t -> TenureWriter.write(out, iris, t));
    out.emit(iris.inferred(), sink);
  }

  /** Writes who is who among the readings of some names into the graph {@code identity}. */
  public static void identity(Collection<ResolvedName> names, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    names.forEach(name -> IdentityWriter.write(out, iris, name));
    out.emit(iris.identity(), sink);
  }

  /**
   * Writes which readings of some blocks mean one organisation or project into the graph {@code
   * identity}.
   */
  public static void things(Collection<ResolvedThings> blocks, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    blocks.forEach(block -> IdentityWriter.write(out, iris, block));
    out.emit(iris.identity(), sink);
  }

  /** Writes what people have said of facts into the graph {@code curated}. */
  public static void corrections(
      Collection<Corrector.Outcome> outcomes, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    outcomes.forEach(o -> CorrectionWriter.write(out, iris, o));
    out.emit(iris.curated(), sink);
  }

  /** Writes which bodies followed which by reforms into the graph {@code inferred}. */
  public static void bodyChanges(Collection<Change> changes, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    for (Change change : changes) {
      Node node = iris.node(change.id());
      Node before = iris.node(change.before());
      Node after = iris.node(change.after());
      out.type(node, Vocab.Org.ChangeEvent);
      out.add(node, Vocab.Org.originalOrganization, before);
      out.add(node, Vocab.Org.resultingOrganization, after);
      out.add(node, Vocab.Dcterms.date, Literals.year(change.year()));
      out.add(before, Vocab.Dcterms.isReplacedBy, after);
    }
    out.emit(iris.inferred(), sink);
  }

  /** Writes what does not fit together into the graph {@code quality}. */
  public static void conflicts(Collection<Conflict> conflicts, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    conflicts.forEach(c -> ConflictWriter.write(out, iris, c));
    out.emit(iris.quality(), sink);
  }

  /** Writes problems into the graph {@code quality}. */
  public static void problems(Collection<Problem> problems, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    problems.forEach(p -> ProblemWriter.write(out, iris, p));
    out.emit(iris.quality(), sink);
  }

  /**
   * Writes into the graph {@code meta} what a graph was made from.
   *
   * @param graph name of the graph
   * @param fingerprint digest of its sources, and of the program after a hyphen
   */
  public static void fingerprint(Node graph, String fingerprint, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    out.text(graph, Vocab.Dsj.fingerprint, fingerprint);
    out.emit(iris.meta(), sink);
  }

  /** Writes a build into the graph {@code meta}. */
  public static void build(BuildInfo build, Iris iris, StreamRDF sink) {
    Statements out = new Statements();
    BuildWriter.write(out, iris, build);
    out.emit(iris.meta(), sink);
  }
}

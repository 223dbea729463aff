package dashiji.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one document or one build. Not thread-safe: one a document. */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();

  /** Adds one problem. */
  public void add(Problem problem) {
    problems.add(problem);
  }

  /** Adds one problem made of its parts. */
  public void add(ProblemCode code, String message, Problem.Where where) {
    problems.add(new Problem(code, message, where));
  }

  /** Adds all problems of another collection, in its order. */
  public void addAll(List<Problem> more) {
    problems.addAll(more);
  }

  /** What was collected so far, in order; a copy. */
  public List<Problem> all() {
    return List.copyOf(problems);
  }
}

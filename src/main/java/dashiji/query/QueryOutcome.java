package dashiji.query;

import java.time.Duration;
import java.util.List;

/** How the running of a query ended. */
public sealed interface QueryOutcome {

  /**
   * It ran to its end.
   *
   * @param rows number of rows, triples or, for ASK, 1
   * @param notes what the person should know beside the answer
   */
  record Answered(long rows, List<String> notes) implements QueryOutcome {
    public Answered {
      notes = List.copyOf(notes);
    }
  }

  /**
   * It was not run: the parameters do not fit, or it asks for what is off, such as SERVICE.
   *
   * @param reasons a sentence for each fault
   */
  record Rejected(List<String> reasons) implements QueryOutcome {
    public Rejected {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It took too long; what was written of the answer is incomplete.
   *
   * @param limit the time it had
   */
  record TimedOut(Duration limit) implements QueryOutcome {}
}

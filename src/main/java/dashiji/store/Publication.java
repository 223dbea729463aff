package dashiji.store;

import java.time.Duration;
import java.util.List;

/**
 * How a build ended.
 *
 * @param generation the generation that was written
 * @param visible true if it is now the visible one; false if its check refused it, in which case it
 *     was removed and the one before still answers
 * @param quads number of quads in it
 * @param graphs number of named graphs in it
 * @param added quads that the generation before did not have; 0 for one that was refused
 * @param removed quads that only the generation before had; 0 for one that was refused
 * @param reasons why the check refused it, empty if it did not
 * @param checking time spent on looking at indexes and running the check
 */
public record Publication(
    Generation generation,
    boolean visible,
    long quads,
    int graphs,
    long added,
    long removed,
    List<String> reasons,
    Duration checking) {

  public Publication {
    reasons = List.copyOf(reasons);
  }
}

package dashiji.store;

import java.time.Instant;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * What one build changed.
 *
 * @param build number of the generation it made
 * @param time when
 * @param removed quads that were there before it and were not after it
 * @param added quads that were there after it and were not before it
 */
public record Change(int build, Instant time, List<Quad> removed, List<Quad> added) {

  public Change {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }
}

package dashiji.entity;

import java.util.List;

/**
 * One person across documents.
 *
 * @param person the key it is published under
 * @param readings the readings of it, sorted; not empty
 */
public record ResolvedPerson(Key person, List<PersonReading> readings) {
  public ResolvedPerson {
    readings = List.copyOf(readings);
  }
}

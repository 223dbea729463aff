package dashiji.tenure;

import java.util.List;

/**
 * What follows from what all documents say of holders and posts.
 *
 * @param tenures sorted
 * @param conflicts sorted
 */
public record Findings(List<Tenure> tenures, List<Conflict> conflicts) {

  public Findings {
    tenures = List.copyOf(tenures);
    conflicts = List.copyOf(conflicts);
  }
}

package dashiji.mention;

import java.util.ArrayList;
import java.util.List;

/** Keeps every candidate of one reading, in the order of the decisions. For one thread. */
public final class TraceLog implements Trace {
  private final List<Candidate> candidates = new ArrayList<>();

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void add(Candidate candidate) {
    candidates.add(candidate);
  }

  /** What was decided so far. */
  public List<Candidate> candidates() {
    return List.copyOf(candidates);
  }
}

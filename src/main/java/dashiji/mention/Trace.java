package dashiji.mention;

import dashiji.mention.Candidate.Kind;
import dashiji.mention.Candidate.Outcome;
import java.util.List;

/**
 * Takes what the finders and rules of one reading decided, for {@code explain}. A normal run passes
 * {@link #NONE}, for which nothing is built; so a hook costs a call of {@link #isOn()}.
 */
public interface Trace {
  /** Takes nothing. */
  Trace NONE =
      new Trace() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public void add(Candidate candidate) {
          // A normal run keeps no account of itself.
        }
      };

  /** Whether anybody wants to know. */
  boolean isOn();

  /** A candidate was decided on. */
  void add(Candidate candidate);

  /**
   * A candidate without points was taken.
   *
   * @param kind what it is a candidate for
   * @param from first normal position
   * @param to one past the last
   * @param reading what it is read as
   * @param why the condition that decided
   */
  default void taken(Kind kind, int from, int to, String reading, String why) {
    if (isOn()) {
      add(new Candidate(kind, from, to, reading, Outcome.TAKEN, why, null));
    }
  }

  /** A candidate without points was rejected; the parameters are those of {@link #taken}. */
  default void rejected(Kind kind, int from, int to, String reading, String why) {
    if (isOn()) {
      add(new Candidate(kind, from, to, reading, Outcome.REJECTED, why, null));
    }
  }

  /**
   * A candidate was weighed: taken if it has the points needed. To be called only if somebody wants
   * to know, as the parts must be made for it.
   *
   * @param kind what it is a candidate for
   * @param from first normal position
   * @param to one past the last
   * @param reading what it is read as
   * @param where what makes it a candidate at all
   * @param points the points it has
   * @param needed the points needed
   * @param parts what the points are made of
   */
  default void weighed(
      Kind kind,
      int from,
      int to,
      String reading,
      String where,
      double points,
      double needed,
      List<Candidate.Part> parts) {
    Outcome outcome = points >= needed ? Outcome.TAKEN : Outcome.REJECTED;
    Candidate.Score score = new Candidate.Score(points, needed, parts);
    add(new Candidate(kind, from, to, reading, outcome, where, score));
  }
}

package dashiji.mention;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a finder or rule looked at and decided on.
 *
 * @param kind what it is a candidate for
 * @param from first normal position
 * @param to one past the last
 * @param reading what it is read as: the name, the body in full, the post
 * @param outcome whether it was taken
 * @param why what made it a candidate, or the condition that decided
 * @param score its points, or null where no points decide
 */
public record Candidate(
    Kind kind,
    int from,
    int to,
    String reading,
    Outcome outcome,
    String why,
    @Nullable Score score) {

  /** By start, then by end; decisions on one stretch stay in the order in which they were made. */
  public static final Comparator<Candidate> BY_POSITION =
      Comparator.comparingInt(Candidate::from).thenComparingInt(Candidate::to);

  /** The same with positions that count from elsewhere. */
  public Candidate shifted(int by) {
    return new Candidate(kind, from + by, to + by, reading, outcome, why, score);
  }

  /** What a candidate can become. */
  public enum Kind {
    /** The name of a person. */
    NAME,
    /** A post of a title chain. */
    POST,
    /** An organisation. */
    BODY,
    /** An area, village or site. */
    PLACE,
    /** A project. */
    PROJECT,
    /** A document named by its title. */
    WORK,
    /** A person's part in an event. */
    PART,
    /** Where an activity went, or was held. */
    STOP,
    /** A body's part in an event. */
    PARTY
  }

  /** What became of it. */
  public enum Outcome {
    /** It goes on to the next step. */
    TAKEN,
    /** It ends here. */
    REJECTED
  }

  /**
   * The points of a candidate.
   *
   * @param points what it has
   * @param needed what it needs
   * @param parts what the points are made of; they sum to {@code points}
   */
  public record Score(double points, double needed, List<Part> parts) {
    public Score {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Some of a candidate's points.
   *
   * @param what what they are for
   * @param points how many; negative if it speaks against the candidate
   */
  public record Part(String what, double points) {}
}

package dashiji.tenure;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.problem.ProblemCode.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two statements of texts that do not fit together. A question for a person, kept as data; nothing
 * is left out because of it.
 *
 * @param id its key, made of its kind and what it is about
 * @param kind what does not fit
 * @param severity ERROR where it cannot be a matter of days
 * @param about persons, posts and tenures concerned, sorted
 * @param first what states the one: an attestation, a personnel act or a participation; its
 *     evidence is {@link dashiji.entity.EntityKeys#evidence}
 * @param second what states the other
 * @param prevailing the one of the two that the bounds of tenures rely on, or null while nothing
 *     decides between them
 * @param message what does not fit, with the days, in both languages
 */
public record Conflict(
    Key id,
    ConflictKind kind,
    Severity severity,
    List<Key> about,
    Key first,
    Key second,
    @Nullable Key prevailing,
    Message message)
    implements Comparable<Conflict> {
  private static final Comparator<Conflict> ORDER =
      Comparator.comparing(Conflict::kind).thenComparing(Conflict::id);

  /**
   * Words for people.
   *
   * @param zh in Chinese
   * @param en in English
   */
  public record Message(String zh, String en) {}

  public Conflict {
    about = about.stream().distinct().sorted().toList();
    if (prevailing != null && !prevailing.equals(first) && !prevailing.equals(second)) {
      throw new IllegalArgumentException(prevailing + " is neither of the two");
    }
  }

  /**
   * A conflict with the key of its kind and of what it is about.
   *
   * @param parts what makes it this one
   */
  static Conflict of(
      ConflictKind kind,
      Severity severity,
      List<Key> parts,
      List<Key> about,
      Key first,
      Key second,
      @Nullable Key prevailing,
      Message message) {
    List<String> words = new ArrayList<>();
    words.add(kind.code());
    parts.forEach(part -> words.add(part.toString()));
    Key id = Key.of(KeyKind.CONFLICT, words.toArray(String[]::new));
    return new Conflict(id, kind, severity, about, first, second, prevailing, message);
  }

  /** True if the bounds of tenures rely on one of the two. */
  public boolean resolved() {
    return prevailing != null;
  }

  /** By kind and key. */
  @Override
  public int compareTo(Conflict other) {
    return ORDER.compare(this, other);
  }
}

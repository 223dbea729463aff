package dashiji.entity;

import java.util.Comparator;

/**
 * That a document speaks of a person, as far as deciding on identity needs it.
 *
 * @param mention the mention
 * @param document the document
 * @param person the person it was given
 * @param name the name, simplified
 */
public record PersonMention(Key mention, Key document, Key person, String name)
    implements Comparable<PersonMention> {
  private static final Comparator<PersonMention> ORDER =
      Comparator.comparing(PersonMention::person)
          .thenComparing(PersonMention::document)
          .thenComparing(PersonMention::mention);

  /** By person, document and mention. */
  @Override
  public int compareTo(PersonMention other) {
    return ORDER.compare(this, other);
  }
}

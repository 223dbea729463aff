package dashiji.fact;

/**
 * A person inside one document.
 *
 * @param name the name in simplified characters, middle dot {@code ·}
 * @param ordinal 1, or 2 and up for further persons of one name in the document
 */
public record PersonId(String name, int ordinal) implements Comparable<PersonId> {

  /** By name, then ordinal. */
  @Override
  public int compareTo(PersonId other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : Integer.compare(ordinal, other.ordinal);
  }
}

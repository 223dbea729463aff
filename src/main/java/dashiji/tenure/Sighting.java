package dashiji.tenure;

import dashiji.entity.Key;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document shows a person at an event of one known day.
 *
 * @param participation the part that the person took
 * @param document the document
 * @param person who
 * @param day the day
 * @param printedTitle the title printed with the name there, or null
 * @param areas codes of the areas where the event was, as near as known, sorted; empty if unknown
 */
public record Sighting(
    Key participation,
    Key document,
    Key person,
    LocalDate day,
    @Nullable String printedTitle,
    List<String> areas)
    implements Comparable<Sighting> {
  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::person)
          .thenComparing(Sighting::day)
          .thenComparing(Sighting::document)
          .thenComparing(Sighting::participation);

  public Sighting {
    areas = List.copyOf(areas);
  }

  /** By person, day, document and key. */
  @Override
  public int compareTo(Sighting other) {
    return ORDER.compare(this, other);
  }
}

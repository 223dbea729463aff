package dashiji.tenure;

import java.util.Locale;

/** What does not fit together. */
public enum ConflictKind {
  /** Two persons are shown in full in a post of one seat at once. */
  TWO_HOLDERS,
  /** A text prints the title after the end that another states. */
  TITLE_AFTER_END,
  /** A text prints the title before the start that an act or a text states. */
  TITLE_BEFORE_START,
  /** A person takes part in an event with the title after being removed from the post. */
  ATTENDANCE_AFTER_REMOVAL,
  /** One person takes part in events far from each other on one day. */
  TWO_PLACES,
  /** Sources state different days for one start or one end. */
  STATED_DATES;

  /** The name used in tables and IRIs: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

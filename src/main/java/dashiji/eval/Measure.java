package dashiji.eval;

import java.util.Locale;

/** The measures, in the order in which they are printed. */
public enum Measure {
  PERSONS(true),
  POSTS(true),
  POST_DATES(true),
  EVENTS(true),
  EVENT_DATES(true),
  PARTICIPANTS(true),
  PARTICIPANT_ROLES(true),
  EVENT_PLACES(true),
  EVENT_ORGS(false),
  EVENT_DOCUMENTS(false),
  EVENT_KINDS(false),
  APPOINTMENTS(true),
  PROJECTS(true),
  PLACES(true),
  ORGS(true),
  EVIDENCE(false);

  private final boolean core;

  Measure(boolean core) {
    this.core = core;
  }

  /** Whether it counts for the core mean. */
  public boolean core() {
    return core;
  }

  /** The name used in tables, error lines and JSON: {@code post_dates}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

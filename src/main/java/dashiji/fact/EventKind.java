package dashiji.fact;

import java.util.Locale;

/** Kinds of event, as the annotation guideline defines them. */
public enum EventKind {
  MEETING,
  STUDY,
  INSPECTION,
  VISIT,
  RECEPTION,
  SIGNING,
  CEREMONY,
  WORK,
  ANNOUNCEMENT,
  OTHER;

  /** The name used in tables and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dashiji.query;

import java.util.Locale;

/** What the value of a parameter may be. */
public enum ParameterType {
  /** Any text. */
  STRING,
  /** A whole number. */
  INTEGER,
  /** A day: 2023-06-15. */
  DATE,
  /** A year of four digits. */
  YEAR,
  /** An absolute IRI. */
  IRI,
  /** A person's name or IRI; a name may mean several people. */
  PERSON,
  /** A post's full name (organisation and title) or IRI. */
  POST,
  /** A place's name, full name, area code or IRI. */
  PLACE,
  /** An organisation's name or IRI. */
  ORGANIZATION;

  /** The name used in query files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

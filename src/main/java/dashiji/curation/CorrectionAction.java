package dashiji.curation;

import java.util.Locale;

/** What a person says of a fact. */
public enum CorrectionAction {
  /** It is as the text says. */
  ACCEPT,
  /** It is wrong: the fact, or one of its values, is to go. */
  REJECT,
  /** One of its properties has another value. */
  REPLACE;

  /** The name used in files and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

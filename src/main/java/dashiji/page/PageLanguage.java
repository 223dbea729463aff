package dashiji.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that pages come in. */
public enum PageLanguage {
  ZH("zh-Hans", "中文"),
  EN("en", "English");

  private final String tag;
  private final String ownName;

  PageLanguage(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** What it calls itself. */
  public String ownName() {
    return ownName;
  }

  /** The BCP 47 tag of the page. */
  public String tag() {
    return tag;
  }

  /** The name under which it is asked for and kept. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language asked for by {@code ?lang=}, else the first of the browser's that there is, else
   * English.
   */
  public static PageLanguage choose(@Nullable String asked, @Nullable String acceptLanguage) {
    for (PageLanguage language : values()) {
      if (language.code().equals(asked)) {
        return language;
      }
    }
    if (acceptLanguage != null) {
      try {
        List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
        for (Locale.LanguageRange range : ranges) {
          String code = range.getRange().split("-")[0];
          for (PageLanguage language : values()) {
            if (language.code().equals(code) && range.getWeight() > 0) {
              return language;
            }
          }
        }
      } catch (IllegalArgumentException e) {
        return EN; // a header that is no list of languages asks for none
      }
    }
    return EN;
  }
}

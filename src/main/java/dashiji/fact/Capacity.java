package dashiji.fact;

import java.util.Locale;

/** In what capacity a post is held. */
public enum Capacity {
  /** Nothing special is said. */
  FULL,
  /** 代理, 代. */
  ACTING,
  /** 主持工作: in charge without the post's full title. */
  IN_CHARGE,
  /** 试用期. */
  PROBATION,
  /** 兼, 兼任. */
  CONCURRENT,
  /** 挂职: lent by another body for a time. */
  SECONDED;

  /**
   * The title as a table without a column of capacities has it: a row that lacked the 代 of an
   * acting holder would claim the full post.
   *
   * @param title the title of the post
   * @param quote what the holding rests on
   */
  public String inTitle(String title, String quote) {
    if (this != ACTING) {
      return title;
    }
    return (quote.contains("代理") ? "代理" : "代") + title;
  }

  /** The name used in tables and IRIs: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

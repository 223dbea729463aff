package dashiji.mention.name;

import java.util.Locale;

/** What stands left of a place where a name may start. */
public enum Left {
  /** The title of a post: 副县长｜. */
  TITLE,
  /** A noun for a group of people: 县领导｜. */
  GROUP,
  /** A verb that appoints, removes or elects: 任命｜. */
  ACT,
  /** A verb or preposition that takes a person: 由｜…主持, 受｜…委托, 会见｜. */
  OBJECT,
  /** The sign {@code 、} after a name of a list. */
  LIST,
  /** 和, 及 or 与 after a name. */
  JOINED,
  /** The start of a clause. */
  CLAUSE,
  /** A body whose title follows the name: 农牧局｜…局长. */
  BODY,
  /** Any other place. */
  OTHER;

  /** The word for it in the table of weights. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

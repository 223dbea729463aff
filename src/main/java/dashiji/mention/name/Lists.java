package dashiji.mention.name;

import dashiji.text.Chars;
import org.jspecify.annotations.Nullable;

/** How a list of names goes on. */
final class Lists {
  private static final int LONGEST_BRACKET = 12;

  private Lists() {}

  /** The slot behind a name that ends before {@code end}, or null if no list goes on there. */
  static @Nullable Slot next(String text, int end, int limit) {
    int at = end;
    if (at < limit && text.charAt(at) == '（') {
      int close = text.indexOf('）', at, Math.min(limit, at + LONGEST_BRACKET + 1));
      if (close < 0) {
        return null;
      }
      at = close + 1;
    }
    if (at + 2 >= limit) {
      return null;
    }
    Left left =
        switch (text.charAt(at)) {
          case '、' -> Left.LIST;
          case '和', '及', '与', '暨' -> Left.JOINED;
          default -> null;
        };
    return left != null && Chars.isHan(text.charAt(at + 1)) ? new Slot(at + 1, left, limit) : null;
  }
}

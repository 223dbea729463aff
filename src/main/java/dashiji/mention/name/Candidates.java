package dashiji.mention.name;

import dashiji.mention.BodyFinder;
import dashiji.mention.BodyLists;
import dashiji.text.CharSet;
import dashiji.text.Chars;
import dashiji.text.regex.Pattern;

/** The ends that a name starting at a slot may have. */
final class Candidates {
  /** Characters of grammar that no name starts with. */
  private static final String NEVER_FIRST = "一县省州对赴的了在更把被让给而且或很最每某你我们她它两各该此这是不未已期";

  /** Particles that no name holds. */
  private static final String NEVER_INSIDE = "的了是们着";

  /** What stands alone between a name and a sign: 甲等，, 甲说，. */
  private static final CharSet ALONE_BEHIND = CharSet.of("等说道称讲问答摄文图报讯率任饰传提供著译编来去前后");

  private static final CharSet LISTED = CharSet.of("、等和及");

  private static final CharSet SIGN = CharSet.of("，。、；");

  /** Words whose first character is no end of a name: 以及, 拟任. */
  private static final Pattern WORD_BEHIND = Pattern.compile("以及|所[作做提致]|拟[任提推]|兼任|现任|历任");

  /** 全县, 全市: no surname. */
  private static final CharSet OF_ALL = CharSet.of("省市县区旗镇乡村");

  private static final int LONGEST = 9;
  private static final int LONGEST_DOTTED = 18;
  private static final int LONGEST_BEFORE_DOT = 8;
  private static final int LONGEST_CHINESE = 4;

  private final CandidateTraits traits;

  Candidates(CandidateTraits traits) {
    this.traits = traits;
  }

  /** Whether characters of grammar stand where none stands in a name. */
  static boolean isGrammar(String text, int start, int end) {
    if (NEVER_FIRST.indexOf(text.charAt(start)) >= 0) {
      return true;
    }
    for (int i = start; i < end; i++) {
      if (NEVER_INSIDE.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name of two leaves one character over before a sign (周远|和，), or one takes the start
   * of the word behind it (周远以|及).
   */
  private static boolean cutsShort(String text, int start, int end, int limit) {
    if (end - start > 2 && WORD_BEHIND.opens(text, end - 1, limit)) {
      return true;
    }
    return end - start == 2
        && end + 1 < limit
        && SIGN.has(text.charAt(end + 1))
        && Chars.isHan(text.charAt(end))
        && !ALONE_BEHIND.has(text.charAt(end));
  }

  /** The ends, ascending; none if no name can start there. */
  int[] ends(String text, Slot slot) {
    int start = slot.start();
    int limit = Math.min(slot.limit(), start + LONGEST_DOTTED);
    int[] ends = new int[LONGEST_DOTTED];
    int n = 0;
    int dots = 0;
    int sounding = 0;
    boolean cueInside = false;
    if (NEVER_FIRST.indexOf(text.charAt(start)) >= 0
        || (text.charAt(start) == '全' && limit > start + 1 && OF_ALL.has(text.charAt(start + 1)))
        || traits.isInsideArea(text, start)
        || traits.isBranch(text, start)) {
      return new int[0];
    }
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '·') {
        if (i < start + 1 || ++dots > 2 || (dots == 1 && i > start + LONGEST_BEFORE_DOT)) {
          break; // a dot far behind is another one: 周远表示…黄河·长江
        }
        if (dots == 1) {
          n = 0; // what stands before the dot is no whole name
        }
        continue;
      }
      if (!Chars.isHan(c) || NEVER_INSIDE.indexOf(c) >= 0) {
        break;
      }
      sounding += traits.sounds(c) ? 1 : 0;
      int length = i + 1 - start;
      cueInside |= SlotFinder.cueBefore(text, start, i + 1);
      if (length < 2 || text.charAt(i) == '·') {
        continue;
      }
      if (dots == 0 && (length > LONGEST || (length > LONGEST_CHINESE && sounding * 2 < length))) {
        continue;
      }
      if (cueInside) {
        break; // no name holds a title or a noun for people
      }
      if (i + 1 < text.length()
          && text.charAt(i + 1) == '（'
          && BodyFinder.FROM_AREA_IN_BRACKETS.opens(text, i + 1, text.length())) {
        continue;
      }
      if (length == LONGEST_CHINESE
          && i + 1 < text.length()
          && LISTED.has(text.charAt(i + 1))
          && BodyLists.likeFirm(text.substring(start, i + 1))) {
        continue; // 青石铝业、
      }
      if (cutsShort(text, start, i + 1, limit)) {
        continue;
      }
      boolean foreign = length > 3 || !traits.isSurname(text.charAt(start));
      if (traits.isArea(text, start, i + 1)
          || traits.comesToArea(text, start, i + 1)
          || (foreign && "省市县区旗镇乡".indexOf(c) >= 0)) {
        continue;
      }
      ends[n++] = i + 1;
    }
    return java.util.Arrays.copyOf(ends, n);
  }
}

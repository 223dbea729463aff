package dashiji.fact.rule;

import dashiji.document.PartialDate;
import dashiji.fact.PersonnelAction;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Acts of appointment and removal: 任命甲为某局局长, 甲同志任某院副院长, 免去甲同志某局局长职务, 接受甲辞去…, 选举甲为…. One act a post.
 */
final class PersonnelActs {
  private static final String NAME = "(\\p{IsHan}{2,4}|[\\p{IsHan}·]{4,14})";
  private static final String NAMES =
      "((?:(?:\\p{IsHan}{2,4}|[\\p{IsHan}·]{4,14})(?:同志)?、)*(?:\\p{IsHan}{2,4}"
          + "|[\\p{IsHan}·]{4,14}))";
  private static final String POSTS = "([^。；\n]{2,80}?)";
  private static final String END = "(?:的?职务)?(?=[。；，\n（]|$)";

  private static final Pattern ANY =
      Pattern.compile(
          "(?:决定)?(?<!被)(?:任命|聘任)"
              + NAMES
              + "(?:同志)?为"
              + POSTS
              + END
              + "|(?:免去|免)"
              + NAMES
              + "(?:同志)?的?"
              + POSTS
              + "职务(?=[。；，、\n（]|$)"
              + "|(?:接受|同意)"
              + NAME
              + "(?:同志)?(?:请求)?辞去(?:其)?(?:担任的)?"
              + POSTS
              + "(?:职务)(?:的请求)?"
              + "|(?:选举|补选)"
              + NAME
              + "(?:同志)?为"
              + POSTS
              + END
              + "|(?<=^|[\n。；，：、])"
              + NAME
              + "(?:同志)?被(?:任命|选举|聘任)为"
              + POSTS
              + END
              + "|(?<=^|[\n。；，：、])"
              + NAME
              + "同志(?:任(?!职|期)|担任)"
              + POSTS
              + END
              + "|(?<=^|[\n。；，：])"
              + NAME
              + "(?:同志)?不再担任"
              + POSTS
              + END
              + "|(?<=^|[\n。；：])"
              + NAME
              + "任(?!期|职|务|命|免|何|意)"
              + POSTS
              + END);

  private static final Pattern NUMBER =
      Pattern.compile("\\p{IsHan}{2,10}(?:字)?[\\[〔（(]\\d{4}[\\]〕）)]第?\\d+号");
  private static final Pattern FROM =
      Pattern.compile("任(?:职|期)?(?:时间)?从(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?(?:起)?(?:计算|算起)?");

  /** 经某会议2024年2月5日第3次常务会议研究决定, 2024年2月5日某会议通过. */
  private static final Pattern DECIDED =
      Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日[^。；\n]{0,60}?(?:决定|通过|会议|研究)");

  private static final int BLOCK = 600;
  private static final Pattern PROBATION = Pattern.compile("试用期(?:已)?满|试用期满");

  private PersonnelActs() {}

  /**
   * An act as printed.
   *
   * @param from first normal position
   * @param to one past the last
   * @param action what it does
   * @param name the person's name, repaired; several names joined by 、
   * @param posts the posts as printed, joined by 、
   * @param postsFrom where they start
   * @param effective the day from which it holds, if stated
   * @param number the document's number, if printed with it
   */
  record Act(
      int from,
      int to,
      PersonnelAction action,
      String name,
      String posts,
      int postsFrom,
      @Nullable PartialDate effective,
      @Nullable String number) {}

  /** The acts in a stretch of text: paragraphs of one notice, in order. */
  static List<Act> read(String text, int from, int to) {
    List<Act> acts = new ArrayList<>();
    Matcher m = ANY.matcher(text).useTransparentBounds(true);
    for (int at = next(m, text, from, from, to); at >= 0; at = next(m, text, m.end(), from, to)) {
      int g = 1;
      while (m.group(g) == null) {
        g += 2;
      }
      PersonnelAction action =
          switch (g) {
            case 1 -> PersonnelAction.APPOINT;
            case 3 -> PersonnelAction.REMOVE;
            case 5 -> PersonnelAction.RESIGN;
            case 7 -> PersonnelAction.ELECT;
            case 9 -> m.group().contains("选举") ? PersonnelAction.ELECT : PersonnelAction.APPOINT;
            case 13 -> PersonnelAction.REMOVE;
            default ->
                confirmed(text, from, m.start(), to)
                    ? PersonnelAction.CONFIRM
                    : PersonnelAction.APPOINT;
          };
      int[] block = block(text, from, m.start(), m.end(), to);
      boolean sign = m.end() < text.length() && "；。".indexOf(text.charAt(m.end())) >= 0;
      acts.add(
          new Act(
              m.start(),
              Math.min(to, sign ? m.end() + 1 : m.end()),
              action,
              m.group(g),
              m.group(g + 1),
              m.start(g + 1),
              effective(text, block[0], m.start(), block[1]),
              number(text, m.end(), block[1])));
    }
    return acts;
  }

  /** Goes to the next act; it starts with its verb, or with a name that opens a clause. */
  private static int next(Matcher m, String text, int at, int from, int to) {
    for (int i = at; i < to; i++) {
      boolean opens = i == from || "\n。；，：、".indexOf(text.charAt(i - 1)) >= 0;
      if ((opens || "决任聘免接同选补".indexOf(text.charAt(i)) >= 0)
          && m.useAnchoringBounds(i == from).region(i, to).lookingAt()) {
        return i;
      }
    }
    return -1;
  }

  /** The notice speaks of a passed probation. */
  private static boolean confirmed(String text, int from, int at, int to) {
    int[] block = block(text, from, at, at, to);
    return PROBATION.matcher(text.substring(block[0], block[1])).find();
  }

  /**
   * The decision that an act is part of: from behind the document number before it to the number
   * that closes it.
   */
  private static int[] block(String text, int from, int start, int end, int to) {
    int first = Math.max(from, start - BLOCK);
    Matcher before = NUMBER.matcher(text).region(first, start);
    while (before.find()) {
      first = before.end();
    }
    int last = Math.min(to, end + BLOCK);
    Matcher after = NUMBER.matcher(text).region(end, last);
    if (after.find()) {
      last = after.end();
    }
    return new int[] {first, last};
  }

  /** A term counted from a day, else the day of the decision that the notice states. */
  private static @Nullable PartialDate effective(String text, int from, int act, int to) {
    Matcher counted = FROM.matcher(text).region(from, to);
    if (counted.find()) {
      return date(counted);
    }
    Matcher decided = DECIDED.matcher(text).region(from, act);
    PartialDate last = null;
    while (decided.find()) {
      last = date(decided);
    }
    return last;
  }

  private static @Nullable PartialDate date(Matcher m) {
    try {
      return new PartialDate(
          Integer.valueOf(m.group(1)),
          Integer.valueOf(m.group(2)),
          m.group(3) == null ? null : Integer.valueOf(m.group(3)));
    } catch (DateTimeException e) {
      return null; // an impossible date states no start
    }
  }

  private static @Nullable String number(String text, int from, int to) {
    Matcher m = NUMBER.matcher(text).region(from, to);
    return m.find() ? m.group() : null;
  }
}

package dashiji.fact.rule;

import dashiji.document.Entry;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an entry into activities. A semicolon starts a new one where a new activity of the same
 * person follows (参加某会；赴某地督导…), and does not where the agenda of a meeting goes on
 * (主持召开某会议，传达…；听取…；研究…).
 */
final class EntrySegmenter {
  private static final Pattern NEW_ACTIVITY =
      Pattern.compile(
          "(?:并|还|又|先后|分别|随后|会后|之后|接着|当日|同日|下午|上午|晚上)?，?(?:赴|到(?![\\d位])|前往|深入(?!开展|推进|推动|实施|学习|贯彻|落实|挖掘|分析|查找|细致|打好|践行|把握|领会|排查)|来到|参加|出席|列席|召开|主持|组织召开|陪同|会见|接见|接待"
              + "|调研|督导|督查|检查|考察|巡河|巡查|巡林|看望|慰问|走访|拜访|拜会|对接|约谈|接访|带队|率队|带领|开展|签订|签署|视察|实地|现场|与|向|在|研究"
              + "|听取|审议|部署|安排|调度|协调|专题研究).*",
          Pattern.DOTALL);

  private static final Pattern AGENDA =
      Pattern.compile(
          "(?:集中|专题|会议|并|还|认真)?(?:传达|学习|听取|研究|审议|审定|通报|讨论|安排|部署|总结|分析|通过|观看).*", Pattern.DOTALL);

  /** A meeting with its agenda behind a comma. */
  private static final Pattern MEETING_WITH_AGENDA =
      Pattern.compile(
          ".*(?:会议?|常务会|办公会|党组会|全会)(?:（扩大）)?(?:会议)?[，：、](?:会议)?(?:集中|专题|认真)?(?:传达|学习|听取|研究|审议"
              + "|审定|通报|讨论).*",
          Pattern.DOTALL);

  /** A sentence about what a meeting did: 会议传达学习了…；审议了…. */
  private static final Pattern OF_MEETING =
      Pattern.compile(
          "[^\\p{IsHan}]{0,3}(?:会议?|大会|全会|会上)[，：]?(?:还|集中|专题|认真|首先)?(?:传达|学习|听取|研究|审议|审定|通报|讨论|通过)");

  /** What is said there may be parted by semicolons too: 会议强调，要…；要…. */
  private static final Pattern SPEECH =
      Pattern.compile("(?:^|.*[。，；\\n])[^。]{0,30}(?:指出|强调|要求|表示|希望|认为|说)[，：][^。]*", Pattern.DOTALL);

  /** What cannot be part of a speech. */
  private static final Pattern BEHIND_SPEECH =
      Pattern.compile("(?:并|还|又|随后|当日|同日|下午|上午|晚上)?，?(?:赴|前往|会见|主持召开|出席|参加).*", Pattern.DOTALL);

  /** A sentence without a subject goes on with what the person did that day. */
  private static final Pattern NEW_SENTENCE = Pattern.compile("(?:赴(?!约|宴)|主持召开|会见)[^。]{4,}。");

  /** What somebody does when a meeting is over: 会后，某某一行参观…. */
  private static final Pattern AFTER_MEETING =
      Pattern.compile(
          "会后，(?!与会|参会|全体|大家|代表|双方|会议|考察|来宾|嘉宾|领导|还|又)\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,4}){0,3}?(?:一行|等)?(?:先后|分别)?(?:参观|考察|到(?!会)|赴|深入|前往|乘\\p{IsHan}{1,6}对|检查|督查|走访|调研(?!组)|察看)[^，。；]{2}");

  /** The same in a day's short list of what somebody did: 参加某会。调研某工程. */
  private static final Pattern NEXT_OF_DAY =
      Pattern.compile(
          "(?:(?:参加|出席|列席)[^，。；]{3,60}(?:会议?|大会|活动|仪式|典礼|论坛|培训|培训班|比赛)|(?:调研|督导|督查|检查|视察|巡查|暗访)(?![组团队员]|中|时|期间|结束|后|过程|发现|座谈|情况)[^，。；了]{4,60})。.*",
          Pattern.DOTALL);

  /** Somebody takes part in a meeting elsewhere, … */
  private static final Pattern ATTENDED =
      Pattern.compile(
          "(?:[^，。；]{0,40}，)?[^，。；]{0,24}?(?:参加|出席|列席|接访|坐镇|签订|签署|主持召开|主持(?!人))[^，。；]{0,40}",
          Pattern.DOTALL);

  /** … and goes to another place: 参加某会，随后到某镇检查…. */
  private static final Pattern THEN_ELSEWHERE =
      Pattern.compile(
          "(?:随后|之后|会后|顺道|接着|深夜|晚上|当晚)\n?，?(?:(?:到|赴|前往|赶赴|深入)(?!会)[^，。；]{2,20}?(?!召开|举行|主持)(?:[调督检查看慰走考参拜指讲处宣]|对接|汇报|现场|出席)|拜访|拜会|看望|走访|以[^，。；]{2,10}身份)");

  /** A meeting attended, told in one clause, … */
  private static final Pattern ATTENDED_MEETING =
      Pattern.compile(
          "(?:[^，。；]{0,40}，)?[^，。；]{0,40}?(?:参加|出席|列席)[^，。；]{2,50}(?:会议?|大会|论坛|仪式|活动|典礼)(?:并(?:致辞|讲话|发言|宣布[^，。；]{2,6}))?",
          Pattern.DOTALL);

  /** … and another place where something else is done: 列席某会议，到某委对接某项目. */
  private static final Pattern GOES_ELSEWHERE =
      Pattern.compile(
          "\n?(?:(?:到|赴|前往)(?!会)[^，。；]{2,20}?(?:对接|汇报|调研|检查|督导|督查|看望|慰问|走访|拜访|拜会|讲授|讲课|授课|宣讲|考察)|(?:顺道|顺路|随后)?(?:拜访|拜会))[^，。；]{2}");

  /** A tour told in one clause, … */
  private static final Pattern TOURED =
      Pattern.compile(
          "(?:[^，。；]{0,40}，)?[^，。；]{0,40}?(?:到|赴|前往|深入|在)[^，。；]{2,24}(?:调研|检查|督导|督查)[^，。；]{0,24}",
          Pattern.DOTALL);

  /** … and a meeting that is all the rest: 在某所调研，出席某发布会. */
  private static final Pattern ATTENDS_NEXT =
      Pattern.compile("\n?(?:随后)?(?:出席|参加|列席)[^，。；]{4,50}(?:会议?|大会|论坛)(?:[。；].*)?", Pattern.DOTALL);

  /** Whose visits a semicolon parts: 某会召开，甲出席；期间甲走访了某厅. */
  private static final Pattern MEANWHILE =
      Pattern.compile("(?:期间|其间|随后|会后)，?\\p{IsHan}{0,6}?(?:走访|拜访|拜会|会见|参观|考察|看望)");

  /** Another official does something else behind a semicolon: …；副县长某某赴某市参加某会议. */
  private static final Pattern NEW_SUBJECT =
      Pattern.compile(
          "[^，。；]{0,24}?(?:长|书记|主席|主任)[\\p{IsHan}·]{2,8}?(?:(?:赴|前往|深入|主持召开|带队赴)[^，。；]{2}|(?:到|在)[^，。；]{2,20}(?:调研|督导|检查)|(?:参加|出席)[^，。；]{4,50}(?:会议?|活动|仪式|培训班?))");

  /** What a semicolon parts from what another does is such an activity itself. */
  private static final Pattern ONE_OF_SEVERAL =
      Pattern.compile(
          "[^，。；]{0,30}?(?:长|书记|主席|主任)[\\p{IsHan}·]{2,8}?(?:赴|前往|深入|主持召开|带队赴|到|在|参加|出席)[^。]*",
          Pattern.DOTALL);

  /** Entries that tell more than this are no such lists. */
  private static final int LONGEST_OF_DAY = 160;

  private static final Pattern PART_OF_DAY = Pattern.compile("(?:上午|下午|晚上|晚间|中午|当晚)，");

  private static final Pattern GUESTS =
      Pattern.compile(
          "(?:(?:调研|考察|检查|督导|视察|巡查|访问|学习|参观|慰问|督查|验收|评估)[^，。；]{0,4}[组团]|(?:党政)?代表团|专家组|\\p{IsHan}{2,6}一行)");

  private static final int SIGHT = 400;

  private EntrySegmenter() {}

  /** The activities of an entry, with the final sign, in order. */
  static List<Stretch> segments(String text, Entry entry) {
    List<Stretch> segments = new ArrayList<>();
    if (entry.form() == Entry.Form.HEADLINE) {
      segments.add(new Stretch(entry.from(), entry.to()));
      return segments;
    }
    int start = entry.from() + partOfDay(text, entry.from(), entry.to());
    boolean shortDay = entry.to() - entry.from() <= LONGEST_OF_DAY;
    int depth = 0;
    for (int i = entry.from(); i < entry.to(); i++) {
      char c = text.charAt(i);
      if ("（《“".indexOf(c) >= 0) {
        depth++;
      } else if ("）》”".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (c == '；' && depth == 0 && i + 1 < entry.to()) {
        // What decides stands within a sentence of the semicolon.
        String done = text.substring(Math.max(start, i - SIGHT), i);
        int at = text.charAt(i + 1) == '\n' ? i + 2 : i + 1; // the next may stand on its own line
        String next = text.substring(at, Math.max(at, Math.min(entry.to(), at + SIGHT)));
        if (starts(done, next)) {
          segments.add(new Stretch(start, i + 1));
          start = at + partOfDay(text, at, entry.to());
        }
      } else if (c == '，' && depth == 0 && opensElsewhere(text, start, i, entry.to())) {
        segments.add(new Stretch(start, i + 1));
        start = i + 1;
      } else if (c == '。' && depth == 0 && opensSentence(text, i + 1, entry.to(), shortDay)) {
        segments.add(new Stretch(start, i + 1));
        start = i + 1;
      } else if (c == '。'
          && depth == 0
          && partOfDay(text, i + 1, entry.to()) > 0
          && !goesOn(text, i + 1, entry.to())) {
        segments.add(new Stretch(start, i + 1));
        start = i + 1 + partOfDay(text, i + 1, entry.to());
      }
    }
    segments.add(new Stretch(start, entry.to()));
    return segments;
  }

  /** Whether a comma parts two activities of different kinds in different places. */
  private static boolean opensElsewhere(String text, int start, int comma, int to) {
    int next = comma + 1;
    return (THEN_ELSEWHERE.opens(text, next, to) && ATTENDED.matches(text, start, comma))
        || (GOES_ELSEWHERE.opens(text, next, to) && ATTENDED_MEETING.matches(text, start, comma))
        || (ATTENDS_NEXT.matches(text, next, to) && TOURED.matches(text, start, comma));
  }

  private static boolean opensSentence(String text, int at, int to, boolean shortDay) {
    return at < to
        && (NEW_SENTENCE.opens(text, at, to)
            || AFTER_MEETING.opens(text, at, to)
            || (shortDay && NEXT_OF_DAY.matches(text, at, to)));
  }

  /** Whether the guests just named are what a part of the day is told of: 上午，考察团一行参观…. */
  private static boolean goesOn(String text, int at, int to) {
    return GUESTS.opens(text, at + partOfDay(text, at, to), to);
  }

  /** The length of 上午， or 下午， at a position, which opens another activity; else 0. */
  private static int partOfDay(String text, int at, int to) {
    Matcher part = PART_OF_DAY.matchAtStart(text, at, to);
    return part != null && part.end() < to ? part.end() - at : 0;
  }

  /** Where the last sentence of a text starts. */
  private static int sentence(String text) {
    return text.lastIndexOf('。') + 1;
  }

  private static boolean starts(String done, String next) {
    if (MEANWHILE.opens(next)
        || (NEW_SUBJECT.opens(next) && ONE_OF_SEVERAL.matches(done) && !SPEECH.matches(done))) {
      return true;
    }
    if (!NEW_ACTIVITY.matches(next)) {
      return false;
    }
    if (SPEECH.matches(done) && !BEHIND_SPEECH.matches(next)) {
      return false;
    }
    return !(AGENDA.matches(next)
        && (MEETING_WITH_AGENDA.matches(done)
            || OF_MEETING.opens(done, sentence(done), done.length())));
  }
}

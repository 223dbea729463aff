package dashiji.fact.rule;

import dashiji.lexicon.TermTrie;
import dashiji.mention.Wordlists;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an activity happened: the phrases behind 赴, 到, 深入, 在 up to the verb, split into single
 * stops.
 */
final class Stops {
  private static final Pattern CUE =
      Pattern.compile(
          "先后(?:赴|到|深入|来到|前往|走进)|赴(?!任)|来到|来(?=我[省市县区旗]|\\p{IsHan}{1,6}[市县旗区](?:调研|考察|督|检|视察"
              + "|，))|深入到?(?!学习|贯彻|推进|开展|实施|了解|剖析|分析|交流|洽谈|挖掘|研究|落实|推动|细致|沟通|探讨)|前往|走进|(?<!达|感|受|得"
              + "|看|收|做|直)到(?!位|底|来|期|会|场|20|达|职|岗|访)|(?<!存|旨|现|正|实|所)在(?!确保|建|于|场|线|职|全|此|会上|活动|现场"
              + "|“|《|[\\d一二三]|我国|中央|这|学习|大|传达|实|谈)");

  /** A stop phrase ends where one of these starts. */
  private static final Pattern END =
      Pattern.compile(
          "调研|督导|督查|检查|考察|慰问|召开|举行|举办|参加|出席|对接|开展|进行|指导|巡河|巡查|走访|察看|查看|视察|看望|招商|研究|听取|就|向|与"
              + "|参观|了解|实地|接待|接访|调度|宣传|学习|主持|带队|为|开幕|开班|开赛|隆重|盛大|会见|推介|组织|洽谈|座谈|拜访|现场督导|现场办公|集中|揭幕"
              + "|揭牌|签约|启动|督办|详细|挂牌|开工|汇报|陪同|下访|入户|植树|飞行|投资|推动|受理|慰问");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:等(?:地|处|场所|企业|单位|地方|多地|多处|点位|项目|[\\d一二三四五六七八九十]+[个家处].{0,6})?"
              + "|(?:建设)?(?:施工)?(?:整治)?现场|一线|内|新址|一带|总部|上空)$");

  private static final Pattern NOT_A_PLACE =
      Pattern.compile(
          "(?:[一二两三四五六七八九十\\d]+[个家处所].*|.{0,8}(?:期间|之际|时|中|上|下|方面|过程|基础|情况下|前提|领域|环节|情况|问题"
              + "|工作)|基层|企业|一线|现场|.{0,6}(?:重点)?企业|各.*|相关.*|有关.*|分管.*|包联.*|包保.*|部分.*|多个.*|车间|重点企业"
              + "|企业现场|项目现场|.*讲话.*|.*会议上.*|.*座谈会|.*致辞|.*精神|.*(?:学期|确保|典礼|研讨班|轮训班|培训班).*|家中|沿线|群众家中"
              + "|联系点|调研点|贫困户家中|实处|全市|全县|全区|全旗|全省|全国|当地|下一步|年底|目前|.*以来|.*之前|.{1})");

  private static final Pattern TOUR_GOES_ON =
      Pattern.compile("(?s)\n?.{0,24}(?:先后|期间|随后|还|实地|深入|一行|来到|走进|前往).*");

  /** 学习某人在某地的讲话: where a speech was held is not where the activity is. */
  private static final Pattern SPEECH = Pattern.compile(".*(?:传达|学习|贯彻|重温|讲话|重要指示|精神).*");

  private Stops() {}

  /**
   * One stop.
   *
   * @param from first normal position
   * @param to one past the last
   * @param at whether it is where something was held (在), not where someone went
   */
  record Stop(int from, int to, boolean at) {}

  /** The stops of an activity, in order. */
  static List<Stop> read(String text, int from, int to) {
    List<Stop> stops = new ArrayList<>();
    int start = from;
    int number = 0;
    while (start < to) {
      int end = text.indexOf('。', start);
      end = end < 0 || end >= to ? to : end + 1;
      String sentence = text.substring(start, end);
      // The first sentence, a headline's second, and those that go on with the tour.
      boolean main = number == 0 || (number == 1 && headline(text, from, start));
      if (main || TOUR_GOES_ON.matcher(sentence).matches()) {
        sentence(text, start, end, main || number == 1, stops);
      }
      start = end;
      number++;
    }
    return stops;
  }

  private static boolean headline(String text, int from, int second) {
    return text.substring(second, Math.min(text.length(), second + 8))
            .matches("\\d{1,2}月\\d{1,2}日.*")
        || second - from < 14;
  }

  private static void sentence(String text, int from, int end, boolean held, List<Stop> stops) {
    Matcher cue = CUE.matcher(text).region(from, end);
    int done = from;
    while (cue.find()) {
      int start = cue.end();
      boolean at = cue.group().equals("在");
      if (cue.start() < done
          || (at && !held)
          || insideQuotes(text, from, cue.start())
          || SPEECH.matcher(Clauses.before(text, cue.start(), from)).matches()) {
        continue;
      }
      int stop = phraseEnd(text, start, end);
      split(text, start, stop, at, stops);
      done = stop;
    }
  }

  private static boolean insideQuotes(String text, int from, int at) {
    int depth = 0;
    for (int i = from; i < at; i++) {
      char c = text.charAt(i);
      if (c == '《' || c == '“') {
        depth++;
      } else if (c == '》' || c == '”') {
        depth--;
      }
    }
    return depth > 0;
  }

  private static int phraseEnd(String text, int start, int limit) {
    int depth = 0;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if ("（“《".indexOf(c) >= 0) {
        depth++;
        continue;
      }
      if ("）”》".indexOf(c) >= 0) {
        depth--;
        continue;
      }
      if (depth > 0) {
        continue;
      }
      if ("，。；：\n".indexOf(c) >= 0) {
        return i;
      }
      if (i > start && verbAt(text, i, limit)) {
        return i;
      }
    }
    return limit;
  }

  /** A verb that ends the phrase, unless it is part of a name (研究院, 调研基地, 培训中心). */
  private static boolean verbAt(String text, int at, int limit) {
    Matcher m = END.matcher(text).region(at, limit);
    if (!m.lookingAt()) {
      return false;
    }
    String rest = text.substring(m.end(), Math.min(limit, m.end() + 4));
    if (m.group().matches("研究|学习|指导|实地") && rest.startsWith("中心") && !rest.startsWith("中心城")) {
      return false;
    }
    if (rest.matches("(?:院|所|基地|站|馆|社|团队|会|室|大街|业).*")) {
      return false;
    }
    if (m.group().equals("组织") && text.substring(Math.max(0, at - 2), at).matches("社会|.党|群众")) {
      return false;
    }
    if (m.group().equals("与")
        || m.group().equals("为")
        || m.group().equals("就")
        || m.group().equals("向")) {
      TermTrie.Match<String> suffix = Wordlists.SITE_SUFFIXES.longestBefore(text, limit, at);
      return suffix == null || !text.substring(at, limit).matches("[^，。；]{1,10}(?:中心|馆|基地)");
    }
    return true;
  }

  private static void split(String text, int from, int to, boolean at, List<Stop> stops) {
    int start = from;
    int depth = 0;
    for (int i = from; i <= to; i++) {
      char c = i == to ? '、' : text.charAt(i);
      if ("（“".indexOf(c) >= 0) {
        depth++;
      } else if ("）”".indexOf(c) >= 0) {
        depth--;
      }
      boolean also = i < to && text.startsWith("以及", i);
      boolean and =
          depth == 0 && (c == '和' || c == '及') && i > start + 1 && joins(text, start, i, to);
      if ((c == '、' && depth <= 0) || and || also || i == to) {
        add(text, start, i, at, stops);
        start = also ? i + 2 : i + 1;
        i = also ? i + 1 : i;
      }
    }
  }

  /** 和 between two stops: what stands before it ends like a place or body, or is one of a list. */
  private static boolean joins(String text, int start, int at, int to) {
    String left = text.substring(start, at);
    if (text.substring(at + 1, to).matches("(?:市|县|旗|区|省|自治区)\\p{IsHan}{2,12}")) {
      return left.length() >= 3;
    }
    boolean complete =
        Wordlists.SITE_SUFFIXES.longestBefore(left, left.length(), 0) != null
            || Wordlists.BODY_SUFFIXES.longestBefore(left, left.length(), 0) != null
            || left.matches(".*(?:[省市县区旗镇乡村]|现场|项目|工程|以)");
    return complete && to - at > 3;
  }

  private static void add(String text, int from, int to, boolean at, List<Stop> stops) {
    int start = from;
    int end = to;
    String stop = text.substring(start, end);
    Matcher head = Pattern.compile("^(?:到|赴|了|先后|位于|以及|以|及|和)").matcher(stop);
    if (head.find()) {
      start += head.end();
    }
    for (int n = 0; n < 2 && start < end; n++) {
      Matcher tail = TAIL.matcher(text.substring(start, end));
      if (tail.find() && tail.start() > 1) {
        end = start + tail.start();
      }
    }
    Matcher protectedSite =
        Pattern.compile("^(?:国家级|自治区级|省级|市级|全国)?(?:重点)?文物保护单位")
            .matcher(text.substring(start, Math.max(start, end)));
    if (protectedSite.find()) {
      start += protectedSite.end();
    }
    if (end - start >= 2
        && !text.startsWith("等车间", end)
        && end - start <= 40
        && !NOT_A_PLACE.matcher(text.substring(start, end)).matches()) {
      stops.add(new Stop(start, end, at));
    }
  }
}

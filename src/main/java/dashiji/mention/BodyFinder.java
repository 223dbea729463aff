package dashiji.mention;

import dashiji.lexicon.TermTrie;
import dashiji.nlp.Tagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds organisations by the ends of their names, and by the short forms of official bodies. */
public final class BodyFinder {
  /** What ends like a body but names none in particular. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:.*(?:有关|相关|各|该|全体|本|多家|部分|主要|重点|所属|等|大型|民营|国有|两|驻地).*|(?:市|县|旗|区|省)?(?:直"
              + "|级)?.{0,4}(?:部门|单位)|公司|集团|银行|学校|医院|大学|中学|小学|协会"
              + "|.*第[\\d一二三四五六七八九十]+次.*|.*领办.*|.*开局|.*签署|(?:集团|公司|学院|学校|医院|银行)(?:公司)?(?:党委|党组|党总支)|.*部署"
              + "|.*[展客餐]厅|(?:.*三级|.*公立|.*定点|.*民营)医院|.*\\d省.*|.*(?:旗县|市县|县区|盟市|市州|州市|各地).*"
              + "|\\d+[家个名].*|第[一二三四五六七八九十]+批.*|.{0,4}中小学|.*合作协|.*学习中心|.*原|副.*|兼.*|商会|中心|服务中心|委员会"
              + "|办公室|指挥部|法院|检察院|支队|大队|部队|政府|领导小组|调研组|考察组|督导组|检查组|工作队|党支部|党委|党组|中央|工会|农场|林场|牧场|合作社"
              + "|专业合作社|实验室|研究中心|基层.*|.*基层党.*|党政.*|.{0,3}班子|党工委|幼儿园|局|厅|司|署|处|乡镇.*|苏木.*|街道办|街道办事处"
              + "|办事处|社区.{0,2}|村.{0,2}|当地.*|地方.*|企业.*)");

  /** Names of areas that open with 和. */
  private static final List<String> NAMES_WITH_AND = List.of("和平", "和田", "和林", "和龙", "和静");

  /** From the last character of an end on: 厅级, 中心城区, 人大代表, 三中全会, 司机, 司法, 分会场. */
  private static final Pattern ANOTHER_WORD = Pattern.compile(".(?:级|城区|代表|全会)|司[机法]|会场");

  private static final Set<String> CONTINUES = Set.of("书记", "副书记", "常委", "主任", "副主任", "主席", "委员");

  private final Tagger tagger;

  /** A finder that asks a tagger where words end. */
  public BodyFinder(Tagger tagger) {
    this.tagger = tagger;
  }

  /**
   * The organisations in a stretch of text.
   *
   * @param names the names of persons in it; no body runs over one
   * @param trace takes the candidates and what became of them
   * @return mentions, ascending, not overlapping
   */
  public List<BodyMention> find(
      String text, int from, int to, List<NameMention> names, BodyNames bodies, Trace trace) {
    Phrases phrases = new Phrases(text, from, to, tagger);
    for (NameMention name : names) {
      phrases.startAt(name.from());
      phrases.startAt(name.to());
    }
    List<BodyMention> mentions = new ArrayList<>();
    int done = from;
    for (int end = from + 2; end <= to; end++) {
      TermTrie.Match<String> suffix = Wordlists.BODY_SUFFIXES.longestBefore(text, end, done);
      TermTrie.Match<String> national = Wordlists.NATIONAL_BODIES.longestBefore(text, end, done);
      if (national != null && (suffix == null || national.length() > suffix.length())) {
        suffix = national;
      }
      if (suffix == null || longerAhead(text, end, to, done)) {
        continue;
      }
      int start = Math.max(done, phrases.startBefore(end - 1));
      start = skipTitles(text, start, end);
      if (start > end - suffix.length()) {
        continue;
      }
      end = extend(text, start, end, to, phrases);
      if (insideTitle(text, start, end) || (start > from && text.charAt(start - 1) == '各')) {
        trace.rejected(
            Candidate.Kind.BODY,
            start,
            end,
            text.substring(start, end),
            "another word starts in its end, or 各 stands before it");
        continue;
      }
      String printed = text.substring(start, end);
      if (printed.length() > 3
          && "和与及".indexOf(printed.charAt(0)) >= 0
          && conjunction(text, start)) {
        start++;
        printed = text.substring(start, end);
      }
      Body body = body(printed, suffix, bodies);
      if (body == null) {
        trace.rejected(Candidate.Kind.BODY, start, end, printed, "names no body in particular");
      } else if (titleMark(text, start, from)) {
        trace.rejected(Candidate.Kind.BODY, start, end, printed, "part of a title in 《》");
      } else {
        trace.taken(Candidate.Kind.BODY, start, end, body.name(), "ends in a word for a body");
        mentions.add(new BodyMention(start, end, body));
        done = end;
      }
    }
    return mentions;
  }

  /** 和 joins two bodies or persons here; it is not the first character of a name. */
  private static boolean conjunction(String text, int at) {
    if (text.charAt(at) != '和') {
      return true;
    }
    return at > 0
        && Character.isLetter(text.charAt(at - 1))
        && NAMES_WITH_AND.stream().noneMatch(name -> text.startsWith(name, at));
  }

  /** Goes on with a department of the body: 某部某研究所, 某局某处. */
  private static int extend(String text, int start, int end, int to, Phrases phrases) {
    int extended = end;
    for (int next = end + 2; next <= Math.min(to, end + 14); next++) {
      if ("，。；：、！？“”《》（）\n".indexOf(text.charAt(next - 1)) >= 0) {
        break;
      }
      TermTrie.Match<String> suffix = Wordlists.BODY_SUFFIXES.longestBefore(text, next, end);
      if (suffix != null && phrases.startBefore(next - 1) <= start) {
        extended = next;
      }
    }
    return extended;
  }

  /**
   * The last character is the start of a title or of another word: the second 局 of 统计局局长, 厅 of 副厅长,
   * 司 of 司机.
   */
  private static boolean insideTitle(String text, int start, int end) {
    if (ANOTHER_WORD.matcher(text).region(end - 1, text.length()).lookingAt()
        || (text.startsWith("政协", end - 2) && text.startsWith("委员", end))) {
      return true;
    }
    TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, end - 1);
    char before = end - 2 >= start ? text.charAt(end - 2) : ' ';
    return title != null
        && title.length() > 1
        && (before == '副' || before == text.charAt(end - 1) || before == '任');
  }

  private static @Nullable Body body(
      String printed, TermTrie.Match<String> suffix, BodyNames bodies) {
    String name = printed.replaceFirst("^(?:我|本|全)(?=[省市区县旗])", "");
    if (name.length() < 2
        || name.length() > 32
        || GENERIC.matcher(name).matches()
        || name.contains("（") != name.contains("）")) {
      return null;
    }
    Body body = bodies.resolve(name, null);
    if (body == null || body.name().length() < 3) {
      return null;
    }
    boolean resolved = body.area() != null || !body.name().equals(name);
    boolean ofAnotherKind = !BodyNames.kind(name).equals(suffix.value());
    boolean says =
        resolved
            || ofAnotherKind
            || name.length() >= suffix.length() + 2
            || Wordlists.NATIONAL_BODIES.longestAt(name, 0) != null;
    return says ? body : null;
  }

  /** Inside 《》: part of the title of a document. */
  private static boolean titleMark(String text, int start, int from) {
    int open = text.lastIndexOf('《', start);
    return open >= from && text.lastIndexOf('》', start) < open;
  }

  /** A longer end is under way: 市委 in 市委组织部, 大学 in 大学医院. */
  private static boolean longerAhead(String text, int end, int to, int done) {
    for (int next = end + 1; next <= Math.min(to, end + 8); next++) {
      TermTrie.Match<String> verb =
          next == end + 1 ? Wordlists.PERSON_VERBS.longestAt(text, end) : null;
      if (verb != null && verb.length() > 1) {
        return false;
      }
      char c = text.charAt(next - 1);
      if ("，。；：、！？“”《》和与及".indexOf(c) >= 0) {
        return false;
      }
      TermTrie.Match<String> suffix = Wordlists.BODY_SUFFIXES.longestBefore(text, next, done);
      if (suffix != null && next - suffix.length() <= end) {
        return true;
      }
    }
    return false;
  }

  /** A title at the start belongs to a person before, not to the body: 书记 in 书记张某到某局. */
  private static int skipTitles(String text, int start, int end) {
    int at = start;
    for (int i = start; i < end; i++) {
      TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, i);
      if (title != null
          && i + title.length() < end
          && (title.value() == Wordlists.TitleType.GOVERNMENT || CONTINUES.contains(title.term()))
          && !text.startsWith("员会", i + title.length() - 1)
          && !text.startsWith("会", i + title.length())) {
        at = i + title.length();
      }
    }
    return at;
  }
}

package dashiji.mention;

import dashiji.lexicon.Body;
import dashiji.lexicon.BodyLexicon;
import dashiji.lexicon.NamePart;
import dashiji.lexicon.Surnames;
import dashiji.lexicon.TermTable;
import dashiji.lexicon.TermTrie;
import dashiji.lexicon.Title;
import dashiji.lexicon.Titles;
import dashiji.text.regex.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The word lists that find mentions, each loaded once. */
public final class Wordlists {
  /** What a title says of the body it is in. */
  public enum TitleType {
    /** The head of an area's government or a deputy: the body may be left out (市长). */
    GOVERNMENT,
    /** Secretaries and standing members of a party committee. */
    PARTY,
    /** Any other: the body stands before it. */
    BODY
  }

  /** Words that follow a person as subject, with the role they give. */
  public static final TermTrie<String> PERSON_VERBS =
      new TermTrie<>(TermTable.pairs("person-verbs.tsv"));

  /** Nouns that end the name of an event, with its kind. */
  public static final TermTrie<String> EVENT_NOUNS =
      new TermTrie<>(TermTable.pairs("event-nouns.tsv"));

  /** Ends of the names of bodies, with their kind. */
  public static final TermTrie<String> BODY_SUFFIXES =
      new TermTrie<>(TermTable.pairs("body-suffixes.tsv"));

  /** Ends of the names of sites and villages, with their level. */
  public static final TermTrie<String> SITE_SUFFIXES =
      new TermTrie<>(TermTable.pairs("site-suffixes.tsv"));

  private static final Pattern GOVERNMENT_HEAD =
      Pattern.compile("(?:常务副|挂职副|科技副|副)?(?:省|市|区|县|旗|州|盟|镇|乡)长|(?:副)?苏木达");

  /** 支队长 is one title, though 队长 is another. */
  private static final Pattern UNIT_HEAD = Pattern.compile("副?[大中支总]队长");

  /** Nouns for people that are no posts. */
  private static final Set<String> NO_POSTS =
      Set.of(
          "专家", "代表", "企业家", "志愿者", "工作人员", "干部", "队员", "劳模", "工匠", "主要负责人", "牵头人", "负责人", "包联干部",
          "致富带头人", "网格员", "讲解员", "全国劳动模范", "人大代表", "国王", "秘书", "领队", "科员", "法人代表");

  /** Titles of posts without the body, with what they say of it. */
  public static final TermTrie<TitleType> TITLES = new TermTrie<>(titles());

  private static final TermTrie<String> NAME_PARTS = nameParts();

  /** Names and short forms of national bodies, with their kind. */
  public static final TermTrie<String> NATIONAL_BODIES = national();

  /** Those and {@link #BODY_SUFFIXES}, asked for at once. */
  static final TermTrie<String> BODY_ENDS = bodyEnds();

  private Wordlists() {}

  /** True if a string of one or two characters is a surname. */
  public static boolean isSurname(String text) {
    return Surnames.common().find(text).filter(s -> s.frequency() < 5).isPresent();
  }

  /** True for a surname that is nearly always another word in running text. */
  public static boolean isRareSurname(String text) {
    return Surnames.common().find(text).filter(s -> s.frequency() == 5).isPresent();
  }

  /**
   * How much of a name is made of parts that are frequent in transcribed names of minorities.
   *
   * @return 0 to 1
   */
  public static double transcribedShare(String name) {
    return transcribedShare(name, 0, name.length());
  }

  /** The same for a name that stands in {@code [from, to)} of a text. */
  public static double transcribedShare(String text, int from, int to) {
    int covered = 0;
    for (int i = from; i < to; ) {
      TermTrie.Match<String> part = NAME_PARTS.longestAt(text, i, to);
      if (part == null) {
        i++;
      } else {
        covered += part.length();
        i += part.length();
      }
    }
    return (double) covered / (to - from);
  }

  /** Titles that name their body in short (市委书记) are read as body and title. */
  private static Map<String, TitleType> titles() {
    Map<String, TitleType> types = new HashMap<>();
    for (Title title : Titles.common().all()) {
      String text = title.text();
      if (NO_POSTS.contains(text)
          || (namesBody(text) && !UNIT_HEAD.matches(text) && !text.startsWith("董事"))) {
        continue;
      }
      TitleType type = type(text);
      types.put(text, type);
      if (text.startsWith("副")) {
        types.putIfAbsent("常务" + text, type);
      } else if (type == TitleType.GOVERNMENT) {
        types.putIfAbsent("代" + text, type);
        types.putIfAbsent("代理" + text, type);
      } else if (title.singleSeat()) {
        types.putIfAbsent("代理" + text, type);
      }
    }
    return types;
  }

  private static TitleType type(String title) {
    if (GOVERNMENT_HEAD.matches(title)) {
      return TitleType.GOVERNMENT;
    }
    return Pattern.matches("(?:专职副|常务副|副|第一)?书记|常委|候补委员", title) ? TitleType.PARTY : TitleType.BODY;
  }

  private static boolean namesBody(String title) {
    for (int start = 1; start < title.length(); start++) {
      if (Titles.common().find(title.substring(start)).isPresent()) {
        String before = title.substring(0, start);
        if (!Pattern.matches("董事[局会]", before)
            && Pattern.matches(
                ".*[委党部局组会院庭支]|主席团|中心|基地|社区|嘎查|村|街道办|巡察办|人大工委|审判委员会专职|检察委员会专职|政协|全国|苏木|地委|项目|代表团"
                    + "|理事会|宣传|政法|组织|统战|纪检|驻村工作队",
                before)) {
          return true;
        }
      }
    }
    return false;
  }

  private static TermTrie<String> national() {
    Map<String, String> kinds = new HashMap<>();
    for (Body body : BodyLexicon.national().bodies()) {
      BodyLexicon.namesOf(body).forEach(name -> kinds.putIfAbsent(name, body.kind()));
    }
    return new TermTrie<>(kinds);
  }

  private static TermTrie<String> bodyEnds() {
    Map<String, String> kinds = new HashMap<>();
    NATIONAL_BODIES.terms().forEach(body -> kinds.put(body.term(), body.value()));
    BODY_SUFFIXES.terms().forEach(suffix -> kinds.put(suffix.term(), suffix.value()));
    return new TermTrie<>(kinds);
  }

  private static TermTrie<String> nameParts() {
    Map<String, String> parts = new HashMap<>();
    for (NamePart part : NamePart.all()) {
      parts.put(part.text(), part.text());
    }
    return new TermTrie<>(parts);
  }
}

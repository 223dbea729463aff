package dashiji.fact.rule;

import dashiji.document.Jurisdiction;
import dashiji.fact.PersonnelAction;
import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.Gazetteer;
import dashiji.mention.Wordlists;
import dashiji.text.Stretch;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the name of somebody who is removed ends, that stands right before the body: 免去李明县教育局局长职务,
 * 免去李明云岫县教育局 局长职务. What opens the body is an area of the document, one under it, or the class word
 * of one; a name is told from the first part of an area's by its surname (免去安宁区教育局局长职务 names
 * nobody).
 */
final class RemovedNames {
  private static final int SHORTEST = 2;
  private static final int LONGEST_CHINESE = 3;

  /** A transcribed name before an area is no longer than this. */
  private static final int LONGEST = 8;

  private static final int COUNTY_CODE = 6;
  private static final int PREFECTURE_CODE = 4;

  private static final String CLASSES = "省市县区旗州盟";

  /** What a body of an area is called behind the class word. */
  private static final Pattern OF_CLASS =
      Pattern.compile(
          "[省市县区旗州盟](?:委|人大|政协|纪委|监委|人民|政府|[妇文残侨]联|科协|工商联|总工会|第[一二三四五六七八九十\\d]|\\p{IsHan}{2,18}?(?:局|厅|委|办|室|中心|院|会|校|学|馆|站|所|队|处|社|公司|集团|园|台|组))");

  private static final Pattern OF_PARTY = Pattern.compile("中共|中国共产党|自治[区州县旗]\\p{IsHan}{3}");

  /** Opens like a surname, or stands where a name does, and is the start of a body. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:中共|政协|共青|农行|工行|建行|中国|国家|国网|邮政|原|其|高新|经开|新[区城]|党委|人大|华能|华电).*|.*[省市县区旗州盟镇乡]|.*街道");

  /** The last character of what a district that is no area is called by: 高新区, 开发区, 园区. */
  private static final String NO_DISTRICT = "新开发园景山库林牧矿坝社灌片城港保试范";

  private final String text;
  private final Jurisdiction jurisdiction;
  private final Gazetteer gazetteer;
  private final Set<String> areas;

  private RemovedNames(String text, Jurisdiction jurisdiction, Gazetteer gazetteer) {
    this.text = text;
    this.jurisdiction = jurisdiction;
    this.gazetteer = gazetteer;
    areas = new HashSet<>();
    jurisdiction.chain().forEach(unit -> areas.add(unit.name()));
    String code = jurisdiction.contextCode();
    Jurisdiction.Unit home = jurisdiction.home().orElse(null);
    if (code == null || home == null || code.length() < COUNTY_CODE) {
      return;
    }
    if (home.level() == AreaLevel.COUNTY) {
      gazetteer.townships(code.substring(0, COUNTY_CODE)).forEach(area -> areas.add(area.name()));
    } else if (home.level() == AreaLevel.PREFECTURE) {
      gazetteer.names().stream()
          .map(name -> name.area())
          .filter(area -> area.code().startsWith(code.substring(0, PREFECTURE_CODE)))
          .forEach(area -> areas.add(area.name()));
    }
  }

  /** The acts of a document of an area, with the names of removals ended. */
  static List<PersonnelActs.Act> ended(
      List<PersonnelActs.Act> acts, String text, Jurisdiction jurisdiction, Gazetteer gazetteer) {
    if (acts.stream().noneMatch(RemovedNames::isOpen)) {
      return acts;
    }
    RemovedNames names = new RemovedNames(text, jurisdiction, gazetteer);
    List<PersonnelActs.Act> ended = new ArrayList<>();
    acts.forEach(act -> names.end(act, ended));
    return ended;
  }

  /** Whether nothing stands between the last name of a removal and the posts. */
  private static boolean isOpen(PersonnelActs.Act act) {
    return act.action() == PersonnelAction.REMOVE
        && act.names().getLast().to() == act.posts().from();
  }

  /** The act with its last name ended; one more for each who follows in its posts. */
  private void end(PersonnelActs.Act act, List<PersonnelActs.Act> ended) {
    int to = act.posts().to();
    List<Stretch> names = new ArrayList<>(act.names());
    int from = isOpen(act) ? names.removeLast().from() : -1;
    while (from >= 0 && listed(from, to) > 0) { // 免去李明、王芳县教育局副局长职务
      int sign = listed(from, to);
      names.add(new Stretch(from, sign));
      from = sign + 1;
    }
    int cut = from < 0 ? -1 : endOfName(from, to, false);
    if (cut < 0) {
      ended.add(act);
      return;
    }
    names.add(new Stretch(from, cut));
    int opens = act.from();
    for (int i = cut; i < to; i++) {
      if (text.charAt(i) != '、' || Wordlists.TITLES.longestBefore(text, i, cut) == null) {
        continue;
      }
      int next = endOfName(i + 1, to, true);
      if (next > 0) {
        ended.add(removal(act, opens, i, names, new Stretch(cut, i)));
        names = List.of(new Stretch(i + 1, next));
        opens = i + 1;
        cut = next;
      }
    }
    ended.add(removal(act, opens, act.to(), names, new Stretch(cut, to)));
  }

  private static PersonnelActs.Act removal(
      PersonnelActs.Act act, int from, int to, List<Stretch> names, Stretch posts) {
    return new PersonnelActs.Act(from, to, act.action(), act.acting(), names, true, posts);
  }

  /** The sign behind a name that another of a list follows, or -1. */
  private int listed(int from, int to) {
    int sign = text.indexOf('、', from, Math.min(to, from + LONGEST));
    return sign > from + 1 && isName(from, sign) ? sign : -1;
  }

  /**
   * Where a name that opens a stretch ends and a body begins, or -1.
   *
   * @param follows whether the act removed somebody before whose name ended so
   */
  private int endOfName(int from, int to, boolean follows) {
    int limit = Math.min(to - LONGEST_CHINESE, from + LONGEST);
    for (int at = from + SHORTEST; at <= limit; at++) {
      if ((isArea(at, to) || OF_PARTY.opens(text, at, to)) && isName(from, at)) {
        boolean oneMore = // 成县 behind 李明, or 县 behind 李明成
            at == from + SHORTEST
                && CLASSES.indexOf(text.charAt(at + 1)) >= 0
                && !isNamedElsewhere(at);
        return oneMore ? at + 1 : at;
      }
    }
    for (int at = from + SHORTEST; at <= Math.min(limit, from + LONGEST_CHINESE); at++) {
      String word = text.substring(at, at + 1);
      if (CLASSES.contains(word)
          && jurisdiction.byClassWord(word).isPresent()
          && OF_CLASS.opens(text, at, to)
          && isName(from, at)
          && ((follows && at == from + SHORTEST) || isNoArea(text.substring(from, at + 1)))) {
        return at;
      }
    }
    return -1;
  }

  private boolean isArea(int at, int to) {
    for (String area : areas) {
      if (text.startsWith(area, at) && at + area.length() < to) {
        return true;
      }
    }
    return false;
  }

  /** Whether an area of two characters stands anywhere else, where nothing can belong to a name. */
  private boolean isNamedElsewhere(int at) {
    String area = text.substring(at, at + 2);
    int found = text.indexOf(area);
    while (found >= 0) {
      if (found != at && (found == 0 || !Character.isIdeographic(text.charAt(found - 1)))) {
        return true;
      }
      found = text.indexOf(area, found + 1);
    }
    return false;
  }

  private boolean isNoArea(String area) {
    return gazetteer.candidates(area).isEmpty()
        && gazetteer.formerCandidates(area).isEmpty()
        && !(area.endsWith("区") && NO_DISTRICT.indexOf(area.charAt(area.length() - 2)) >= 0);
  }

  private boolean isName(int from, int to) {
    String name = text.substring(from, to);
    if (NO_NAME.matches(name) || !gazetteer.candidates(name).isEmpty()) {
      return false;
    }
    int length = to - from;
    return name.indexOf('·') > 0
        || (length <= LONGEST_CHINESE && Wordlists.isSurname(name.substring(0, 1)))
        || (length > SHORTEST
            && length <= LONGEST_CHINESE + 1
            && Wordlists.isSurname(name.substring(0, SHORTEST)))
        || Wordlists.transcribedShare(name) > 0.7;
  }
}

package dashiji.mention.name;

import dashiji.lexicon.TermTrie;
import dashiji.mention.Wordlists;
import dashiji.text.Chars;
import dashiji.text.Stretch;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds names that stand before their title: 农牧局周远局长, 王平副主席. */
final class TitlesAfter {
  private static final TermTrie<String> TITLES = titles();
  private static final Pattern EDGE =
      Pattern.compile(
          ".*(?:区|厅|局|署|委|联|社|处|所|站|室|科协|中心|院|部|省|市|县|旗|州|办|会|公司|集团|大学|和|及|与|向|由|按照|根据|落实|贯彻|学习|传达|重温|聆听|受|陪同|在|为|了|接受)",
          Pattern.DOTALL);
  private static final int LONGEST = 4;
  private static final int EDGE_LENGTH = 3;

  private static TermTrie<String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (String title :
        new String[] {
          "书记", "副书记", "主席", "副主席", "省长", "副省长", "市长", "副市长", "区长", "副区长", "县长", "副县长", "旗长", "副旗长",
          "州长", "副州长", "盟长", "副盟长", "厅长", "副厅长", "局长", "副局长", "主任", "副主任", "部长", "副部长", "院士", "教授",
          "研究员", "总书记", "秘书长", "副秘书长", "董事长", "总经理", "会长", "院长", "副院长", "校长", "司长", "处长", "检察长",
          "同志", "镇长", "总理", "副总理", "委员长", "所长", "站长", "署长"
        }) {
      titles.put(title, title);
    }
    return new TermTrie<>(titles);
  }

  /**
   * A title with what may be names right before it.
   *
   * @param end where the names end and the title starts
   * @param slots where they may start
   */
  record Place(int end, List<Slot> slots) {}

  /** The titles of a stretch that a name may stand before. */
  List<Place> places(String text, Stretch region) {
    List<Place> places = new ArrayList<>();
    for (int i = region.from() + 2; i < region.to(); i++) {
      TermTrie.Match<String> title = TITLES.longestAt(text, i, region.to());
      if (title == null) {
        continue;
      }
      TermTrie.Match<Wordlists.TitleType> whole =
          Wordlists.TITLES.longestBefore(text, i + title.length(), region.from());
      if (whole == null || whole.length() <= title.length()) {
        List<Slot> slots = slots(text, i, region);
        if (!slots.isEmpty()) {
          places.add(new Place(i, slots));
        }
      }
      i += title.length() - 1;
    }
    return places;
  }

  private static List<Slot> slots(String text, int end, Stretch region) {
    List<Slot> slots = new ArrayList<>();
    for (int start = end - 1; start >= Math.max(region.from(), end - LONGEST); start--) {
      if (!Chars.isHan(text.charAt(start))) {
        break;
      }
      if (end - start < 2
          || text.charAt(end - 1) == '兼' // 董事长兼总经理周远
          || Candidates.isGrammar(text, start, end)) {
        continue;
      }
      if (start == region.from() || !Chars.isHan(text.charAt(start - 1))) {
        slots.add(new Slot(start, Left.CLAUSE, region.to()));
      } else if (EDGE.matches(
          text.substring(Math.max(region.from(), start - EDGE_LENGTH), start))) {
        slots.add(new Slot(start, Left.BODY, region.to()));
      }
    }
    return slots;
  }
}

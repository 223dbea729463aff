package dashiji.mention.name;

import dashiji.lexicon.TermTrie;
import dashiji.mention.Wordlists;
import dashiji.text.CharSet;
import dashiji.text.Chars;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the places where a name may start by what stands left of them. */
final class SlotFinder {
  private static final TermTrie<Left> CUES = cues();

  private static final Pattern SAID = Pattern.compile("[^，。；]{2,}?(?:讲话|指示|批示|要求|事迹|报告)");

  /** Verbs that take persons where a list says how many: 将甲、乙、丙三位烈士安葬. */
  private static final Set<String> COUNTED_BEHIND =
      Set.of("将", "悼念", "缅怀", "祭奠", "和", "对", "授予", "增选");

  /** What reports are about: 关于周远代表资格的报告. */
  private static final Pattern OF_DEPUTY =
      Pattern.compile("[\\p{IsHan}·]{2,12}?(?:同志)?(?:的)?(?:代表资格|辞去|辞职)");

  /** Behind 长: 扬州|长江大桥 has no 州长. */
  private static final Pattern OF_THE_RIVER =
      Pattern.compile(
          "江(?:经济|大桥|路|流域|上游|中游|下游|干流|沿岸|岸线|[南北]岸|水道|航道|大保护|文化|国家|三峡|引航|海事|禁捕|禁渔|码头|隧道|公路|生态|防洪|堤|村|街)");

  private static final Pattern COUNTED =
      Pattern.compile(
          "\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,4}){1,12}(?:等)?(?:\\d+|[一二三四五六七八九十两]+)(?:位|名|人)");

  /** Who leads a group: 以周远为团长的. */
  private static final Pattern AS_LEADER =
      Pattern.compile("[\\p{IsHan}·]{2,12}?(?:同志|先生|女士|博士|教授)?为(?:首|总?团长|组长|队长|领队|总?指挥|主任)");

  /** The next of several appointed in one sentence, behind the title of the one before. */
  private static final Pattern APPOINTED_NEXT =
      Pattern.compile("、[\\p{IsHan}·]{2,10}?(?:同志)?(?:等\\d+人)?为\\p{IsHan}{2,24}");

  /** Nouns for people that are given names too. */
  private static final Set<String> GIVEN = Set.of("学生", "战士", "学者", "青年", "校友");

  /** Before the first character of a clause. */
  private static final CharSet OPENS_CLAUSE = CharSet.of("，。；：！？\n　 ★●△■◆▲※）");

  /** Titles and nouns for people. */
  private static final TermTrie<Left> PEOPLE =
      new TermTrie<>(
          CUES.terms().stream()
              .filter(cue -> cue.value() == Left.TITLE || cue.value() == Left.GROUP)
              .filter(cue -> cue.length() > 1)
              .collect(Collectors.toMap(TermTrie.Match::term, TermTrie.Match::value)));

  private final CandidateTraits traits;

  SlotFinder(CandidateTraits traits) {
    this.traits = traits;
  }

  /** How a post is held, in brackets before the name: 副县长（挂职）甲. */
  private static final Pattern REMARK =
      Pattern.compile(
          "（(?:主持[^（）]{0,6}工作|[^（）]{0,8}挂职|兼职?|代理?|不驻会|援[藏疆青]|试用期?|[正副][县处科厅局师团]级)[^（）]{0,6}）");

  private static TermTrie<Left> cues() {
    Map<String, Left> cues = new HashMap<>();
    for (String verb :
        new String[] {
          "将", "悼念", "缅怀", "祭奠", "和", "对", "授予", "增选", "以", "关于", "受", "由", "随", "陪同", "会见", "会见了",
          "邀请", "委托", "接替", "特邀", "学习", "传达", "学习贯彻", "传达学习", "贯彻落实", "看望", "看望了", "看望慰问", "慰问",
          "慰问了", "走访慰问", "走访慰问了"
        }) {
      cues.put(verb, Left.OBJECT);
    }
    for (String act :
        new String[] {
          "免去", "任命", "选举", "聘任", "推选", "补选", "接受", "同意", "提名", "免除", "决定任命", "决定免去", "提名免去", "撤销",
          "批准", "当选", "聘请", "解聘", "推荐", "增补", "选举产生", "罢免", "表彰", "追授", "还有", "的有", "的是", "分别是",
          "分别为", "审议了", "通过了"
        }) {
      cues.put(act, Left.ACT);
    }
    for (String noun :
        new String[] {
          "领导", "负责人", "代表", "嘉宾", "专家", "专家组", "成员", "领导同志", "老领导", "执行主席", "常务主席", "总监票人",
          "副总监票人", "监票人", "总计票人", "计票人", "领誓人", "监誓人", "主持人", "人员", "干部", "主席团", "负责同志", "一行人",
          "记者", "作者", "学者", "教师", "学生", "村民", "居民", "群众", "企业家", "人大代表", "政协委员", "致辞人", "带头人", "劳模",
          "选手", "队员", "老党员", "困难党员", "老干部", "离休干部", "退休干部", "职工", "困难职工", "困难群众", "贫困户", "脱贫户",
          "农户", "老人", "老兵", "困难户", "特困户", "五保户", "低保户", "监测户", "残疾人", "复员军人", "退伍军人", "优抚军人",
          "优抚对象", "村干部", "劳动模范", "道德模范", "专家人才", "老红军", "老战士", "遗属", "退役军人", "军属", "烈属", "官员", "民警",
          "战士", "烈士", "患者", "客商", "人士", "红旗手", "标兵", "外宾", "华侨", "侨胞", "台胞", "港商", "台商", "外商", "乡贤",
          "运动员", "传承人", "书法家", "艺术家", "歌唱家", "作家", "画家", "友人", "焊工", "钳工", "车工", "铣工", "电工", "技工",
          "养路工", "环卫工", "护林员", "驾驶员", "先进个人", "青年", "校友"
        }) {
      cues.put(noun, Left.GROUP);
    }
    for (TermTrie.Match<Wordlists.TitleType> title : Wordlists.TITLES.terms()) {
      cues.put(title.term(), Left.TITLE);
    }
    return new TermTrie<>(cues);
  }

  /** Whether a title or a noun for people ends at a position, and starts in the same stretch. */
  static boolean cueBefore(String text, int start, int end) {
    TermTrie.Match<Left> cue = PEOPLE.longestBefore(text, end, start);
    return cue != null && !(end - start == 3 && GIVEN.contains(cue.term()));
  }

  /**
   * The slots of a stretch by start, without those of lists, which depend on the names before them.
   */
  TreeMap<Integer, Slot> slots(String text, Stretch region) {
    TreeMap<Integer, Slot> slots = new TreeMap<>();
    int limit = region.to();
    for (int i = region.from(); i < limit; i++) {
      char c = text.charAt(i);
      if (i == region.from() || opensClause(text.charAt(i - 1))) {
        if (Chars.isHan(c) && traits.startsName(c)) {
          slots.putIfAbsent(i, new Slot(i, Left.CLAUSE, limit));
        }
      }
      TermTrie.Match<Left> cue = CUES.longestAt(text, i, limit);
      if (cue != null
          && !(text.startsWith("委员", i + cue.length() - 1) && !cue.term().endsWith("员"))
          && !text.startsWith("单位", i + cue.length())
          && !(cue.term().endsWith("长") && OF_THE_RIVER.opens(text, i + cue.length(), limit))) {
        int start = i + cue.length();
        Left left = cue.value();
        if (left == Left.TITLE && text.startsWith("（", start)) {
          Matcher remark = REMARK.matchAtStart(text, start, Math.min(limit, start + 16));
          start = remark == null ? start : remark.end();
        }
        if (left == Left.TITLE && text.startsWith("（原", start)) {
          int close = text.indexOf('）', start, Math.max(start, Math.min(limit, start + 20)));
          start = close > 0 ? close + 1 : start;
        }
        if (left == Left.TITLE) {
          start = behindProposal(text, start);
          if (APPOINTED_NEXT.opens(text, start, Math.min(limit, start + 40))) {
            start++;
            left = Left.ACT;
          }
        }
        if (start < limit && (text.charAt(start) == '：' || text.charAt(start) == ' ')) {
          start++;
        }
        if (start + 1 < limit
            && Chars.isHan(text.charAt(start))
            && (left != Left.OBJECT || ofPerson(text, cue.term(), start, limit))) {
          Slot slot = new Slot(start, left, limit);
          slots.merge(start, slot, (a, b) -> a.left().compareTo(b.left()) <= 0 ? a : b);
        }
      }
    }
    return slots;
  }

  /** 副主任人选: proposed for the title, whose name follows. */
  private static int behindProposal(String text, int at) {
    for (String proposal : new String[] {"提名候选人", "提名人选", "候选人", "人选"}) {
      if (text.startsWith(proposal, at)) {
        return at + proposal.length();
      }
    }
    return at;
  }

  /** 学习 takes what somebody said or did; any other a name. */
  private boolean ofPerson(String text, String verb, int start, int limit) {
    if (!traits.startsName(text.charAt(start))) {
      return false;
    }
    if (verb.equals("关于")) {
      return OF_DEPUTY.opens(text, start, Math.min(limit, start + 20));
    }
    if (verb.equals("以")) {
      return AS_LEADER.opens(text, start, Math.min(limit, start + 20));
    }
    if (COUNTED_BEHIND.contains(verb)) {
      return COUNTED.opens(text, start, Math.min(limit, start + 60));
    }
    return !Pattern.matches(".*(?:学习|传达|贯彻).*", verb)
        || SAID.opens(text, start, Math.min(limit, start + 40));
  }

  private static boolean opensClause(char before) {
    return OPENS_CLAUSE.has(before);
  }
}

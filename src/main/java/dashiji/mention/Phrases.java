package dashiji.mention;

import dashiji.lexicon.TermTrie;
import dashiji.nlp.Token;
import dashiji.text.CharSet;
import dashiji.text.Chars;
import dashiji.text.regex.Pattern;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a noun phrase of a clause can start: after signs, and after the words that no name of a
 * body, place or project holds (verbs of the subject, prepositions, particles).
 */
final class Phrases {
  private static final Set<String> OPENING =
      Set.of(
          "会见", "约谈", "约见", "陪同", "邀请", "接待", "拜访", "拜会", "参加", "随同", "出席", "听取", "看望", "慰问", "选举",
          "任命", "免去", "主持", "召开", "举行", "举办", "开展", "进行", "研究", "审议", "传达", "学习", "贯彻", "落实", "到",
          "赴", "深入", "前往", "来到", "走进", "走访", "调研", "考察", "督导", "检查", "督查", "对接", "签订", "签署", "与",
          "和", "及", "以及", "向", "受", "同", "在", "对", "由", "为", "是", "等", "的", "了", "从", "将", "于", "以",
          "就", "先后", "分别", "一行", "带领", "率领", "带队", "有", "其中", "推进", "通过", "关于", "作为", "并", "公布",
          "印发", "代表", "来自", "包括", "涉及", "详细", "实地", "现场", "使用", "安排", "部署", "要求", "指出", "实施", "支持",
          "围绕", "推动", "介绍", "推介", "参观", "协调", "组织召开", "联合", "调度", "督促", "报告", "汇报", "聚焦", "针对",
          "按照", "根据", "经", "给", "把", "被", "让", "请", "说", "叫", "至", "组织", "开工", "解决", "做好", "配合",
          "全力", "要", "抓好", "加快", "促进", "为了", "了解", "辞去", "宣布", "担任", "任", "兼任", "副", "原", "带头",
          "领办", "通报", "强化", "分管", "联系", "负责", "现任", "代理", "完善", "打造", "感谢", "祝贺", "欢迎", "成立", "颁发",
          "捐赠", "率", "携", "协助", "观摩", "视察", "察看", "查看", "踏勘", "督办", "洽谈", "承建", "申报", "完成", "确保",
          "整合", "依托", "建成", "启动", "审定", "争取", "谈及", "盯紧", "做强", "立足", "总结", "分析", "召集", "会议", "表彰",
          "建立", "设", "引进", "谋划", "倾听", "观看", "希望", "贡献", "到访", "造访", "结合", "授予", "援建", "同意", "调任",
          "改任", "转任", "奔赴", "聘请", "选派", "移交", "划归", "更名", "改为", "撤销", "筹建", "兴建", "动工", "修建", "资助",
          "捐助", "设立", "列入", "纳入", "考入", "考取", "兴办", "创办", "开办", "保送", "指导", "讨论", "获得", "荣获", "列席",
          "批准", "入选", "获评", "接受", "加入", "晋级", "承办", "主办", "协办", "冠名", "参展", "参赛", "商谈", "巡察", "命名",
          "共建", "达成", "缔结", "联办", "合办", "兼并", "合并", "组建", "充分发挥", "赞同", "赞成");

  private static final TermTrie<String> OPENING_WORDS =
      new TermTrie<>(OPENING.stream().collect(Collectors.toMap(word -> word, word -> word)));

  /** What a word of {@link #OPENING} is the start of a name with: 组织部, 检查站, 研究院, 学习中心组. */
  private static final Map<String, Pattern> NAME_GOES_ON =
      nameGoesOn(
          Map.of(
              Set.of("研究"), "总?院|所|中心|会|室",
              Set.of("检查"), "(?:考核|督导|指导|验收|评估)?[站组院]|委员会",
              Set.of("督查", "督导", "调研", "考察"), "(?:考核|检查|督导|调研|指导|评估|验收|督查|帮扶)?[组团室]",
              Set.of("指导", "巡察"), "[组站办处科员所团]|中心|委|小组|大队|工作组|工作领导|机构",
              Set.of("学习"), "中心|会|班|教育",
              Set.of("组织"), "[部处]",
              Set.of("联合"), "会|国|社|工程|体|大学",
              Set.of("对接", "签订", "经"), "[济纪信贸开合营管]|[审建科]委",
              Set.of("代表", "报告", "推进", "协调", "推介", "汇报", "促进", "引进"),
                  "[会团]|大会|局(?![面势部])|中心(?![工任组城])",
              Set.of("有"), "[限色]"));

  private static final Pattern ROAD =
      Pattern.compile("\\p{IsHan}{1,10}?(?:公路|高速|铁路|快速|道路|通道|管道|管线|线路|输电|大桥|隧道)");

  /** No word behind which a phrase starts is longer. */
  private static final int LONGEST_OPENING = 8;

  /** Words whose object follows at once. */
  private static final Set<String> GOVERNS =
      Set.of("在", "到", "赴", "深入", "前往", "来到", "走进", "走访", "会见", "陪同", "邀请", "拜访", "考察", "参观");

  /** Verbs of {@link #OPENING} that are also what a body is for: 分析测试协会, 人才引进中心. */
  private static final Set<String> FIELDS =
      Set.of(
          "分析", "推介", "促进", "引进", "接待", "调度", "协调", "支持", "实施", "推进", "组织", "配合", "推动", "安排", "解决");

  private static final Pattern FIELD_OF_BODY =
      Pattern.compile("\\p{IsHan}{0,14}?(?:领导小组|指挥部|专班|委员会|协会|学会|联合会|中心|办公室|办|研究院|研究所|联席会议)");

  /** What ends before 和 in a clause and is no part of a name: 指示批示精神和党中央. */
  private static final Pattern ANOTHER_THING =
      Pattern.compile(
          ".*(?:精神|要求|部署|讲话|情况|工作|意见|问题|任务|会议|大会|活动|仪式|座谈会|论坛|事宜|事项|方案|报告|项目|干警|官兵|民警|师生|学生|群众|企业家|专家|\\d人|[省市县区旗州盟镇乡村])");

  /** 省政府粮食及物资储备工作领导小组: 及 joins what the group is for. */
  private static final Pattern TASK_GROUP_LEFT =
      Pattern.compile("(?:政府|[省市县区旗州盟]委|办公厅)(?!、|，|召|关|领导|主)\\p{IsHan}{2,12}$");

  private static final Pattern TASK_GROUP_RIGHT =
      Pattern.compile("(?![省市县区旗])\\p{IsHan}{2,20}?(?:工作领导小组|工作指挥部|工作联席会议|工作委员会)");

  /** 及县人武部, 和市农牧局: a body by its area's class word starts here. */
  private static final Pattern OF_AREA =
      Pattern.compile(
          "(?:自治区|省|市|县|旗|州|盟|区)(?:直|委|政府|人|纪|监|政|法|检|\\p{IsHan}{1,8}(?:局|厅|办|部|院|中心))");

  /** Behind a firm 和 joins two, though a word may run over it: 集团和龙. */
  private static final Pattern FIRM_BEFORE = Pattern.compile(".*\\p{IsHan}{2}(?:公司|集团)");

  /** At each of them a phrase starts. */
  private static final CharSet SIGNS = CharSet.of("，。；：、！？“”\n‘’");

  /** Of those, the ones up to which text is tagged as one. */
  private static final CharSet CLAUSE_SIGNS = CharSet.of("，。；：、\n");

  /** Behind them a body may start by the class word of its area. */
  private static final CharSet BEFORE_CLASS_WORD = CharSet.of("和与及率赴到入携任报");

  private final String text;
  private final int from;
  private final int to;
  private final TaggedText tagged;

  /** Those by names and by words, counted from the start of the stretch. */
  private final BitSet starts;

  /** Those by signs and single characters, counted likewise. */
  private final BitSet signs;

  /** The positions of clauses whose signs were read, counted likewise. */
  private final BitSet read;

  /** The first positions of clauses whose signs were read, counted likewise. */
  private final BitSet clauses;

  /** The first positions of clauses whose words were read, counted likewise. */
  private final BitSet tagRead;

  /** The start behind which no word that opens a phrase ends up to {@link #clear}, or -1. */
  private int clearBehind = -1;

  private int clear = -1;

  /**
   * The starts in a stretch {@code [from, to)} of a text. Only clauses that are asked about are
   * tagged.
   */
  Phrases(TaggedText tagged, int from, int to) {
    this.tagged = tagged;
    this.text = tagged.text();
    this.from = from;
    this.to = to;
    starts = new BitSet(to - from + 1);
    signs = new BitSet(to - from + 1);
    read = new BitSet(to - from + 1);
    clauses = new BitSet(to - from + 1);
    tagRead = new BitSet(to - from + 1);
    starts.set(0);
  }

  private static Map<String, Pattern> nameGoesOn(Map<Set<String>, String> ends) {
    Map<String, Pattern> byWord = new HashMap<>();
    ends.forEach((words, end) -> {
      Pattern name = Pattern.compile(end);
      words.forEach(word -> byWord.put(word, name));
    });
    return Map.copyOf(byWord);
  }

  /** The start of the clause of a position whose signs were read. */
  private int clauseStart(int position) {
    return from + clauses.previousSetBit(position - from);
  }

  private int clauseEnd(int position) {
    int end = position;
    while (end < to && !CLAUSE_SIGNS.has(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Reads the signs of the clause around a position, once. */
  private void readSigns(int position) {
    if (read.get(position - from)) {
      return;
    }
    int start = position;
    while (start > from && !CLAUSE_SIGNS.has(text.charAt(start - 1))) {
      start--;
    }
    int end = clauseEnd(position);
    read.set(start - from, Math.max(end, position + 1) - from);
    clauses.set(start - from);
    signs.set(start - from);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if ((BEFORE_CLASS_WORD.has(c) && OF_AREA.opens(text, i + 1, end))
          || SIGNS.has(c)
          || (c == '和' && FIRM_BEFORE.matches(text, start, i))
          || (c == '访' && i > start && "到来造走".indexOf(text.charAt(i - 1)) >= 0)) {
        signs.set(i + 1 - from);
      }
    }
  }

  /** Reads the words of the clause that starts at a position; tagging them is what costs most. */
  private void readWords(int start) {
    tagRead.set(start - from);
    int end = clauseEnd(start);
    List<Token> tokens = tagged.words(start, end);
    for (int t = 0; t < tokens.size(); t++) {
      if (cuts(tokens, t, start, end)) {
        startAt(start + tokens.get(t).to());
      }
    }
  }

  /** Also starts a phrase at a position: the end of a name. */
  void startAt(int position) {
    if (position >= from) {
      starts.set(position - from);
    }
  }

  /**
   * The last start at or before a position that is not a 和 or 与 inside one name.
   *
   * @param joinsTwo matches the text up to and with the 和 where it joins two things
   */
  int startOfCompound(int position, Pattern joinsTwo) {
    int start = startBefore(position);
    while (start > 0 && "和与及".indexOf(text.charAt(start - 1)) >= 0) {
      int before = startBefore(start - 1);
      if (start - before < 3 || joinsTwo.matches(text, before, start)) {
        break;
      }
      start = before;
    }
    return start;
  }

  /**
   * The last start at or before a position. The words of its clause are read only where one behind
   * which a phrase starts may end between the last start that is known and the position.
   */
  int startBefore(int position) {
    if (position < from || position >= to) {
      return known(position);
    }
    readSigns(position);
    int known = known(position);
    int clause = clauseStart(position);
    if (tagRead.get(clause - from) || (known == clearBehind && position <= clear)) {
      return known;
    }
    int done = known == clearBehind ? clear : known;
    int earliest = Math.max(clause, done - LONGEST_OPENING);
    if (!OPENING_WORDS.endsIn(text, earliest, done, position)
        && !tagged.functionWordEnds(earliest, done, position)) {
      clearBehind = known;
      clear = position;
      return known;
    }
    readWords(clause);
    return known(position);
  }

  private int known(int position) {
    int at = position - from;
    return from + Math.max(starts.previousSetBit(at), signs.previousSetBit(at));
  }

  private boolean cuts(List<Token> tokens, int t, int from, int to) {
    Token token = tokens.get(t);
    String word = token.text();
    boolean opens = OPENING.contains(word);
    if ((!opens && !token.isFunctionWord()) || !Chars.isHan(word.charAt(0))) {
      return false;
    }
    if (word.length() == 1
        && "同和为向经将有至设任".contains(word)
        && t > 0
        && GOVERNS.contains(tokens.get(t - 1).text())) {
      return false; // 在同禾集团: no preposition behind a preposition, the name starts so
    }
    if (t == 0 && from > 0 && text.charAt(from - 1) == '、' && "向同对为经".contains(word)) {
      return false; // 、向阳开发区: no preposition opens an item of a list
    }
    if (word.equals("和") || word.equals("与") || word.equals("及")) {
      return !joinsNames(tokens, t, from);
    }
    if ((word.equals("同") || word.equals("比"))
        && t > 0
        && tokens.get(t - 1).pos().startsWith("ns")) {
      return false; // a firm by its place and its name
    }
    if (word.equals("至") && ROAD.opens(text, from + token.to(), to)) {
      return false; // 县城至青石镇公路
    }
    if (opens) {
      if (t > 0 && FIELDS.contains(word) && ofBody(tokens, t, from, to)) {
        return false;
      }
      Pattern name = NAME_GOES_ON.get(word);
      return name == null || !name.opens(text, from + token.to(), to);
    }
    return true;
  }

  /** Behind the name or class word of an area, with the end of a body close behind: 省分析测试协会. */
  private boolean ofBody(List<Token> tokens, int t, int from, int to) {
    String before = tokens.get(t - 1).text();
    int end = from + tokens.get(t).to();
    return ("省市县区旗州盟".indexOf(before.charAt(before.length() - 1)) >= 0
            || Pattern.matches("中国|国家|全国|中华|国际", before))
        && FIELD_OF_BODY.opens(text, end, Math.min(to, end + 20));
  }

  /** 工业和信息化局, 科技与财务司: 和 inside a name has a short noun and a suffix on its right. */
  private boolean joinsNames(List<Token> tokens, int t, int from) {
    if (t == 0 || t + 1 >= tokens.size()) {
      return false;
    }
    int left = from + tokens.get(t).from();
    if (TASK_GROUP_LEFT.isIn(text, Math.max(from, left - 16), left)
        && TASK_GROUP_RIGHT.opens(text, left + 1, Math.min(text.length(), left + 26))) {
      return true;
    }
    TermTrie.Match<String> leftBody = Wordlists.BODY_SUFFIXES.longestBefore(text, left, from);
    TermTrie.Match<String> leftSite = Wordlists.SITE_SUFFIXES.longestBefore(text, left, from);
    if (starts.get(left - this.from)
        || leftBody != null
        || leftSite != null
        || ANOTHER_THING.matches(text, Math.max(from, left - 6), left)) {
      return false;
    }
    if (tokens.get(t + 1).pos().startsWith("ns") && tokens.get(t).text().equals("与")) {
      return false; // 某公司与某县政府
    }
    String right = "";
    for (int i = t + 1; i < Math.min(tokens.size(), t + 6); i++) {
      right += tokens.get(i).text();
      if (i >= t + 4) {
        if (right.endsWith("局") && Departments.isNamed(right)) {
          return true; // 文化和广电旅游体育局
        }
        continue;
      }
      TermTrie.Match<String> suffix =
          Wordlists.BODY_SUFFIXES.longestBefore(right, right.length(), 0);
      if (suffix != null && right.length() > suffix.length() && right.length() <= 8) {
        return true;
      }
    }
    return false;
  }
}

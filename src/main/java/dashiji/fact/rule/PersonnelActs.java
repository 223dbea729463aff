package dashiji.fact.rule;

import dashiji.fact.PersonnelAction;
import dashiji.mention.Wordlists;
import dashiji.text.Chars;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Acts of appointment and removal as their sentences print them: 任命甲为某局局长, 甲同志任某院副院长, 免去甲同志某局局长职务,
 * 接受甲辞去…, 选举甲为…; with what a list leaves out taken from its head (任命：⏎甲为…；⏎乙为…) or from the act
 * before (甲任…，免去其…职务).
 */
final class PersonnelActs {
  /** A name's shape; the words that lead in to an act are no part of it. */
  private static final String NAME =
      "(?!他|她|根据|关于|一致|会议|同志|提名|建议|推荐|任期|聘期|请求|申请|其(?![其木达力日布乐那米])|经|由|拟|现|曾(?=经|[任在于获被])|将|为|并|等|不能|能够?胜)"
          + "(?:(?!决定|接受|同意|批准|任命|免去|选举|补选|表决|通过|宣布|提请|同志)[\\p{IsHan}·]){2,14}?";

  /** A name of three right before a body that its class opens: 免去敖明远县财政局局长职务. */
  private static final String PLAIN = "(?![原其省市县区州旗盟])\\p{IsHan}{3}";

  /** A name alone before its verb, at the start of a line of a list: 甲免去某局局长职务. */
  private static final String ON_ITS_LINE = "(?<=\n)((?![省市县区州旗盟])\\p{IsHan}{2,3}(?<![府会委局部院]))";

  private static final String ASIDE = "(?:（[^（）]{1,40}）)?";
  private static final String ONE = NAME + ASIDE + "(?:同志)?" + ASIDE;
  private static final String NAMES = "(" + ONE + "(?:(?:[、和]|(?<=）)，)" + ONE + ")*?)";
  private static final String MORE =
      "(?:(?:等)?(?:\\d{1,3}|[二两三四五六七八九十]{1,3})[名人位](?:代表|干部|人员|委员|人选)?|等)?(?:同志)?(?:分别)?";
  private static final String POSTS =
      "([^。；，\n（）：]{2,110}?(?:（[^（）\n]{1,20}）、[^。；，\n（）：]{2,60}?)*)";

  /** A post that must end like one, where the verb alone does not say that it is. */
  private static final String OFFICE = "([^。；，\n（）：]{2,40}?(?:长|主任|主席|书记|委员|审判员|检察员|庭长))";

  private static final String END =
      "(?:的?(?:职务|一职))?(?=[。；，\n"
          + "（]|的(?:决定|通知|命令|任命|议案)|、(?:\\p{IsHan}|·){2,6}(?:同志)?(?:等\\d{1,3}[名人位](?:同志|代表)?)?为|、\\p{IsHan}{2,4}(?:同志)?(?<![主责])任(?!教(?!导)|[何职务期免命用性意])\\p{IsHan}{2}|、(?:并|同时)?免去\\p{IsHan}{3}"
          + "|(?<=[长任席记员监理事])\\p{IsHan}{2,3}同志(?:兼任|任|为)|$)";
  private static final String OFFICE_END = "的?(?:职务|一职)";
  private static final String HELD = "(?:所?兼任的?|所?担任的?|原任的?|现任的?|所任的?)?";

  /** Where a sentence or a member of a list can start. */
  private static final String START =
      "(?<=^|[\n。；，：.．、）]|决定|研究|通知|宣布|同意|批准|任命|由|经|会议|大会|党委|县委|市委|区委|旗委|其中|岁的|提请的|提请的关于)";

  /** By how many votes: 甲以160票当选为…, 甲全票当选…. */
  private static final String VOTES =
      "(?:以\\d{1,4}票的?(?:高票|全票|满票|赞成|同意)?|以?(?:高票|全票|满票|全体代表一致同意))?(?:的?(?:结果|成绩))?";

  /** The title of somebody who takes another post: 成立某指挥部，县长甲任总指挥; 任命县委副书记甲为…. */
  private static final String TITLED =
      "(?:(?:[\\p{IsHan}、&&[^为任]]{0,20}?\\p{IsHan})??(?:书记|[省市县区旗州镇乡局部处校院所厂站]长|主任(?!委员)|主席(?!团)|常委(?!会)|专员|经理|委员(?!会)|(?:选派|挂职)干部))?";

  private static final String TAKES =
      "(?:兼任|继任|接任|升任|挂职担任|挂职任|挂任|正式任|继续担任|担任|出任|转任|改任|调任|(?<![主责信历现拟前时离就到卸连专首曾一])任(?!\\p{IsHan}{0,4}(?:演练|演习|比赛|大赛|晚会|活动|典礼)\\p{IsHan}{0,3}(?:指挥|导演|裁判|主持)|现场总?指挥|职|期|务|命|免|何|意|教(?!导)|用|性|重|由|前|内|满|一|字|〔|人))";

  /**
   * One way to print an act.
   *
   * @param cue what a match contains in any case: most sentences are refused by looking for it
   */
  private record Form(
      PersonnelAction action, Pattern pattern, boolean acting, boolean bounded, String cue) {
    Form(PersonnelAction action, Pattern pattern, boolean acting, boolean bounded) {
      this(action, pattern, acting, bounded, "");
    }

    Form(PersonnelAction action, String pattern) {
      this(action, Pattern.compile(pattern), false, true);
    }

    Form with(String cue) {
      return new Form(action, pattern, acting, bounded, cue);
    }

    boolean isPossible(String text, int from, int to) {
      return cue.isEmpty() || text.indexOf(cue, from, to) >= 0;
    }
  }

  /** Somebody who was removed right before takes another post. */
  private static final Form THEN_TAKES =
      new Form(
          PersonnelAction.APPOINT,
          "(?<=，)(?:()(?:改任|转任|调任|另任|任)(?!职|期|务|命|何|意|前|内))" + POSTS + END);

  /**
   * Somebody who was appointed right before leaves another post, whose body has its whole name:
   * 甲任某镇党委书记，免去某县财政局局长职务.
   */
  private static final Form THEN_LEAVES =
      new Form(
          PersonnelAction.REMOVE,
          "(?<=，)(?:()(?:同时)?(?:免去|免除))(?=中共|中国共产党|(?!其)\\p{IsHan}{1,4}[县市区旗]\\p{IsHan}{2})"
              + POSTS
              + OFFICE_END);

  /**
   * Each form has the names in group 1 (none: those of the act before) and the posts in group 2.
   */
  private static final List<Form> FORMS =
      List.of(
          new Form(
              PersonnelAction.APPOINT,
              "(?:决定)?(?<!被|拟|提请|建议|推荐|免)(?:任命|聘任|聘请|续聘|委派|(?<![省市县区州旗盟党地工团纪常])委任|任用)(?:了|[：])?"
                  + TITLED
                  + NAMES
                  + MORE
                  + "(?:为|担任|兼任|任(?!期|务|命|职))"
                  + POSTS
                  + END),
          new Form(
              PersonnelAction.REMOVE,
              "(?:免去|免除|解聘|撤销|罢免|免|解除)(?:了|[：])?"
                  + NAMES
                  + "(?:同志的?|的|(?=所?[兼担]任的))"
                  + HELD
                  + POSTS
                  + OFFICE_END),
          new Form(
              PersonnelAction.REMOVE,
              "(?:免去|免除|解聘)("
                  + PLAIN
                  + "(?:[、和]"
                  + PLAIN
                  + ")*)(?<![新发景园校社城山矿开])(?=[省市县区州旗盟]\\p{IsHan}{2}|中共|中国共产党)"
                  + HELD
                  + POSTS
                  + OFFICE_END),
          new Form(
              PersonnelAction.REMOVE,
              Pattern.compile(
                  "(?:免去|免除|解聘|撤销|罢免|免|解除)(?:了|[：])?(?:其|"
                      + NAMES
                      + ")"
                      + HELD
                      + POSTS
                      + OFFICE_END),
              false,
              false),
          new Form(
              PersonnelAction.REMOVE,
              "(?:免去|解聘|撤销)" + NAMES + "(?:同志的?|的)" + POSTS + "(?=[。；，\n（]|$)"),
          new Form(
                  PersonnelAction.RESIGN,
                  "(?:接受|同意|批准|准予|通过)了?"
                      + NAMES
                      + "(?:因[^，。；]{2,16})?(?:请求|申请|提出)?辞去(?:其|所?担任的|兼任的)?"
                      + POSTS
                      + "(?:(?:的?(?:职务|请求|申请|报告))+|(?=的决定))")
              .with("辞去"),
          new Form(
                  PersonnelAction.RESIGN,
                  START + NAMES + "(?:请求|申请)?辞去(?:了|其|所?担任的|兼任的)?" + POSTS + OFFICE_END)
              .with("辞去"),
          new Form(
                  PersonnelAction.RESIGN,
                  "(?<=关于|以及)"
                      + NAMES
                      + MORE
                      + "(?:请求|申请)?辞去(?:其|所?担任的|兼任的)?"
                      + POSTS
                      + "(?=以及|的?(?:职务)?的(?:辞呈|请求|申请|报告|议案))")
              .with("辞去"),
          new Form(
              PersonnelAction.ELECT,
              "(?:选举|补选|增选|增补|选出|推选)(?:了|产生)?[：]?" + NAMES + MORE + "(?:为|担任|任)" + POSTS + END),
          new Form(
                  PersonnelAction.ELECT,
                  START + TITLED + NAMES + MORE + VOTES + "(?:新|再次|正式)?当选为?" + POSTS + END)
              .with("当选"),
          new Form(
                  PersonnelAction.ELECT,
                  START + NAMES + "(?:同志)?被(?:选举|补选|推选|推举|增选|选)为" + POSTS + END)
              .with("被"),
          new Form(
                  PersonnelAction.APPOINT,
                  START + NAMES + "(?:同志)?(?:今[天日]|昨[天日])?被(?:任命|聘任|委任)(?:为|担任)" + POSTS + END)
              .with("被"),
          new Form(
              PersonnelAction.REMOVE,
              START
                  + NAMES
                  + "(?:同志)?(?:的原?|原)(?:担任的?|任的?)?"
                  + POSTS
                  + OFFICE_END
                  + "(?:自然|自行|同时|随之|相应|一并)(?:免除|免去|解除)"),
          new Form(
              PersonnelAction.REMOVE,
              "(?<=，)(?:()(?:其)?原(?:担任的?|任的?)?)"
                  + POSTS
                  + OFFICE_END
                  + "(?:自然|自行|同时|随之|相应|一并)(?:免除|免去|解除)"),
          new Form(
                  PersonnelAction.REMOVE,
                  Pattern.compile(
                      "()不再(?:担任|兼任)" + POSTS + "的?(?:职务|一职)的(" + ONE + ")(?=另有|另行|调|到|拟|，|。|；)"),
                  false,
                  true)
              .with("不再"),
          new Form(
                  PersonnelAction.REMOVE,
                  START
                      + NAMES
                      + "(?:同志)?(?:因[^，。；]{2,16}，?)?被(?:免去|撤销|罢免|解除|免除)(?:了|其)?"
                      + POSTS
                      + OFFICE_END)
              .with("被"),
          new Form(PersonnelAction.REMOVE, ON_ITS_LINE + "(?:同志)?免去" + POSTS + OFFICE_END)
              .with("免去"),
          new Form(PersonnelAction.APPOINT, "()(?:任命|聘任)(?:其|他|她)(?:为|担任|任)" + POSTS + END),
          new Form(PersonnelAction.ELECT, "()(?:选举|补选|推选)(?:其|他|她)(?:为|担任|任)" + POSTS + END),
          new Form(
                  PersonnelAction.REMOVE,
                  START + TITLED + NAMES + "(?:同志)?(?:因[^，。；]{2,16})?不再(?:担任|兼任|任)" + POSTS + END)
              .with("不再"),
          new Form(
                  PersonnelAction.APPOINT,
                  "(?<=，|、)(?:()[^，。；]{0,16}?被(?:任命|聘任|委任)(?:为|担任))" + POSTS + END)
              .with("被"),
          new Form(
              PersonnelAction.APPOINT,
              "(?<=，)(?:()(?:并|同时)+(?:决定|同意)?(?:其|由其)?(?:为|任命为|担任))" + OFFICE + END),
          new Form(PersonnelAction.REMOVE, "(?<=，|同时)(?:()不再(?:担任|兼任|任))" + POSTS + END).with("不再"),
          new Form(
                  PersonnelAction.APPOINT,
                  Pattern.compile(
                      "(?:(?<=决定|关于|提请的)|(?<=，|同时))(?:由其?)?(?:"
                          + NAMES
                          + "(?:同志)?)?代理"
                          + POSTS
                          + OFFICE_END),
                  true,
                  true)
              .with("代理"),
          new Form(
                  PersonnelAction.APPOINT,
                  Pattern.compile(
                      "(?<=决定|决定：|[，；]|\n|提请的)(?:由)?(" + NAME + "同志)代理" + POSTS + "(?=[。；，\n]|$)"),
                  true,
                  true)
              .with("代理"),
          new Form(PersonnelAction.APPOINT, "(?<=决定|决定：)" + NAMES + "为" + OFFICE + END),
          new Form(
              PersonnelAction.REMOVE,
              Pattern.compile("(?:免去|免除)了?" + NAMES + OFFICE + "(?=[。；\n]|$)"),
              false,
              false),
          new Form(
                  PersonnelAction.APPOINT,
                  START + NAMES + "(?:同志)?由[^。；，、由]{2,24}(?:调任|转任|改任|升任|提任|提拔为|交流任)" + POSTS + END)
              .with("由"),
          THEN_TAKES,
          new Form(
                  PersonnelAction.CONFIRM,
                  START
                      + NAMES
                      + MORE
                      + "(?:任职)?试用期(?:已|均已)?(?:期)?满[，、]?(?:经)?(?:考核|考察)?(?:合格|胜任)?[，、]?(?:同意|决定|予以)?(?:按期转正[，、])?"
                      + "(?:正式任命为|正式任职?为?|按期转正任|转正任|任)(?!职|期|务|命)"
                      + POSTS
                      + END)
              .with("试用期"),
          new Form(
                  PersonnelAction.APPOINT,
                  START
                      + TITLED
                      + NAMES
                      + MORE
                      + "(?:因?(?:工作调动)?(?:已|现|被|奉命))?"
                      + TAKES
                      + POSTS
                      + END)
              .with("任"),
          new Form(
              PersonnelAction.APPOINT,
              Pattern.compile(
                  START
                      + "()([^。；，\n（）：]{1,40}?(?:长|主任|主席|书记))"
                      + "(?:一职)?(?:继续|改|暂)?由"
                      + TITLED
                      + "("
                      + ONE
                      + ")(?:继续|接替)?(?:担任|兼任|出任|接任|继任|代理)(?=[。；，\n]|$)"),
              false,
              true),
          new Form(
                  PersonnelAction.RESIGN,
                  "(?<=，)(?:()(?:请求|申请|同时|并)*辞去(?:了|其|所?担任的|兼任的)?)" + POSTS + OFFICE_END)
              .with("辞去"),
          new Form(PersonnelAction.APPOINT, "(?<=，)(?:()(?:并|同时|并同时)?(?:兼任|兼))" + POSTS + END));

  /** A list's head: 决定任命：, 免去下列同志职务：, 一、任命. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:决定|同意|批准|会议|日|依法|分别|表决|政府|党委|[省市县区旗州]委|^|[\n。；，、：）.])(正式任命|正式任用|任命|正式任职|任职|聘任|免去|免职|解聘|选举|补选|撤销)"
              + "(?:了)?(?:下列|以下|如下)?(?:人员|同志|干部|人选)?(?:的?职务)?(?:名单)?(?:如下)?(?=[：\n])");

  /** Members of a list under such a head, or behind another act of the same sentence. */
  private static final Pattern MEMBER_FOR =
      Pattern.compile("(?<=^|[\n。；，：.．）、])" + NAMES + MORE + "为" + POSTS + END);

  private static final Pattern MEMBER_OF =
      Pattern.compile(
          "(?<=^|[\n。；，：.．）])"
              + NAMES
              + "(?:同志(?:的|(?=\\p{IsHan}{4}))|的|(?=[省市县区旗州盟]\\p{IsHan}{2})|(?<=）)(?=\\p{IsHan}{4}))"
              + POSTS
              + OFFICE_END);

  /** A sentence without any of these has no act. */
  private static final Pattern ACT_WORD =
      Pattern.compile(
          "任命|聘任|聘请|被选|委任|委派|任用|续聘|解聘|免去|免除|撤销|罢免|免.{2,60}职务|解除|辞去|选举|补选|增[选补]|选出|推选|当选|不再|代理|兼|同志|[任免]职(?:名单)?[：\n]|决定：?[\\p{IsHan}·]{2,8}为"
              + "|(?<![主责信历现拟前时离就到卸连专首一])任(?!职|期|务|何|意|教(?!导)|用|性|重|由|前|内|满|一|字|〔|人)");

  /** Whom a sentence describes: 甲，男，1970年12月生，…，去年8月被任命为…. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "[\n]?(" + NAME + ")(?:同志)?[，（](?=男|女|现年|生于|(?:19|20)\\d{2}年|\\p{IsHan}{1,4}族)");

  /** The next of several who are removed together: 免去甲的某局局长、乙的某局副局长职务, 免去甲县教育局局长、乙县财政局局长职务. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "、([\\p{IsHan}·]{2,4})(?:同志的?|的)(?=\\p{IsHan}{3})|、("
              + PLAIN
              + ")(?=[省市县区州旗盟](?:委|人大|政协|纪委|监委|人民政府|政府|\\p{IsHan}{2,12}[局委办院会]))");

  /** What is only intended or written about: a heading, a bill, a proposal. */
  private static final Pattern NOT_DONE =
      Pattern.compile(
          ".*(?:提请|建议|提议|提名|拟|审议|关于|听取|讨论|表决(?!通过|产生|结果|的?方式|$)|通过了?《|《)[^。；，：》]{0,12}");

  /** 此前，甲任某局局长: no act of the day. */
  private static final Pattern BEFOREHAND = Pattern.compile("(?:此前|之前|以前|早前|此前一直)，?$");

  /** 之后，甲出任某局局长: a career that is told, unless a decision is. */
  private static final Pattern AFTERWARDS =
      Pattern.compile(
          "(?:之后|此后|随后|其后|后来|(?:成立|解放|建国|毕业|转业|复员|入伍|回国|参军|胜利)(?:以)?后|(?:战争|运动|革命)?时期)，?$");

  private static final Pattern DECIDED = Pattern.compile("任命|聘任|决定");

  /** 确定甲为镇长候选人: not elected yet. */
  private static final Pattern CANDIDATE = Pattern.compile("(?:候选人|人选)$");

  /** A decision that is made known is made: 宣布县委关于任命…的决定. */
  private static final Pattern MADE_KNOWN =
      Pattern.compile("(?:宣布|宣读|公布|传达|下发|印发|表决通过|通过)[^《]{0,16}关于(?!提请|召开|拟)");

  /** 会议表决通过县政府提请的关于甲同志任…，县法院提请的乙同志任…等人事任免事项. */
  private static final Pattern PASSED = Pattern.compile("(?:表决|审议)通过(?:了)?[^。；，《]{0,12}提请的");

  /** Before 任命 or 任用: a probation is passed. */
  private static final String FORMALLY = "正式";

  /** A line over a list ends with no more than this that says what is done. */
  private static final int LONGEST_HEAD = 30;

  private PersonnelActs() {}

  /**
   * An act as printed.
   *
   * @param from first normal position
   * @param to one past the last
   * @param action what it does
   * @param acting whether the post is held for another (代理)
   * @param names where the names stand, titles of address and brackets left out; where nothing
   *     marks the end of the last, as far as the posts go
   * @param bounded whether the end of the last name is marked (同志, 的, 为)
   * @param posts where the posts stand
   */
  record Act(
      int from,
      int to,
      PersonnelAction action,
      boolean acting,
      List<Stretch> names,
      boolean bounded,
      Stretch posts) {
    Act {
      names = List.copyOf(names);
    }
  }

  /** A match of a form at a place. */
  private record Hit(Form form, Matcher at) {}

  /** What the line that ends before a position says is done in the list behind it, or null. */
  static @Nullable PersonnelAction announced(String text, int at) {
    int end = at;
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end == at || end == 0) {
      return null;
    }
    int from = Math.max(0, end - LONGEST_HEAD);
    if (text.charAt(end - 1) != '：') {
      return ActRows.headed(
          text.substring(Math.max(from, text.lastIndexOf('\n', end - 1) + 1), end));
    }
    Matcher head = HEAD.matcher(text).region(from, end).useTransparentBounds(true);
    PersonnelAction announced = null;
    while (head.find()) {
      announced = head.end() == end - 1 ? action(head.group(1)) : null;
    }
    return announced;
  }

  /**
   * The acts in a stretch of text, in order.
   *
   * @param announced what the line before the stretch says is done in it, or null
   */
  static List<Act> read(String text, int from, int to, @Nullable PersonnelAction announced) {
    List<Act> acts = new ArrayList<>();
    Carried carried = new Carried(announced, null);
    int at = from;
    while (at < to) {
      int end = sentenceEnd(text, at, to);
      if (end == at + 1 && text.charAt(at) == '\n') {
        at = end; // 甲为某局局长；⏎乙为某局局长: the line end alone ends nothing
        continue;
      }
      carried = sentence(text, at, end, carried, acts);
      if (text.charAt(end - 1) != '；') {
        carried = new Carried(carried.list(), null);
      }
      at = end;
    }
    return acts;
  }

  /**
   * What one part of a text says about the next.
   *
   * @param list what the head of the list at hand does, or null
   * @param follower how an act without a verb is printed behind the one before, or null
   */
  private record Carried(@Nullable PersonnelAction list, @Nullable Form follower) {}

  /** One past the next full stop, semicolon or line end. */
  private static int sentenceEnd(String text, int at, int to) {
    int depth = 0;
    for (int i = at; i < to; i++) {
      char c = text.charAt(i);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      if (c == '\n' || (depth <= 0 && (c == '。' || c == '；'))) {
        return i + 1;
      }
    }
    return to;
  }

  /** Reads one sentence, or a part of it up to a semicolon; returns what it says about the next. */
  private static Carried sentence(String text, int from, int to, Carried before, List<Act> acts) {
    PersonnelAction list = before.list();
    int done = from;
    int headEnd = from;
    Form follower = before.follower();
    if (list != null || follower != null || ACT_WORD.isIn(text, from, to)) {
      Matcher h = HEAD.matcher(text).region(from, to).useTransparentBounds(true);
      while (h.find()) {
        list = action(h.group(1));
        headEnd = h.end();
      }
      while (done < to) {
        Hit found = first(text, done, to, list, headEnd, follower);
        if (found == null) {
          break;
        }
        Hit leaves = thenLeaves(text, acts, found, to);
        Hit hit = leaves == null ? found : leaves;
        Matcher m = hit.at();
        String clause = clause(text.substring(Math.max(from, m.start() - 24), m.start()));
        String lead = text.substring(Math.max(from, m.start() - 6), m.start());
        if (BEFOREHAND.isIn(lead)
            || (hit.form().action() == PersonnelAction.APPOINT
                && AFTERWARDS.isIn(lead)
                && !DECIDED.isIn(m.group()))) {
          done = Math.max(done + 1, m.end());
          continue; // what somebody was before
        }
        if ((!NOT_DONE.matches(clause)
                || MADE_KNOWN.isIn(clause)
                || (clause.contains("提请的") && PASSED.isIn(text, from, m.start())))
            && endOfPosts(text, m) > 0
            && (!hit.form().equals(THEN_TAKES) || justRemoved(acts, m.start()))
            && (!hit.form().equals(follower) || endsInTitle(text, hit.at()))) {
          add(text, hit, from, acts, to);
          follower = elliptical(hit) ? follower : followerOf(hit.form());
        }
        done = Math.max(done + 1, m.end());
      }
    }
    return new Carried(list, follower);
  }

  /** Whether somebody was removed right before: 甲不再担任某镇党委书记，任某局局长. */
  private static boolean justRemoved(List<Act> acts, int at) {
    return !acts.isEmpty()
        && acts.getLast().action() == PersonnelAction.REMOVE
        && at - acts.getLast().to() <= 1;
  }

  /**
   * The removal of who was appointed right before, where no name opens what it is from; or null.
   */
  private static @Nullable Hit thenLeaves(String text, List<Act> acts, Hit hit, int to) {
    int at = hit.at().start();
    if (hit.form().action() != PersonnelAction.REMOVE
        || acts.isEmpty()
        || acts.getLast().action() != PersonnelAction.APPOINT
        || at - acts.getLast().to() > 1) {
      return null;
    }
    Matcher m = THEN_LEAVES.pattern().matcher(text).region(at, to).useTransparentBounds(true);
    return m.lookingAt()
            && (text.startsWith("中", m.start(2))
                || !Wordlists.isSurname(text.substring(m.start(2), m.start(2) + 1)))
        ? new Hit(THEN_LEAVES, m)
        : null;
  }

  /** The part of a lead-in behind its last comma or colon. */
  private static String clause(String before) {
    int cut =
        Math.max(
            before.lastIndexOf('，'), Math.max(before.lastIndexOf('：'), before.lastIndexOf('\n')));
    return before.substring(cut + 1);
  }

  /** The form that matches first; of several at one place the first of the list. */
  private static @Nullable Hit first(
      String text,
      int from,
      int to,
      @Nullable PersonnelAction list,
      int headEnd,
      @Nullable Form follower) {
    Hit best = null;
    for (Form form : FORMS) {
      best = earlier(best, form, text, from, to);
    }
    PersonnelAction carried = list;
    if (carried == PersonnelAction.REMOVE) {
      best =
          earlier(
              best, new Form(carried, MEMBER_OF, false, true), text, Math.max(from, headEnd), to);
    } else if (carried != null) {
      best =
          earlier(
              best, new Form(carried, MEMBER_FOR, false, true), text, Math.max(from, headEnd), to);
    } else {
      best = follower == null ? best : earlier(best, follower, text, from, to);
      best = earlier(best, COMRADE_FOR, text, from, to);
    }
    return best;
  }

  /** Whether an act prints no name: 任命甲为某局局长，免去其…职务; what goes on behind it is as before it. */
  private static boolean elliptical(Hit hit) {
    return hit.form().action() == PersonnelAction.REMOVE
        && (hit.at().group(1) == null || hit.at().group(1).isEmpty());
  }

  /** What may follow an act in its sentence without a verb: 选举甲为主任，乙、丙为副主任. */
  private static @Nullable Form followerOf(Form form) {
    return switch (form.action()) {
      case APPOINT -> APPOINTED_TOO;
      case ELECT -> ELECTED_TOO;
      case REMOVE -> REMOVED_TOO;
      default -> null;
    };
  }

  private static boolean endsInTitle(String text, Matcher act) {
    return Wordlists.TITLES.longestBefore(text, act.end(2), act.start(2)) != null;
  }

  /** 甲同志为某局局长, in a list whose head said nothing more. */
  private static final Form COMRADE_FOR =
      new Form(PersonnelAction.APPOINT, "(?<=^|[\n。；，：.．）])(" + NAME + "同志)为" + POSTS + END)
          .with("同志");

  private static final Form APPOINTED_TOO =
      new Form(PersonnelAction.APPOINT, MEMBER_FOR, false, true);

  private static final Form REMOVED_TOO = new Form(PersonnelAction.REMOVE, MEMBER_OF, false, true);

  private static final Form ELECTED_TOO = new Form(PersonnelAction.ELECT, MEMBER_FOR, false, true);

  private static @Nullable Hit earlier(
      @Nullable Hit best, Form form, String text, int from, int to) {
    if (from >= to || !form.isPossible(text, from, to)) {
      return best;
    }
    Matcher m =
        form.pattern()
            .matcher(text)
            .region(from, to)
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    if (!m.find() || (best != null && best.at().start() <= m.start())) {
      return best;
    }
    return new Hit(form, m);
  }

  /** What the word over a list does. */
  static PersonnelAction action(String head) {
    return switch (head) {
      case "免去", "免职", "解聘", "撤销" -> PersonnelAction.REMOVE;
      case "选举", "补选" -> PersonnelAction.ELECT;
      case "正式任命", "正式任用", "正式任职" -> PersonnelAction.CONFIRM;
      default -> PersonnelAction.APPOINT;
    };
  }

  /**
   * Where the posts of an act end, without one that is only proposed (副书记、镇长候选人); 0 if it is all.
   */
  private static int endOfPosts(String text, Matcher act) {
    int from = act.start(2);
    int to = act.end(2);
    if (!CANDIDATE.isIn(text, from, to)) {
      return to;
    }
    int cut = Chars.lastIndexOf(text, '、', from, to);
    return cut > from && Wordlists.TITLES.longestBefore(text, cut, from) != null ? cut : 0;
  }

  private static void add(String text, Hit hit, int sentence, List<Act> acts, int to) {
    Matcher m = hit.at();
    List<Stretch> names = new ArrayList<>();
    boolean bounded = hit.form().bounded();
    if (m.groupCount() > 2 && m.group(3) != null) {
      names.addAll(names(text, m.start(3), m.end(3))); // 县长由甲担任
    } else if (m.group(1) == null || m.group(1).isEmpty()) {
      Matcher subject = SUBJECT.matcher(text).region(sentence, m.start());
      if (subject.lookingAt()) {
        names.add(new Stretch(subject.start(1), subject.end(1)));
        bounded = true;
      } else if (acts.isEmpty()) {
        return;
      } else {
        names.addAll(acts.getLast().names());
        bounded = acts.getLast().bounded();
      }
    } else {
      names.addAll(names(text, m.start(1), m.end(1)));
    }
    int from = m.start();
    int start = m.start(2);
    int postsEnd = endOfPosts(text, m);
    if (hit.form().action() == PersonnelAction.REMOVE) {
      Matcher next = OF_ANOTHER.matcher(text).region(start, postsEnd);
      while (next.find()) {
        int name = next.group(1) != null ? 1 : 2;
        if (Wordlists.TITLES.longestBefore(text, next.start(), start) != null
            && (name == 1
                || Wordlists.isSurname(text.substring(next.start(2), next.start(2) + 1)))) {
          acts.add(
              new Act(
                  from,
                  next.start(),
                  PersonnelAction.REMOVE,
                  false,
                  names,
                  bounded,
                  new Stretch(start, next.start())));
          names = List.of(new Stretch(next.start(name), next.end(name)));
          bounded = true;
          from = next.start() + 1;
          start = next.end();
        }
      }
    }
    boolean formally =
        hit.form().action() == PersonnelAction.APPOINT
            && text.startsWith(FORMALLY, m.start() - FORMALLY.length());
    boolean sign = m.end() < text.length() && "；。".indexOf(text.charAt(m.end())) >= 0;
    acts.add(
        new Act(
            from,
            Math.min(to, sign ? m.end() + 1 : m.end()),
            formally ? PersonnelAction.CONFIRM : hit.form().action(),
            hit.form().acting(),
            names,
            bounded,
            new Stretch(start, postsEnd)));
  }

  /** The single names of a list, without brackets and 同志. */
  private static List<Stretch> names(String text, int from, int to) {
    List<Stretch> names = new ArrayList<>();
    int start = from;
    int depth = 0;
    for (int i = from; i <= to; i++) {
      char c = i < to ? text.charAt(i) : '、';
      boolean cut =
          depth == 0
              && (c == '、'
                  || c == '，'
                  || (c == '和' && i > start + 1 && to - i > 2 && !text.startsWith("同志", i + 1)));
      if (cut) {
        int end = i;
        int aside = text.indexOf('（', start, end);
        if (aside >= 0) {
          end = aside;
        }
        if (end - start > 3 && text.startsWith("同志", end - 2)) {
          end -= 2;
        }
        if (end - start >= 2) {
          names.add(new Stretch(start, end));
        }
        start = i + 1;
      } else if (c == '（') {
        depth++;
      } else if (c == '）') {
        depth--;
      }
    }
    return names;
  }
}

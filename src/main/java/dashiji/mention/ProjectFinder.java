package dashiji.mention;

import dashiji.nlp.Tagger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds named undertakings: phrases that end in 项目 or 工程 and say more than that. */
public final class ProjectFinder {
  private static final Pattern END =
      Pattern.compile("项目|工程(?!师|院|公司|有限|建设指挥|学|技术|质量|建设有限|项目|集团|局|处|款|量)");

  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:.*(?:\\d月底|完成|座谈会).*|.{0,2}(?:重点|重大|招商引资|在建|新建|续建|拟建|签约|落地|产业|建设|投资|民生|城建|能源|工业|农业|文旅|扶贫|分管|有关|相关|各类"
              + "|一批|该|此次|此|多个|部分|优质|储备|工程|中央|专项|谋划|实事|实|申报|示范|国家|市级|区级|县级|省级|年度|亿元以上|亿元|工作|领域|前期"
              + "|债券|专项债|政府投资|春季集中开工|集中开工|高质量发展|高质量发展重大|高质量发展重点|战略|引进|合作|调研|推进|包联|包保|产业转移|配套|基础设施"
              + "|重大生态|生态|水利|交通|[一二三四五六七八九十\\d]+个|其他|上述|两个|三个|等|这些|所有|现有|城市|工业重点|能源重点|重点工业|重点能源"
              + "|中心城区|中心城区重点|中心城区建设|重大水利|生态保护和修复重大|重点建设|重点产业)+(?:建设)?(?:项目|工程)|(?:建设)?(?:项目|工程))");

  private static final Pattern COUNT =
      Pattern.compile(
          "^(?:[^，。、]*?\\d日|\\d+家(?:企业)?|(?:等)?[\\d一二三四五六七八九十两]+个|总投资[\\d.]+亿元的?"
              + "|投资[\\d.]+[万亿]元的?|[\\d.]+[万亿]元的?)");
  private static final Pattern AMOUNT =
      Pattern.compile("(?:投资|总投资|投资额|计划总投资|金额|概算)(?:约|达|为)?([\\d.]+[万亿]元)");

  /** What stands before 和 or 与 when they join two things, not two parts of one name. */
  private static final Pattern ENDS_PROJECT =
      Pattern.compile(
          ".*(?:项目|工程|工作|情况|事宜|建设|问题|公司|集团|局|厅|委|精神|会议|任务|基地|园区?|小区|中心|\\d个)(?:和|与|及)$");

  private final Tagger tagger;

  /** A finder that asks a tagger where words end. */
  public ProjectFinder(Tagger tagger) {
    this.tagger = tagger;
  }

  /**
   * The projects in a stretch of text, in order.
   *
   * @param trace takes the candidates and what became of them
   */
  public List<ProjectMention> find(
      String text,
      int from,
      int to,
      List<NameMention> names,
      List<WorkMention> works,
      Trace trace) {
    List<ProjectMention> projects = new ArrayList<>();
    Matcher end = END.matcher(text).region(from, to);
    Phrases phrases = new Phrases(text, from, to, tagger);
    names.forEach(n -> phrases.startAt(n.to()));
    while (end.find()) {
      int at = end.end();
      if (works.stream().anyMatch(w -> w.from() < at && at <= w.to())) {
        continue;
      }
      int start = Math.max(from, phrases.startOfCompound(end.start(), ENDS_PROJECT));
      Matcher count = COUNT.matcher(text.substring(start, at));
      if (count.find()) {
        start += count.end();
      }
      String name = text.substring(start, at);
      String tail = name.replaceFirst(".*(?:和|与|及)(?=.)", "");
      if (!tail.equals(name) && GENERIC.matcher(tail).matches()) {
        trace.rejected(Candidate.Kind.PROJECT, start, at, name, "its last part is a general word");
        continue; // 经济运行和重点项目
      }
      String bare =
          name.replaceFirst("^(?:我|全)?\\p{IsHan}{0,6}?(?:自治区|省|市|县|区|旗)(?=.)", "")
              .replaceFirst("^\\d{4}年(?:度)?", "")
              .replaceFirst("^(?:我|全)?\\p{IsHan}{0,6}?(?:自治区|省|市|县|区|旗|厅|局)(?=.)", "");
      if (GENERIC.matcher(bare).matches() || bare.replaceFirst("^\\d{4}年(?:度)?", "").length() < 4) {
        trace.rejected(Candidate.Kind.PROJECT, start, at, name, "says no more than that it is one");
        continue;
      }
      if (name.length() < 4
          || name.length() > 45
          || GENERIC.matcher(name).matches()
          || text.startsWith("领导小组", at)
          || text.startsWith("部", at)) {
        trace.rejected(
            Candidate.Kind.PROJECT,
            start,
            at,
            name,
            "too short, too long, or part of another word");
        continue;
      }
      trace.taken(Candidate.Kind.PROJECT, start, at, name, "ends in 项目 or 工程");
      projects.add(new ProjectMention(start, at, name, amount(text, from, to, start, at)));
    }
    return projects;
  }

  /** The sum in the same sentence that stands nearest, if any. */
  private static @Nullable String amount(String text, int from, int to, int start, int end) {
    int sentenceStart = Math.max(from, text.lastIndexOf('。', start) + 1);
    int stop = text.indexOf('。', end);
    int sentenceEnd = stop < 0 || stop > to ? to : stop;
    Matcher m = AMOUNT.matcher(text).region(sentenceStart, sentenceEnd);
    String best = null;
    int bestGap = Integer.MAX_VALUE;
    while (m.find()) {
      int gap = m.start() >= end ? m.start() - end : start - m.end();
      if (gap < bestGap) {
        bestGap = gap;
        best = m.group(1);
      }
    }
    return best;
  }
}

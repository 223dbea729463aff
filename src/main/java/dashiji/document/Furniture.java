package dashiji.document;

import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * What a page prints around its text: source lines, credits, navigation, captions of photographs.
 * None of it is an event, and those named in credits take no part in anything.
 */
final class Furniture {
  private static final int LONGEST = 160;
  private static final int LONGEST_CAPTION = 90;
  private static final int DATELINE_REACH = 90;

  private static final String PERSONNEL =
      "责任编辑|责编|编辑|编审|主编|审核|审签|审校|校对|校审|终审|初审|复审|一审|二审|三审|值班主任|供稿|转载|撰稿|撰文|文字|摄影|摄像"
          + "|记者|通讯员|全媒体记者|见习记者|实习记者|特约记者|本报记者|作者|稿源|签发|监制|总编|总编辑|值班编委|信息员|供图|制作|统筹"
          + "|策划|美编|排版|图片|图文|文图|文|图|来稿|投稿";

  private static final Pattern CREDIT =
      Pattern.compile(
          "[（【\\[(—■●◆]*(?:"
              + PERSONNEL
              + ")[：/丨|].*"
              + "|[（【\\[(—■●◆]*(?:记者|通讯员|全媒体记者|本报记者|责任编辑|责编|供稿单位|供稿)[：:]?(?:[\\p{IsHan}·]{2,4}[、 ]?){1,6}[）】\\])]*"
              + "|（[^（）。，]{2,30}(?:供稿|提供|整理|摘编|编辑|供图)）"
              + "|(?:投稿邮箱|联系电话|联系人|联系方式|联系地址|地址|邮编|邮政编码|电话|传真|网址|电子邮箱|主办单位|主办|承办|协办|主管"
              + "|印刷单位|印刷日期|准印证|内部资料|发送|报送|抄送|报|送|发|印发范围)[：].*");

  /** The titles of a table's columns. */
  private static final Pattern COLUMNS =
      Pattern.compile("(?:时间|日期|星期|内容|地点|参加领导|参加人员|参加单位|出席领导|领导|活动|主持人|备注|序号|责任单位|工作|安排|[、 ]){3,}");

  /** A byline of names alone: （何某某、张某）. */
  private static final Pattern NAMES =
      Pattern.compile(
          "（(?!(?:[〇零一二三四五六七八九]{4}年.*|[元一二三四五六七八九十]{1,2}月份?|.*[季年]度|.*半年)）)(?:[\\p{IsHan}·]{2,4}(?:[、 ][\\p{IsHan}·]{2,4}){0,5}|[\\p{IsHan}]{5,9})）");

  private static final Pattern CAPTION =
      Pattern.compile("(?:[（]?图为|图片说明|上图|下图|[（]资料图).*|.{0,60}(?:摄|供图|摄影报道|图片来源.{0,12})[）)]?");

  /** A line without a full stop under a photograph. */
  private static final Pattern MARKED_CAPTION = Pattern.compile("[▲▼] *[^。！；\\d]{6,50}");

  private static final Pattern NAVIGATION =
      Pattern.compile(
          ".*(?:当前位置|您的位置|您现在的位置|所在位置|上一篇|下一篇|上一页|下一页|下一版|上一版|分享到|分享：|打印本页|关闭窗口|【打印】|\\[打印\\]"
              + "|相关阅读|相关链接|友情链接|返回顶部|扫一扫|扫码|网站地图|版权所有|备案号|ICP备|公网安备|尾页|更多>>|>>更多|全部>>"
              + "|展开详细|无障碍|收藏本站|加入收藏|设为首页|信息公开目录|索引号|字体：|字体大小|字号：|【字体|\\[大\\]|阅读原文|点击数|浏览次数|浏览数"
              + "|阅读量|访问量|次浏览|责任编辑|信息来源|稿件来源|文章来源|发布时间|发布日期|发表时间|发表日期|更新时间|发文日期|成文日期|原标题|www\\.|\\.s?html?|https?:).*");

  private static final Pattern SOURCE =
      Pattern.compile(
          "[（]?(?:来源|时间|日期|作者|发布|published|date|title|source|url|publisher|licen[cs]e)[：].*|.{0,12}(?:来源|作者)：.*(?:时间|日期)：.*");

  /** A day, maybe with a time, and nothing that is a sentence. */
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?:[|]?[^|，。]{0,12}[|])?[|（ ]*(?:\\p{IsHan}{2,16}(?:办公室|办|局|馆|中心|网|发布|室|台|社|报))?(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?) ?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[|） ]*"
              + "(?:[|，]?(?:来源|作者|阅读|浏览|点击|次|分类|字体|编辑|发布|分享).*)?");

  private static final Pattern DAY_PRINTED =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-年/.](\\d{1,2})[-月/.](\\d{1,2})(?!\\d)");

  /** （记者 某某）, （来源：某台 记者：某某） at the end of an item. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?<=[。！”])(?:（[^（）]{0,30}(?:"
              + PERSONNEL
              + "|来源|摄)[^（）]{0,40}）|"
              + NAMES.pattern()
              + ")\\s*$");

  /** 本报讯（记者某某）, 某某网3月7日讯, 新华社某地2月16日电, 【某台】. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:【[^】]{2,14}】|（原标题：[^（）]*）|（[^（）]{0,8}(?:记者|通讯员)[^（）]{0,24}）)?"
              + "(?:[^，。；：（）]{0,45}?(?<![通简资喜短音])(?:本报|本网|本台|本站|[\\p{IsHan}]{1,8}网[\\p{IsHan}·]{0,8}|新闻|时讯|快讯|[时日晚早周商导]报|融媒(?:体中心)?|社[\\p{IsHan}]{0,6})"
              + "(?:(?:\\d{1,2}月)?\\d{1,2}日综合?报道|(?:(?:\\d{1,2}月)?\\d{1,2}日)?(?:消息|讯|电))(?=[（ \\d：，\\p{IsHan}])"
              + "(?:（[^（）]{0,40}）)?(?:(?:(?:全媒体|见习|实习|本报)?(?:记者|通讯员|实习生)(?:[\\p{IsHan}·]{2,4}?[、 ]?){1,4}?)+(?:报道)?(?=[，：]))?[：，]?(?:据[^，。]{2,14}消息，|据\\p{IsHan}{2,12}报道（[^（）]{0,8}(?:记者|通讯员)[^（）]{0,24}）)?)?");

  private static final Pattern NAVIGATION_END = Pattern.compile("(?:当前位置|您的位置|上一篇|下一篇|分享到|版权所有).*");

  /** When a page was put up, to the minute, and what the page prints beside it. */
  private static final Pattern TIME_LINE =
      Pattern.compile(
          "(?:19|20)\\d{2}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?，?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?"
              + "(?:，?(?:来源|作者|编辑|阅读|浏览|点击|发布|字号|责任).*)?");

  private Furniture() {}

  /** Whether a line is no text of the document. */
  static boolean is(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    if (line.indexOf('。') >= 0) {
      return NAVIGATION_END.matches(line);
    }
    return isCredit(line)
        || SOURCE.matches(line)
        || DATE_LINE.matches(line)
        || TIME_LINE.matches(line)
        || COLUMNS.matches(line)
        || NAVIGATION.matches(line);
  }

  /** Whether a line names those who made the text, or how to reach them. */
  static boolean isCredit(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    return NAMES.matches(line) || (line.indexOf('。') < 0 && CREDIT.matches(line));
  }

  /** Whether a line says what a photograph shows. */
  static boolean isCaption(String line) {
    return line.length() <= LONGEST_CAPTION
        && (((line.indexOf('摄') >= 0 || line.indexOf('图') >= 0) && CAPTION.matches(line))
            || MARKED_CAPTION.matches(line));
  }

  /** The day that a line prints, or null. */
  static @Nullable PartialDate day(String line) {
    Matcher m = DAY_PRINTED.matcher(line);
    while (m.find()) {
      try {
        return new PartialDate(
            Integer.valueOf(m.group(1)), Integer.valueOf(m.group(2)), Integer.valueOf(m.group(3)));
      } catch (DateTimeException e) {
        continue; // an impossible date says nothing about publication
      }
    }
    return null;
  }

  private static final Pattern DATELINE_DAY =
      Pattern.compile("(\\d{1,2})月(\\d{1,2})日(?:讯|电|消息|综合?报道)");

  /** Month and day of a dateline, 3月5日电, or null. */
  static @Nullable PartialDate datelineDay(String dateline) {
    Matcher m = DATELINE_DAY.firstMatch(dateline);
    if (m == null) {
      return null;
    }
    try {
      return PartialDate.ofMonthDay(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    } catch (DateTimeException e) {
      return null; // a report from no day of any calendar
    }
  }

  /** The length of what stands before an item: 本报讯（记者某某）. */
  static int dateline(String paragraph) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), DATELINE_REACH));
    if (start.charAt(0) != '【'
        && start.charAt(0) != '（'
        && start.indexOf('讯') < 0
        && start.indexOf('电') < 0
        && start.indexOf("消息") < 0
        && start.indexOf("日报道") < 0
        && start.indexOf("日综合报道") < 0) {
      return 0;
    }
    Matcher m = DATELINE.matchAtStart(paragraph);
    return m != null && m.end() < paragraph.length() ? m.end() : 0;
  }

  /** The length of an item without the byline at its end. */
  static int withoutByline(String paragraph) {
    int bracket = paragraph.lastIndexOf('（');
    if (bracket < 0 || !paragraph.endsWith("）")) {
      return paragraph.length();
    }
    Matcher m =
        BYLINE.matcher(paragraph).useTransparentBounds(true).region(bracket, paragraph.length());
    return m.find() ? m.start() : paragraph.length();
  }
}

package dashiji.document;

import dashiji.document.Document.Paragraph;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceText;
import dashiji.text.Chars;
import dashiji.text.NormalText;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands over a text; what its metadata say goes before it.
 *
 * @param title its title, or null
 * @param publisher the publishing body as printed, or null
 * @param published day of publication, or null
 */
record Masthead(
    @Nullable String title, @Nullable String publisher, @Nullable PartialDate published) {
  private static final int TITLE_LINES = 12;
  private static final int LONGEST_TITLE = 40;
  private static final int PUBLISHER_REACH = 3000;
  private static final int PUBLISHED_REACH = 1500;
  private static final int PUBLISHED_LINES = 30;

  private static final Pattern TITLE_WORD =
      Pattern.compile("大事记|要事记|记事|纪事|公报|要闻|回顾|动态|任免|公示|通知|简报");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:发布时间|发布日期|发文日期|成文日期|发表时间|发表日期|更新时间|时间|日期|published|date)[:：]?\\s*"
              + "(\\d{4})[-年/.](\\d{1,2})[-月/.](\\d{1,2})");

  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(?:来源|信息来源|主办单位|主办|编印|发布机构)[:：\\s]\\s*"
              + "((?:(?!阅读|浏览|点击|作者|编辑|责编|审核|时间|字体|字号|发布|记者|访问)[\\p{IsHan}（）]){4,30})");

  /** A name of a paper or programme with the day of the issue. */
  private static final Pattern TITLE_WITH_DAY =
      Pattern.compile(
          "(?!.*(?:大事|要事|记事|纪事))[^，。；—至~\\d-]{2,20}(?:19|20)\\d{2}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?(?:，?星期[一二三四五六日天])?");

  /** The day in the address of a page: /202403/t20240326_198036.html, /2024-03/26/content_1.htm. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/t((?:19|20)\\d{2})(\\d{2})(\\d{2})_|/((?:19|20)\\d{2})-?(\\d{2})[/-](\\d{2})/");

  static Masthead of(SourceText source, NormalText text, List<Paragraph> lines) {
    SourceMetadata metadata = source.metadata();
    return new Masthead(
        metadata.title() != null ? metadata.title() : title(text, lines),
        metadata.publisher() != null ? metadata.publisher() : publisher(source.raw()),
        metadata.published() != null
            ? PartialDate.of(metadata.published())
            : published(source, text, lines));
  }

  private static @Nullable String title(NormalText text, List<Paragraph> lines) {
    String first = null;
    for (Paragraph line : lines.subList(0, Math.min(lines.size(), TITLE_LINES))) {
      String content = Pattern.replaceFirst(line.in(text), "^(?:[#＃]+ *|(?:title|标题|名称|题名)：)", "");
      if (content.length() <= LONGEST_TITLE
          && content.chars().filter(c -> Chars.isHan((char) c)).count() >= 2
          && content.indexOf('。') < 0
          && content.indexOf('：') < 0
          && !Furniture.is(content)) {
        if (TITLE_WORD.isIn(content)) {
          return content;
        }
        first = first == null ? content : first;
      }
    }
    return first;
  }

  private static @Nullable String publisher(String raw) {
    Matcher m = PUBLISHER.firstMatch(raw.substring(0, Math.min(raw.length(), PUBLISHER_REACH)));
    return m != null ? m.group(1) : null;
  }

  private static @Nullable PartialDate published(
      SourceText source, NormalText text, List<Paragraph> lines) {
    Matcher m =
        PUBLISHED.matcher(
            source.raw().substring(0, Math.min(source.raw().length(), PUBLISHED_REACH)));
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    for (Paragraph line : lines.subList(0, Math.min(lines.size(), PUBLISHED_LINES))) {
      String content = line.in(text);
      if (content.indexOf('。') >= 0) {
        break;
      }
      if ((Furniture.is(content) || TITLE_WITH_DAY.matches(content))
          && Furniture.day(content) != null) {
        return Furniture.day(content);
      }
    }
    String url = source.metadata().url();
    m = IN_ADDRESS.firstMatch(url == null ? "" : url);
    if (m == null) {
      return null;
    }
    return m.group(1) != null
        ? day(m.group(1), m.group(2), m.group(3))
        : day(m.group(4), m.group(5), m.group(6));
  }

  private static @Nullable PartialDate day(String year, String month, String day) {
    try {
      return new PartialDate(Integer.valueOf(year), Integer.valueOf(month), Integer.valueOf(day));
    } catch (DateTimeException e) {
      return null; // a masthead with an impossible date says nothing about publication
    }
  }
}

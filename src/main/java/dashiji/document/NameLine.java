package dashiji.document;

import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a name and the posts held, above what is said of the person: 甲; 县委副书记：甲; 甲[县委副书记].
 *
 * @param name where the name stands in the line
 * @param posts where the posts stand, or null if it prints none
 */
public record NameLine(Stretch name, @Nullable Stretch posts) {
  private static final Pattern POSTS_BEFORE =
      Pattern.compile("(?:([\\p{IsHan}、]{2,30})：)?([\\p{IsHan}·]{2,6}?)(?:同志)?");

  private static final Pattern POSTS_BEHIND =
      Pattern.compile("([\\p{IsHan}·]{2,6}?)(?:同志)?[\\[〔【（]([\\p{IsHan}、，]{4,40})[\\]〕】）]");

  /** Behind the bracket of a page's title: 甲[县委副书记]简历. */
  private static final int LONGEST_TAIL = 4;

  /** What a line says, or null if it is of another form. */
  public static @Nullable NameLine of(String line) {
    Matcher m = POSTS_BEFORE.matchOf(line);
    if (m != null) {
      Stretch posts = m.group(1) == null ? null : new Stretch(m.start(1), m.end(1));
      return new NameLine(new Stretch(m.start(2), m.end(2)), posts);
    }
    m = POSTS_BEHIND.matchOf(line);
    return m == null ? null : behind(m);
  }

  /** What the title of a page says that opens with a name and its posts in brackets, or null. */
  static @Nullable NameLine inTitle(String title) {
    Matcher m = POSTS_BEHIND.matchAtStart(title);
    return m == null || title.length() > m.end() + LONGEST_TAIL ? null : behind(m);
  }

  private static NameLine behind(Matcher m) {
    return new NameLine(new Stretch(m.start(1), m.end(1)), new Stretch(m.start(2), m.end(2)));
  }
}

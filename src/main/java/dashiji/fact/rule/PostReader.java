package dashiji.fact.rule;

import dashiji.mention.Body;
import dashiji.mention.PostMention;
import dashiji.mention.Standing;
import dashiji.mention.TitleChainReader;
import dashiji.mention.Wordlists;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts of a list that no name follows: 某县委常委、副县长（挂职）、某局局长. What stands in brackets is left out.
 */
final class PostReader {
  /** What may stand before the first body of a list. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:以及|短暂|首次|再次|正式|履新|跻身|晋升为|在|先后|历任|担任|挂职|挂任|兼任|兼|并任|并|借调|调任|出任|升任|转任|改任|接任|当选为?|被?选举为|被选为|补选为|任|为|同时|[，、：])+");

  /** Staff whom only a career names by what they are. */
  private static final Pattern STAFF =
      Pattern.compile(
          "((?!成为|是|系)[\\p{IsHan}\\d]{3,30}?(?<!级))(科员|办事员|一般干部|干部|文秘|秘书|教师|教员|职员|工人|技术员|干事|文书|会计|战士|民警|医生|医师|护士|主任科员|副主任科员|选调生|记者|编辑)");

  /** 担任副县长职务, 某局局长等职. */
  private static final Pattern AS_OFFICE =
      Pattern.compile("(?:等(?:领导)?职务?|等|的?职务|一职|至今|[一两二三四五六七八九十\\d]+年)$");

  /** What a member of a sentence says of the person otherwise. */
  private static final Pattern NO_POST = Pattern.compile("成为|是|也是|系|均|其中|任内|期间");

  private static final Pattern AREA = Pattern.compile("\\p{IsHan}{2,14}[省市县区旗州盟]");

  /** An area that changed its class: 某（县）市. */
  private static final Pattern DOUBLE_CLASS = Pattern.compile("（[县市区旗]）(?:[县市区旗委]|副[县市区旗])");

  private static final Pattern CANDIDATE = Pattern.compile("(?:候选人|人选|候选人选)");

  private final DocumentContext context;
  private final String text;
  private final TitleChainReader chains;

  PostReader(DocumentContext context, TitleChainReader chains) {
    this.context = context;
    this.text = context.text();
    this.chains = chains;
  }

  /**
   * The posts in a stretch, in order.
   *
   * @param staff whether clerks and teachers count, as they do in a career
   */
  List<PostMention> read(int from, int to, boolean staff) {
    return read(from, to, staff, null);
  }

  /**
   * The posts in a stretch, in order.
   *
   * @param staff whether clerks and teachers count, as they do in a career
   * @param held the body of the post that was held before, whose area a shorter one may leave out
   *     (2003年任南京市委书记，2007年任市长), or null
   */
  List<PostMention> read(int from, int to, boolean staff, @Nullable Body held) {
    List<PostMention> posts = new ArrayList<>();
    Body area = null;
    for (Stretch piece : pieces(from, to)) {
      Matcher lead = LEAD.matchAtStart(text, piece.from(), piece.to());
      int start = lead != null ? lead.end() : piece.from();
      int end = piece.to();
      Matcher office = AS_OFFICE.firstMatch(text, start, end);
      end = office != null ? office.start() : end;
      Matcher candidate = CANDIDATE.matcher(text).region(start, end);
      while (candidate.find()) {
        end = candidate.end() == piece.to() ? candidate.start() : end;
      }
      if (start >= end || NO_POST.opens(text, start, end)) {
        continue;
      }
      Body before = posts.isEmpty() ? held : posts.getLast().body();
      List<PostMention> found =
          chains
              .goingOn(
                  text,
                  start,
                  end,
                  context.bodies(),
                  before,
                  posts.isEmpty() ? area : before,
                  context.trace())
              .posts();
      area = found.isEmpty() ? area(start, end) : null;
      if (found.isEmpty() && staff) {
        found = staff(start, end);
      }
      posts.addAll(found);
    }
    return posts;
  }

  /** The government of an area that a bracket parts from its body: 某市（县级）水利局; or null. */
  private @Nullable Body area(int from, int to) {
    return to < text.length() && text.charAt(to) == '（' && AREA.matches(text, from, to)
        ? context.bodies().resolve(text.substring(from, to) + "政府", null)
        : null;
  }

  /** The stretch without its brackets, cut at commas. */
  private List<Stretch> pieces(int from, int to) {
    List<Stretch> pieces = new ArrayList<>();
    int start = from;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == '（' && DOUBLE_CLASS.opens(text, i, to)) {
        i = sign(i, to); // 某（县）市副市长: which of both it was is not said
        start = i;
      } else if (c == '（') {
        int close = text.indexOf('）', i, to);
        add(pieces, start, i);
        i = close < 0 ? to : close + 1;
        start = i;
      } else if ("，；。\n".indexOf(c) >= 0) {
        add(pieces, start, i);
        start = ++i;
      } else {
        i++;
      }
    }
    add(pieces, start, Math.min(i, to));
    return pieces;
  }

  private int sign(int from, int to) {
    int at = from;
    while (at < to && "，；。\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private void add(List<Stretch> pieces, int from, int to) {
    int start = from;
    while (start < to && "、，；".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (start + 1 < to) {
      pieces.add(new Stretch(start, to));
    }
  }

  /** The posts of a list that ends in one of staff: 某局科员、办公室副主任、某科干事. */
  private List<PostMention> staff(int from, int to) {
    List<PostMention> posts = new ArrayList<>();
    int start = from;
    while (start < to) {
      int comma = text.indexOf('、', start, to);
      int end = comma < 0 ? to : comma;
      int also = text.indexOf('兼', start, end);
      if (also > start && Wordlists.TITLES.longestBefore(text, also, start) != null) {
        end = also; // 副主任兼教员
      }
      Body before = posts.isEmpty() ? null : posts.getLast().body();
      List<PostMention> held =
          chains
              .before(text, start, end, context.bodies(), before, List.of(), context.trace())
              .posts();
      Matcher m = STAFF.matcher(text).region(start, end);
      if (!held.isEmpty()) {
        posts.addAll(held);
      } else if (m.matches()) {
        String printed = m.group(1);
        String name =
            before != null && Pattern.matches("党委.*部|办公室", printed)
                ? before.base().name() + printed
                : printed;
        Body body = context.bodies().resolve(name, null);
        if (body != null) {
          posts.add(new PostMention(start, end, body, m.group(2), false, Standing.FULL));
        }
      }
      start = end + 1;
    }
    return posts;
  }
}

package dashiji.mention;

import dashiji.text.Chars;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title of several areas over as many names: 甲县、乙县县长某、某 and 甲、乙两县副县长某、某 are each of their own
 * area, in the order of the areas. Where the numbers differ the text does not say who is of which.
 */
final class TitlesOfAreas {
  private static final Pattern COUNTED =
      Pattern.compile("(\\p{IsHan}{2,4}?)[两三四五六七八九十]([省市县区旗州盟镇乡])");

  private static final int LONGEST_AREA = 8;

  private TitlesOfAreas() {}

  /**
   * Persons with the titles of their own areas.
   *
   * @param text the repaired text
   * @param persons in text order
   */
  static List<PersonMention> apart(String text, List<PersonMention> persons, BodyNames bodies) {
    List<PersonMention> read = new ArrayList<>(persons);
    for (int i = 0; i < persons.size(); i++) {
      TitleChain chain = persons.get(i).chain();
      String area = area(chain);
      if (area == null || chain.from() == 0 || text.charAt(chain.from() - 1) != '、') {
        continue;
      }
      List<String> areas = areas(text, chain.from() - 1, area, bodies);
      if (areas.size() < 2) {
        continue;
      }
      int end = i + 1;
      while (end < persons.size() && persons.get(end).isListedBehind(persons.get(end - 1), text)) {
        end++;
      }
      for (int k = i; k < end; k++) {
        PersonMention person = persons.get(k);
        List<PostMention> posts =
            end - i == areas.size() ? of(areas.get(k - i), area, chain.posts(), bodies) : List.of();
        int from = k == i ? chain.from() : person.name().from();
        int to = k == i ? chain.to() : person.name().from();
        if (k == i || !posts.isEmpty()) {
          TitleChain own = new TitleChain(from, to, chain.printed(), posts);
          read.set(k, new PersonMention(person.name(), own, person.after()));
        }
      }
    }
    return read;
  }

  /** The one area that all posts of a chain are of, or null. */
  private static @Nullable String area(TitleChain chain) {
    String area = chain.posts().isEmpty() ? null : chain.posts().getFirst().body().area();
    boolean one =
        area != null && chain.posts().stream().allMatch(p -> area.equals(p.body().area()));
    return one ? area : null;
  }

  /** The areas of a list, the last of which is given, in order. */
  private static List<String> areas(String text, int comma, String last, BodyNames bodies) {
    Matcher counted = COUNTED.matchOf(last);
    String classWord = counted == null ? "" : counted.group(2);
    List<String> areas = new ArrayList<>();
    areas.add(counted == null ? last : counted.group(1) + classWord);
    int at = comma;
    while (at > 0 && text.charAt(at) == '、') {
      int start = at;
      while (start > 0 && at - start < LONGEST_AREA && Chars.isHan(text.charAt(start - 1))) {
        start--;
      }
      String area = null;
      int from = start;
      for (; from < at - 1 && area == null; from++) {
        String name = text.substring(from, at) + classWord;
        boolean alike =
            name.charAt(name.length() - 1)
                == areas.getFirst().charAt(areas.getFirst().length() - 1);
        Body seat = alike ? bodies.resolve(name + "政府", null) : null;
        if (seat != null && seat.areaCode() != null && name.equals(seat.area())) {
          area = name;
        }
      }
      if (area == null) {
        break;
      }
      areas.addFirst(area);
      at = from - 1 == start ? start - 1 : -1;
    }
    return areas;
  }

  /** Posts in the same bodies of another area; empty if one is not known. */
  private static List<PostMention> of(
      String area, String last, List<PostMention> posts, BodyNames bodies) {
    List<PostMention> own = new ArrayList<>();
    for (PostMention post : posts) {
      String name = post.body().name();
      Body body =
          name.startsWith(last) ? bodies.resolve(area + name.substring(last.length()), null) : null;
      if (body == null) {
        return List.of();
      }
      own.add(
          new PostMention(
              post.from(), post.to(), body, post.title(), post.former(), post.standing()));
    }
    return own;
  }
}

package dashiji.mention;

import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Titles over a list of names: 副主任甲、乙、丙 are all that, and so are 县委常委、副县长甲、乙. A chain with the head
 * of a body (县委副书记、县长甲、乙) belongs to its own name alone, and a name that the document titles
 * otherwise elsewhere does not take it either: 副市长甲、乙 where 乙 is the 县委书记.
 */
public final class SharedTitles {
  private static final Pattern MANY =
      Pattern.compile("副.*|常委|委员|成员|院士|教授|副教授|研究员|副研究员|.*(?:巡视员|调研员|主任科员)|代表|秘书|.*专家");

  /** The heads of an area: its secretary, its government's head, the chairs of its two houses. */
  private static final Pattern HEAD_OF_AREA =
      Pattern.compile("[^副]*(?:委书记|政府[省市州盟县区旗]长|政府主席|人大常委会主任|政协主席)");

  private final List<PersonMention> persons;

  /** The posts that the document gives each name, or null until a list asks for them. */
  private @Nullable Map<String, List<PostMention>> titled;

  private SharedTitles(List<PersonMention> persons) {
    this.persons = persons;
  }

  /**
   * Of a document.
   *
   * @param persons all persons named in it, with the titles printed beside each
   */
  public static SharedTitles of(List<PersonMention> persons) {
    return new SharedTitles(persons);
  }

  private List<PostMention> posts(String name) {
    Map<String, List<PostMention>> known = titled;
    if (known == null) {
      known = new HashMap<>();
      for (PersonMention person : persons) {
        if (!person.posts().isEmpty()) {
          known
              .computeIfAbsent(person.name().name(), n -> new ArrayList<>())
              .addAll(person.posts());
        }
      }
      titled = known;
    }
    return known.getOrDefault(name, List.of());
  }

  /** Whether a body has many of a title: 副…, 常委, 委员; a head is one person alone. */
  static boolean isOfMany(String title) {
    return MANY.matches(title);
  }

  /**
   * Persons with the titles of their lists.
   *
   * @param text the repaired text
   * @param persons in text order
   */
  public List<PersonMention> over(String text, List<PersonMention> persons) {
    List<PersonMention> shared = new ArrayList<>();
    for (PersonMention person : persons) {
      PersonMention before = shared.isEmpty() ? null : shared.getLast();
      if (before != null
          && person.isListedBehind(before, text)
          && shares(before.chain())
          && !holdsOthers(person.name().name(), before.chain().posts())) {
        TitleChain chain =
            new TitleChain(
                person.name().from(),
                person.name().from(),
                before.chain().printed(),
                before.chain().posts());
        shared.add(new PersonMention(person.name(), chain, null));
      } else {
        shared.add(person);
      }
    }
    return shared;
  }

  private static boolean shares(TitleChain chain) {
    boolean oneAfterAnother = Pattern.matches("[往历]届.*|历任.*", chain.printed());
    return !chain.posts().isEmpty()
        && chain.posts().getLast().standing() != Standing.SECONDED // （挂职）甲、乙: of the one alone
        && chain.posts().stream().allMatch(p -> isOfMany(p.title()) || oneAfterAnother);
  }

  /**
   * Whether the document titles a person elsewhere with posts of other areas alone, or as the head
   * of an area whose deputy the list names.
   */
  private boolean holdsOthers(String name, List<PostMention> posts) {
    List<PostMention> own = posts(name);
    if (own.isEmpty() || posts.stream().anyMatch(p -> own.stream().anyMatch(o -> same(o, p)))) {
      return false;
    }
    boolean elsewhere =
        posts.stream().allMatch(p -> p.body().area() != null)
            && own.stream()
                .allMatch(o ->
                    o.body().area() != null
                        && posts.stream()
                            .noneMatch(p -> Objects.equals(p.body().area(), o.body().area())));
    boolean head =
        posts.stream().anyMatch(p -> p.title().startsWith("副"))
            && own.stream().anyMatch(o -> HEAD_OF_AREA.matches(o.body().name() + o.title()));
    return elsewhere || head;
  }

  private static boolean same(PostMention a, PostMention b) {
    return a.title().equals(b.title()) && a.body().name().equals(b.body().name());
  }
}

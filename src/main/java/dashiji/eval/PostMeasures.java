package dashiji.eval;

import dashiji.eval.Comparison.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measures of posts and of the starts and ends that the text states for them. */
final class PostMeasures {

  /** A person's post in comparison form. */
  private record HeldPost(String name, String org, String title) {
    boolean sameAs(HeldPost gold) {
      return name.equals(gold.name)
          && title.equals(gold.title)
          && ComparisonForms.sameOrganization(org, gold.org);
    }

    String print() {
      return PythonRepr.tuple(
          PythonRepr.string(name), PythonRepr.string(org), PythonRepr.string(title));
    }
  }

  /** A stated start or end of a post. */
  private record StatedDate(HeldPost post, String side, String date) {
    boolean sameAs(StatedDate gold) {
      return side.equals(gold.side) && date.startsWith(gold.date) && post.sameAs(gold.post);
    }

    String print() {
      return PythonRepr.tuple(post.print(), PythonRepr.string(side), PythonRepr.string(date));
    }
  }

  private PostMeasures() {}

  private static HeldPost heldPost(Row row) {
    return new HeldPost(
        ComparisonForms.name(row.get("name")),
        ComparisonForms.organization(row.get("org")),
        ComparisonForms.name(row.get("title")));
  }

  private static HeldPost heldPost(Gold.Person person, Gold.Post post) {
    return new HeldPost(
        ComparisonForms.name(person.name()),
        ComparisonForms.organization(post.org()),
        ComparisonForms.name(post.title()));
  }

  /** Takes them. */
  static void take(Gold gold, Tables mine, Marks marks) {
    List<Expected<HeldPost>> wanted = new ArrayList<>();
    List<Expected<StatedDate>> wantedDates = new ArrayList<>();
    for (Gold.Person person : gold.persons()) {
      for (Gold.Post post : person.posts()) {
        boolean optional = person.optional() || post.optional();
        HeldPost held = heldPost(person, post);
        wanted.add(new Expected<>(held, optional));
        addDate(wantedDates, held, "start", post.dateStart(), optional);
        addDate(wantedDates, held, "end", post.dateEnd(), optional);
      }
    }
    marks.compare(
        Measure.POSTS,
        mine.posts().stream().map(row -> new Claim<>(row, heldPost(row))).toList(),
        wanted,
        HeldPost::sameAs,
        HeldPost::print);

    // Stated starts and ends (careers, appointments): compared at the precision of the gold.
    List<Claim<StatedDate>> dates = new ArrayList<>();
    for (Row row : mine.posts()) {
      for (Map.Entry<String, String> side :
          List.of(Map.entry("start", "stated_from"), Map.entry("end", "stated_until"))) {
        String date = row.get(side.getValue());
        if (!date.isEmpty()) {
          dates.add(new Claim<>(row, new StatedDate(heldPost(row), side.getKey(), date)));
        }
      }
    }
    marks.compare(Measure.POST_DATES, dates, wantedDates, StatedDate::sameAs, StatedDate::print);
  }

  private static void addDate(
      List<Expected<StatedDate>> to,
      HeldPost held,
      String side,
      @Nullable String date,
      boolean optional) {
    if (date != null && !date.isEmpty()) {
      to.add(new Expected<>(new StatedDate(held, side, date), optional));
    }
  }
}

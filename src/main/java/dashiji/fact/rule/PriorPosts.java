package dashiji.fact.rule;

import dashiji.document.CareerDates;
import dashiji.mention.PersonMention;
import dashiji.mention.PostMention;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts that somebody held before, told in passing in an entry: 甲曾任某县县长、县委书记; 此前，甲任某局局长. Takes them
 * without dates; leaves what is held now and what an act gives.
 */
final class PriorPosts {
  /** Behind a name. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:同志)?(?:（[^（）]{1,30}）)?，?(?:此前|之前|早年|原(?!任)|还|也)*(?:曾经?|先后|历|此前|之前|原(?=任))(?:先后)?(?:任|担任|出任|历任)(?!何|务|期|职(?!于)|命|教|满)");

  /** Behind a name with 此前 before it. */
  private static final Pattern TAKES = Pattern.compile("(?:同志)?(?:一直)?(?:任|担任)(?!何|务|期|职|命|教|满)");

  /** Behind a name: 由某大学副校长出任…. */
  private static final Pattern FROM =
      Pattern.compile("(?:同志)?由([^，。；]{4,24}?)(?=出任|升任|调任|转任|改任|接任|履新)");

  /** Between a name and a date. */
  private static final Pattern SINCE = Pattern.compile("(?:同志)?，?[于在自从]?(?=(?:19|20)\\d{2})");

  private static final Pattern BEHIND_DATE =
      Pattern.compile("，?(?:曾|先后|一直)?(?:担任|出任|历任|任)(?!何|务|期|职|命|教|满)");

  private static final Pattern BEFORE = Pattern.compile("(?:此前|之前|在此之前|调任前|任职前)，?$");

  private static final int LONGEST_LEAD = 6;
  private static final int REACH = 60;
  private static final double CONFIDENCE = 0.88;

  private final StatedPosts stated;
  private final String text;

  PriorPosts(StatedPosts stated) {
    this.stated = stated;
    this.text = stated.context().text();
  }

  /** Reads those of the persons in an entry. */
  void read(EntryMentions entry) {
    List<PersonMention> all = entry.persons();
    for (int i = 0; i < all.size(); i++) {
      PersonMention person = all.get(i);
      int from = person.name().to();
      int to = i + 1 < all.size() ? Math.max(from, all.get(i + 1).from()) : entry.entry().to();
      Matcher held = HELD.matchAtStart(text, from, to);
      if (held != null) {
        state(person, held.end(), to);
        continue;
      }
      if (dated(person, from, to)) {
        continue;
      }
      Matcher origin = FROM.matcher(text).region(from, to);
      if (origin.lookingAt()) {
        for (PostMention post : stated.reader().read(origin.start(1), origin.end(1), false)) {
          state(person, post, null);
        }
        continue;
      }
      int lead = Math.max(entry.entry().from(), person.name().from() - LONGEST_LEAD);
      Matcher takes = TAKES.matchAtStart(text, from, to);
      if (takes != null && BEFORE.isIn(text, lead, person.name().from())) {
        state(person, takes.end(), to);
      }
    }
  }

  /** 甲于2012年7月起任某大学校长: a post with its dates. */
  private boolean dated(PersonMention person, int from, int to) {
    Matcher since = SINCE.matcher(text).region(from, to);
    CareerDates dates =
        since.lookingAt()
            ? CareerDates.opening(text.substring(since.end(), Math.min(to, since.end() + REACH)))
            : null;
    if (dates == null || dates.from().day() != null) {
      return false; // the day of an act
    }
    int behind = since.end() + dates.length();
    Matcher takes = BEHIND_DATE.matcher(text).region(behind, to);
    if (!takes.lookingAt()) {
      return false;
    }
    for (PostMention post : stated.reader().read(takes.end(), end(takes.end(), to), false)) {
      state(person, post, dates);
    }
    return true;
  }

  private void state(PersonMention person, int from, int limit) {
    for (PostMention post : stated.reader().read(from, end(from, limit), false)) {
      state(person, post, null);
    }
  }

  /** Where a member of a sentence ends that lists posts. */
  private int end(int from, int limit) {
    int to = from;
    int depth = 0;
    while (to < limit && (depth > 0 || "。；\n".indexOf(text.charAt(to)) < 0)) {
      char c = text.charAt(to);
      depth += c == '（' ? 1 : c == '）' ? -1 : 0;
      to++;
    }
    return to;
  }

  private void state(PersonMention person, PostMention post, @Nullable CareerDates dates) {
    stated
        .facts()
        .post(
            stated.fact(
                stated.persons().id(person),
                post,
                dates == null || dates.until() != null,
                null,
                dates == null ? null : dates.from(),
                dates == null ? null : dates.until(),
                stated
                    .context()
                    .evidence(
                        Math.min(person.name().from(), post.from()),
                        Math.max(person.name().to(), post.to()),
                        RuleBook.POST_DESCRIBED,
                        CONFIDENCE)));
  }
}

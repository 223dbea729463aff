package dashiji.fact.rule;

import dashiji.document.CareerDates;
import dashiji.document.PartialDate;
import dashiji.document.Section;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.PersonId;
import dashiji.fact.RuleId;
import dashiji.mention.Body;
import dashiji.mention.NameMention;
import dashiji.mention.PersonMention;
import dashiji.mention.PostMention;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Persons described one by one, in careers, lists of leaders and notices before appointment. Takes
 * the posts of dated lines with their start and end (2016.07—2019.05 某县副县长), those behind 现任 and
 * 曾任, and what is said of the person; leaves study and work without a post.
 */
final class CareerRules {
  private static final Pattern STUDY =
      Pattern.compile(".*(?:学习|进修|读书|就读|攻读|学员|学生|培训|毕业|专业|待业|待分配|研修|访问学者|博士生|硕士生)(?:（.*）)?[；。，]?");

  private static final Pattern ASIDE = Pattern.compile("（(?:其间|期间)?[：，]?([^（）]{6,120})）");

  private static final Pattern AREA = Pattern.compile("\\p{IsHan}+[省市县区旗州盟镇乡]");

  private final StatedPosts stated;
  private final String text;
  private final NominationRules nominations;
  private final PlaceRules places;

  CareerRules(StatedPosts stated, NominationRules nominations, PlaceRules places) {
    this.stated = stated;
    this.text = stated.context().text();
    this.nominations = nominations;
    this.places = places;
  }

  /** A post for a time: the lines of a career that touch are one spell. */
  private record Spell(
      PostMention post,
      @Nullable PartialDate from,
      @Nullable PartialDate until,
      int start,
      int end) {

    boolean goesOn(Spell next) {
      PartialDate mine = until;
      PartialDate theirs = next.from;
      return isOf(next.post)
          && theirs != null
          && (mine == null
              || mine.toString().startsWith(theirs.toString())
              || theirs.toString().compareTo(mine.toString()) <= 0);
    }

    boolean isOf(PostMention other) {
      return other.body().name().equals(post.body().name())
          && other.title().equals(post.title())
          && other.standing() == post.standing();
    }

    /**
     * Whether the spell goes on until now: the text says that the post is held, and none of the
     * spells of it began later. The lines of a career are often older than what is said of now.
     */
    boolean lasts(List<PostMention> now, List<Spell> all) {
      return now.stream().anyMatch(p -> !p.former() && isOf(p))
          && all.stream().noneMatch(other -> other.isOf(post) && other.beganAfter(this));
    }

    private boolean beganAfter(Spell other) {
      PartialDate mine = from;
      PartialDate theirs = other.from;
      return mine != null && theirs != null && mine.toString().compareTo(theirs.toString()) > 0;
    }
  }

  /** Reads all sheets of a document. */
  void read(List<PersonSheet> sheets) {
    Section section = null;
    NoticeParts parts = null;
    for (PersonSheet sheet : sheets) {
      List<NameMention> names = stated.context().names(sheet.name().from(), sheet.name().to());
      if (names.isEmpty() || names.getFirst().to() != sheet.name().to()) {
        continue;
      }
      PersonMention mention = stated.persons().describe(names.getFirst());
      if (!sheet.section().equals(section)) {
        section = sheet.section();
        parts = NoticeParts.of(text, new Stretch(section.from(), section.to())).getLast();
      }
      PartialDate day = parts == null ? null : parts.issued(sheet.name().to());
      read(sheet, stated.persons().id(mention), day);
    }
  }

  private void read(PersonSheet sheet, PersonId person, @Nullable PartialDate day) {
    List<PostMention> now = new ArrayList<>();
    for (Stretch current : sheet.current()) {
      for (PostMention post : stated.reader().read(current.from(), current.to(), true)) {
        state(person, sheet, post, post.former(), day);
        now.add(post);
      }
    }
    for (Stretch former : sheet.former()) {
      for (PostMention post : stated.reader().read(former.from(), former.to(), true)) {
        state(person, sheet, post, true, null);
      }
    }
    for (PersonSheet.Office office : sheet.offices()) {
      Body of = office.of() == null ? null : body(office.of());
      Stretch title = office.title();
      for (PostMention post : stated.reader().read(title.from(), title.to(), true, of)) {
        state(person, sheet, post, post.former(), day);
      }
    }
    career(person, sheet, now);
    nominations.read(sheet, person, day);
    Fact.ProfileFact profile = PersonProfiles.read(stated.context(), sheet, person);
    if (profile != null) {
      stated.facts().profile(profile);
      places.nativePlace(sheet, profile.nativePlace());
    }
  }

  private void state(
      PersonId person,
      PersonSheet sheet,
      PostMention post,
      boolean former,
      @Nullable PartialDate day) {
    int from = Math.min(sheet.name().from(), post.from());
    int to = Math.max(sheet.name().to(), post.to());
    stated
        .facts()
        .post(
            stated.fact(
                person,
                post,
                former,
                former ? null : day,
                null,
                null,
                evidence(RuleBook.POST_DESCRIBED, from, to)));
  }

  private Evidence evidence(RuleId rule, int from, int to) {
    return stated.context().evidence(from, to, rule, 0.94);
  }

  private void career(PersonId person, PersonSheet sheet, List<PostMention> now) {
    List<Spell> spells = new ArrayList<>();
    for (PersonSheet.CareerLine line : sheet.career()) {
      line(line.dates(), line.content(), line.from(), line.of(), spells);
    }
    List<Spell> joined = joined(full(spells));
    for (Spell spell : joined) {
      PartialDate until = spell.lasts(now, joined) ? null : spell.until();
      stated
          .facts()
          .spell(
              stated.fact(
                  person,
                  spell.post(),
                  until != null,
                  null,
                  spell.from(),
                  until,
                  evidence(RuleBook.POST_CAREER, spell.start(), spell.end())));
    }
  }

  private void line(
      CareerDates dates, Stretch content, int from, @Nullable Stretch of, List<Spell> spells) {
    Matcher aside = ASIDE.matcher(text).region(content.from(), content.to());
    int body = content.to();
    List<Stretch> asides = new ArrayList<>();
    while (aside.find()) {
      asides.add(new Stretch(aside.start(1), aside.end(1)));
    }
    if (!isStudy(content.in(text))) {
      Body before =
          of != null ? body(of) : spells.isEmpty() ? null : spells.getLast().post().body();
      for (PostMention post : stated.reader().read(content.from(), body, true, before)) {
        // A roster has its office above the dates.
        int end = content.to() <= from ? from + dates.length() : Math.max(post.to(), from + 1);
        spells.add(new Spell(post, dates.from(), dates.until(), from, end));
      }
    }
    for (Stretch inside : asides) {
      aside(inside, spells);
    }
  }

  /**
   * The members of a bracket, each under its own dates: （2003.03—2003.08兼任…；2004.01—2004.05挂职任…）.
   */
  private void aside(Stretch inside, List<Spell> spells) {
    int start = inside.from();
    while (start < inside.to()) {
      CareerDates own = CareerDates.opening(text.substring(start, inside.to()));
      if (own == null) {
        return;
      }
      int content = start + own.length();
      int end = PersonSheets.nextLine(text, content, inside.to());
      line(own, new Stretch(content, end), start, null, spells);
      start = end + 1;
    }
  }

  /** The body that a heading names, or null. */
  private @Nullable Body body(Stretch of) {
    return stated.context().bodies().resolve(of.in(text), null);
  }

  /** Whether a line tells of study, not of a post. */
  static boolean isStudy(String content) {
    return STUDY.matches(Pattern.replaceAll(content, "（[^（）]*）", ""));
  }

  /** A body that a line prints short is the one that a line before prints in full: 农机厂, 某县农机厂. */
  private static List<Spell> full(List<Spell> spells) {
    List<Spell> full = new ArrayList<>();
    for (Spell spell : spells) {
      Body body = spell.post().body();
      Body longer = null;
      for (Spell other : full) {
        Body held = other.post().body();
        int more = held.name().length() - body.name().length();
        if (more > 1
            && body.area() == null
            && held.name().endsWith(body.name())
            && AREA.matches(held.name().substring(0, more))) {
          longer = held;
        }
      }
      full.add(
          longer == null
              ? spell
              : new Spell(
                  new PostMention(
                      spell.post().from(),
                      spell.post().to(),
                      longer,
                      spell.post().title(),
                      spell.post().former(),
                      spell.post().standing()),
                  spell.from(),
                  spell.until(),
                  spell.start(),
                  spell.end()));
    }
    return full;
  }

  /** Spells that follow on one another, as one. */
  private static List<Spell> joined(List<Spell> spells) {
    List<Spell> joined = new ArrayList<>();
    for (Spell next : spells) {
      int at = -1;
      for (int i = 0; i < joined.size(); i++) {
        at = joined.get(i).goesOn(next) ? i : at;
      }
      if (at < 0) {
        joined.add(next);
      } else {
        Spell first = joined.get(at);
        joined.set(
            at, new Spell(first.post(), first.from(), next.until(), first.start(), first.end()));
      }
    }
    return joined;
  }
}

package dashiji.fact.rule;

import dashiji.document.Document;
import dashiji.document.Entry;
import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.mention.NameMention;
import dashiji.mention.PersonMention;
import dashiji.mention.PostMention;
import dashiji.mention.TitleChain;
import dashiji.mention.TitleChainReader;
import dashiji.problem.ProblemCode;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Acts of appointment, removal, election, confirmation and resignation, and the posts they state.
 * Takes the acts of notices and entries (任命周远、郁青为云岫县水务局副局长: two acts); leaves 任务, 任期, 免费. An act of
 * a notice without a readable name or body is a problem, as notices are nothing but acts.
 */
final class PersonnelRules {
  private static final Pattern NOTICE =
      Pattern.compile("(?s).*(?:任命|免去|同志任|同志担任|不再担任|当选|辞去|聘任|选举|(?:^|[\n；])\\p{IsHan}{2,4}任).*");

  /** A shorter paragraph behind an act is part of its notice: a name and post of a list. */
  private static final int LIST_LINE = 120;

  /** What may stand between the last name and the posts, in this order. */
  private static final List<String> FILLERS =
      List.of("同志", "的", "请求", "辞去", "不再", "兼任的", "担任的", "担任", "被任命", "被选举", "被聘任", "任", "为", "其");

  private static final Pattern DAY = Pattern.compile("(?<![\\d月])(\\d{1,2})日");

  private final DocumentContext context;
  private final String text;
  private final TitleChainReader chains;
  private final PersonRules persons;
  private final OrganizationRules organizations;
  private final FactCollector facts;

  PersonnelRules(
      DocumentContext context,
      TitleChainReader chains,
      PersonRules persons,
      OrganizationRules organizations,
      FactCollector facts) {
    this.context = context;
    this.text = context.text();
    this.chains = chains;
    this.persons = persons;
    this.organizations = organizations;
    this.facts = facts;
  }

  /** The stretches outside of entries that hold acts, each with the short lines behind it. */
  static List<Stretch> notices(Document document) {
    List<Stretch> notices = new ArrayList<>();
    int from = -1;
    int to = -1;
    for (Document.Paragraph p : document.paragraphs()) {
      boolean other = p.kind() == Document.Paragraph.Kind.OTHER;
      if (other && NOTICE.matcher(p.in(document.text())).matches()) {
        from = from < 0 ? p.from() : from;
        to = p.to();
      } else if (from >= 0 && other && p.to() - p.from() < LIST_LINE) {
        to = p.to();
      } else if (from >= 0) {
        notices.add(new Stretch(from, to));
        from = -1;
      }
    }
    if (from >= 0) {
      notices.add(new Stretch(from, to));
    }
    return notices;
  }

  /** Reads the acts of the notices, then those that entries tell of. */
  void read(List<Stretch> notices) {
    for (Stretch notice : notices) {
      for (PersonnelActs.Act act : PersonnelActs.read(text, notice.from(), notice.to())) {
        List<NameMention> named = namesOf(act);
        if (named.isEmpty()) {
          incomplete(act, "no name could be read in: " + text.substring(act.from(), act.to()));
        }
        named.forEach(name -> act(act, name, named.getLast(), null));
      }
    }
    for (Entry entry : context.document().entries()) {
      for (PersonnelActs.Act act : PersonnelActs.read(text, entry.from(), entry.to())) {
        List<NameMention> named = namesOf(act);
        named.forEach(name -> act(act, name, named.getLast(), entry));
      }
    }
  }

  private void incomplete(PersonnelActs.Act act, String message) {
    facts.problem(
        ProblemCode.INCOMPLETE_PERSONNEL_ACT, message, context.where(act.from(), act.to()));
  }

  /** The names in an act, up to where its posts start. */
  private List<NameMention> namesOf(PersonnelActs.Act act) {
    List<NameMention> found = new ArrayList<>();
    for (NameMention n : context.names(act.from(), act.to())) {
      boolean follows =
          found.isEmpty()
              || Pattern.matches("(?:同志)?、", text.substring(found.getLast().to(), n.from()));
      if (n.from() < act.postsFrom() && follows) {
        found.add(n);
      }
    }
    return found;
  }

  private void act(
      PersonnelActs.Act act, NameMention named, NameMention last, @Nullable Entry entry) {
    int postsFrom = behindFillers(last.to());
    int postsTo = act.postsFrom() + act.posts().length();
    if (postsFrom >= postsTo) {
      return;
    }
    TitleChain chain =
        chains.before(text, postsFrom, postsTo, context.bodies(), null, List.of(), context.trace());
    if (chain.posts().isEmpty()) {
      incomplete(act, "no body could be read for the post: " + act.posts());
      return;
    }
    PersonMention person = persons.appoint(named);
    EntryDate date = entry == null ? null : entry.date();
    PartialDate effective = act.effective() == null ? dayOf(act, entry) : act.effective();
    for (PostMention post : chain.posts()) {
      state(act, person, post, effective, date);
    }
  }

  private int behindFillers(int at) {
    int behind = at;
    for (String filler : FILLERS) {
      behind = text.startsWith(filler, behind) ? behind + filler.length() : behind;
    }
    return behind;
  }

  /** The act as a fact, and the post that it starts or ends. */
  private void state(
      PersonnelActs.Act act,
      PersonMention named,
      PostMention post,
      @Nullable PartialDate effective,
      @Nullable EntryDate date) {
    OrganizationRef body = organizations.named(post.body(), post.from(), post.to());
    PersonId person = persons.appointee(named, post.body());
    Evidence evidence = context.evidence(act.from(), act.to(), RuleBook.PERSONNEL_ACT, 0.95);
    PersonnelAction action = act.action();
    facts.act(
        new Fact.PersonnelActFact(
            person,
            action,
            body,
            post.title(),
            PostRules.capacity(post),
            effective,
            act.number(),
            evidence));
    boolean over = action == PersonnelAction.REMOVE || action == PersonnelAction.RESIGN;
    EntryDate attested = over ? null : date;
    facts.post(
        new Fact.PostFact(
            person,
            body,
            post.title(),
            over,
            PostRules.capacity(post),
            attested == null ? null : inside(effective, attested) ? effective : attested.first(),
            attested == null ? null : attested.last(),
            over ? null : effective,
            over ? effective : null,
            evidence));
  }

  /** Whether an act took effect on a day of its entry: from then on it attests the post. */
  private static boolean inside(@Nullable PartialDate effective, EntryDate date) {
    return effective != null
        && effective.isFull()
        && effective.toString().compareTo(date.first().toString()) >= 0
        && effective.toString().compareTo(date.last().toString()) <= 0;
  }

  /**
   * The day of an act that a chronicle tells of and that names none itself: the entry's day, in a
   * range the one printed last before the act (25日至26日，…。26日，会议选举…).
   */
  private @Nullable PartialDate dayOf(PersonnelActs.Act act, @Nullable Entry entry) {
    EntryDate date = entry == null ? null : entry.date();
    if (entry == null || date == null) {
      return null;
    }
    if (date.first().equals(date.last())) {
      return date.first();
    }
    Matcher day = DAY.matcher(text).region(entry.from(), act.from());
    PartialDate found = null;
    while (day.find()) {
      int number = Integer.parseInt(day.group(1));
      for (PartialDate end : List.of(date.first(), date.last())) {
        if (end.day() != null && end.day() == number) {
          found = end;
        }
      }
    }
    return found;
  }
}

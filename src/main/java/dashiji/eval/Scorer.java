package dashiji.eval;

import dashiji.eval.Comparison.Expected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores the tables of an export against gold files: precision, recall and F1 over sets of tuples.
 *
 * <p>The measures are defined by the program score.py that comes with the annotation guideline;
 * this is a port of it, line for line in what counts, and a test holds the figures and error lines
 * of the two together. It differs in one thing: a row of events.csv whose offsets are no numbers is
 * an event that overlaps nothing, where score.py stops.
 */
public final class Scorer {

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

  /** An act in comparison form. */
  private record Change(String name, String action, String org, String title) {
    boolean sameAs(Change gold) {
      return name.equals(gold.name)
          && action.equals(gold.action)
          && title.equals(gold.title)
          && ComparisonForms.sameOrganization(org, gold.org);
    }

    String print() {
      return PythonRepr.tuple(
          PythonRepr.string(name),
          PythonRepr.string(action),
          PythonRepr.string(org),
          PythonRepr.string(title));
    }
  }

  /** Something that belongs to an event. */
  private record InEvent(String event, String name) {
    boolean sameAs(InEvent gold) {
      return event.equals(gold.event) && ComparisonForms.similar(name, gold.name);
    }

    String print() {
      return PythonRepr.tuple(PythonRepr.string(event), PythonRepr.string(name));
    }
  }

  /** A person's role in an event. */
  private record RoleInEvent(String event, String name, String role) {
    String print() {
      return PythonRepr.tuple(
          PythonRepr.string(event), PythonRepr.string(name), PythonRepr.string(role));
    }
  }

  private final Gold gold;
  private final SourceContent source;
  private final Tables mine;
  private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
  private final List<String> errors = new ArrayList<>();

  private Scorer(Gold gold, SourceContent source, Tables mine) {
    this.gold = gold;
    this.source = source;
    this.mine = mine;
  }

  /**
   * Scores one document.
   *
   * @param gold what a careful reader takes from it
   * @param text the source text, with line ends as {@code \n}; offsets count its code points
   * @param doc what the tables' column {@code doc} says for it: the source file's name without
   *     ending
   * @param tables the whole export
   */
  public static DocumentScore score(Gold gold, String text, String doc, Tables tables) {
    Scorer scorer = new Scorer(gold, new SourceContent(text), tables.ofDocument(doc));
    scorer.things();
    scorer.posts();
    scorer.appointments();
    EventAlignment alignment = new EventAlignment(gold, scorer.source, scorer.mine.events());
    scorer.events(alignment);
    scorer.participants(alignment);
    scorer.links(alignment);
    scorer.evidence();
    return new DocumentScore(gold.doc(), scorer.tallies, scorer.errors);
  }

  private void things() {
    named(Measure.PERSONS, mine.persons(), gold.persons(), ComparisonForms::name, Object::equals);
    named(
        Measure.PLACES,
        mine.places(),
        gold.places(),
        ComparisonForms::name,
        ComparisonForms::similar);
    named(
        Measure.PROJECTS,
        mine.projects(),
        gold.projects(),
        ComparisonForms::name,
        ComparisonForms::similar);
    named(
        Measure.ORGS,
        mine.orgs(),
        gold.orgs(),
        ComparisonForms::organization,
        ComparisonForms::similar);
  }

  private void named(
      Measure measure,
      List<Row> rows,
      List<? extends Gold.Named> items,
      Function<String, String> form,
      BiPredicate<String, String> same) {
    // An item's aliases (and a place's full name) are the same item by another name.
    Map<String, String> names = new HashMap<>();
    for (Gold.Named item : items) {
      Stream.concat(item.aliases().stream(), Stream.ofNullable(item.full()))
          .filter(other -> !other.isEmpty())
          .forEach(other -> names.putIfAbsent(form.apply(other), form.apply(item.name())));
    }
    for (Gold.Named item : items) {
      names.put(form.apply(item.name()), form.apply(item.name()));
    }
    List<String> found =
        rows.stream()
            .map(row -> form.apply(row.get("name")))
            .map(name -> names.getOrDefault(name, name))
            .toList();
    List<Expected<String>> wanted =
        items.stream()
            .map(item -> new Expected<>(form.apply(item.name()), item.optional()))
            .toList();
    compare(measure, found, wanted, same, name -> name);
  }

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

  private void posts() {
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
    compare(
        Measure.POSTS,
        mine.posts().stream().map(Scorer::heldPost).toList(),
        wanted,
        HeldPost::sameAs,
        HeldPost::print);

    // Stated starts and ends (careers, appointments): compared at the precision of the gold.
    List<StatedDate> dates = new ArrayList<>();
    for (Row row : mine.posts()) {
      for (Map.Entry<String, String> side :
          List.of(Map.entry("start", "stated_from"), Map.entry("end", "stated_until"))) {
        String date = row.get(side.getValue());
        if (!date.isEmpty()) {
          dates.add(new StatedDate(heldPost(row), side.getKey(), date));
        }
      }
    }
    compare(Measure.POST_DATES, dates, wantedDates, StatedDate::sameAs, StatedDate::print);
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

  private void appointments() {
    compare(
        Measure.APPOINTMENTS,
        mine.appointments().stream()
            .map(row ->
                new Change(
                    ComparisonForms.name(row.get("name")),
                    row.get("action"),
                    ComparisonForms.organization(row.get("org")),
                    ComparisonForms.name(row.get("title"))))
            .toList(),
        gold.appointments().stream()
            .map(a ->
                new Expected<>(
                    new Change(
                        ComparisonForms.name(a.person()),
                        a.action(),
                        ComparisonForms.organization(a.org()),
                        ComparisonForms.name(a.title())),
                    a.optional()))
            .toList(),
        Change::sameAs,
        Change::print);
  }

  private void events(EventAlignment alignment) {
    Tally found = Tally.NONE;
    Tally dates = Tally.NONE;
    Tally kinds = Tally.NONE;
    for (Gold.Event event : gold.events()) {
      Row row = alignment.found(event.id());
      if (event.optional()) {
        continue;
      }
      if (row == null) {
        found = found.plus(new Tally(0, 0, 1));
        errors.add("%s events missed   %s %s".formatted(gold.doc(), event.id(), event.from()));
        continue;
      }
      found = found.plus(new Tally(1, 0, 0));
      String first = row.get("date_start").strip();
      String last = row.get("date_end").strip();
      last = last.isEmpty() ? first : last;
      boolean rightDate =
          sameDay(first, event.date().get(0), event.yearInferred())
              && sameDay(last, event.date().get(1), event.yearInferred());
      dates = dates.plus(Tally.answer(rightDate));
      if (!rightDate) {
        errors.add(
            "%s event_dates %s is %s, not %s..%s"
                .formatted(gold.doc(), event.id(), PythonRepr.list(event.date()), first, last));
      }
      String kind = row.get("kind");
      boolean rightKind = kind.equals(event.kind()) || event.kindAlt().contains(kind);
      kinds = kinds.plus(Tally.answer(rightKind));
      if (!rightKind) {
        errors.add(
            "%s event_kinds %s is %s, not %s: %s"
                .formatted(gold.doc(), event.id(), event.kind(), kind, event.from()));
      }
    }
    for (Row row : mine.events()) {
      String id = alignment.home(row.get("event"));
      if (id != null && alignment.isBest(id, row)) {
        continue;
      }
      found = found.plus(new Tally(0, 1, 0));
      String quote = row.get("quote");
      String start =
          quote.substring(
              0,
              quote.offsetByCodePoints(0, Math.min(40, quote.codePointCount(0, quote.length()))));
      errors.add(
          "%s events spurious %s%s"
              .formatted(
                  gold.doc(), PythonRepr.string(start), id == null ? "" : " (part of " + id + ")"));
    }
    tallies.put(Measure.EVENTS, found);
    tallies.put(Measure.EVENT_DATES, dates);
    tallies.put(Measure.EVENT_KINDS, kinds);
  }

  private static boolean sameDay(String system, String gold, boolean yearInferred) {
    // Where no year is stated, a month and day without a year (--05-26) is a right answer.
    return system.equals(gold)
        || (yearInferred
            && system.replaceFirst("^-+", "").equals(gold.length() > 5 ? gold.substring(5) : ""));
  }

  private void participants(EventAlignment alignment) {
    Set<String> events = new LinkedHashSet<>();
    mine.events().forEach(row -> events.add(row.get("event")));
    Set<InEvent> people = new LinkedHashSet<>();
    Set<RoleInEvent> roles = new LinkedHashSet<>();
    for (Row row : mine.participations()) {
      String event = row.get("event");
      if (!events.contains(event)) {
        continue;
      }
      String id = alignment.home(event);
      String place = id == null ? event : id;
      String name = ComparisonForms.name(row.get("name"));
      people.add(new InEvent(place, name));
      roles.add(new RoleInEvent(place, name, row.get("role")));
    }
    List<Expected<InEvent>> wantedPeople = new ArrayList<>();
    List<Expected<RoleInEvent>> wantedRoles = new ArrayList<>();
    for (Gold.Event event : gold.events()) {
      for (Gold.Participant taker : event.participants()) {
        boolean optional = event.optional() || taker.optional();
        String name = ComparisonForms.name(taker.person());
        wantedPeople.add(new Expected<>(new InEvent(event.id(), name), optional));
        for (String role : taker.roles()) {
          wantedRoles.add(new Expected<>(new RoleInEvent(event.id(), name, role), optional));
        }
        for (String role : taker.optionalRoles()) {
          wantedRoles.add(new Expected<>(new RoleInEvent(event.id(), name, role), true));
        }
      }
    }
    compare(Measure.PARTICIPANTS, people, wantedPeople, Object::equals, InEvent::print);
    compare(Measure.PARTICIPANT_ROLES, roles, wantedRoles, Object::equals, RoleInEvent::print);
  }

  private void links(EventAlignment alignment) {
    link(
        alignment,
        Measure.EVENT_PLACES,
        "place",
        ComparisonForms::name,
        Gold.Event::places,
        Gold.Event::optionalPlaces);
    link(
        alignment,
        Measure.EVENT_ORGS,
        "organization",
        ComparisonForms::organization,
        Gold.Event::orgs,
        Gold.Event::optionalOrgs);
    link(
        alignment,
        Measure.EVENT_DOCUMENTS,
        "document",
        ComparisonForms::name,
        Gold.Event::documents,
        Gold.Event::optionalDocuments);
  }

  private void link(
      EventAlignment alignment,
      Measure measure,
      String relation,
      Function<String, String> form,
      Function<Gold.Event, List<String>> names,
      Function<Gold.Event, List<String>> optionalNames) {
    Set<InEvent> linked = new LinkedHashSet<>();
    for (Row row : mine.eventLinks()) {
      String id = alignment.home(row.get("event"));
      if (id != null && row.get("relation").equals(relation)) {
        linked.add(new InEvent(id, form.apply(row.get("name"))));
      }
    }
    List<Expected<InEvent>> wanted = new ArrayList<>();
    addLinks(wanted, form, names, false);
    addLinks(wanted, form, optionalNames, true);
    compare(measure, linked, wanted, InEvent::sameAs, InEvent::print);
  }

  private void addLinks(
      List<Expected<InEvent>> to,
      Function<String, String> form,
      Function<Gold.Event, List<String>> names,
      boolean optional) {
    for (Gold.Event event : gold.events()) {
      for (String name : names.apply(event)) {
        to.add(
            new Expected<>(
                new InEvent(event.id(), form.apply(name)), optional || event.optional()));
      }
    }
  }

  /** The quote of a row must be what stands in the source at its offsets. */
  private void evidence() {
    Tally tally = Tally.NONE;
    for (Map.Entry<String, List<Row>> table :
        List.of(
            Map.entry("events", mine.events()),
            Map.entry("posts", mine.posts()),
            Map.entry("appointments", mine.appointments()))) {
      for (Row row : table.getValue()) {
        OptionalInt start = row.number("start");
        OptionalInt end = row.number("end");
        boolean right =
            start.isPresent()
                && end.isPresent()
                && source.holds(row.get("quote"), start.getAsInt(), end.getAsInt());
        tally = tally.plus(Tally.answer(right));
        if (!right) {
          errors.add(
              "%s evidence of a row in %s: %s..%s"
                  .formatted(gold.doc(), table.getKey(), row.get("start"), row.get("end")));
        }
      }
    }
    tallies.put(Measure.EVIDENCE, tally);
  }

  private <T> void compare(
      Measure measure,
      Collection<T> system,
      List<Expected<T>> wanted,
      BiPredicate<T, T> same,
      Function<T, String> print) {
    Comparison<T> comparison = Comparison.of(system, wanted, same);
    tallies.put(measure, comparison.tally());
    String label = gold.doc() + " " + measure.label();
    comparison.missed().forEach(item -> errors.add(label + " missed   " + print.apply(item)));
    comparison.spurious().forEach(item -> errors.add(label + " spurious " + print.apply(item)));
  }
}

package dashiji.cli;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.FactKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PlaceRef;
import dashiji.fact.Role;
import dashiji.fact.rule.RuleBook;
import dashiji.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was recognised in a text, for people, in text order. */
final class Explanation {
  private static final String INDENT = "    ";

  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> fired = new TreeMap<>();

  private Explanation() {}

  static String of(DocumentFacts facts, List<Problem> problems) {
    Explanation explanation = new Explanation();
    explanation.document(facts.document());
    facts.facts().stream()
        .sorted(
            Comparator.comparing((Fact fact) -> fact.evidence().span()).thenComparing(FactKind::of))
        .forEach(explanation::fact);
    explanation.problems(problems);
    explanation.rules();
    return explanation.text.toString();
  }

  private void document(DocumentInfo document) {
    line("", document.key() + (document.title() == null ? "" : "  " + document.title()));
    OrganizationRef publisher = document.publisher();
    if (publisher != null) {
      line(INDENT, "publisher: " + publisher.name());
    }
    PlaceRef jurisdiction = document.jurisdiction();
    line(INDENT, "jurisdiction: " + (jurisdiction == null ? "not found" : place(jurisdiction)));
    line(
        INDENT,
        document.entries()
            + " dated entries, "
            + (document.periodFirst() == null
                ? "no day"
                : document.periodFirst() + " to " + document.periodLast())
            + "; "
            + document.characters()
            + " characters");
  }

  private void fact(Fact fact) {
    text.append('\n');
    head(FactKind.of(fact).code(), summary(fact), fact.evidence());
    line(INDENT, "“" + oneLine(fact.evidence().quote()) + "”");
    if (fact instanceof Fact.EventFact event) {
      event.participations().forEach(this::participation);
      list("at", event.places().stream().map(PlaceRef::name).toList());
      list("with", event.organizations().stream().map(OrganizationRef::name).toList());
      list("on", event.projects());
      list("document", event.documents().stream().map(title -> "《" + title + "》").toList());
      if (event.attendance() != null) {
        line(
            INDENT,
            event.attendance().present() + " of " + event.attendance().expected() + " present");
      }
    }
  }

  /** A fact in one line, without its evidence. */
  static String summary(Fact fact) {
    return switch (fact) {
      case Fact.PersonFact f ->
          person(f.id())
              + (f.pinyin() == null ? "" : " " + f.pinyin())
              + (f.printedForms().isEmpty()
                  ? ""
                  : ", also printed " + String.join("、", f.printedForms()));
      case Fact.PostFact f ->
          person(f.person())
              + " is "
              + (f.former() ? "formerly " : "")
              + f.organization().name()
              + " "
              + f.title()
              + capacity(f.capacity())
              + days("attested", f.attestedFirst(), f.attestedLast())
              + (f.statedFrom() == null ? "" : ", from " + f.statedFrom())
              + (f.statedUntil() == null ? "" : ", until " + f.statedUntil());
      case Fact.EventFact f ->
          f.kind().code()
              + (f.name() == null ? "" : " " + f.name())
              + (f.date() == null ? ", no date" : ", " + date(f.date()));
      case Fact.PersonnelActFact f ->
          f.action().code()
              + " "
              + person(f.person())
              + ": "
              + f.organization().name()
              + " "
              + f.title()
              + (f.effective() == null ? "" : ", from " + f.effective())
              + (f.documentNumber() == null ? "" : ", by " + f.documentNumber());
      case Fact.NominationFact f ->
          person(f.person())
              + " is proposed as "
              + (f.organization() == null ? f.wording() : f.organization().name() + " " + f.title())
              + (f.announced() == null ? "" : ", announced " + f.announced());
      case Fact.ProfileFact f -> person(f.person()) + ": " + profile(f);
      case Fact.ProjectFact f ->
          f.name()
              + (f.place() == null ? "" : ", at " + f.place().name())
              + (f.amount() == null ? "" : ", " + f.amount());
      case Fact.PlaceFact f -> place(f.place());
      case Fact.OrganizationFact f ->
          f.organization().name() + ", " + f.organization().kind().code();
      case Fact.WorkFact f -> "《" + f.title() + "》" + (f.number() == null ? "" : " " + f.number());
    };
  }

  private static String profile(Fact.ProfileFact f) {
    return Stream.of(
            f.gender() == null ? null : f.gender().code(),
            f.ethnicGroup(),
            f.birth() == null ? null : "born " + f.birth(),
            f.nativePlace() == null ? null : "from " + f.nativePlace(),
            f.education(),
            f.party(),
            f.joinedParty() == null ? null : "joined the party " + f.joinedParty(),
            f.startedWork() == null ? null : "started work " + f.startedWork())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private void participation(Fact.Participation part) {
    String roles = part.roles().stream().map(Role::code).collect(Collectors.joining(", "));
    String title = part.printedTitle() == null ? "" : " (" + part.printedTitle() + ")";
    line(INDENT, roles + ": " + person(part.person()) + title + rule(part.evidence()));
  }

  private void head(String kind, String summary, Evidence evidence) {
    line(
        "",
        evidence.span().start()
            + "-"
            + evidence.span().end()
            + "  "
            + kind
            + ": "
            + summary
            + rule(evidence));
  }

  private String rule(Evidence evidence) {
    fired.merge(evidence.rule().name(), 1, Integer::sum);
    return String.format(Locale.ROOT, "  [%s %.3f]", evidence.rule().name(), evidence.confidence());
  }

  private void list(String label, List<String> values) {
    if (!values.isEmpty()) {
      line(INDENT, label + ": " + String.join("、", values));
    }
  }

  private void problems(List<Problem> problems) {
    if (!problems.isEmpty()) {
      text.append("\nProblems\n");
      problems.forEach(problem -> line(INDENT, ProblemText.of(problem)));
    }
  }

  private void rules() {
    if (fired.isEmpty()) {
      text.append("\nNothing was recognised.\n");
      return;
    }
    text.append("\nRules that fired\n");
    Map<String, RuleBook.Rule> known =
        RuleBook.rules().stream().collect(Collectors.toMap(rule -> rule.id().name(), rule -> rule));
    fired.forEach((name, times) -> {
      RuleBook.Rule rule = known.get(name);
      line(
          INDENT,
          String.format(Locale.ROOT, "%4d  %s", times, name)
              + (rule == null ? "" : ": takes " + rule.takes() + "; leaves " + rule.leaves()));
    });
  }

  private void line(String indent, String words) {
    text.append(indent).append(words).append('\n');
  }

  private static String person(PersonId id) {
    return id.ordinal() == 1 ? id.name() : id.name() + " (" + id.ordinal() + ")";
  }

  private static String place(PlaceRef place) {
    return place.name()
        + ", "
        + place.level().code()
        + (place.fullName() == null || place.fullName().equals(place.name())
            ? ""
            : ", " + place.fullName())
        + (place.code() == null ? "" : ", " + place.code());
  }

  private static String capacity(Capacity capacity) {
    return capacity == Capacity.FULL ? "" : " (" + capacity.code() + ")";
  }

  /** The days of an entry, and where they come from. */
  static String date(EntryDate date) {
    String days =
        date.first().equals(date.last())
            ? date.first().toString()
            : date.first() + " to " + date.last();
    return days + " (" + date.basis().name().toLowerCase(Locale.ROOT) + ")";
  }

  private static String days(String word, @Nullable PartialDate first, @Nullable PartialDate last) {
    if (first == null) {
      return "";
    }
    return ", " + word + " " + first + (last == null || last.equals(first) ? "" : " to " + last);
  }

  private static String oneLine(String quote) {
    return quote.strip().replaceAll("\\s*\\R\\s*", " ⏎ ");
  }
}

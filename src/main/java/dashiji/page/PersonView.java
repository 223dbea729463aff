package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person.
 *
 * @param iri of the person
 * @param name the name
 * @param otherNames other printed forms
 * @param pinyin the name in letters
 * @param traits what documents say beside posts, each with its words
 * @param career tenures, the first to begin first
 * @param axis the years that the tenures and acts span
 * @param acts appointments, removals and nominations by date
 * @param years in how many events a year the person took part; key 0 for events without a year
 * @param events the events of the page shown, the latest first
 * @param paging over the events
 * @param year the year asked for, or empty
 * @param circle those at the same events most often
 * @param texts documents that speak of the person
 * @param doubts decisions on who is who that concern the person
 * @param conflicts about the person
 * @param partial true if there were more events than a page can look at
 */
public record PersonView(
    String iri,
    String name,
    List<String> otherNames,
    List<String> pinyin,
    List<Trait> traits,
    List<Career> career,
    Axis axis,
    List<Act> acts,
    Map<Integer, Integer> years,
    List<Attendance> events,
    Paging paging,
    String year,
    Circle circle,
    List<Quote> texts,
    List<Ref> doubts,
    List<Ref> conflicts,
    boolean partial) {
  /** Events looked at for counts and the circle. */
  private static final int MOST_EVENTS = 3_000;

  /** Of these, those whose participants are looked at. */
  private static final int CIRCLE_EVENTS = 300;

  private static final int MOST_FACTS = 500;
  private static final int MOST_QUOTES = 6;

  private static final List<Node> TRAITS =
      List.of(
          Vocab.Dsj.gender,
          Vocab.Dsj.ethnicGroup,
          Vocab.Dsj.birthDate,
          Vocab.Dsj.nativePlace,
          Vocab.Dsj.education,
          Vocab.Dsj.partyMembership,
          Vocab.Dsj.joinedParty,
          Vocab.Dsj.startedWork);

  /**
   * What a document says of the person beside posts.
   *
   * @param property its IRI
   * @param value of it; empty if it is a term
   * @param term IRI of a term, or empty
   * @param quotes the words that say so, of several documents perhaps
   */
  public record Trait(String property, String value, String term, List<Quote> quotes) {
    public Trait {
      quotes = List.copyOf(quotes);
    }

    /** The same, said by others too. */
    Trait alsoBy(Trait other) {
      return new Trait(
          property,
          value,
          term,
          Stream.concat(quotes.stream(), other.quotes.stream())
              .distinct()
              .limit(MOST_QUOTES)
              .toList());
    }
  }

  /**
   * An appointment, a removal, a nomination.
   *
   * @param fact its IRI
   * @param date as the graph gives it, or empty
   * @param action a term: what was done
   * @param post which, or null
   * @param wording of a nomination that names no body, or empty
   * @param capacities terms
   * @param quote its words
   */
  public record Act(
      String fact,
      String date,
      String action,
      @Nullable Ref post,
      String wording,
      List<String> capacities,
      Optional<Quote> quote) {}

  /**
   * An event at which the person was.
   *
   * @param event which
   * @param date its first day, or empty
   * @param roles terms
   * @param printedTitle as the text prints it there, or empty
   * @param quote the words
   */
  public record Attendance(
      Ref event, String date, List<String> roles, String printedTitle, Optional<Quote> quote) {}

  private record Taken(Node fact, Node event, String date) {}

  /** Reads it, inside a read transaction. */
  static PersonView read(
      DatasetGraph dataset, Node person, Function<String, @Nullable String> asked) {
    Facts facts = new Facts(dataset);
    List<Node> said = facts.subjects(Vocab.Dsj.person, person, 2 * MOST_EVENTS);
    List<Taken> taken = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    List<Trait> traits = new ArrayList<>();
    for (Node fact : said) {
      Optional<Node> event = facts.object(fact, Vocab.Dsj.event);
      if (event.isPresent()) {
        if (taken.size() < MOST_EVENTS) {
          taken.add(new Taken(fact, event.get(), facts.text(event.get(), Vocab.Dsj.startDate)));
        }
      } else if (acts.size() < MOST_FACTS && facts.isA(fact, Vocab.Dsj.PersonnelAct)) {
        acts.add(act(facts, fact, Vocab.Dsj.effectiveDate));
      } else if (acts.size() < MOST_FACTS && facts.isA(fact, Vocab.Dsj.Nomination)) {
        acts.add(act(facts, fact, Vocab.Dsj.announcedDate));
      } else if (traits.size() < MOST_FACTS && facts.isA(fact, Vocab.Dsj.Profile)) {
        traits.addAll(traits(facts, fact));
      }
    }
    acts.sort(Comparator.comparing(Act::date).thenComparing(Act::action));
    taken.sort(
        Comparator.comparing(Taken::date).reversed().thenComparing(one -> one.event().getURI()));
    String year = year(asked.apply("year"));
    List<Taken> chosen =
        taken.stream().filter(one -> year.isEmpty() || one.date().startsWith(year)).toList();
    Paging paging = Paging.asked(asked.apply("page"), ThingView.SHOWN, chosen.size());
    List<Career> career =
        facts.subjects(Vocab.Org.member, person, MOST_FACTS).stream()
            .map(tenure -> Career.read(facts, tenure))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Career::order).thenComparing(c -> c.post().label()))
            .toList();
    return new PersonView(
        person.getURI(),
        facts.ref(person).label(),
        literals(facts, person, Vocab.Skos.altLabel),
        literals(facts, person, Vocab.Dsj.pinyin),
        merged(traits),
        career,
        Axis.over(career.stream().flatMap(Career::days).toList()),
        acts,
        years(taken),
        chosen.subList(paging.from(), paging.to()).stream()
            .map(one -> attendance(facts, one))
            .toList(),
        paging,
        year,
        Circle.of(facts, person, taken.stream().limit(CIRCLE_EVENTS).map(Taken::event).toList()),
        texts(facts, person),
        about(facts, Vocab.Dsj.judgedPerson, person),
        about(facts, Vocab.Dsj.about, person),
        taken.size() >= MOST_EVENTS);
  }

  private static String year(@Nullable String asked) {
    return asked != null && asked.matches("[12]\\d{3}") ? asked : "";
  }

  private static Map<Integer, Integer> years(List<Taken> taken) {
    TreeMap<Integer, Integer> years = new TreeMap<>();
    for (Taken one : taken) {
      boolean dated = one.date().matches("\\d{4}.*");
      years.merge(dated ? Integer.parseInt(one.date().substring(0, 4)) : 0, 1, Integer::sum);
    }
    return years;
  }

  private static Attendance attendance(Facts facts, Taken one) {
    return new Attendance(
        facts.ref(one.event()),
        one.date(),
        EventView.iris(facts.objects(one.fact(), Vocab.Dsj.role)),
        facts.text(one.fact(), Vocab.Dsj.printedTitle),
        facts.quote(one.fact()));
  }

  private static Act act(Facts facts, Node fact, Node date) {
    return new Act(
        fact.getURI(),
        facts.text(fact, date),
        facts
            .object(fact, Vocab.Dsj.action)
            .map(Node::getURI)
            .orElse(Vocab.Dsj.Nomination.getURI()),
        facts.object(fact, Vocab.Dsj.post).map(facts::ref).orElse(null),
        facts.text(fact, Vocab.Dsj.wording),
        EventView.iris(facts.objects(fact, Vocab.Dsj.capacity)),
        facts.quote(fact));
  }

  private static List<Trait> traits(Facts facts, Node profile) {
    List<Quote> quotes = facts.quote(profile).stream().toList();
    List<Trait> traits = new ArrayList<>();
    for (Node property : TRAITS) {
      for (Node value : facts.objects(profile, property)) {
        boolean term = value.isURI() && Terms.isTerm(value.getURI());
        String text =
            value.isLiteral()
                ? value.getLiteralLexicalForm()
                : term ? "" : facts.ref(value).label();
        traits.add(new Trait(property.getURI(), text, term ? value.getURI() : "", quotes));
      }
    }
    return traits;
  }

  /** Each value once, in the order of {@link #TRAITS}. */
  private static List<Trait> merged(List<Trait> traits) {
    Map<List<String>, Trait> merged = new LinkedHashMap<>();
    for (Node property : TRAITS) {
      for (Trait trait : traits) {
        if (trait.property().equals(property.getURI())) {
          merged.merge(
              List.of(trait.property(), trait.value(), trait.term()), trait, Trait::alsoBy);
        }
      }
    }
    return List.copyOf(merged.values());
  }

  private static List<String> literals(Facts facts, Node subject, Node property) {
    return facts.objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  private static List<Quote> texts(Facts facts, Node person) {
    return facts.subjects(Vocab.Dsj.mentions, person, MOST_FACTS).stream()
        .map(facts::quote)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing((Quote quote) -> quote.document().label()))
        .toList();
  }

  private static List<Ref> about(Facts facts, Node property, Node person) {
    return facts.subjects(property, person, ThingView.SHOWN).stream()
        .map(node -> new Ref(node.getURI(), words(facts, node)))
        .toList();
  }

  /** What a decision or a conflict says of itself, in the language of the graph. */
  private static String words(Facts facts, Node node) {
    return Stream.of(Vocab.Dsj.judgement, Vocab.Dsj.conflictKind)
        .flatMap(property -> facts.objects(node, property).stream())
        .map(Node::getURI)
        .findFirst()
        .orElse("");
  }

  /** The most events in one year. */
  public int busiest() {
    return years.values().stream().mapToInt(Integer::intValue).max().orElse(1);
  }

  /** Number of events in all. */
  public int attended() {
    return years.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The page of one year's events, or of all. */
  public String path(Site site, String yearShown, int page) {
    String own = site.href(iri);
    StringBuilder path = new StringBuilder(own);
    String separator = own.contains("?") ? "&" : "?";
    if (!yearShown.isEmpty()) {
      path.append(separator).append("year=").append(yearShown);
      separator = "&";
    }
    if (page > 1) {
      path.append(separator).append("page=").append(page);
    }
    return path.append("#events").toString();
  }

  /** The head of the page. */
  public Head head(Site site) {
    Map<String, Object> structured = new LinkedHashMap<>();
    structured.put("@context", "https://schema.org");
    structured.put("@type", "Person");
    structured.put("@id", iri);
    structured.put("name", name);
    if (!otherNames.isEmpty() || !pinyin.isEmpty()) {
      structured.put("alternateName", Stream.concat(otherNames.stream(), pinyin.stream()).toList());
    }
    structured.put("hasOccupation", career.stream().limit(50).map(PersonView::occupation).toList());
    String posts =
        String.join("、", career.stream().map(one -> one.post().label()).distinct().toList());
    return Head.ofThing(
        site,
        iri,
        name,
        posts.isEmpty() ? "" : site.t("person.description", name, posts),
        JsonText.of(structured));
  }

  private static Map<String, Object> occupation(Career one) {
    Map<String, Object> role = new HashMap<>();
    role.put("@type", "Role");
    role.put("hasOccupation", Map.of("@type", "Occupation", "name", one.post().label()));
    if (!one.start().isEmpty()) {
      role.put("startDate", one.start());
    }
    if (!one.end().isEmpty()) {
      role.put("endDate", one.end());
    }
    return Objects.requireNonNull(role);
  }
}

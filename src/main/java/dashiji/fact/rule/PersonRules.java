package dashiji.fact.rule;

import dashiji.fact.Fact;
import dashiji.fact.PersonId;
import dashiji.mention.Body;
import dashiji.mention.NameMention;
import dashiji.mention.PersonMention;
import dashiji.mention.TitleChain;
import dashiji.nlp.Tagger;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Persons. Takes one person a name (副县长周远 and, later, 周远 are one), and two where the titles of one
 * name are in bodies that have nothing in common and that no chain joins; leaves words behind a
 * title (书记专题会议). A mention without a title goes with one of its entry, else with the first.
 */
final class PersonRules {
  /** A town that no gazetteer has, before one of its bodies. */
  private static final Pattern TOWN =
      Pattern.compile("(\\p{IsHan}{1,6}?(?:镇|乡|苏木|街道))(?=党|政府|人民|人大|办|纪)");

  private final DocumentContext context;
  private final Tagger tagger;
  private final FactCollector facts;

  private final Map<String, List<PersonMention>> mentionsByName = new TreeMap<>();
  private final Map<String, Namesakes> namesakesByName = new HashMap<>();

  /** Which of its name a mention is; by identity, as an act and an entry may hold equal ones. */
  private final Map<PersonMention, Integer> ordinals = new IdentityHashMap<>();

  /** By identity: most mentions of a body share one. */
  private final Map<Body, String> rootOf = new IdentityHashMap<>();

  /** Where names of persons appointed or removed stand: they take no part in the session. */
  private final Set<Integer> appointed = new HashSet<>();

  PersonRules(DocumentContext context, Tagger tagger, FactCollector facts) {
    this.context = context;
    this.tagger = tagger;
    this.facts = facts;
  }

  /** Tells the persons of the entries apart; comes before anyone asks who a mention is. */
  void tellApart(List<EntryMentions> entries) {
    Map<String, List<List<PersonMention>>> groupsByName = new TreeMap<>();
    for (EntryMentions entry : entries) {
      Map<String, List<PersonMention>> here = new LinkedHashMap<>();
      entry
          .persons()
          .forEach(m -> here.computeIfAbsent(m.name().name(), n -> new ArrayList<>()).add(m));
      here.forEach((name, group) -> {
        groupsByName.computeIfAbsent(name, n -> new ArrayList<>()).add(group);
        mentionsByName.computeIfAbsent(name, n -> new ArrayList<>()).addAll(group);
      });
    }
    groupsByName.forEach(this::tellApart);
  }

  /** Numbers the mentions of one name, an entry at a time, if they are several people. */
  private void tellApart(String name, List<List<PersonMention>> groups) {
    if (groups.size() == 1 && groups.getFirst().size() == 1) {
      return; // whoever is mentioned once is one person
    }
    Namesakes people = new Namesakes();
    groups.forEach(group -> group.forEach(m -> people.add(roots(m))));
    if (people.count() < 2) {
      return;
    }
    namesakesByName.put(name, people);
    facts.problem(
        ProblemCode.NAMESAKES,
        name + " is read as " + people.count() + " persons, by their bodies",
        Where.document(context.document().source().key()));
    for (List<PersonMention> group : groups) {
      int inEntry =
          group.stream()
              .mapToInt(m -> people.of(roots(m)))
              .filter(o -> o > 0)
              .findFirst()
              .orElse(1);
      for (PersonMention m : group) {
        int own = people.of(roots(m));
        ordinals.put(m, own > 0 ? own : inEntry);
      }
    }
  }

  /** What the bodies of a mention's titles belong to. */
  private Set<String> roots(PersonMention mention) {
    if (mention.posts().isEmpty()) {
      return Set.of();
    }
    if (mention.posts().size() == 1) {
      return Set.of(root(mention.posts().getFirst().body()));
    }
    Set<String> roots = new HashSet<>();
    mention.posts().forEach(post -> roots.add(root(post.body())));
    return roots;
  }

  /** What a body belongs to, found out once a document. */
  private String root(Body body) {
    return rootOf.computeIfAbsent(body, this::readRoot);
  }

  /** What a body belongs to: the document's areas (all as one), another area, a firm. */
  private String readRoot(Body body) {
    if (body.kind().equals("company")) {
      return Pattern.replaceAll(body.base().name(), "有限|责任|股份|集团|公司|控股", "");
    }
    String area = body.area();
    if (area != null) {
      boolean home = context.jurisdiction().chain().stream().anyMatch(u -> u.name().equals(area));
      return home ? "" : area;
    }
    Matcher town = TOWN.matchAtStart(body.name());
    return town != null
        ? town.group(1)
        : body.name().substring(0, Math.min(4, body.name().length()));
  }

  /** Takes the person whom an act appoints or removes. */
  PersonMention appoint(NameMention name) {
    PersonMention person = new PersonMention(name, TitleChain.none(name.from()), null);
    mentionsByName.computeIfAbsent(name.name(), n -> new ArrayList<>()).add(person);
    appointed.add(name.from());
    return person;
  }

  /** Takes a person whom a section describes. */
  PersonMention describe(NameMention name) {
    PersonMention person = new PersonMention(name, TitleChain.none(name.from()), null);
    mentionsByName.computeIfAbsent(name.name(), n -> new ArrayList<>()).add(person);
    return person;
  }

  /** The person of an act: of several of the name, the one whose bodies the post's belongs to. */
  PersonId appointee(PersonMention person, Body body) {
    Namesakes people = namesakesByName.get(person.name().name());
    ordinals.put(person, people == null ? 1 : Math.max(1, people.of(Set.of(root(body)))));
    return id(person);
  }

  /** Whether a name stands where an act appoints or removes its bearer. */
  boolean isAppointed(NameMention name) {
    return appointed.contains(name.from());
  }

  /** Who a mention is. */
  PersonId id(PersonMention mention) {
    return new PersonId(mention.name().name(), ordinal(mention));
  }

  private int ordinal(PersonMention mention) {
    return ordinals.isEmpty() ? 1 : ordinals.getOrDefault(mention, 1);
  }

  /** One fact a person, at the first mention; comes last, when all mentions are known. */
  void read() {
    Map<String, List<NameMention>> printedByName =
        context.names().stream().collect(Collectors.groupingBy(NameMention::name));
    mentionsByName.forEach((name, mentions) -> {
      List<String> printed = otherForms(name, printedByName.getOrDefault(name, List.of()));
      Map<Integer, NameMention> first = new TreeMap<>();
      for (PersonMention m : mentions) {
        first.merge(ordinal(m), m.name(), (a, b) -> a.from() <= b.from() ? a : b);
      }
      first.forEach((ordinal, mention) ->
          facts.person(
              new Fact.PersonFact(
                  new PersonId(name, ordinal),
                  tagger.pinyin(name),
                  printed,
                  context.evidence(
                      mention.from(),
                      mention.to(),
                      RuleBook.PERSON_NAME,
                      confidence(mention.score())))));
    });
  }

  /** The forms of a name that the raw text has beside the name itself. */
  private List<String> otherForms(String name, List<NameMention> mentions) {
    return mentions.stream()
        .map(m -> context.document().text().quote(context.document().text().span(m.from(), m.to())))
        .filter(raw -> !raw.equals(name))
        .distinct()
        .toList();
  }

  private static double confidence(double score) {
    return Math.round(Math.min(0.99, Math.max(0.5, 0.55 + 0.07 * score)) * 100) / 100.0;
  }
}

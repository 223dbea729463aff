package dashiji.entity;

import dashiji.entity.Clustering.Pair;
import dashiji.entity.PersonReading.Traits;
import dashiji.entity.ReadingGroup.PostPair;
import dashiji.fact.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves who is who among all readings of one name. A pure function of these readings and of the
 * decisions people made on them: nothing else in the store matters, and neither does any order.
 *
 * <p>Readings that cannot be told apart are one group. Decisions by hand come first; then the pairs
 * of groups that are judged the same are joined, the surest first, unless two groups of the
 * clusters to be joined are judged different. What is unsure is never joined.
 */
public final class PersonResolution {
  /** Up to so many groups every pair is looked at; beyond, those that share something. */
  private static final int ALL_PAIRS_UP_TO = 60;

  private final PersonJudge judge;
  private final String name;
  private final List<PersonReading> readings;
  private final HumanDecisions decisions;
  private final List<ReadingGroup> groups;
  private final Set<PostPair> together;
  private final Map<Key, PersonReading> owners = new HashMap<>();
  private final List<HumanDecision> unmet = new ArrayList<>();
  private final Clustering clustering;

  private PersonResolution(
      List<PersonReading> readings, HumanDecisions decisions, PersonJudge judge) {
    this.readings = readings;
    this.name = readings.get(0).name();
    this.decisions = decisions;
    this.judge = judge;
    this.groups = groups(readings, decisions);
    this.together = ReadingGroup.heldTogether(readings);
    readings.forEach(reading -> owners.putIfAbsent(reading.person(), reading));
    this.clustering =
        new Clustering(
            groups.size(),
            (a, b) -> judge.compare(groups.get(a), groups.get(b), together),
            (a, b) -> groups.get(a).sharesDocument(groups.get(b)));
  }

  /**
   * Resolves one block.
   *
   * @param block all readings of one name, in any order
   * @throws IllegalArgumentException if the block is empty or holds several names
   */
  public static ResolvedName resolve(
      Collection<PersonReading> block, HumanDecisions decisions, PersonJudge judge) {
    List<PersonReading> sorted = block.stream().distinct().sorted().toList();
    if (sorted.isEmpty() || sorted.stream().anyMatch(r -> !r.name().equals(sorted.get(0).name()))) {
      throw new IllegalArgumentException("a block holds readings of one name");
    }
    return new PersonResolution(sorted, decisions, judge).resolve();
  }

  /**
   * The key of a person none of whose readings owns the key that name and anchor gave: that of its
   * first mention, as a person. Who has the key of a mention finds its person for good.
   */
  public static Key ownPerson(Key mention) {
    return new Key(KeyKind.PERSON, mention.id());
  }

  private static List<ReadingGroup> groups(List<PersonReading> readings, HumanDecisions decisions) {
    Map<List<Object>, List<PersonReading>> byWhatIsSaid = new LinkedHashMap<>();
    for (PersonReading reading : readings) {
      boolean named =
          decisions.names(reading.mention()) || decisions.names(ownPerson(reading.mention()));
      List<Object> said =
          named
              ? List.of(reading.mention())
              : List.of(
                  reading.person(),
                  reading.postNames(),
                  traits(reading),
                  Objects.requireNonNullElse(reading.home(), ""));
      byWhatIsSaid.computeIfAbsent(said, k -> new ArrayList<>()).add(reading);
    }
    return byWhatIsSaid.values().stream().map(ReadingGroup::new).toList();
  }

  private static Set<Traits> traits(PersonReading reading) {
    return new HashSet<>(reading.traits());
  }

  private ResolvedName resolve() {
    List<HumanDecision> byHand =
        decisions.on(readings.stream().flatMap(r -> HumanDecisions.sides(r).stream()).toList());
    followHand(byHand);
    clustering.joinSurestFirst(
        candidates(),
        Comparator.comparing((Pair pair) -> groups.get(pair.low()).first().mention())
            .thenComparing(pair -> groups.get(pair.high()).first().mention()));

    List<List<Integer>> clusters = clustering.clusters();
    Map<Key, Key> personOf = new HashMap<>();
    List<ResolvedPerson> persons = persons(clusters, personOf);
    TreeMap<Key, Key> replaced = new TreeMap<>();
    for (PersonReading reading : readings) {
      Key person = personOf(personOf, ownerOf(reading.person()));
      if (!reading.person().equals(person)) {
        replaced.put(reading.person(), person);
      }
    }
    return new ResolvedName(name, persons, replaced, new DecisionList(personOf).all(byHand), unmet);
  }

  private static Key personOf(Map<Key, Key> personOf, PersonReading reading) {
    Key person = personOf.get(reading.mention());
    if (person == null) {
      throw new IllegalStateException("no person for " + reading.mention());
    }
    return person;
  }

  private void followHand(List<HumanDecision> byHand) {
    for (HumanDecision decision : byHand) {
      if (decision.judgement() == Judgement.DIFFERENT) {
        for (int left : groupsOf(decision.left())) {
          for (int right : groupsOf(decision.right())) {
            clustering.keepApart(left, right);
          }
        }
      }
    }
    for (HumanDecision decision : byHand) {
      if (decision.judgement() == Judgement.SAME) {
        List<Integer> all = new ArrayList<>(groupsOf(decision.left()));
        all.addAll(groupsOf(decision.right()));
        boolean met = true;
        for (int other : all) {
          met &= clustering.joinByHand(all.get(0), other);
        }
        if (!met) {
          unmet.add(decision);
        }
      }
    }
  }

  private List<Integer> groupsOf(Key side) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).readings().stream()
          .anyMatch(reading -> HumanDecisions.sides(reading).contains(side))) {
        found.add(i);
      }
    }
    return found;
  }

  /** Pairs of groups that share a key, an anchor, a post, a body or a birth; all pairs of few. */
  private Set<Pair> candidates() {
    Set<Pair> pairs = new HashSet<>();
    if (groups.size() <= ALL_PAIRS_UP_TO) {
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          pairs.add(new Pair(i, j));
        }
      }
      return pairs;
    }
    Map<Object, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (Object shared : shared(groups.get(i))) {
        index.computeIfAbsent(shared, k -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> sharing : index.values()) {
      for (int i = 0; i < sharing.size(); i++) {
        for (int j = i + 1; j < sharing.size(); j++) {
          pairs.add(Pair.of(sharing.get(i), sharing.get(j)));
        }
      }
    }
    return pairs;
  }

  private static Set<Object> shared(ReadingGroup group) {
    Set<Object> all = new HashSet<>();
    all.add(group.first().person());
    all.add(group.first().anchor());
    group.posts().forEach(post -> all.add(post.post()));
    group.nominations().keySet().forEach(post -> all.add(post.post()));
    all.addAll(group.bodies());
    group
        .traits()
        .forEach(t -> {
          if (t.birth() != null) {
            all.add(t.birth());
          }
        });
    return all;
  }

  /** Gives each cluster its key; see {@code docs/model.md}. */
  private List<ResolvedPerson> persons(List<List<Integer>> clusters, Map<Key, Key> personOf) {
    List<ResolvedPerson> persons = new ArrayList<>();
    for (List<Integer> cluster : clusters) {
      List<PersonReading> all =
          cluster.stream().flatMap(i -> groups.get(i).readings().stream()).sorted().toList();
      Set<Key> mentions = all.stream().map(PersonReading::mention).collect(Collectors.toSet());
      Key person =
          all.stream()
              .map(PersonReading::person)
              .filter(key -> mentions.contains(ownerOf(key).mention()))
              .findFirst()
              .orElseGet(() -> ownPerson(all.get(0).mention()));
      mentions.forEach(mention -> personOf.put(mention, person));
      persons.add(new ResolvedPerson(person, all));
    }
    persons.sort(Comparator.comparing(ResolvedPerson::person));
    return persons;
  }

  /** The reading whose cluster a key belongs to: the first of those that were given it. */
  private PersonReading ownerOf(Key person) {
    return Objects.requireNonNull(owners.get(person));
  }

  /** Writes down what was decided. */
  private final class DecisionList {
    private final Map<Key, Key> personOf;
    private final List<IdentityDecision> list = new ArrayList<>();

    DecisionList(Map<Key, Key> personOf) {
      this.personOf = personOf;
    }

    List<IdentityDecision> all(List<HumanDecision> byHand) {
      groups.forEach(this::insideGroup);
      for (Pair pair : clustering.joined()) {
        Comparison why = clustering.compare(pair);
        add(groups.get(pair.low()).first(), groups.get(pair.high()).first(), why);
      }
      betweenClusters();
      insideDocuments();
      byHand.forEach(this::hand);
      // One a pair of mentions: what a person decided stands for what the machine would say.
      Map<Key, IdentityDecision> byKey = new TreeMap<>();
      list.forEach(decision -> byKey.put(decision.id(), decision));
      return byKey.values().stream().sorted().toList();
    }

    private void insideGroup(ReadingGroup group) {
      List<PersonReading> all = group.readings();
      if (all.size() > 1) {
        Comparison why = judge.compare(all.get(0), all.get(1));
        Comparison same = new Comparison(Judgement.SAME, Math.max(why.score(), 0), why.reasons());
        all.subList(1, all.size()).forEach(reading -> add(all.get(0), reading, same));
      }
    }

    /** For two clusters that were compared: what keeps them apart, else what leaves it open. */
    private void betweenClusters() {
      for (Map.Entry<Pair, Comparison> one : clustering.strongestBetween().entrySet()) {
        Comparison found = one.getValue();
        ReadingGroup a = groups.get(one.getKey().low());
        ReadingGroup b = groups.get(one.getKey().high());
        boolean different = found.judgement() == Judgement.DIFFERENT;
        if (different
            ? !a.sharesDocument(b) && meet(a, b)
            : found.score() >= PersonJudge.REVIEW_FROM) {
          add(
              a.first(),
              b.first(),
              different ? found : new Comparison(Judgement.UNSURE, found.score(), found.reasons()));
        }
      }
    }

    private boolean meet(ReadingGroup a, ReadingGroup b) {
      return a.areas().stream()
          .anyMatch(one -> b.areas().stream().anyMatch(other -> !Vicinity.areApart(one, other)));
    }

    /** Namesakes inside one document. */
    private void insideDocuments() {
      Map<Key, List<PersonReading>> byDocument = new TreeMap<>();
      for (PersonReading reading : readings) {
        byDocument.computeIfAbsent(reading.document(), k -> new ArrayList<>()).add(reading);
      }
      for (List<PersonReading> namesakes : byDocument.values()) {
        for (int i = 0; i < namesakes.size(); i++) {
          for (int j = i + 1; j < namesakes.size(); j++) {
            add(
                namesakes.get(i),
                namesakes.get(j),
                judge.compare(namesakes.get(i), namesakes.get(j)));
          }
        }
      }
    }

    private void hand(HumanDecision decision) {
      if (unmet.contains(decision)) {
        return;
      }
      PersonReading left = first(decision.left());
      PersonReading right = first(decision.right());
      if (left == null || right == null || left.equals(right)) {
        return;
      }
      list.add(
          new IdentityDecision(
              id(left, right),
              name,
              decision.judgement(),
              left.mention(),
              right.mention(),
              personOf(personOf, left),
              personOf(personOf, right),
              IdentityDecision.BY_HAND,
              null,
              decision.judgement() == Judgement.UNSURE ? 0.5 : 1,
              List.of(),
              decision));
    }

    private @Nullable PersonReading first(Key side) {
      return readings.stream()
          .filter(reading -> HumanDecisions.sides(reading).contains(side))
          .findFirst()
          .orElse(null);
    }

    private void add(PersonReading a, PersonReading b, Comparison why) {
      boolean inOrder = a.compareTo(b) <= 0;
      PersonReading subject = inOrder ? a : b;
      PersonReading object = inOrder ? b : a;
      list.add(
          new IdentityDecision(
              id(a, b),
              name,
              why.judgement(),
              subject.mention(),
              object.mention(),
              personOf(personOf, subject),
              personOf(personOf, object),
              new RuleId("identity." + why.main().feature()),
              why.score(),
              confidence(why),
              why.reasons(),
              null));
    }

    private static Key id(PersonReading a, PersonReading b) {
      TreeSet<String> mentions = new TreeSet<>(List.of(a.mention().id(), b.mention().id()));
      return Key.of(KeyKind.DECISION, mentions.first(), mentions.last());
    }

    private static double confidence(Comparison why) {
      if (why.judgement() == Judgement.UNSURE) {
        return 0.5;
      }
      double right = 1 / (1 + Math.pow(10, -Math.abs(why.score())));
      return Math.round(Math.max(0.5, right) * 100) / 100.0;
    }
  }
}

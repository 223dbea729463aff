package dashiji.fact.rule;

import dashiji.document.Document;
import dashiji.document.DocumentReader;
import dashiji.document.Entry;
import dashiji.document.EntryDate;
import dashiji.document.Jurisdiction;
import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.RuleId;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.TermTrie;
import dashiji.mention.Body;
import dashiji.mention.BodyFinder;
import dashiji.mention.BodyMention;
import dashiji.mention.BodyNames;
import dashiji.mention.NameFinder;
import dashiji.mention.NameMention;
import dashiji.mention.PersonMention;
import dashiji.mention.PersonReader;
import dashiji.mention.PlaceMention;
import dashiji.mention.PlaceReader;
import dashiji.mention.PostMention;
import dashiji.mention.ProjectFinder;
import dashiji.mention.ProjectMention;
import dashiji.mention.TitleChain;
import dashiji.mention.TitleChainReader;
import dashiji.mention.Wordlists;
import dashiji.mention.WorkFinder;
import dashiji.mention.WorkMention;
import dashiji.nlp.Tagger;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one text: document, mentions, then the rules of each family. Thread-safe. */
public final class FactReader {
  private static final Pattern PERSONNEL =
      Pattern.compile("(?s).*(?:任命|免去|同志任|同志担任|不再担任|当选|辞去|聘任|选举|(?:^|[\n；])\\p{IsHan}{2,4}任).*");

  /** What stands before a body that is met, visited or brought along. */
  private static final Pattern MET =
      Pattern.compile(".*(?:与|同|会见|会见了|陪同|邀请|接待|对接|考察|拜访|走访|带领|带队|组织|由|会同|联合|向|会商)[^，。；]{0,24}");

  private static final Pattern STUDIED = Pattern.compile(".*(?:传达|学习|贯彻|审议|研究|通报|听取|汇报)[^，。；]*");

  /** 在京召开, 在兰举行: an area by one character. */
  private static final Pattern HELD_AT =
      Pattern.compile("在(\\p{IsHan})(?:举行|召开|举办|开展|参加|出席|会见|与|拜访|开幕)");

  private final Gazetteer gazetteer;
  private final Tagger tagger;
  private final DocumentReader documents;
  private final NameFinder nameFinder;
  private final PersonReader personReader;
  private final BodyFinder bodyFinder;
  private final ProjectFinder projectFinder;
  private final TitleChainReader chains;

  /** A reader over a gazetteer and a tagger, both shared by all threads. */
  public FactReader(Gazetteer gazetteer, Tagger tagger) {
    this.gazetteer = gazetteer;
    this.tagger = tagger;
    documents = new DocumentReader(gazetteer);
    nameFinder = new NameFinder(tagger);
    personReader = new PersonReader(tagger);
    bodyFinder = new BodyFinder(tagger);
    projectFinder = new ProjectFinder(tagger);
    chains = new TitleChainReader(tagger);
  }

  /**
   * Reads a text.
   *
   * @return its facts and the problems met; never fails on bad data
   */
  public DocumentFacts read(SourceText source) {
    return reading(source).facts();
  }

  /** Reads a text and keeps what was seen on the way, for {@code explain}. */
  public Reading reading(SourceText source) {
    Problems problems = new Problems();
    Document document = documents.read(source, problems);
    return new Run(document, problems).read();
  }

  /** The reading of one document. */
  private final class Run {
    private final Document document;
    private final String text;
    private final Problems problems;
    private final BodyNames bodies;
    private final PlaceReader places;

    private final Map<String, Namesakes> peopleByName = new TreeMap<>();

    /** Where names of persons appointed or removed stand: they take no part in the session. */
    private final Set<Integer> appointed = new java.util.HashSet<>();

    private final Map<String, Persons> persons = new TreeMap<>();
    private final Map<PersonMention, Integer> ordinals = new java.util.IdentityHashMap<>();
    private final List<Fact> personFacts = new ArrayList<>();
    private final Map<List<Object>, Fact.PostFact> posts = new LinkedHashMap<>();
    private final List<Fact.EventFact> events = new ArrayList<>();
    private final List<Fact.PersonnelActFact> acts = new ArrayList<>();
    private final Map<String, Fact.OrganizationFact> organizations = new LinkedHashMap<>();
    private final Map<String, Fact.PlaceFact> placeFacts = new LinkedHashMap<>();
    private final Map<String, Fact.ProjectFact> projects = new LinkedHashMap<>();
    private final Map<String, Fact.WorkFact> works = new LinkedHashMap<>();

    /** All mentions of one name, by person. */
    private final class Persons {
      final List<PersonMention> mentions = new ArrayList<>();
    }

    Run(Document document, Problems problems) {
      this.document = document;
      this.text = document.text().text();
      this.problems = problems;
      this.bodies = new BodyNames(gazetteer, document.jurisdiction());
      this.places = new PlaceReader(gazetteer, document.jurisdiction());
    }

    Reading read() {
      List<int[]> personnel = personnelStretches();
      List<int[]> regions = new ArrayList<>();
      document.entries().forEach(e -> regions.add(new int[] {e.from(), e.to()}));
      regions.addAll(personnel);
      regions.sort(Comparator.comparingInt(r -> r[0]));
      List<NameMention> names = nameFinder.find(text, regions, document.source().key(), problems);
      Map<Entry, List<PersonMention>> byEntry = new LinkedHashMap<>();
      Map<Entry, List<BodyMention>> bodiesByEntry = new java.util.IdentityHashMap<>();
      for (Entry entry : document.entries()) {
        List<NameMention> inEntry = within(names, entry.from(), entry.to());
        List<BodyMention> named = bodyFinder.find(text, entry.from(), entry.to(), inEntry, bodies);
        bodiesByEntry.put(entry, named);
        List<PersonMention> found =
            personReader.read(text, entry.from(), entry.to(), inEntry, bodies, named);
        byEntry.put(entry, found);
        found.forEach(
            p -> persons.computeIfAbsent(p.name().name(), n -> new Persons()).mentions.add(p));
      }
      namesakes(byEntry.values());
      personnelActs(personnel, names);
      byEntry.forEach((entry, found) -> attest(entry, found));
      byEntry.forEach((entry, found) ->
          entryFacts(
              entry,
              found,
              within(names, entry.from(), entry.to()),
              java.util.Objects.requireNonNull(bodiesByEntry.get(entry))));
      persons(names);
      home();
      return new Reading(document, names, List.copyOf(byEntry.values()), facts());
    }

    private List<NameMention> within(List<NameMention> names, int from, int to) {
      int low = 0;
      int high = names.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (names.get(middle).from() < from) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      int end = low;
      while (end < names.size() && names.get(end).to() <= to) {
        end++;
      }
      return List.copyOf(names.subList(low, end));
    }

    // Personnel acts

    private List<int[]> personnelStretches() {
      List<int[]> stretches = new ArrayList<>();
      int from = -1;
      int to = -1;
      for (Document.Paragraph p : document.paragraphs()) {
        boolean other = p.kind() == Document.Paragraph.Kind.OTHER;
        if (other && PERSONNEL.matcher(p.in(document.text())).matches()) {
          from = from < 0 ? p.from() : from;
          to = p.to();
        } else if (from >= 0 && other && p.to() - p.from() < 120) {
          to = p.to();
        } else if (from >= 0) {
          stretches.add(new int[] {from, to});
          from = -1;
        }
      }
      if (from >= 0) {
        stretches.add(new int[] {from, to});
      }
      return stretches;
    }

    private void personnelActs(List<int[]> stretches, List<NameMention> names) {
      List<int[]> all = new ArrayList<>(stretches);
      document.entries().forEach(e -> all.add(new int[] {e.from(), e.to()}));
      for (int[] stretch : all) {
        boolean inEntry = !stretches.contains(stretch);
        for (PersonnelActs.Act act : PersonnelActs.read(text, stretch[0], stretch[1])) {
          List<NameMention> named = namesOf(act, names);
          if (named.isEmpty()) {
            if (!inEntry) {
              problems.add(
                  ProblemCode.INCOMPLETE_PERSONNEL_ACT,
                  "no name could be read in: " + text.substring(act.from(), act.to()),
                  where(act.from(), act.to()));
            }
            continue;
          }
          Entry entry = inEntry ? entryAt(act.from()) : null;
          named.forEach(name -> act(act, name, named.getLast(), entry));
        }
      }
    }

    private @Nullable Entry entryAt(int at) {
      return document.entries().stream()
          .filter(e -> e.from() <= at && at < e.to())
          .findFirst()
          .orElse(null);
    }

    /** The names in an act, up to where its posts start. */
    private List<NameMention> namesOf(PersonnelActs.Act act, List<NameMention> names) {
      List<NameMention> found = new ArrayList<>();
      for (NameMention n : within(names, act.from(), act.to())) {
        boolean follows =
            found.isEmpty() || text.substring(found.getLast().to(), n.from()).matches("(?:同志)?、");
        if (n.from() < act.postsFrom() && follows) {
          found.add(n);
        }
      }
      return found;
    }

    private void act(
        PersonnelActs.Act act, NameMention named, NameMention last, @Nullable Entry entry) {
      int postsTo = act.postsFrom() + act.posts().length();
      int postsFrom = last.to();
      for (String filler :
          new String[] {
            "同志", "的", "请求", "辞去", "不再", "兼任的", "担任的", "担任", "被任命", "被选举", "被聘任", "任", "为", "其"
          }) {
        postsFrom = text.startsWith(filler, postsFrom) ? postsFrom + filler.length() : postsFrom;
      }
      if (postsFrom >= postsTo) {
        return;
      }
      TitleChain chain = chains.before(text, postsFrom, postsTo, bodies, null, List.of());
      if (chain.posts().isEmpty()) {
        problems.add(
            ProblemCode.INCOMPLETE_PERSONNEL_ACT,
            "no body could be read for the post: " + act.posts(),
            where(act.from(), act.to()));
        return;
      }
      PersonMention person =
          new PersonMention(named, new TitleChain(named.from(), named.from(), "", List.of()), null);
      persons.computeIfAbsent(named.name(), n -> new Persons()).mentions.add(person);
      appointed.add(named.from());
      EntryDate date = entry == null ? null : entry.date();
      PartialDate effective = act.effective() == null ? dayOf(act, entry) : act.effective();
      for (PostMention post : chain.posts()) {
        OrganizationRef body = organization(post.body(), post.from(), post.to());
        Namesakes people = peopleByName.get(named.name());
        int ordinal = people == null ? 1 : Math.max(1, people.of(Set.of(root(post.body()))));
        ordinals.put(person, ordinal);
        Evidence evidence = evidence(act.from(), act.to(), RuleBook.PERSONNEL_ACT, 0.95);
        PersonnelAction action = act.action();
        acts.add(
            new Fact.PersonnelActFact(
                new PersonId(named.name(), ordinal),
                action,
                body,
                post.title(),
                post.acting() ? Capacity.ACTING : Capacity.FULL,
                effective,
                act.number(),
                evidence));
        boolean over = action == PersonnelAction.REMOVE || action == PersonnelAction.RESIGN;
        addPost(
            new Fact.PostFact(
                new PersonId(named.name(), ordinal),
                body,
                post.title(),
                over,
                post.acting() ? Capacity.ACTING : Capacity.FULL,
                over || date == null ? null : inside(effective, date) ? effective : date.first(),
                over || date == null ? null : date.last(),
                over ? null : effective,
                over ? effective : null,
                evidence));
      }
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
      Matcher day =
          Pattern.compile("(?<![\\d月])(\\d{1,2})日").matcher(text).region(entry.from(), act.from());
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

    // Persons and posts

    /**
     * Two people of one name: their titles are in bodies that have nothing in common and that no
     * chain joins. A mention without a title goes with the one of its entry, else with the first.
     */
    private void namesakes(java.util.Collection<List<PersonMention>> entries) {
      Map<String, List<List<PersonMention>>> byName = new TreeMap<>();
      for (List<PersonMention> entry : entries) {
        Map<String, List<PersonMention>> here = new LinkedHashMap<>();
        entry.forEach(m -> here.computeIfAbsent(m.name().name(), n -> new ArrayList<>()).add(m));
        here.forEach(
            (name, group) -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(group));
      }
      byName.forEach((name, groups) -> {
        Namesakes people = new Namesakes();
        groups.forEach(group -> group.forEach(m -> people.add(roots(m))));
        if (people.count() < 2) {
          return;
        }
        peopleByName.put(name, people);
        problems.add(
            ProblemCode.NAMESAKES,
            name + " is read as " + people.count() + " persons, by their bodies",
            Where.document(document.source().key()));
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
      });
    }

    /**
     * What the bodies of a mention's titles belong to: the document's areas, another area, a firm.
     */
    private Set<String> roots(PersonMention mention) {
      Set<String> roots = new LinkedHashSet<>();
      mention.chain().posts().forEach(p -> roots.add(root(p.body())));
      if (mention.after() != null) {
        roots.add(root(mention.after().body()));
      }
      return roots;
    }

    private String root(Body body) {
      if (body.kind().equals("company")) {
        return body.base().name().replaceAll("有限|责任|股份|集团|公司|控股", "");
      }
      String area = body.area();
      if (area != null) {
        boolean home =
            document.jurisdiction().chain().stream().anyMatch(u -> u.name().equals(area));
        return home ? "" : area;
      }
      return body.name().substring(0, Math.min(4, body.name().length()));
    }

    /**
     * Two people of one name: their titles are in bodies that have nothing in common, in no chain
     * together.
     */
    private void persons(List<NameMention> names) {
      List<Fact> facts = new ArrayList<>();
      Map<String, List<NameMention>> printedBy = new TreeMap<>();
      names.forEach(n -> printedBy.computeIfAbsent(n.name(), k -> new ArrayList<>()).add(n));
      persons.forEach((name, group) -> {
        Set<String> printed = new LinkedHashSet<>();
        Map<Integer, PersonMention> first = new TreeMap<>();
        for (PersonMention mention : group.mentions) {
          first.merge(
              ordinal(mention), mention, (a, b) -> a.name().from() <= b.name().from() ? a : b);
        }
        names.stream()
            .filter(n -> n.name().equals(name))
            .forEach(n -> {
              String raw = document.text().quote(document.text().span(n.from(), n.to()));
              if (!raw.equals(name)) {
                printed.add(raw);
              }
            });
        first.forEach((ordinal, mention) ->
            facts.add(
                new Fact.PersonFact(
                    new PersonId(name, ordinal),
                    tagger.pinyin(name),
                    List.copyOf(printed),
                    evidence(
                        mention.name().from(),
                        mention.name().to(),
                        RuleBook.PERSON_NAME,
                        confidence(mention.name().score())))));
      });
      facts.sort(Comparator.comparing(f -> f.evidence().span()));
      personFacts.addAll(facts);
    }

    private static double confidence(double score) {
      return Math.round(Math.min(0.99, Math.max(0.5, 0.55 + 0.07 * score)) * 100) / 100.0;
    }

    private int ordinal(PersonMention mention) {
      return ordinals.getOrDefault(mention, 1);
    }

    private PersonId id(PersonMention mention) {
      return new PersonId(mention.name().name(), ordinal(mention));
    }

    private void attest(Entry entry, List<PersonMention> found) {
      for (PersonMention person : found) {
        List<PostMention> printed = new ArrayList<>(person.chain().posts());
        if (person.after() != null) {
          printed.add(person.after());
        }
        EntryDate date = entry.date();
        for (PostMention post : printed) {
          boolean after = post.equals(person.after());
          OrganizationRef body = organization(post.body(), post.from(), post.to());
          addPost(
              new Fact.PostFact(
                  id(person),
                  body,
                  post.title(),
                  post.former(),
                  post.acting() ? Capacity.ACTING : Capacity.FULL,
                  date == null || post.former() ? null : date.first(),
                  date == null || post.former() ? null : date.last(),
                  null,
                  null,
                  evidence(
                      Math.min(post.from(), person.name().from()),
                      Math.max(post.to(), person.name().to()),
                      after ? RuleBook.POST_AFTER : RuleBook.POST_CHAIN,
                      after ? 0.85 : 0.93)));
        }
      }
    }

    private void addPost(Fact.PostFact post) {
      List<Object> key =
          List.of(
              post.person(),
              post.organization().name(),
              post.title(),
              post.former(),
              post.capacity());
      posts.merge(key, post, FactReader::joinPosts);
    }

    // Events

    private void entryFacts(
        Entry entry,
        List<PersonMention> found,
        List<NameMention> names,
        List<BodyMention> bodyMentions) {
      List<WorkMention> workMentions = WorkFinder.find(text, entry.from(), entry.to());
      List<ProjectMention> projectMentions =
          projectFinder.find(text, entry.from(), entry.to(), names, workMentions);
      for (BodyMention b : bodyMentions) {
        organization(b.body(), b.from(), b.to());
      }
      for (WorkMention w : workMentions) {
        work(w);
      }
      for (ProjectMention p : projectMentions) {
        project(p);
      }
      areas(entry, bodyMentions, workMentions, found);
      List<PersonMention> carried = List.of();
      for (int[] segment : EntrySegmenter.segments(text, entry)) {
        List<PersonMention> inside =
            found.stream()
                .filter(p -> p.name().from() >= segment[0] && p.name().to() <= segment[1])
                .filter(p -> !appointed.contains(p.name().from()))
                .filter(p ->
                    workMentions.stream()
                        .noneMatch(w -> w.from() < p.name().from() && p.name().to() < w.to()))
                .toList();
        event(entry, segment, inside, carried, bodyMentions, workMentions, projectMentions);
        List<PersonMention> subject = Participants.subject(text, segment[0], inside);
        carried = subject.isEmpty() ? carried : subject;
      }
    }

    private void event(
        Entry entry,
        int[] segment,
        List<PersonMention> inside,
        List<PersonMention> carried,
        List<BodyMention> bodyMentions,
        List<WorkMention> workMentions,
        List<ProjectMention> projectMentions) {
      int from = segment[0];
      int to = segment[1];
      while (to > from && text.charAt(to - 1) == '\n') {
        to--;
      }
      String activity = text.substring(from, to);
      List<PersonMention> subject = Participants.subject(text, from, inside);
      int subjectEnd = subject.isEmpty() ? 0 : subject.getLast().to() - from;
      EventFrames.Frame frame = EventFrames.read(activity, subjectEnd);
      List<Participants.Part> parts =
          Participants.read(text, from, to, inside, subject.isEmpty() ? carried : List.of());
      List<Fact.Participation> participations = new ArrayList<>();
      for (Participants.Part part : parts) {
        PersonMention person = part.person();
        boolean here = person.name().from() >= from;
        participations.add(
            new Fact.Participation(
                id(person),
                part.roles(),
                participations.size() + 1,
                person.chain().printed().isEmpty() ? null : person.chain().printed(),
                here
                    ? evidence(
                        person.from(), clauseEnd(person.to(), to), RuleBook.PARTICIPATION, 0.9)
                    : evidence(from, to, RuleBook.PARTICIPATION_CARRIED, 0.85)));
      }
      Map<String, PlaceRef> eventPlaces = new LinkedHashMap<>();
      Map<String, OrganizationRef> eventOrganizations = new LinkedHashMap<>();
      Set<String> eventProjects = new LinkedHashSet<>();
      stops(from, to, bodyMentions, eventPlaces, eventOrganizations, eventProjects);
      parties(from, to, inside, bodyMentions, eventOrganizations);
      for (ProjectMention p : projectMentions) {
        if (p.from() >= from && p.to() <= to) {
          eventProjects.add(projectName(p.name()));
        }
      }
      Set<String> documents = new LinkedHashSet<>();
      for (WorkMention w : workMentions) {
        if (w.from() >= from && w.to() <= to) {
          documents.add(w.title());
        }
      }
      events.add(
          new Fact.EventFact(
              events.size() + 1,
              frame.kind(),
              frame.name(),
              entry.date(),
              participations,
              List.copyOf(eventPlaces.values()),
              List.copyOf(eventOrganizations.values()),
              List.copyOf(eventProjects),
              List.copyOf(documents),
              evidence(from, to, RuleBook.EVENT_ACTIVITY, 0.9)));
    }

    private int clauseEnd(int at, int limit) {
      int end = at;
      while (end < limit && "，。；".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return Math.max(at, Math.min(end, limit));
    }

    private void stops(
        int from,
        int to,
        List<BodyMention> bodyMentions,
        Map<String, PlaceRef> eventPlaces,
        Map<String, OrganizationRef> eventOrganizations,
        Set<String> eventProjects) {
      Matcher held = HELD_AT.matcher(text).region(from, to);
      if (held.find()) {
        PlaceMention area = places.byCharacter(text, held.start(1));
        if (area != null) {
          PlaceRef ref = ref(area);
          place(ref, area.from(), area.to());
          eventPlaces.put(ref.name(), ref);
        }
      }
      for (Stops.Stop stop : Stops.read(text, from, to)) {
        String printed = text.substring(stop.from(), stop.to());
        BodyMention body =
            bodyMentions.stream()
                .filter(b -> b.to() == stop.to() && b.from() >= stop.from())
                .findFirst()
                .orElse(null);
        boolean site =
            body != null
                && !body.body().kind().equals("company")
                && !body.body().kind().equals("school")
                && !body.body().kind().equals("hospital")
                && siteSuffix(printed);
        if (site) {
          body = null;
        }
        if (body != null
            && (!stop.at()
                || body.body().kind().equals("company")
                || body.body().kind().equals("hospital"))) {
          OrganizationRef ref = organization(body.body(), body.from(), body.to());
          eventOrganizations.put(ref.name(), ref);
          continue;
        }
        if (body != null) {
          PlaceRef where =
              new PlaceRef(
                  body.body().name(),
                  PlaceLevel.SITE,
                  body.body().name(),
                  null,
                  document.jurisdiction().contextCode());
          place(where, stop.from(), stop.to());
          eventPlaces.put(where.name(), where);
          continue;
        }
        if (printed.endsWith("项目") || printed.endsWith("工程")) {
          ProjectMention mention = new ProjectMention(stop.from(), stop.to(), printed, null);
          String name = project(mention);
          if (name != null) {
            eventProjects.add(name);
          }
        }
        List<PlaceMention> parts = places.phrase(text, stop.from(), stop.to());
        for (PlaceMention part : parts) {
          place(ref(part), part.from(), part.to());
        }
        if (!parts.isEmpty()) {
          PlaceRef last = ref(parts.getLast());
          eventPlaces.put(last.name(), last);
        }
      }
    }

    /** The company or association that a person from elsewhere comes from. */
    private boolean outsider(BodyMention b, List<PersonMention> inside) {
      String kind = b.body().base().kind();
      boolean business = kind.equals("company") || kind.equals("association");
      return business
          && b.body().area() == null
          && inside.stream().anyMatch(p -> p.from() <= b.from() && b.to() <= p.name().from());
    }

    private int clauseStart(int at, int limit) {
      int start = at;
      while (start > limit && "，。；".indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      return start;
    }

    /** Ends like a site in at least two characters: 会展中心, 博物馆, 林场. */
    private static boolean siteSuffix(String printed) {
      TermTrie.Match<String> suffix =
          Wordlists.SITE_SUFFIXES.longestBefore(printed, printed.length(), 0);
      return suffix != null && suffix.length() >= 2;
    }

    /**
     * Bodies that took part: they hold the event, or are met, or the persons met come from them.
     */
    private void parties(
        int from,
        int to,
        List<PersonMention> inside,
        List<BodyMention> bodyMentions,
        Map<String, OrganizationRef> eventOrganizations) {
      for (BodyMention b : bodyMentions) {
        if (b.from() < from || b.to() > to) {
          continue;
        }
        boolean title =
            inside.stream().anyMatch(p -> p.from() <= b.from() && b.to() <= p.name().from());
        String before = text.substring(Math.max(from, b.from() - 4), b.from());
        String after = text.substring(b.to(), Math.min(to, b.to() + 6));
        String clause = text.substring(clauseStart(b.from(), from), b.from());
        boolean met = !title && MET.matcher(clause).matches() && !STUDIED.matcher(clause).matches();
        boolean joined =
            !title
                && !STUDIED.matcher(clause).matches()
                && text.substring(b.to(), Math.min(to, b.to() + 14))
                    .matches(
                        "(?s)(?:[^，。；]{0,8})?(?:负责人|主要负责人|负责同志|相关负责人)?(?:参加|列席|出席|分别|签订|签署|汇报).*");
        boolean holds =
            (b.from() == from || before.endsWith("、"))
                && after.matches("(?:召开|举行|举办|公布|组织|主办|在|来|共同|联合|、).*")
                && !title;
        boolean personMet =
            inside.stream()
                .anyMatch(p ->
                    p.from() <= b.from()
                        && b.to() <= p.name().from()
                        && text.substring(Math.max(from, p.from() - 3), p.from())
                            .matches(".*(?:会见|会见了|与|同|陪同|接待|由)"));
        if (met || joined || holds || personMet || outsider(b, inside)) {
          Body party = title ? b.body().base() : b.body();
          OrganizationRef ref = organization(party, b.from(), b.to());
          eventOrganizations.putIfAbsent(ref.name(), ref);
        }
      }
    }

    // Places, bodies, projects, documents

    private void areas(
        Entry entry,
        List<BodyMention> bodyMentions,
        List<WorkMention> workMentions,
        List<PersonMention> found) {
      java.util.BitSet covered = new java.util.BitSet();
      bodyMentions.forEach(b -> covered.set(b.from(), b.to()));
      workMentions.forEach(w -> covered.set(w.from(), w.to()));
      found.forEach(p -> covered.set(p.from(), p.to()));
      for (int i = entry.from(); i < entry.to(); i++) {
        if (covered.get(i)) {
          continue;
        }
        PlaceMention area = places.areaAt(text, i, entry.to(), false);
        if (area != null && insideTitle(area)) {
          continue; // 理县 in 代理县长
        }
        if (area != null) {
          if (!text.substring(area.to(), Math.min(entry.to(), area.to() + 6))
              .matches("(?:人民政府|政府|委|人大|政协|党委|公安|籍|话|戏|菜).*")) {
            place(ref(area), area.from(), area.to());
          }
          i = area.to() - 1;
        }
      }
    }

    /** Whether a title runs over the start or the end of an area's name. */
    private boolean insideTitle(PlaceMention area) {
      for (int at = Math.max(0, area.from() - 3); at < area.to(); at++) {
        TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, at);
        if (title != null && at + title.length() > area.to()) {
          return at < area.from();
        }
      }
      return false;
    }

    private void home() {
      for (Jurisdiction.Unit unit : document.jurisdiction().home().stream().toList()) {
        int at = text.indexOf(unit.name());
        if (at < 0) {
          at = text.indexOf("我" + unit.name().charAt(unit.name().length() - 1));
          if (at < 0) {
            continue;
          }
          PlaceMention home =
              places.home(at, at + 2, unit.name().substring(unit.name().length() - 1));
          if (home != null) {
            place(ref(home), home.from(), home.to());
          }
          continue;
        }
        PlaceMention area = places.areaAt(text, at, text.length(), true);
        if (area != null) {
          place(ref(area), area.from(), area.to());
        }
      }
    }

    private PlaceRef ref(PlaceMention m) {
      return new PlaceRef(
          m.name(),
          PlaceLevel.valueOf(m.level().toUpperCase(Locale.ROOT)),
          m.fullName(),
          m.code(),
          m.withinCode());
    }

    private void place(PlaceRef place, int from, int to) {
      String key = place.code() != null ? place.code() : place.level() + place.name();
      placeFacts.putIfAbsent(
          key,
          new Fact.PlaceFact(
              place,
              evidence(
                  from,
                  to,
                  place.code() != null ? RuleBook.PLACE_AREA : RuleBook.PLACE_STOP,
                  place.code() != null ? 0.95 : 0.8)));
    }

    private OrganizationRef organization(Body body, int from, int to) {
      Body.Parent parent = body.parent();
      OrganizationRef ref =
          new OrganizationRef(
              body.name(),
              OrganizationKind.valueOf(body.kind().toUpperCase(Locale.ROOT)),
              body.areaCode(),
              parent == null ? null : parent.name());
      organizations.putIfAbsent(
          ref.name(),
          new Fact.OrganizationFact(
              ref, List.of(), evidence(from, to, RuleBook.ORGANIZATION_NAME, 0.85)));
      return ref;
    }

    private void work(WorkMention w) {
      works.putIfAbsent(
          w.title(),
          new Fact.WorkFact(
              w.title(), null, evidence(w.from(), w.to(), RuleBook.WORK_TITLE, 0.97)));
    }

    private @Nullable String project(ProjectMention p) {
      String name = projectName(p.name());
      if (name.length() < 4) {
        return null;
      }
      PlaceRef where = null;
      PlaceMention area = places.areaAt(text, p.from(), p.to(), false);
      if (area != null) {
        where = ref(area);
        place(where, area.from(), area.to());
      }
      Fact.ProjectFact fact =
          new Fact.ProjectFact(
              name,
              where,
              p.amount(),
              List.of(),
              evidence(p.from(), p.to(), RuleBook.PROJECT_NAME, 0.8));
      projects.merge(
          name,
          fact,
          (a, b) ->
              a.amount() == null && b.amount() != null
                  ? new Fact.ProjectFact(
                      a.name(),
                      a.place() == null ? b.place() : a.place(),
                      b.amount(),
                      a.parties(),
                      a.evidence())
                  : a);
      return name;
    }

    private static String projectName(String printed) {
      return printed;
    }

    // Evidence and result

    private Evidence evidence(int from, int to, RuleId rule, double confidence) {
      dashiji.text.Span span = document.text().span(from, to);
      return new Evidence(span, document.text().quote(span), rule, confidence);
    }

    private Where where(int from, int to) {
      dashiji.text.Span span = document.text().span(from, to);
      return new Where(document.source().key(), span.start(), span.end());
    }

    private DocumentFacts facts() {
      List<Fact> facts = new ArrayList<>(personFacts);
      facts.addAll(sorted(posts.values()));
      facts.addAll(events);
      facts.addAll(sorted(acts));
      facts.addAll(sorted(projects.values()));
      facts.addAll(sorted(placeFacts.values()));
      facts.addAll(sorted(organizations.values()));
      facts.addAll(sorted(works.values()));
      return new DocumentFacts(info(), facts, problems.all());
    }

    private static <T extends Fact> List<T> sorted(java.util.Collection<T> facts) {
      return facts.stream().sorted(Comparator.comparing(f -> f.evidence().span())).toList();
    }

    private DocumentFacts.DocumentInfo info() {
      OrganizationRef publisher = null;
      String printed = document.publisher();
      if (printed != null) {
        Body body = bodies.resolve(printed, null);
        if (body != null) {
          publisher =
              new OrganizationRef(
                  body.name(),
                  OrganizationKind.valueOf(body.kind().toUpperCase(Locale.ROOT)),
                  body.areaCode(),
                  null);
        }
      }
      PlaceRef about =
          document
              .jurisdiction()
              .home()
              .map(u ->
                  new PlaceRef(
                      u.name(),
                      PlaceLevel.valueOf(u.level().name()),
                      document.jurisdiction().fullName(),
                      u.code(),
                      document.jurisdiction().chain().size() > 1
                          ? document.jurisdiction().chain().get(1).code()
                          : null))
              .orElse(null);
      List<EntryDate> dates =
          document.entries().stream().map(Entry::date).filter(Objects::nonNull).toList();
      Comparator<PartialDate> byDate = Comparator.comparing(PartialDate::toString);
      return new DocumentFacts.DocumentInfo(
          document.source().key(),
          document.title(),
          publisher,
          about,
          document.published(),
          dates.stream().map(EntryDate::first).min(byDate).orElse(null),
          dates.stream().map(EntryDate::last).max(byDate).orElse(null),
          document.source().characters(),
          document.entries().size(),
          document.source().sha256(),
          document.source().metadata().url(),
          document.source().metadata().licence());
    }
  }

  /** The same post seen again: the span of attestation widens, stated bounds are kept. */
  private static Fact.PostFact joinPosts(Fact.PostFact a, Fact.PostFact b) {
    return new Fact.PostFact(
        a.person(),
        a.organization(),
        a.title(),
        a.former(),
        a.capacity(),
        earlier(a.attestedFirst(), b.attestedFirst()),
        later(a.attestedLast(), b.attestedLast()),
        a.statedFrom() == null ? b.statedFrom() : a.statedFrom(),
        a.statedUntil() == null ? b.statedUntil() : a.statedUntil(),
        a.evidence());
  }

  private static @Nullable PartialDate earlier(@Nullable PartialDate a, @Nullable PartialDate b) {
    return a == null ? b : b == null || a.toString().compareTo(b.toString()) <= 0 ? a : b;
  }

  private static @Nullable PartialDate later(@Nullable PartialDate a, @Nullable PartialDate b) {
    return a == null ? b : b == null || a.toString().compareTo(b.toString()) >= 0 ? a : b;
  }
}

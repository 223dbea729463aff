package dashiji.fact.rule;

import dashiji.document.Document;
import dashiji.document.DocumentReader;
import dashiji.document.Entry;
import dashiji.document.Jurisdiction;
import dashiji.document.Section;
import dashiji.fact.DocumentFacts;
import dashiji.lexicon.Gazetteer;
import dashiji.mention.BodyFinder;
import dashiji.mention.BodyMention;
import dashiji.mention.BodyNames;
import dashiji.mention.NameMention;
import dashiji.mention.NameOptions;
import dashiji.mention.OwnBodies;
import dashiji.mention.PersonMention;
import dashiji.mention.PersonReader;
import dashiji.mention.PlaceReader;
import dashiji.mention.ProjectFinder;
import dashiji.mention.ProjectMention;
import dashiji.mention.SharedTitles;
import dashiji.mention.TaggedText;
import dashiji.mention.TitleChainReader;
import dashiji.mention.Trace;
import dashiji.mention.WorkFinder;
import dashiji.mention.WorkMention;
import dashiji.mention.name.NameFinder;
import dashiji.nlp.Tagger;
import dashiji.problem.Problems;
import dashiji.source.SourceText;
import dashiji.text.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads the facts of one text: document, mentions, then the rules of each family. Thread-safe. */
public final class FactReader {
  private final Gazetteer gazetteer;
  private final Tagger tagger;
  private final DocumentReader documents;
  private final NameFinder nameFinder;
  private final PersonReader personReader;
  private final TitleChainReader chains;

  /** A reader over a gazetteer and a tagger, both shared by all threads. */
  public FactReader(Gazetteer gazetteer, Tagger tagger) {
    this(gazetteer, tagger, NameOptions.PRODUCT);
  }

  /** A reader that finds names in another way, for measuring. */
  public FactReader(Gazetteer gazetteer, Tagger tagger, NameOptions options) {
    this.gazetteer = gazetteer;
    this.tagger = tagger;
    documents = new DocumentReader(gazetteer);
    nameFinder = new NameFinder(tagger, gazetteer, options);
    personReader = new PersonReader(tagger);
    chains = new TitleChainReader(tagger);
  }

  /**
   * Reads a text.
   *
   * @return its facts and the problems met; never fails on bad data
   */
  public DocumentFacts read(SourceText source) {
    return reading(source, Trace.NONE).facts();
  }

  /**
   * Reads a text and keeps what was seen on the way, for {@code explain}.
   *
   * @param trace takes every candidate and what became of it
   */
  public Reading reading(SourceText source, Trace trace) {
    Problems problems = new Problems();
    Document document = documents.read(source, problems);
    List<Stretch> notices = PersonnelRules.notices(document);
    List<PersonnelRules.Placed> acts = PersonnelRules.acts(document, notices, gazetteer);
    List<PersonSheet> sheets = PersonSheets.read(document);
    List<NameMention> names =
        nameFinder.find(
            document.text().text(),
            peopled(document, notices),
            marked(acts, sheets),
            source.key(),
            problems,
            trace);
    DocumentContext context =
        new DocumentContext(
            document,
            names,
            new BodyNames(
                    gazetteer,
                    document.jurisdiction(),
                    OwnBodies.of(
                        document.publisher(),
                        document.jurisdiction().home().map(Jurisdiction.Unit::name).orElse(null),
                        document.title(),
                        document.text().text()))
                .of(document.publisher(), document.text().text()),
            new PlaceReader(gazetteer, document.jurisdiction(), tagger.dictionary(), trace),
            trace);
    List<EntryMentions> apart =
        document.entries().stream().map(entry -> mentions(entry, context)).toList();
    SharedTitles shared =
        SharedTitles.of(apart.stream().flatMap(e -> e.persons().stream()).toList());
    List<EntryMentions> entries =
        apart.stream().map(e -> e.with(shared.over(context.text(), e.persons()))).toList();
    DocumentFacts facts =
        facts(context, acts, sheets, entries, shared, new FactCollector(problems));
    return new Reading(
        document, names, entries.stream().map(EntryMentions::persons).toList(), facts);
  }

  /**
   * Where persons are named: the entries, and the notices between them, in text order, none twice.
   */
  private static List<Stretch> peopled(Document document, List<Stretch> notices) {
    List<Stretch> stretches = new ArrayList<>();
    document.entries().forEach(e -> stretches.add(new Stretch(e.from(), e.to())));
    for (Stretch notice : notices) {
      if (document.sections().stream()
          .noneMatch(s -> isPeopled(s) && s.holds(notice.from(), notice.to()))) {
        stretches.add(notice);
      }
    }
    document.sections().stream()
        .filter(FactReader::isPeopled)
        .forEach(s -> stretches.add(new Stretch(s.from(), s.to())));
    stretches.addAll(SectionRemains.told(document));
    stretches.sort(Comparator.comparingInt(Stretch::from));
    return apart(stretches);
  }

  /** Sorted stretches, those that overlap as one: a notice may lie in a section. */
  private static List<Stretch> apart(List<Stretch> sorted) {
    List<Stretch> apart = new ArrayList<>();
    for (Stretch next : sorted) {
      Stretch last = apart.isEmpty() ? null : apart.getLast();
      if (last != null && next.from() < last.to()) {
        apart.set(apart.size() - 1, new Stretch(last.from(), Math.max(last.to(), next.to())));
      } else {
        apart.add(next);
      }
    }
    return apart;
  }

  private static boolean isPeopled(Section section) {
    return section.kind().holdsActs() || section.kind().describesPersons();
  }

  /** Where the sentence marks both ends of a name. */
  private static List<Stretch> marked(List<PersonnelRules.Placed> acts, List<PersonSheet> sheets) {
    List<Stretch> marked = new ArrayList<>(PersonnelRules.printedNames(acts));
    sheets.forEach(sheet -> marked.add(sheet.name()));
    return marked;
  }

  private EntryMentions mentions(Entry entry, DocumentContext context) {
    String text = context.text();
    int from = entry.from();
    int to = entry.to();
    TaggedText tagged = new TaggedText(text, tagger);
    List<NameMention> names = context.names(from, to);
    BodyNames local = context.bodies().in(text, from, to);
    List<BodyMention> bodies = BodyFinder.find(tagged, from, to, names, local, context.trace());
    List<PersonMention> persons =
        personReader.read(text, from, to, names, local, bodies, context.trace());
    List<WorkMention> works = WorkFinder.find(text, from, to);
    List<ProjectMention> projects =
        ProjectFinder.find(
            tagged,
            from,
            to,
            names,
            bodies,
            works,
            context.jurisdiction().home().map(Jurisdiction.Unit::name).orElse(null),
            context.trace());
    return new EntryMentions(entry, persons, bodies, works, projects);
  }

  /** The families in their order: who is who, acts, posts, then an entry at a time. */
  private DocumentFacts facts(
      DocumentContext context,
      List<PersonnelRules.Placed> placed,
      List<PersonSheet> sheets,
      List<EntryMentions> entries,
      SharedTitles shared,
      FactCollector facts) {
    PersonRules persons = new PersonRules(context, tagger, facts);
    OrganizationRules organizations = new OrganizationRules(context, facts);
    PlaceRules places = new PlaceRules(context, facts);
    ProjectRules projects = new ProjectRules(context, places, organizations, facts);
    WorkRules works = new WorkRules(context, facts);
    PersonnelRules acts = new PersonnelRules(context, chains, persons, organizations, facts);
    StatedPosts stated =
        new StatedPosts(context, persons, new PostReader(context, chains), organizations, facts);
    NominationRules nominations = new NominationRules(stated);
    CareerRules careers = new CareerRules(stated, nominations, places);
    PostRules posts = new PostRules(context, persons, organizations, facts);
    StopRules stops = new StopRules(context, organizations, places, projects);
    EventRules events = new EventRules(context, persons, organizations, stops, facts);

    persons.tellApart(entries);
    acts.read(placed);
    entries.forEach(acts::elected);
    careers.read(sheets);
    List<EntryMentions> sections =
        Stream.concat(
                SectionRemains.of(context.document(), placed, sheets).stream(),
                SectionRemains.told(context.document()).stream())
            .map(s -> mentions(new Entry(null, s.from(), s.to(), Entry.Form.CARRIED), context))
            .map(s -> s.with(shared.over(context.text(), s.persons())))
            .toList();
    sections.forEach(organizations::read);
    sections.forEach(works::read);
    sections.forEach(posts::printed);
    entries.forEach(posts::read);
    PriorPosts prior = new PriorPosts(stated);
    entries.forEach(prior::read);
    for (EntryMentions entry : entries) {
      organizations.read(entry);
      works.read(entry);
      projects.read(entry);
      places.read(entry);
      events.read(entry);
    }
    persons.read();
    places.home();
    return facts.of(DocumentSummary.of(context));
  }
}

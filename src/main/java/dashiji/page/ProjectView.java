package dashiji.page;

import dashiji.rdf.Vocab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The page of a project: what all documents say of it, each with its sentence.
 *
 * @param iri of it
 * @param label its name
 * @param names other names
 * @param places where it is
 * @param amounts what documents say it costs
 * @param parties who has to do with it, as documents say
 * @param events that concern it, oldest first, at most {@value #SHOWN}
 * @param eventCount of all
 * @param mentions where each document names it first, at most {@value #SHOWN}
 * @param mentionCount of all
 */
public record ProjectView(
    String iri,
    String label,
    List<String> names,
    List<Ref> places,
    List<Said> amounts,
    List<Party> parties,
    List<Step> events,
    int eventCount,
    List<Quote> mentions,
    int mentionCount) {
  static final int SHOWN = 50;
  private static final int MOST = 5_000;

  public ProjectView {
    names = List.copyOf(names);
    places = List.copyOf(places);
    amounts = List.copyOf(amounts);
    parties = List.copyOf(parties);
    events = List.copyOf(events);
    mentions = List.copyOf(mentions);
  }

  /**
   * What documents say.
   *
   * @param text as printed
   * @param yuan the same in yuan, or empty
   * @param quotes a sentence a document
   */
  public record Said(String text, String yuan, List<Quote> quotes) {
    public Said {
      quotes = List.copyOf(quotes);
    }
  }

  /** A body that documents name as a party. */
  public record Party(Ref body, List<Quote> quotes) {
    public Party {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * An event of the project.
   *
   * @param stage what it tells of the project, if it does
   * @param people who took part, at most six
   * @param peopleCount of all
   */
  public record Step(
      EventLine event, Optional<ProjectStage> stage, List<Ref> people, int peopleCount) {
    static final int PEOPLE = 6;

    public Step {
      people = List.copyOf(people);
    }
  }

  /** Reads it, inside a read transaction. */
  public static ProjectView read(DatasetGraph dataset, Node project) {
    Facts facts = new Facts(dataset);
    List<EventLine> lines =
        facts.subjects(Vocab.Dsj.project, project, MOST).stream()
            .map(event -> EventLine.read(facts, event))
            .sorted(EventLine.OLDEST_FIRST)
            .toList();
    List<Node> mentions = facts.subjects(Vocab.Dsj.mentions, project, MOST);
    String label = facts.label(project).orElse("");
    return new ProjectView(
        project.getURI(),
        label,
        facts.objects(project, Vocab.Skos.altLabel).stream()
            .map(Node::getLiteralLexicalForm)
            .distinct()
            .filter(name -> !name.equals(label))
            .toList(),
        facts.objects(project, Vocab.Schema.location).stream().map(facts::ref).toList(),
        amounts(dataset, facts, project),
        parties(dataset, facts, project),
        lines.stream().limit(SHOWN).map(line -> step(facts, line)).toList(),
        lines.size(),
        mentions.stream()
            .flatMap(mention -> facts.quote(mention).stream())
            .sorted(Comparator.comparing(quote -> quote.document().label()))
            .limit(SHOWN)
            .toList(),
        mentions.size());
  }

  private static Step step(Facts facts, EventLine line) {
    List<Node> participations =
        facts.subjects(Vocab.Dsj.event, NodeFactory.createURI(line.event().iri()), 500);
    List<Ref> people =
        participations.stream()
            .sorted(Comparator.comparingInt(node -> position(facts, node)))
            .flatMap(participation -> facts.objects(participation, Vocab.Dsj.person).stream())
            .distinct()
            .map(facts::ref)
            .toList();
    String kind = line.kind().substring(line.kind().indexOf('-') + 1);
    String words = line.named() ? line.event().label() : "";
    if (kind.equals("ceremony") && line.quote().isPresent()) {
      words = line.quote().get().text();
    }
    return new Step(
        line,
        ProjectStage.of(kind, words),
        people.stream().limit(Step.PEOPLE).toList(),
        people.size());
  }

  private static int position(Facts facts, Node participation) {
    String position = facts.text(participation, Vocab.Dsj.position);
    return position.matches("\\d{1,6}") ? Integer.parseInt(position) : Integer.MAX_VALUE;
  }

  private static List<Said> amounts(DatasetGraph dataset, Facts facts, Node project) {
    TreeMap<String, List<Quote>> byText = new TreeMap<>();
    TreeMap<String, String> yuan = new TreeMap<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, project, Vocab.Dsj.amount, Node.ANY);
    quads.forEachRemaining(quad -> {
      String text = quad.getObject().getLiteralLexicalForm();
      byText
          .computeIfAbsent(text, t -> new ArrayList<>())
          .addAll(quotes(dataset, facts, quad.getGraph(), project));
      dataset
          .findNG(quad.getGraph(), project, Vocab.Dsj.amountYuan, Node.ANY)
          .forEachRemaining(
              value -> yuan.put(text, plain(value.getObject().getLiteralLexicalForm())));
    });
    List<Said> all = new ArrayList<>();
    byText.forEach((text, quotes) -> all.add(new Said(text, yuan.getOrDefault(text, ""), quotes)));
    return all;
  }

  private static String plain(String number) {
    try {
      return String.format(Locale.ROOT, "%,d", new BigDecimal(number).toBigInteger());
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private static List<Party> parties(DatasetGraph dataset, Facts facts, Node project) {
    TreeMap<String, List<Quote>> byBody = new TreeMap<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, project, Vocab.Dsj.party, Node.ANY);
    quads.forEachRemaining(quad ->
        byBody
            .computeIfAbsent(quad.getObject().getURI(), iri -> new ArrayList<>())
            .addAll(quotes(dataset, facts, quad.getGraph(), project)));
    List<Party> all = new ArrayList<>();
    byBody.forEach(
        (iri, quotes) -> all.add(new Party(facts.ref(NodeFactory.createURI(iri)), quotes)));
    all.sort(Comparator.comparing(party -> party.body().label()));
    return all;
  }

  /** Where the document of a graph names the project: what it says of it stands there. */
  private static List<Quote> quotes(DatasetGraph dataset, Facts facts, Node graph, Node project) {
    List<Quote> quotes = new ArrayList<>();
    dataset
        .findNG(graph, Node.ANY, Vocab.Dsj.mentions, project)
        .forEachRemaining(quad -> facts.quote(quad.getSubject()).ifPresent(quotes::add));
    return quotes;
  }

  /** The head of the page. */
  public Head head(Site site) {
    return Head.ofThing(
        site,
        iri,
        site.t("thing.heading", site.t("kind.project"), label),
        "",
        JsonText.of(structured()));
  }

  private Map<String, Object> structured() {
    Map<String, Object> project = new LinkedHashMap<>();
    project.put("@context", "https://schema.org");
    project.put("@type", "Project");
    project.put("@id", iri);
    project.put("name", label);
    if (!places.isEmpty()) {
      project.put(
          "location",
          Map.of(
              "@type", "Place", "@id", places.getFirst().iri(), "name", places.getFirst().label()));
    }
    return project;
  }
}

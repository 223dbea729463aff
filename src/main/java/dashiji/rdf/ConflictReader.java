package dashiji.rdf;

import dashiji.entity.DocumentKeys;
import dashiji.entity.Key;
import dashiji.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Reads conflicts with the sentences that they rest on, for people. The dataset must be inside a
 * transaction.
 */
public final class ConflictReader {
  /** What a message quotes. */
  private static final Pattern QUOTE = Pattern.compile("「([^」]*)」");

  /** The kind of what the extractor reports of dates: a heading against its text. */
  public static final String HEADING_DATE = "heading-date";

  private final Iris iris;

  /**
   * @param iris of the base that the graphs were written with
   */
  public ConflictReader(Iris iris) {
    this.iris = iris;
  }

  /**
   * A conflict in words.
   *
   * @param iri the conflict, or the problem that tells of it
   * @param kind its kind, such as {@code two-holders}
   * @param severity error, warning, info
   * @param resolved whether the bounds of tenures rely on one side
   * @param message what does not fit, in English
   * @param about names of the persons and posts concerned
   * @param evidence what it rests on, in the order of documents
   */
  public record Told(
      String iri,
      String kind,
      String severity,
      boolean resolved,
      String message,
      List<String> about,
      List<Sentence> evidence) {

    public Told {
      about = List.copyOf(about);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A sentence of a document.
   *
   * @param iri the evidence, or null where only the place is known
   * @param document the document's key
   * @param start first code point in the raw text, or -1
   * @param quote its words, or empty
   * @param prevails whether the bounds of tenures rely on it
   */
  public record Sentence(
      @Nullable String iri, String document, int start, String quote, boolean prevails) {}

  /** All conflicts: errors first, then by kind and what they are about. */
  public List<Told> conflicts(DatasetGraph dataset) {
    List<Told> all = new ArrayList<>();
    for (Node node : subjects(dataset, Vocab.Rdf.type, Vocab.Dsj.Conflict)) {
      all.add(conflict(dataset, node));
    }
    Node code = Literals.text(ProblemCode.DATE_CONFLICT.code());
    for (Node node : subjects(dataset, Vocab.Dsj.code, code)) {
      all.add(headingDate(dataset, node));
    }
    all.sort(
        Comparator.comparing((Told t) -> rank(t.severity()))
            .thenComparing(Told::kind)
            .thenComparing(t -> String.join(" ", t.about()))
            .thenComparing(Told::message)
            .thenComparing(Told::iri));
    return all;
  }

  private static int rank(String severity) {
    return switch (severity) {
      case "error" -> 0;
      case "warning" -> 1;
      default -> 2;
    };
  }

  private Told conflict(DatasetGraph dataset, Node node) {
    List<Node> prevailing = values(dataset, node, Vocab.Dsj.prevailingEvidence);
    List<Sentence> evidence = new ArrayList<>();
    for (Node of : values(dataset, node, Vocab.Dsj.conflictingEvidence)) {
      evidence.add(sentence(dataset, of, prevailing.contains(of)));
    }
    evidence.sort(Comparator.comparing(Sentence::document).thenComparing(Sentence::start));
    List<String> about = new ArrayList<>();
    for (Node of : values(dataset, node, Vocab.Dsj.about)) {
      anywhere(dataset, of, Vocab.Skos.prefLabel).stream()
          .map(Node::getLiteralLexicalForm)
          .sorted()
          .limit(1)
          .forEach(about::add);
    }
    about.sort(Comparator.naturalOrder());
    return new Told(
        node.getURI(),
        concept(dataset, node, Vocab.Dsj.conflictKind, "#conflict-"),
        concept(dataset, node, Vocab.Dsj.severity, "#severity-"),
        values(dataset, node, Vocab.Dsj.resolved).contains(Literals.bool(true)),
        english(dataset, node),
        about,
        evidence);
  }

  /**
   * The extractor has decided by the text, against the heading. The message quotes both where they
   * stand apart; else both stand in the words that the problem points at.
   */
  private Told headingDate(DatasetGraph dataset, Node problem) {
    List<Sentence> where = new ArrayList<>();
    Matcher quotes = QUOTE.matcher(english(dataset, problem));
    String heading = quotes.find() ? quotes.group(1) : "";
    String against = quotes.find() ? quotes.group(1) : "";
    for (Node key : values(dataset, problem, Vocab.Dsj.documentKey)) {
      int start = number(values(dataset, problem, Vocab.Oa.start));
      int end = number(values(dataset, problem, Vocab.Oa.end));
      String document = key.getLiteralLexicalForm();
      where.add(new Sentence(null, document, start, heading, false));
      textOf(dataset, document, against, start, end).ifPresent(where::add);
    }
    return new Told(
        problem.getURI(),
        HEADING_DATE,
        concept(dataset, problem, Vocab.Dsj.severity, "#severity-"),
        true,
        english(dataset, problem),
        List.of(),
        where);
  }

  /** The first event of a document that has the words, or that stands in {@code [start, end)}. */
  private Optional<Sentence> textOf(
      DatasetGraph dataset, String documentKey, String words, int start, int end) {
    Node graph = iris.documentGraph(DocumentKeys.of(documentKey));
    List<Sentence> found = new ArrayList<>();
    dataset
        .find(graph, Node.ANY, Vocab.Rdf.type, Vocab.Sem.Event)
        .forEachRemaining(event ->
            dataset
                .find(graph, event.getSubject(), Vocab.Dsj.evidence, Node.ANY)
                .forEachRemaining(of -> found.add(sentence(dataset, of.getObject(), true))));
    return found.stream()
        .filter(s ->
            words.isEmpty()
                ? s.start() >= start && s.start() < end
                : Key.normalise(s.quote()).contains(Key.normalise(words)))
        .min(Comparator.comparing(Sentence::start));
  }

  private static int number(List<Node> values) {
    return values.isEmpty() ? -1 : Integer.parseInt(values.get(0).getLiteralLexicalForm());
  }

  private Sentence sentence(DatasetGraph dataset, Node evidence, boolean prevails) {
    String document = "";
    for (Node source : anywhere(dataset, evidence, Vocab.Oa.hasSource)) {
      for (Node key : anywhere(dataset, source, Vocab.Dsj.documentKey)) {
        document = key.getLiteralLexicalForm();
      }
    }
    int start = -1;
    String quote = "";
    for (Node selector : anywhere(dataset, evidence, Vocab.Oa.hasSelector)) {
      for (Node exact : anywhere(dataset, selector, Vocab.Oa.exact)) {
        quote = exact.getLiteralLexicalForm();
      }
      for (Node at : anywhere(dataset, selector, Vocab.Oa.start)) {
        start = Integer.parseInt(at.getLiteralLexicalForm());
      }
    }
    return new Sentence(evidence.getURI(), document, start, quote, prevails);
  }

  private String english(DatasetGraph dataset, Node node) {
    return values(dataset, node, Vocab.Dsj.message).stream()
        .filter(m -> m.getLiteralLanguage().equals("en"))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  private String concept(DatasetGraph dataset, Node node, Node property, String mark) {
    return values(dataset, node, property).stream()
        .map(c -> c.getURI().substring(c.getURI().indexOf(mark) + mark.length()))
        .findFirst()
        .orElse("");
  }

  private List<Node> subjects(DatasetGraph dataset, Node property, Node value) {
    List<Node> all = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(iris.quality(), Node.ANY, property, value);
    quads.forEachRemaining(quad -> all.add(quad.getSubject()));
    return all;
  }

  private List<Node> values(DatasetGraph dataset, Node subject, Node property) {
    List<Node> all = new ArrayList<>();
    dataset
        .find(iris.quality(), subject, property, Node.ANY)
        .forEachRemaining(quad -> all.add(quad.getObject()));
    return all;
  }

  private static List<Node> anywhere(DatasetGraph dataset, Node subject, Node property) {
    List<Node> all = new ArrayList<>();
    dataset
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> all.add(quad.getObject()));
    return all;
  }
}

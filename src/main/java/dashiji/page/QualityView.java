package dashiji.page;

import dashiji.rdf.Vocab;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The page on the quality of the data: how much there is of what, and the things of one kind.
 *
 * @param index all kinds
 * @param part {@code conflicts}, {@code problems}, {@code identity}, or empty for the overview
 * @param kind of conflict or problem that is listed, or empty
 * @param conflicts those of the page
 * @param problems those of the page
 * @param cases those of the page
 * @param paging over the list
 * @param total how many there are; more than the list has, where it was cut
 */
public record QualityView(
    QualityIndex index,
    String part,
    String kind,
    List<ConflictLine> conflicts,
    List<ProblemLine> problems,
    List<CaseLine> cases,
    Paging paging,
    int total) {
  private static final int SIZE = 20;
  static final String CONFLICTS = "conflicts";
  static final String PROBLEMS = "problems";
  static final String IDENTITY = "identity";

  /**
   * What could not be read, or only with a guess.
   *
   * @param problem its IRI
   * @param severity a term, or empty
   * @param message in English
   * @param document its document, or null if it was not read
   * @param key the document's key
   * @param start first code point, or -1
   * @param end code point after the last, or -1
   */
  public record ProblemLine(
      String problem,
      String severity,
      String message,
      @Nullable Ref document,
      String key,
      int start,
      int end) {
    /** The place in the page of the text; the page itself where no place is known. */
    public String address(Site site, Ref text) {
      return start < 0 || end < 0
          ? site.href(text.iri())
          : new Quote(text, start, end, "", "", "").address(site);
    }
  }

  /**
   * Two people of one name who may be one.
   *
   * @param decision its IRI
   * @param name of both
   * @param score decimal logarithm of the odds, or empty
   * @param reasons for and against
   * @param sides both
   */
  public record CaseLine(
      String decision, String name, String score, List<String> reasons, List<Side> sides) {}

  /**
   * One of two people.
   *
   * @param person who
   * @param posts in which the person is shown
   * @param quote the words of the mention that was compared
   */
  public record Side(Ref person, List<Ref> posts, Optional<Quote> quote) {}

  /** The overview. */
  public static QualityView overview(QualityIndex index) {
    return new QualityView(
        index, "", "", List.of(), List.of(), List.of(), new Paging(1, SIZE, 0), 0);
  }

  /**
   * A list, inside a read transaction; nothing if there is no such list.
   *
   * @param part of the data's quality
   * @param asked parameters of the request
   */
  public static Optional<QualityView> list(
      DatasetGraph dataset,
      QualityIndex index,
      String part,
      Function<String, @Nullable String> asked) {
    String given = asked.apply("kind");
    String kind = given == null ? "" : given;
    QualityIndex.Kind things =
        switch (part) {
          case CONFLICTS -> index.conflicts().get(Vocab.Dsj.NS + "conflict-" + kind);
          case PROBLEMS -> index.problems().get(kind);
          case IDENTITY -> index.cases();
          default -> null;
        };
    if (things == null) {
      return Optional.empty();
    }
    Facts facts = new Facts(dataset);
    Paging paging = Paging.asked(asked.apply("page"), SIZE, things.things().size());
    List<ConflictLine> conflicts = new ArrayList<>();
    List<ProblemLine> problems = new ArrayList<>();
    List<CaseLine> cases = new ArrayList<>();
    for (Node thing : things.things().subList(paging.from(), paging.to())) {
      switch (part) {
        case CONFLICTS -> conflicts.add(ConflictLine.read(facts, thing));
        case PROBLEMS -> problems.add(problem(facts, thing));
        default -> cases.add(openCase(facts, thing));
      }
    }
    return Optional.of(
        new QualityView(index, part, kind, conflicts, problems, cases, paging, things.total()));
  }

  private static ProblemLine problem(Facts facts, Node node) {
    return new ProblemLine(
        node.getURI(),
        facts.object(node, Vocab.Dsj.severity).map(Node::getURI).orElse(""),
        facts.text(node, Vocab.Dsj.message),
        facts.object(node, Vocab.Dsj.document).map(facts::ref).orElse(null),
        facts.text(node, Vocab.Dsj.documentKey),
        number(facts.text(node, Vocab.Oa.start)),
        number(facts.text(node, Vocab.Oa.end)));
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static CaseLine openCase(Facts facts, Node decision) {
    List<Side> sides = new ArrayList<>();
    for (Node property : List.of(Vocab.Dsj.subjectMention, Vocab.Dsj.objectMention)) {
      facts
          .object(decision, property)
          .ifPresent(mention ->
              facts
                  .object(mention, Vocab.Dsj.mentions)
                  .ifPresent(person ->
                      sides.add(
                          new Side(
                              facts.ref(person), posts(facts, person), facts.quote(mention)))));
    }
    return new CaseLine(
        decision.getURI(),
        facts.text(decision, Vocab.Dsj.name),
        facts.text(decision, Vocab.Dsj.score),
        facts.objects(decision, Vocab.Dsj.reason).stream()
            .map(Node::getLiteralLexicalForm)
            .toList(),
        sides);
  }

  private static List<Ref> posts(Facts facts, Node person) {
    return facts.subjects(Vocab.Org.member, person, ThingView.SHOWN).stream()
        .flatMap(tenure -> facts.objects(tenure, Vocab.Dsj.post).stream())
        .distinct()
        .limit(BrowseRow.MOST)
        .map(facts::ref)
        .toList();
  }

  /** How many conflicts there are. */
  public int conflictCount() {
    return sum(index.conflicts());
  }

  /** How many problems there are. */
  public int problemCount() {
    return sum(index.problems());
  }

  private static int sum(Map<String, QualityIndex.Kind> kinds) {
    return kinds.values().stream().mapToInt(QualityIndex.Kind::total).sum();
  }

  /** The path of a list. */
  public static String path(String part, String kind, int page) {
    String parameters =
        (kind.isEmpty() ? "" : "&kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8))
            + (page > 1 ? "&page=" + page : "");
    return "/quality/" + part + (parameters.isEmpty() ? "" : "?" + parameters.substring(1));
  }

  /** The end of the name of a conflict's kind. */
  public static String conflictKind(String term) {
    return term.substring((Vocab.Dsj.NS + "conflict-").length());
  }

  /** A kind of problem in words; its code where another program found it. */
  public static String problemKind(Site site, String code) {
    String key = "problem.kind." + code;
    return PageWords.in(site.language()).has(key) ? site.t(key) : code;
  }
}

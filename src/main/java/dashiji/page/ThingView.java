package dashiji.page;

import dashiji.entity.KeyKind;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The page of a thing whose kind has no page of its own: all that is said of it, and what says
 * something of it.
 *
 * @param iri of it
 * @param kind the path segment of its kind
 * @param label its name or that of what it is about, or empty
 * @param statements with the thing as subject, by property
 * @param incoming with the thing as object, by property
 * @param more true if there are more incoming ones than were looked at
 * @param quote the words that it rests on, if it is a fact
 */
public record ThingView(
    String iri,
    String kind,
    String label,
    List<Group> statements,
    List<Group> incoming,
    boolean more,
    Optional<Quote> quote) {
  /** Values shown of one property. */
  static final int SHOWN = 50;

  private static final int LOOKED_AT = 2_000;

  /** What a thing without a name is about, best first. */
  private static final List<Node> ABOUT =
      List.of(
          Vocab.Dsj.event,
          Vocab.Dsj.post,
          Vocab.Dsj.mentions,
          Vocab.Org.member,
          Vocab.Dsj.person,
          Vocab.Org.originalOrganization,
          Vocab.Dsj.about,
          Vocab.Oa.hasSource,
          Vocab.Dsj.document);

  public ThingView {
    statements = List.copyOf(statements);
    incoming = List.copyOf(incoming);
  }

  /**
   * What one property has.
   *
   * @param property its IRI
   * @param values the first of them
   * @param total how many there are
   */
  public record Group(String property, List<Value> values, int total) {
    public Group {
      values = List.copyOf(values);
    }
  }

  /**
   * A value.
   *
   * @param iri of the thing or term, or empty for a literal
   * @param text of the literal, or the name of the thing
   * @param language tag of the text, or empty
   */
  public record Value(String iri, String text, String language) {
    /** True for a term of a vocabulary, which has words in both languages. */
    public boolean isTerm() {
      return !iri.isEmpty() && Terms.isTerm(iri);
    }
  }

  /** Reads it, inside a read transaction. */
  public static ThingView read(DatasetGraph dataset, Node thing, KeyKind kind) {
    Facts facts = new Facts(dataset);
    Map<String, List<Node>> out = new TreeMap<>();
    dataset
        .findNG(Node.ANY, thing, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> put(out, quad.getPredicate(), quad.getObject()));
    Map<String, List<Node>> in = new TreeMap<>();
    Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, thing);
    boolean more;
    try {
      for (int i = 0; i < LOOKED_AT && quads.hasNext(); i++) {
        Quad quad = quads.next();
        put(in, quad.getPredicate(), quad.getSubject());
      }
      more = quads.hasNext();
    } finally {
      Iter.close(quads);
    }
    return new ThingView(
        thing.getURI(),
        kind.segment(),
        title(facts, thing),
        groups(facts, out),
        groups(facts, in),
        more,
        facts.quote(thing).or(() -> facts.quoteOf(thing)));
  }

  /** Code points of a fact's words in a list. */
  private static final int LONGEST = 60;

  /** The name of a thing, or of what it is about; empty if neither has one. */
  static String name(Facts facts, Node thing) {
    return facts
        .label(thing)
        .or(() ->
            ABOUT.stream()
                .flatMap(property -> facts.objects(thing, property).stream())
                .flatMap(about -> facts.label(about).stream())
                .findFirst())
        .orElse("");
  }

  /** What stands above its page: its name, or those of what it is about (a person and a post). */
  private static String title(Facts facts, Node thing) {
    return facts
        .label(thing)
        .orElseGet(() ->
            ABOUT.stream()
                .flatMap(property -> facts.objects(thing, property).stream())
                .flatMap(about -> facts.label(about).stream())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(" · ")));
  }

  private static void put(Map<String, List<Node>> groups, Node property, Node value) {
    List<Node> values = groups.computeIfAbsent(property.getURI(), none -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  private static List<Group> groups(Facts facts, Map<String, List<Node>> groups) {
    List<Group> all = new ArrayList<>();
    groups.forEach((property, values) ->
        all.add(
            new Group(
                property,
                values.stream()
                    .sorted(Comparator.comparing(Node::toString))
                    .limit(SHOWN)
                    .map(value -> value(facts, value))
                    .toList(),
                values.size())));
    return all;
  }

  private static Value value(Facts facts, Node node) {
    if (node.isLiteral()) {
      return new Value("", node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
    if (Terms.isTerm(node.getURI())) {
      return new Value(node.getURI(), "", "");
    }
    String start = facts.text(node, Vocab.Oa.start);
    if (!start.isEmpty()) {
      // A place in a text: its characters, in place of a name that it cannot have.
      return new Value(node.getURI(), start + "–" + facts.text(node, Vocab.Oa.end), "zh-Hans");
    }
    // A fact is told by its words: several on one post would all have the name of the post.
    String name =
        facts
            .label(node)
            .or(() -> facts.quote(node).map(Quote::line).map(ThingView::shortened))
            .orElseGet(() -> name(facts, node));
    return new Value(node.getURI(), name.isEmpty() ? facts.ref(node).label() : name, "zh-Hans");
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** The heading: its kind, and its name where it has one. */
  public String heading(Site site) {
    String word = site.t("kind." + kind);
    return label.isEmpty() ? word : site.t("thing.heading", word, label);
  }

  /** The head of the page. */
  public Head head(Site site) {
    return Head.ofThing(site, iri, heading(site), "", "");
  }
}

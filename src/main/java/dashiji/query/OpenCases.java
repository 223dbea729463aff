package dashiji.query;

import dashiji.query.OpenCase.Held;
import dashiji.query.OpenCase.Side;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Finds the identity cases that wait for a person: those whose answer would change most first. To
 * be used inside a read transaction.
 */
public final class OpenCases {
  private static final Node UNSURE = Vocab.Dsj.concept(dashiji.entity.Judgement.UNSURE);
  private static final Comparator<OpenCase> BY_EFFECT =
      Comparator.comparingInt(OpenCase::effect)
          .reversed()
          .thenComparing(c -> Objects.requireNonNullElse(c.score(), 0.0), Comparator.reverseOrder())
          .thenComparing(OpenCase::name)
          .thenComparing(OpenCase::decision);

  /** Properties by which facts point at what a decision is about. */
  private static final List<Node> POINTING =
      List.of(
          Vocab.Dsj.person,
          Vocab.Dsj.organization,
          Vocab.Dsj.project,
          Vocab.Dsj.party,
          Vocab.Org.postIn,
          Vocab.Schema.organizer);

  private final DatasetGraph dataset;
  private final Map<Node, Integer> facts = new HashMap<>();

  private OpenCases(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** All open cases of a store. */
  public static List<OpenCase> of(DatasetGraph dataset) {
    OpenCases cases = new OpenCases(dataset);
    return cases
        .find(Node.ANY, Vocab.Dsj.judgement, UNSURE)
        .map(quad -> cases.read(quad.getSubject()))
        .sorted(BY_EFFECT)
        .toList();
  }

  private OpenCase read(Node decision) {
    Node left = one(decision, Vocab.Dsj.subjectMention);
    Node right = one(decision, Vocab.Dsj.objectMention);
    Node score = first(decision, Vocab.Dsj.score);
    return new OpenCase(
        decision.getURI(),
        text(one(decision, Vocab.Dsj.name)),
        score == null ? null : Double.valueOf(text(score)),
        objects(decision, Vocab.Dsj.reason).map(OpenCases::text).sorted().toList(),
        side(left),
        side(right));
  }

  private Side side(Node mention) {
    Node person = one(mention, Vocab.Dsj.mentions);
    return new Side(
        mention.getURI(),
        person.getURI(),
        text(one(one(mention, Vocab.Dsj.document), Vocab.Dsj.documentKey)),
        quote(mention),
        person.getURI().contains("/id/person/") ? held(person) : about(person),
        facts.computeIfAbsent(person, this::count));
  }

  private List<Held> held(Node person) {
    List<Held> held = new ArrayList<>();
    for (Node source : subjects(Vocab.Dsj.person, person)) {
      if (!has(source, Vocab.Dsj.Attestation) && !has(source, Vocab.Dsj.PersonnelAct)) {
        continue;
      }
      Node effective = first(source, Vocab.Dsj.effectiveDate);
      Node from = effective != null ? effective : first(source, Vocab.Dsj.attestedFirst);
      Node to = effective != null ? effective : first(source, Vocab.Dsj.attestedLast);
      held.add(
          new Held(
              text(one(one(source, Vocab.Dsj.post), Vocab.Skos.prefLabel)),
              from == null ? null : text(from),
              to == null ? null : text(to),
              quote(source)));
    }
    held.sort(
        Comparator.comparing((Held h) -> Objects.requireNonNullElse(h.from(), "~"))
            .thenComparing(Held::post)
            .thenComparing(Held::quote));
    return held;
  }

  /** What is said of an organisation or project: its names, posts, amount, parties and area. */
  private List<Held> about(Node thing) {
    List<Held> said = new ArrayList<>();
    List<String> names =
        objects(thing, Vocab.Dsj.localName).map(OpenCases::text).distinct().sorted().toList();
    said.add(new Held(String.join("、", names), null, null, ""));
    for (Node property : List.of(Vocab.Dsj.jurisdiction, Vocab.Schema.location, Vocab.Dsj.party)) {
      objects(thing, property)
          .map(value -> first(value, Vocab.Skos.prefLabel))
          .filter(Objects::nonNull)
          .map(OpenCases::text)
          .distinct()
          .sorted()
          .forEach(name -> said.add(new Held(name, null, null, "")));
    }
    objects(thing, Vocab.Dsj.amount)
        .map(OpenCases::text)
        .sorted()
        .forEach(amount -> said.add(new Held(amount, null, null, "")));
    subjects(Vocab.Org.postIn, thing).stream()
        .map(post -> text(one(post, Vocab.Skos.prefLabel)))
        .distinct()
        .sorted()
        .forEach(post -> said.add(new Held(post, null, null, "")));
    return said;
  }

  /** The facts that point at a person, an organisation or a project. */
  private int count(Node thing) {
    int facts = 0;
    for (Node property : POINTING) {
      facts += subjects(property, thing).size();
    }
    return facts;
  }

  /** The words that a fact or mention rests on. */
  private String quote(Node fact) {
    Node selector = one(one(fact, Vocab.Dsj.evidence), Vocab.Oa.hasSelector);
    return text(one(selector, Vocab.Oa.exact));
  }

  private boolean has(Node subject, Node type) {
    return find(subject, Vocab.Rdf.type, type).findAny().isPresent();
  }

  private List<Node> subjects(Node property, Node object) {
    return find(Node.ANY, property, object).map(Quad::getSubject).distinct().toList();
  }

  private Stream<Node> objects(Node subject, Node property) {
    return find(subject, property, Node.ANY).map(Quad::getObject).distinct();
  }

  private @Nullable Node first(Node subject, Node property) {
    return objects(subject, property).findFirst().orElse(null);
  }

  private Node one(Node subject, Node property) {
    return objects(subject, property)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(subject + " has no " + property));
  }

  private Stream<Quad> find(Node subject, Node property, Node object) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, property, object);
    Iterable<Quad> once = () -> quads;
    return StreamSupport.stream(once.spliterator(), false);
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }
}

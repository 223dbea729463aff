package dashiji.query;

import dashiji.query.OpenCase.Held;
import dashiji.query.OpenCase.Side;
import dashiji.rdf.DatasetLookup;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
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

  private final DatasetLookup lookup;
  private final Map<Node, Integer> facts = new HashMap<>();

  private OpenCases(DatasetGraph dataset) {
    this.lookup = new DatasetLookup(dataset);
  }

  /** All open cases of a store. */
  public static List<OpenCase> of(DatasetGraph dataset) {
    OpenCases cases = new OpenCases(dataset);
    return cases.lookup.subjects(Vocab.Dsj.judgement, UNSURE).stream()
        .map(cases::read)
        .sorted(BY_EFFECT)
        .toList();
  }

  private OpenCase read(Node decision) {
    Node left = one(decision, Vocab.Dsj.subjectMention);
    Node right = one(decision, Vocab.Dsj.objectMention);
    String score = lookup.text(decision, Vocab.Dsj.score);
    return new OpenCase(
        decision.getURI(),
        text(one(decision, Vocab.Dsj.name)),
        score.isEmpty() ? null : Double.valueOf(score),
        lookup.texts(decision, Vocab.Dsj.reason),
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
    for (Node source : lookup.subjects(Vocab.Dsj.person, person)) {
      if (!lookup.isA(source, Vocab.Dsj.Attestation)
          && !lookup.isA(source, Vocab.Dsj.PersonnelAct)) {
        continue;
      }
      String effective = lookup.text(source, Vocab.Dsj.effectiveDate);
      held.add(
          new Held(
              text(one(one(source, Vocab.Dsj.post), Vocab.Skos.prefLabel)),
              day(effective.isEmpty() ? lookup.text(source, Vocab.Dsj.attestedFirst) : effective),
              day(effective.isEmpty() ? lookup.text(source, Vocab.Dsj.attestedLast) : effective),
              quote(source)));
    }
    held.sort(
        Comparator.comparing((Held h) -> Objects.requireNonNullElse(h.from(), "~"))
            .thenComparing(Held::post)
            .thenComparing(Held::quote));
    return held;
  }

  private static @Nullable String day(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What is said of an organisation or project: its names, posts, amount, parties and area. */
  private List<Held> about(Node thing) {
    List<String> said = new ArrayList<>();
    said.add(String.join("、", lookup.texts(thing, Vocab.Dsj.localName)));
    for (Node property : List.of(Vocab.Dsj.jurisdiction, Vocab.Schema.location, Vocab.Dsj.party)) {
      said.addAll(names(lookup.objects(thing, property)));
    }
    said.addAll(lookup.texts(thing, Vocab.Dsj.amount));
    said.addAll(names(lookup.subjects(Vocab.Org.postIn, thing)));
    return said.stream().map(words -> new Held(words, null, null, "")).toList();
  }

  private List<String> names(List<Node> things) {
    return things.stream()
        .flatMap(thing -> lookup.label(thing).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The facts that point at a person, an organisation or a project. */
  private int count(Node thing) {
    int facts = 0;
    for (Node property : POINTING) {
      facts += lookup.subjects(property, thing).size();
    }
    return facts;
  }

  /** The words that a fact or mention rests on. */
  private String quote(Node fact) {
    Node selector = one(one(fact, Vocab.Dsj.evidence), Vocab.Oa.hasSelector);
    return text(one(selector, Vocab.Oa.exact));
  }

  private Node one(Node subject, Node property) {
    return lookup
        .object(subject, property)
        .orElseThrow(() -> new IllegalStateException(subject + " has no " + property));
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }
}

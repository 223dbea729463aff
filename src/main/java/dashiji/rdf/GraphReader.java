package dashiji.rdf;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.entity.PersonMention;
import dashiji.fact.Capacity;
import dashiji.fact.PersonnelAction;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.tenure.Attestation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads back from graphs what inference needs of documents that are not read again. What the
 * writers of this package wrote comes back equal.
 */
public final class GraphReader {
  private static final Map<Node, Capacity> CAPACITIES =
      byConcept(Capacity.values(), Vocab.Dsj::concept);
  private static final Map<Node, PersonnelAction> ACTIONS =
      byConcept(PersonnelAction.values(), Vocab.Dsj::concept);
  private static final Map<String, ProblemCode> CODES =
      Arrays.stream(ProblemCode.values())
          .collect(Collectors.toUnmodifiableMap(ProblemCode::code, Function.identity()));

  private final Iris iris;

  /**
   * @param iris of the base that the graphs were written with
   */
  public GraphReader(Iris iris) {
    this.iris = iris;
  }

  /** The graphs of documents in a dataset, in order. The dataset must be inside a transaction. */
  public List<Node> documentGraphs(DatasetGraph dataset) {
    List<Node> graphs = new ArrayList<>();
    Iterator<Node> names = dataset.listGraphNodes();
    while (names.hasNext()) {
      Node name = names.next();
      if (iris.isDocumentGraph(name)) {
        graphs.add(name);
      }
    }
    graphs.sort((a, b) -> a.getURI().compareTo(b.getURI()));
    return graphs;
  }

  /**
   * The attestations of one document, sorted.
   *
   * @throws IllegalStateException if the graph was not written by this package's writers
   */
  public List<Attestation> attestations(Graph document) {
    List<Attestation> all = new ArrayList<>();
    for (Node node : instances(document, Vocab.Dsj.Attestation)) {
      Node post = one(document, node, Vocab.Dsj.post);
      all.add(
          new Attestation.Holding(
              key(node),
              key(one(document, node, Vocab.Dsj.person)),
              key(post),
              key(one(document, post, Vocab.Org.postIn)),
              one(document, node, Vocab.Dsj.former).getLiteralLexicalForm().equals("true"),
              value(CAPACITIES, one(document, node, Vocab.Dsj.capacity)),
              date(document, node, Vocab.Dsj.attestedFirst),
              date(document, node, Vocab.Dsj.attestedLast),
              date(document, node, Vocab.Dsj.statedFrom),
              date(document, node, Vocab.Dsj.statedUntil)));
    }
    for (Node node : instances(document, Vocab.Dsj.PersonnelAct)) {
      Node post = one(document, node, Vocab.Dsj.post);
      all.add(
          new Attestation.Act(
              key(node),
              key(one(document, node, Vocab.Dsj.person)),
              key(post),
              key(one(document, post, Vocab.Org.postIn)),
              value(ACTIONS, one(document, node, Vocab.Dsj.action)),
              value(CAPACITIES, one(document, node, Vocab.Dsj.capacity)),
              date(document, node, Vocab.Dsj.effectiveDate)));
    }
    return all.stream().sorted().toList();
  }

  /**
   * The mentions of persons in one document, sorted.
   *
   * @throws IllegalStateException if the graph was not written by this package's writers
   */
  public List<PersonMention> personMentions(Graph document) {
    List<PersonMention> all = new ArrayList<>();
    for (Node person : instances(document, Vocab.Foaf.Person)) {
      ExtendedIterator<Triple> mentions = document.find(Node.ANY, Vocab.Dsj.mentions, person);
      for (Triple triple : mentions.toList()) {
        Node mention = triple.getSubject();
        all.add(
            new PersonMention(
                key(mention),
                key(one(document, mention, Vocab.Dsj.document)),
                key(person),
                one(document, mention, Vocab.Dsj.name).getLiteralLexicalForm()));
      }
    }
    return all.stream().sorted().toList();
  }

  /**
   * The problems in the graph {@code quality}, in order of their documents and places.
   *
   * @throws IllegalStateException if the graph was not written by this package's writers
   */
  public List<Problem> problems(Graph quality) {
    List<Problem> all = new ArrayList<>();
    for (Node node : instances(quality, Vocab.Dsj.Problem)) {
      String code = one(quality, node, Vocab.Dsj.code).getLiteralLexicalForm();
      Node document = first(quality, node, Vocab.Dsj.documentKey);
      ProblemCode known = CODES.get(code);
      if (known == null) {
        throw new IllegalStateException("unknown problem code " + code);
      }
      all.add(
          new Problem(
              known,
              one(quality, node, Vocab.Dsj.message).getLiteralLexicalForm(),
              new Problem.Where(
                  document == null ? null : document.getLiteralLexicalForm(),
                  offset(quality, node, Vocab.Oa.start),
                  offset(quality, node, Vocab.Oa.end))));
    }
    all.sort(GraphReader::byPlace);
    return List.copyOf(all);
  }

  private static int byPlace(Problem a, Problem b) {
    String left = a.where().document();
    String right = b.where().document();
    int byDocument = (left == null ? "" : left).compareTo(right == null ? "" : right);
    if (byDocument != 0) {
      return byDocument;
    }
    int byStart = Integer.compare(a.where().start(), b.where().start());
    return byStart != 0 ? byStart : a.toString().compareTo(b.toString());
  }

  private static List<Node> instances(Graph graph, Node type) {
    return graph.find(Node.ANY, Vocab.Rdf.type, type).mapWith(Triple::getSubject).toList();
  }

  private static @Nullable Node first(Graph graph, Node subject, Node property) {
    List<Triple> found = graph.find(subject, property, Node.ANY).toList();
    return found.isEmpty() ? null : found.get(0).getObject();
  }

  private static Node one(Graph graph, Node subject, Node property) {
    Node found = first(graph, subject, property);
    if (found == null) {
      throw new IllegalStateException(subject + " has no " + property);
    }
    return found;
  }

  private Key key(Node node) {
    Key key = iris.key(node);
    if (key == null) {
      throw new IllegalStateException(node + " is not below " + iris.base());
    }
    return key;
  }

  private static @Nullable PartialDate date(Graph graph, Node subject, Node property) {
    Node found = first(graph, subject, property);
    return found == null ? null : Literals.partialDate(found);
  }

  private static int offset(Graph graph, Node subject, Node property) {
    Node found = first(graph, subject, property);
    return found == null ? -1 : Integer.parseInt(found.getLiteralLexicalForm());
  }

  private static <T> T value(Map<Node, T> byConcept, Node concept) {
    T value = byConcept.get(concept);
    if (value == null) {
      throw new IllegalStateException("unknown concept " + concept);
    }
    return value;
  }

  private static <T> Map<Node, T> byConcept(T[] values, Function<T, Node> concept) {
    return Arrays.stream(values)
        .collect(Collectors.toUnmodifiableMap(concept, Function.identity()));
  }
}

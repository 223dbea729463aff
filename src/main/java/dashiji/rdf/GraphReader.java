package dashiji.rdf;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.entity.PersonReading;
import dashiji.entity.PersonReading.Act;
import dashiji.entity.PersonReading.Nomination;
import dashiji.entity.PersonReading.Post;
import dashiji.entity.PersonReading.Presence;
import dashiji.entity.PersonReading.Traits;
import dashiji.entity.PersonReadings;
import dashiji.entity.PostName;
import dashiji.fact.Capacity;
import dashiji.fact.Gender;
import dashiji.fact.PersonnelAction;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.tenure.Attestation;
import dashiji.tenure.Attestations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Reads back from graphs what inference needs of documents that are not read again. What the
 * writers of this package wrote comes back equal.
 */
public final class GraphReader {
  private static final Map<Node, Capacity> CAPACITIES =
      byConcept(Capacity.values(), Vocab.Dsj::concept);
  private static final Map<Node, Gender> GENDERS = byConcept(Gender.values(), Vocab.Dsj::concept);
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
      all.add(holding(document, node));
    }
    for (Node node : instances(document, Vocab.Dsj.PersonnelAct)) {
      all.add(act(document, node));
    }
    return all.stream().sorted().toList();
  }

  /**
   * What the documents of a dataset attest of one post, sorted; by lookups, at a cost that grows
   * with the post alone. The dataset must be inside a transaction.
   *
   * @throws IllegalStateException if a graph was not written by this package's writers
   */
  public List<Attestation> attestationsOf(DatasetGraph dataset, Node post) {
    List<Quad> naming = new ArrayList<>();
    dataset.findNG(Node.ANY, Node.ANY, Vocab.Dsj.post, post).forEachRemaining(naming::add);
    List<Attestation> all = new ArrayList<>();
    for (Quad quad : naming) {
      if (iris.isDocumentGraph(quad.getGraph())) {
        Graph document = dataset.getGraph(quad.getGraph());
        if (is(document, quad.getSubject(), Vocab.Dsj.Attestation)) {
          all.add(holding(document, quad.getSubject()));
        } else if (is(document, quad.getSubject(), Vocab.Dsj.PersonnelAct)) {
          all.add(act(document, quad.getSubject()));
        }
      }
    }
    return all.stream().sorted().toList();
  }

  private Attestation holding(Graph document, Node node) {
    Node post = GraphLookup.one(document, node, Vocab.Dsj.post);
    Node source = GraphLookup.one(document, node, Vocab.Dsj.document);
    boolean former = isFormer(document, node);
    PartialDate first = date(document, node, Vocab.Dsj.attestedFirst);
    PartialDate asOf =
        Attestations.asOf(
            date(document, source, Vocab.Dcterms.issued),
            date(document, source, Vocab.Dsj.periodEnd));
    return new Attestation.Holding(
        iris.ownKey(node),
        iris.ownKey(source),
        iris.ownKey(GraphLookup.one(document, node, Vocab.Dsj.person)),
        iris.ownKey(post),
        iris.ownKey(GraphLookup.one(document, post, Vocab.Org.postIn)),
        GraphLookup.first(document, post, Vocab.Dsj.seats) != null,
        former,
        value(CAPACITIES, GraphLookup.one(document, node, Vocab.Dsj.capacity)),
        first,
        date(document, node, Vocab.Dsj.attestedLast),
        date(document, node, Vocab.Dsj.statedFrom),
        date(document, node, Vocab.Dsj.statedUntil),
        former && first == null ? asOf : null);
  }

  private Attestation act(Graph document, Node node) {
    Node post = GraphLookup.one(document, node, Vocab.Dsj.post);
    return new Attestation.Act(
        iris.ownKey(node),
        iris.ownKey(GraphLookup.one(document, node, Vocab.Dsj.document)),
        iris.ownKey(GraphLookup.one(document, node, Vocab.Dsj.person)),
        iris.ownKey(post),
        iris.ownKey(GraphLookup.one(document, post, Vocab.Org.postIn)),
        GraphLookup.first(document, post, Vocab.Dsj.seats) != null,
        value(ACTIONS, GraphLookup.one(document, node, Vocab.Dsj.action)),
        value(CAPACITIES, GraphLookup.one(document, node, Vocab.Dsj.capacity)),
        date(document, node, Vocab.Dsj.effectiveDate),
        GraphLookup.first(document, node, Vocab.Dsj.termCounted) != null);
  }

  /** What is noted of the sources of a graph, see {@link DerivedQuads#fingerprint}. */
  public Optional<String> fingerprint(DatasetGraph dataset, Node graph) {
    Iterator<Quad> found = dataset.find(iris.meta(), graph, Vocab.Dsj.fingerprint, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /** The number of documents after the last build that is noted, 0 if none is. */
  public long documentCount(DatasetGraph dataset) {
    Graph meta = dataset.getGraph(iris.meta());
    return meta.find(Node.ANY, Vocab.Prov.startedAtTime, Node.ANY).toList().stream()
        .max(Comparator.comparing(triple -> triple.getObject().getLiteralLexicalForm()))
        .map(triple -> GraphLookup.one(meta, triple.getSubject(), Vocab.Dsj.documentCount))
        .map(count -> Long.parseLong(count.getLiteralLexicalForm()))
        .orElse(0L);
  }

  /**
   * The readings of all persons of one document, sorted by key.
   *
   * @throws IllegalStateException if the graph was not written by this package's writers
   */
  public List<PersonReading> personReadings(Graph document) {
    return document.find(Node.ANY, Vocab.Dsj.readAs, Node.ANY).toList().stream()
        .map(triple -> personReading(document, triple.getSubject()))
        .sorted(Comparator.comparing(PersonReading::person))
        .toList();
  }

  /**
   * The reading of one person of a document.
   *
   * @param mention the document's mention of the person
   * @throws IllegalStateException if the graph was not written by this package's writers
   */
  public PersonReading personReading(Graph document, Node mention) {
    Node person = GraphLookup.one(document, mention, Vocab.Dsj.mentions);
    Node source = GraphLookup.one(document, mention, Vocab.Dsj.document);
    List<Post> posts = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    List<Nomination> nominations = new ArrayList<>();
    List<Traits> traits = new ArrayList<>();
    List<Presence> presences = new ArrayList<>();
    Set<String> companions = new TreeSet<>();
    for (Triple triple : document.find(Node.ANY, Vocab.Dsj.person, person).toList()) {
      Node node = triple.getSubject();
      if (is(document, node, Vocab.Dsj.Attestation)) {
        posts.add(
            new Post(
                postName(document, node),
                isFormer(document, node),
                value(CAPACITIES, GraphLookup.one(document, node, Vocab.Dsj.capacity)),
                date(document, node, Vocab.Dsj.attestedFirst),
                date(document, node, Vocab.Dsj.attestedLast),
                date(document, node, Vocab.Dsj.statedFrom),
                date(document, node, Vocab.Dsj.statedUntil)));
      } else if (is(document, node, Vocab.Dsj.PersonnelAct)) {
        acts.add(
            new Act(
                postName(document, node),
                value(ACTIONS, GraphLookup.one(document, node, Vocab.Dsj.action)),
                value(CAPACITIES, GraphLookup.one(document, node, Vocab.Dsj.capacity)),
                date(document, node, Vocab.Dsj.effectiveDate)));
      } else if (is(document, node, Vocab.Dsj.Nomination)) {
        if (GraphLookup.first(document, node, Vocab.Dsj.post) != null) {
          nominations.add(
              new Nomination(
                  postName(document, node), date(document, node, Vocab.Dsj.announcedDate)));
        }
      } else if (is(document, node, Vocab.Dsj.Profile)) {
        Node gender = GraphLookup.first(document, node, Vocab.Dsj.gender);
        traits.add(
            new Traits(
                gender == null ? null : value(GENDERS, gender),
                text(document, node, Vocab.Dsj.ethnicGroup),
                date(document, node, Vocab.Dsj.birthDate),
                text(document, node, Vocab.Dsj.nativePlace),
                date(document, node, Vocab.Dsj.joinedParty),
                date(document, node, Vocab.Dsj.startedWork)));
      } else if (is(document, node, Vocab.Dsj.Participation)) {
        Node event = GraphLookup.one(document, node, Vocab.Dsj.event);
        presences.add(
            new Presence(
                date(document, event, Vocab.Dsj.startDate),
                date(document, event, Vocab.Dsj.endDate),
                document.find(event, Vocab.Sem.hasPlace, Node.ANY).toList().stream()
                    .map(place -> PersonReadings.areaCode(iris.ownKey(place.getObject())))
                    .filter(code -> code != null)
                    .sorted()
                    .toList()));
        for (Triple part : document.find(Node.ANY, Vocab.Dsj.event, event).toList()) {
          Node other = GraphLookup.one(document, part.getSubject(), Vocab.Dsj.person);
          if (!other.equals(person)) {
            companions.add(name(document, other));
          }
        }
      }
    }
    PartialDate published = date(document, source, Vocab.Dcterms.issued);
    PartialDate periodFirst = date(document, source, Vocab.Dsj.periodStart);
    PartialDate periodLast = date(document, source, Vocab.Dsj.periodEnd);
    Node home = GraphLookup.first(document, source, Vocab.Dsj.jurisdiction);
    return new PersonReading(
        iris.ownKey(mention),
        iris.ownKey(source),
        iris.ownKey(GraphLookup.one(document, mention, Vocab.Dsj.readAs)),
        GraphLookup.one(document, mention, Vocab.Dsj.name).getLiteralLexicalForm(),
        GraphLookup.one(document, person, Vocab.Dsj.anchor).getLiteralLexicalForm(),
        home == null ? null : area(document, home),
        periodFirst != null ? periodFirst : published,
        periodLast != null ? periodLast : published,
        PersonReadings.inOrder(posts),
        PersonReadings.inOrder(acts),
        PersonReadings.inOrder(nominations),
        PersonReadings.inOrder(traits),
        PersonReadings.inOrder(presences),
        List.copyOf(companions));
  }

  /** The persons of a document, by mention, that are not the ones their readings were given. */
  public Map<Key, Key> reassignedPersons(Graph document) {
    Map<Key, Key> all = new HashMap<>();
    for (Triple triple : document.find(Node.ANY, Vocab.Dsj.readAs, Node.ANY).toList()) {
      Node person = GraphLookup.one(document, triple.getSubject(), Vocab.Dsj.mentions);
      if (!person.equals(triple.getObject())) {
        all.put(iris.ownKey(triple.getSubject()), iris.ownKey(person));
      }
    }
    return all;
  }

  private PostName postName(Graph document, Node claim) {
    Node post = GraphLookup.one(document, claim, Vocab.Dsj.post);
    Node body = GraphLookup.one(document, post, Vocab.Org.postIn);
    Node area = GraphLookup.first(document, body, Vocab.Dsj.jurisdiction);
    return new PostName(
        iris.ownKey(post),
        iris.ownKey(body),
        name(document, body),
        Key.normalise(GraphLookup.one(document, post, Vocab.Dsj.title).getLiteralLexicalForm()),
        area == null ? null : PersonReadings.areaCode(iris.ownKey(area)));
  }

  /** The code of an area, else its name. */
  private String area(Graph document, Node place) {
    String code = PersonReadings.areaCode(iris.ownKey(place));
    return code != null ? code : name(document, place);
  }

  private static boolean isFormer(Graph document, Node attestation) {
    return GraphLookup.one(document, attestation, Vocab.Dsj.former)
        .getLiteralLexicalForm()
        .equals("true");
  }

  /** The name of a thing as its key has it. */
  private static String name(Graph document, Node thing) {
    return Key.normalise(
        GraphLookup.one(document, thing, Vocab.Skos.prefLabel).getLiteralLexicalForm());
  }

  private static @Nullable String text(Graph graph, Node subject, Node property) {
    Node found = GraphLookup.first(graph, subject, property);
    return found == null ? null : found.getLiteralLexicalForm();
  }

  private static boolean is(Graph graph, Node node, Node type) {
    return graph.contains(node, Vocab.Rdf.type, type);
  }

  /**
   * The problems in the graph {@code quality}, in order of their documents and places.
   *
   * @throws IllegalStateException if the graph was not written by this package's writers
   */
  public List<Problem> problems(Graph quality) {
    return problems(quality, instances(quality, Vocab.Dsj.Problem));
  }

  /**
   * The problems of one document in the graph {@code quality}, by lookups.
   *
   * @param documentKey its key as given
   * @throws IllegalStateException if the graph was not written by this package's writers
   */
  public List<Problem> problems(Graph quality, String documentKey) {
    return problems(
        quality,
        quality
            .find(Node.ANY, Vocab.Dsj.documentKey, Literals.text(documentKey))
            .mapWith(Triple::getSubject)
            .toList());
  }

  private static List<Problem> problems(Graph quality, List<Node> nodes) {
    List<Problem> all = new ArrayList<>();
    for (Node node : nodes) {
      String code = GraphLookup.one(quality, node, Vocab.Dsj.code).getLiteralLexicalForm();
      Node document = GraphLookup.first(quality, node, Vocab.Dsj.documentKey);
      ProblemCode known = CODES.get(code);
      if (known == null) {
        throw new IllegalStateException("unknown problem code " + code);
      }
      all.add(
          new Problem(
              known,
              GraphLookup.one(quality, node, Vocab.Dsj.message).getLiteralLexicalForm(),
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

  private static @Nullable PartialDate date(Graph graph, Node subject, Node property) {
    Node found = GraphLookup.first(graph, subject, property);
    return found == null ? null : Literals.partialDate(found);
  }

  private static int offset(Graph graph, Node subject, Node property) {
    Node found = GraphLookup.first(graph, subject, property);
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

package dashiji.page;

import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The page of the ontology: classes with what the shapes ask of them, properties, concepts. Made
 * from {@code ontology/dashiji.ttl} and {@code ontology/shapes.ttl} alone.
 *
 * @param version of the ontology
 * @param classes with a shape, those that most others point at first
 * @param properties of our own, by name
 * @param schemes of concepts, each with its concepts
 */
public record OntologyView(
    String version, List<ClassCard> classes, List<Property> properties, List<Scheme> schemes) {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Pattern KIND = Pattern.compile("/id/([a-z-]+)/.*");

  /** What a pattern of IRIs means, where a shape gives that and no class. */
  private static final Map<String, Node> KINDS =
      Map.of(
          "place", Vocab.Schema.Place,
          "person", Vocab.Foaf.Person,
          "organization", Vocab.Org.FormalOrganization,
          "post", Vocab.Org.Post,
          "title", Vocab.Org.Role,
          "event", Vocab.Sem.Event,
          "document", Vocab.Dsj.SourceDocument,
          "evidence", Vocab.Dsj.Evidence,
          "mention", Vocab.Dsj.Mention,
          "project", Vocab.Schema.Project);

  /**
   * A class.
   *
   * @param iri of it
   * @param parents classes it is a kind of
   * @param attributes properties with literals or concepts
   * @param links properties with things
   * @param incoming properties by which other classes point here; their {@code type} is that class
   */
  public record ClassCard(
      String iri,
      List<String> parents,
      List<Slot> attributes,
      List<Slot> links,
      List<Slot> incoming) {
    private static final int LINE = 19;
    private static final int ROW = 46;

    /** The height of its box. */
    public int boxHeight() {
      return 38 + LINE * attributes.size();
    }

    /** The height of its picture. */
    public int height() {
      return Math.max(boxHeight(), ROW * Math.max(links.size(), incoming.size())) + 20;
    }

    /** The top of its box. */
    public int boxTop() {
      return (height() - boxHeight()) / 2;
    }

    /** The base of the text of an attribute. */
    public int line(int index) {
      return boxTop() + 46 + LINE * index;
    }

    /** The middle of the row of a link, of so many. */
    public int row(int index, int of) {
      return height() / 2 - ROW * of / 2 + ROW * index + ROW / 2;
    }

    /** Where the arrow of a row meets the box. */
    public int meets(int index, int of) {
      int top = boxTop() + 8;
      int bottom = boxTop() + boxHeight() - 8;
      return Math.clamp(row(index, of), top, bottom);
    }
  }

  /**
   * A property as a class has it.
   *
   * @param property its IRI
   * @param type IRI of the class, or a prefixed datatype, or empty
   * @param many as {@code 1}, {@code 0..1}, {@code 1..*}, {@code 0..*}
   */
  public record Slot(String property, String type, String many) {}

  /**
   * A property of our own.
   *
   * @param iri of it
   * @param domain IRI of a class, or empty
   * @param range IRI of a class or datatype, or empty
   */
  public record Property(String iri, String domain, String range) {}

  /** A scheme with its concepts; IRIs. */
  public record Scheme(String iri, List<String> concepts) {}

  private static final OntologyView VIEW = make();

  /** The view; the same always, as the ontology is part of the program. */
  public static OntologyView get() {
    return VIEW;
  }

  private static OntologyView make() {
    Graph ontology = Terms.ontology();
    Graph shapes = ShapeValidation.readBundled(ShapeValidation.SHAPES);
    Map<String, List<Slot>> slots = new LinkedHashMap<>();
    for (Triple target : shapes.find(Node.ANY, sh("targetClass"), Node.ANY).toList()) {
      List<Slot> own =
          slots.computeIfAbsent(target.getObject().getURI(), none -> new ArrayList<>());
      for (Node constraint : objects(shapes, target.getSubject(), sh("property"))) {
        slot(shapes, constraint).filter(slot -> !own.contains(slot)).ifPresent(own::add);
      }
    }
    List<ClassCard> classes = new ArrayList<>();
    slots.forEach((iri, own) -> {
      Predicate<Slot> isLink = slot -> slots.containsKey(slot.type());
      List<Slot> incoming = new ArrayList<>();
      slots.forEach((other, theirs) ->
          theirs.stream()
              .filter(slot -> slot.type().equals(iri))
              .forEach(slot -> incoming.add(new Slot(slot.property(), other, slot.many()))));
      classes.add(
          new ClassCard(
              iri,
              objects(ontology, node(iri), node(Vocab.Rdfs.NS + "subClassOf")).stream()
                  .map(Node::getURI)
                  .sorted()
                  .toList(),
              own.stream().filter(isLink.negate()).toList(),
              own.stream().filter(isLink).toList(),
              incoming));
    });
    classes.sort(
        Comparator.comparingInt((ClassCard card) -> -card.incoming().size())
            .thenComparing(ClassCard::iri));
    return new OntologyView(
        objects(ontology, Node.ANY, node(OWL + "versionInfo")).stream()
            .map(Node::getLiteralLexicalForm)
            .findFirst()
            .orElse(""),
        classes,
        properties(ontology),
        schemes(ontology));
  }

  private static Optional<Slot> slot(Graph shapes, Node constraint) {
    return objects(shapes, constraint, sh("path")).stream()
        .filter(Node::isURI)
        .findFirst()
        .map(path -> new Slot(path.getURI(), type(shapes, constraint), many(shapes, constraint)));
  }

  private static String type(Graph shapes, Node constraint) {
    for (Node type : objects(shapes, constraint, sh("class"))) {
      return type.getURI();
    }
    for (Node pattern : objects(shapes, constraint, sh("pattern"))) {
      Matcher kind = KIND.matcher(pattern.getLiteralLexicalForm());
      if (kind.matches() && KINDS.containsKey(kind.group(1))) {
        return KINDS.get(kind.group(1)).getURI();
      }
    }
    for (Node type : objects(shapes, constraint, sh("datatype"))) {
      return Terms.prefixed(type.getURI());
    }
    return "";
  }

  private static String many(Graph shapes, Node constraint) {
    String least = number(shapes, constraint, "minCount").orElse("0");
    String most = number(shapes, constraint, "maxCount").orElse("*");
    return least.equals(most) ? least : least + ".." + most;
  }

  private static Optional<String> number(Graph shapes, Node constraint, String name) {
    return objects(shapes, constraint, sh(name)).stream()
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  private static List<Property> properties(Graph ontology) {
    List<Property> properties = new ArrayList<>();
    for (String type : List.of("ObjectProperty", "DatatypeProperty")) {
      for (Triple triple : ontology.find(Node.ANY, Vocab.Rdf.type, node(OWL + type)).toList()) {
        Node property = triple.getSubject();
        properties.add(
            new Property(
                property.getURI(),
                first(ontology, property, node(Vocab.Rdfs.NS + "domain")),
                first(ontology, property, node(Vocab.Rdfs.NS + "range"))));
      }
    }
    return properties.stream().distinct().sorted(Comparator.comparing(Property::iri)).toList();
  }

  private static List<Scheme> schemes(Graph ontology) {
    Map<String, List<String>> schemes = new TreeMap<>();
    for (Triple triple : ontology.find(Node.ANY, Vocab.Skos.inScheme, Node.ANY).toList()) {
      schemes
          .computeIfAbsent(triple.getObject().getURI(), none -> new ArrayList<>())
          .add(triple.getSubject().getURI());
    }
    return schemes.entrySet().stream()
        .map(e -> new Scheme(e.getKey(), e.getValue().stream().sorted().toList()))
        .toList();
  }

  private static String first(Graph graph, Node subject, Node property) {
    return objects(graph, subject, property).stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .findFirst()
        .orElse("");
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static Node sh(String name) {
    return node(SH + name);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The name by which a term is a place of the page. */
  public static String anchor(String iri) {
    return iri.startsWith(Vocab.Dsj.NS)
        ? iri.substring(Vocab.Dsj.NS.length())
        : Terms.prefixed(iri).replace(':', '-');
  }

  /** The name with its prefix, as it is written in queries. */
  public static String prefixed(String iri) {
    return Terms.prefixed(iri);
  }

  /** What a term means, or empty. */
  public static String comment(Site site, String iri) {
    return Terms.comment(node(iri), site.language());
  }

  /** A type in words: a class by its label, a datatype by its name, nothing for none. */
  public static String type(Site site, String type) {
    return type.startsWith("http") ? site.term(type) : type;
  }
}

package dashiji.rdf;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** The properties of facts that a person may correct, and how their values are written. */
enum CorrectableProperty {
  KIND(Vocab.Dsj.kind, Form.CONCEPT, KeyKind.EVENT),
  NAME(Vocab.Dsj.name, Form.NAME, KeyKind.EVENT),
  START_DATE(Vocab.Dsj.startDate, Form.DATE, KeyKind.EVENT),
  END_DATE(Vocab.Dsj.endDate, Form.DATE, KeyKind.EVENT),
  PLACE(Vocab.Sem.hasPlace, Form.THING, KeyKind.EVENT),
  ORGANIZATION(Vocab.Dsj.organization, Form.THING, KeyKind.EVENT),
  PROJECT(Vocab.Dsj.project, Form.THING, KeyKind.EVENT),
  CITED_WORK(Vocab.Dsj.citedWork, Form.THING, KeyKind.EVENT),
  ROLE(Vocab.Dsj.role, Form.CONCEPT, KeyKind.PARTICIPATION),
  PRINTED_TITLE(Vocab.Dsj.printedTitle, Form.NAME, KeyKind.PARTICIPATION),
  PERSON(
      Vocab.Dsj.person,
      Form.THING,
      KeyKind.PARTICIPATION,
      KeyKind.ATTESTATION,
      KeyKind.PERSONNEL_ACT,
      KeyKind.NOMINATION,
      KeyKind.PROFILE),
  POST(Vocab.Dsj.post, Form.THING, KeyKind.ATTESTATION, KeyKind.PERSONNEL_ACT, KeyKind.NOMINATION),
  FORMER(Vocab.Dsj.former, Form.BOOLEAN, KeyKind.ATTESTATION),
  CAPACITY(Vocab.Dsj.capacity, Form.CONCEPT, KeyKind.ATTESTATION, KeyKind.PERSONNEL_ACT),
  ATTESTED_FIRST(Vocab.Dsj.attestedFirst, Form.DATE, KeyKind.ATTESTATION),
  ATTESTED_LAST(Vocab.Dsj.attestedLast, Form.DATE, KeyKind.ATTESTATION),
  STATED_FROM(Vocab.Dsj.statedFrom, Form.DATE, KeyKind.ATTESTATION),
  STATED_UNTIL(Vocab.Dsj.statedUntil, Form.DATE, KeyKind.ATTESTATION),
  ACTION(Vocab.Dsj.action, Form.CONCEPT, KeyKind.PERSONNEL_ACT),
  EFFECTIVE_DATE(Vocab.Dsj.effectiveDate, Form.DATE, KeyKind.PERSONNEL_ACT),
  DOCUMENT_NUMBER(Vocab.Dsj.documentNumber, Form.TEXT, KeyKind.PERSONNEL_ACT),
  WORDING(Vocab.Dsj.wording, Form.NAME, KeyKind.NOMINATION),
  ANNOUNCED_DATE(Vocab.Dsj.announcedDate, Form.DATE, KeyKind.NOMINATION),
  GENDER(Vocab.Dsj.gender, Form.CONCEPT, KeyKind.PROFILE),
  ETHNIC_GROUP(Vocab.Dsj.ethnicGroup, Form.NAME, KeyKind.PROFILE),
  BIRTH_DATE(Vocab.Dsj.birthDate, Form.DATE, KeyKind.PROFILE),
  NATIVE_PLACE(Vocab.Dsj.nativePlace, Form.NAME, KeyKind.PROFILE),
  EDUCATION(Vocab.Dsj.education, Form.NAME, KeyKind.PROFILE),
  PARTY_MEMBERSHIP(Vocab.Dsj.partyMembership, Form.NAME, KeyKind.PROFILE),
  JOINED_PARTY(Vocab.Dsj.joinedParty, Form.DATE, KeyKind.PROFILE),
  STARTED_WORK(Vocab.Dsj.startedWork, Form.DATE, KeyKind.PROFILE);

  /** How a value is written in the file and in the graph. */
  private enum Form {
    /** The end of a concept's name: {@code meeting} of {@code dsj:kind-meeting}. */
    CONCEPT,
    /** A date as far as it is known: {@code 1998-07}. */
    DATE,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A string in simplified Chinese. */
    NAME,
    /** A string of no language. */
    TEXT,
    /** A thing that the document's graph describes: its IRI, its key or its name. */
    THING
  }

  private final Node node;
  private final Form form;
  private final Set<KeyKind> kinds;

  CorrectableProperty(Node node, Form form, KeyKind... kinds) {
    this.node = node;
    this.form = form;
    this.kinds = Set.of(kinds);
  }

  /** The property in the graph. */
  Node node() {
    return node;
  }

  /** The name in files: the property's local name. */
  String localName() {
    String iri = node.getURI();
    return this == PLACE ? "place" : iri.substring(iri.lastIndexOf('#') + 1);
  }

  /** The property of that name that a kind of fact has. */
  static Optional<CorrectableProperty> of(KeyKind kind, String localName) {
    return Stream.of(values())
        .filter(p -> p.kinds.contains(kind) && p.localName().equals(localName))
        .findFirst();
  }

  /** The names of the properties that a kind of fact has, for messages. */
  static List<String> namesOf(KeyKind kind) {
    return Stream.of(values())
        .filter(p -> p.kinds.contains(kind))
        .map(CorrectableProperty::localName)
        .toList();
  }

  /**
   * The value as the graph has it.
   *
   * @param document the graph of the document, for the names of things
   * @throws IllegalArgumentException if it is no value of this property, with words for the person
   */
  Node value(String text, Graph document, Iris iris) {
    return switch (form) {
      case CONCEPT -> NodeFactory.createURI(Vocab.Dsj.NS + conceptPrefix() + text);
      case DATE -> date(text);
      case BOOLEAN -> bool(text);
      case NAME -> Literals.text(text, Literals.SIMPLIFIED);
      case TEXT -> Literals.text(text);
      case THING -> thing(text, document, iris);
    };
  }

  private String conceptPrefix() {
    return node.equals(Vocab.Dsj.kind) ? "kind-" : localName() + "-";
  }

  private static Node date(String text) {
    try {
      return Literals.date(PartialDate.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date: " + text, e);
    }
  }

  private static Node bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither true nor false: " + text);
    }
    return Literals.bool(Boolean.parseBoolean(text));
  }

  private static Node thing(String text, Graph document, Iris iris) {
    Node named =
        text.startsWith(iris.base())
            ? NodeFactory.createURI(text)
            : NodeFactory.createURI(iris.base() + "id/" + text);
    Key key = named.getURI().chars().noneMatch(c -> c > '~') ? iris.key(named) : null;
    if (key != null) {
      if (!document.contains(named, Vocab.Rdf.type, Node.ANY)) {
        throw new IllegalArgumentException("the document speaks of no " + text);
      }
      return named;
    }
    List<Node> labelled =
        document
            .find(Node.ANY, Vocab.Skos.prefLabel, Literals.text(text, Literals.SIMPLIFIED))
            .mapWith(Triple::getSubject)
            .toList();
    if (labelled.size() != 1) {
      throw new IllegalArgumentException(
          labelled.isEmpty()
              ? "the document speaks of nothing named " + text
              : "several things are named " + text + "; give the IRI");
    }
    return labelled.get(0);
  }
}

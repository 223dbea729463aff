package dashiji.search;

import dashiji.entity.KeyKind;
import dashiji.rdf.Vocab;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The kinds of thing that are found by name or browsed, in the order in which they are offered. */
public enum ThingKind {
  PERSON(KeyKind.PERSON, Vocab.Foaf.Person),
  ORGANIZATION(KeyKind.ORGANIZATION, Vocab.Org.FormalOrganization),
  POST(KeyKind.POST, Vocab.Org.Post),
  PLACE(KeyKind.PLACE, Vocab.Schema.AdministrativeArea, Vocab.Schema.Place),
  PROJECT(KeyKind.PROJECT, Vocab.Schema.Project),
  /** A document that texts cite. */
  WORK(KeyKind.WORK, Vocab.Dsj.CitedWork),
  EVENT(KeyKind.EVENT, Vocab.Sem.Event),
  /** An appointment or removal: it has no name, and is only browsed. */
  ACT(KeyKind.PERSONNEL_ACT, Vocab.Dsj.PersonnelAct),
  /** A document that was read. */
  DOCUMENT(KeyKind.DOCUMENT, Vocab.Dsj.SourceDocument);

  private final String code;
  private final List<Node> classes;

  ThingKind(KeyKind kind, Node... classes) {
    this.code = kind.segment();
    this.classes = List.of(classes);
  }

  /** The word for it in addresses and files, as in the thing's IRI: {@code person}. */
  public String code() {
    return code;
  }

  /** True if its things have names to be found by. */
  public boolean isNamed() {
    return this != ACT;
  }

  /** The kinds whose things have names. */
  public static List<ThingKind> named() {
    return Arrays.stream(values()).filter(ThingKind::isNamed).toList();
  }

  /** The classes of its things; a thing has at least one of them. */
  List<Node> classes() {
    return classes;
  }

  /** The kind of a code, if there is one. */
  public static Optional<ThingKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The kind of what has these classes; nothing if it is none that has a name. */
  static Optional<ThingKind> ofClasses(Collection<Node> classes) {
    return Arrays.stream(values())
        .filter(kind -> kind.classes.stream().anyMatch(classes::contains))
        .findFirst();
  }
}

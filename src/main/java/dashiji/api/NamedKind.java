package dashiji.api;

import dashiji.entity.KeyKind;
import dashiji.query.ParameterType;
import dashiji.query.Words;
import dashiji.rdf.Vocab;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The kinds of thing that people know by name. */
public enum NamedKind {
  PERSON(
      KeyKind.PERSON, ParameterType.PERSON, new Words("person", "人物"), List.of(Vocab.Foaf.Person)),
  ORGANIZATION(
      KeyKind.ORGANIZATION,
      ParameterType.ORGANIZATION,
      new Words("body", "机构"),
      List.of(Vocab.Org.FormalOrganization)),
  POST(KeyKind.POST, ParameterType.POST, new Words("post", "职务"), List.of(Vocab.Org.Post)),
  PLACE(
      KeyKind.PLACE,
      ParameterType.PLACE,
      new Words("place", "地点"),
      List.of(Vocab.Schema.AdministrativeArea, Vocab.Schema.Place));

  private final KeyKind key;
  private final ParameterType parameter;
  private final Words words;
  private final List<Node> classes;

  NamedKind(KeyKind key, ParameterType parameter, Words words, List<Node> classes) {
    this.key = key;
    this.parameter = parameter;
    this.words = words;
    this.classes = classes;
  }

  /** The path segment of its IRIs, which is also its name in requests. */
  public String code() {
    return key.segment();
  }

  /** The kind of its keys. */
  public KeyKind key() {
    return key;
  }

  /** The type of parameter that such a thing is a value of. */
  public ParameterType parameter() {
    return parameter;
  }

  /** What it is called. */
  public Words words() {
    return words;
  }

  /** The classes of such things; a thing has one of them. */
  public List<Node> classes() {
    return classes;
  }

  /** The kind of a name, if there is one. */
  public static Optional<NamedKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** The kind of a parameter's type, if its values have names. */
  static Optional<NamedKind> of(ParameterType type) {
    return Arrays.stream(values()).filter(kind -> kind.parameter == type).findFirst();
  }
}

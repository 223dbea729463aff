package dashiji.api;

import dashiji.query.Words;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;

/**
 * A property by which people tell things of one name apart, as the reconciliation service and the
 * data extension offer it. Values may come from several documents.
 *
 * @param id its name in requests
 * @param words what it is called
 * @param single true if a thing has one value, so that another value contradicts it
 * @param values reads them: literals, things, or terms of the ontology
 */
record ThingProperty(
    String id, Words words, boolean single, BiFunction<Lookups, Node, List<Node>> values) {
  /** Facts about one thing that are looked through for its values. */
  private static final int MOST = 5_000;

  private static final List<ThingProperty> OF_PERSONS =
      List.of(
          profile("gender", Vocab.Dsj.gender, "gender", "性别"),
          profile("birthDate", Vocab.Dsj.birthDate, "date of birth", "出生日期"),
          profile("ethnicGroup", Vocab.Dsj.ethnicGroup, "ethnic group", "民族"),
          profile("nativePlace", Vocab.Dsj.nativePlace, "native place", "籍贯"),
          profile("education", Vocab.Dsj.education, "education", "学历"),
          profile("joinedParty", Vocab.Dsj.joinedParty, "joined the party", "入党时间"),
          profile("startedWork", Vocab.Dsj.startedWork, "started work", "参加工作时间"),
          new ThingProperty(
              "post",
              new Words("post", "职务"),
              false,
              (lookups, person) -> ofTenures(lookups, person, Vocab.Dsj.post)),
          new ThingProperty(
              "organization",
              new Words("body", "机构"),
              false,
              (lookups, person) -> ofTenures(lookups, person, Vocab.Org.organization)),
          new ThingProperty(
              "place",
              new Words("area of the posts", "任职地区"),
              false,
              (lookups, person) ->
                  ofTenures(lookups, person, Vocab.Dsj.post).stream()
                      .flatMap(post -> lookups.objects(post, Vocab.Dsj.jurisdiction).stream())
                      .distinct()
                      .toList()));

  private static final List<ThingProperty> OF_BODIES =
      List.of(
          own("place", Vocab.Dsj.jurisdiction, "area", "所属地区", true),
          own("classification", Vocab.Org.classification, "kind of body", "机构类别", true),
          own("parent", Vocab.Org.subOrganizationOf, "part of", "上级机构", false),
          new ThingProperty(
              "post",
              new Words("posts", "职务"),
              false,
              (lookups, body) -> lookups.subjects(Vocab.Org.postIn, body, MOST)));

  private static final List<ThingProperty> OF_POSTS =
      List.of(
          own("organization", Vocab.Org.postIn, "body", "机构", true),
          own("title", Vocab.Dsj.title, "title", "职务名称", true),
          own("place", Vocab.Dsj.jurisdiction, "area", "所属地区", true),
          new ThingProperty(
              "holder",
              new Words("holders", "担任者"),
              false,
              (lookups, post) ->
                  lookups.subjects(Vocab.Dsj.post, post, MOST).stream()
                      .flatMap(tenure -> lookups.objects(tenure, Vocab.Org.member).stream())
                      .distinct()
                      .toList()));

  private static final List<ThingProperty> OF_PLACES =
      List.of(
          own("fullName", Vocab.Dsj.fullName, "full name", "全称", true),
          own("areaCode", Vocab.Dsj.areaCode, "area code", "行政区划代码", true),
          own("level", Vocab.Dsj.level, "level", "级别", true),
          own("containedIn", Vocab.Schema.containedInPlace, "lies in", "上级地区", false),
          own("validFrom", Vocab.Dsj.validFrom, "in force from", "设立年份", true),
          own("validUntil", Vocab.Dsj.validUntil, "in force until", "撤销年份", true));

  /** The properties of a kind of thing. */
  static List<ThingProperty> of(NamedKind kind) {
    return switch (kind) {
      case PERSON -> OF_PERSONS;
      case ORGANIZATION -> OF_BODIES;
      case POST -> OF_POSTS;
      case PLACE -> OF_PLACES;
    };
  }

  static Optional<ThingProperty> of(NamedKind kind, String id) {
    return of(kind).stream().filter(property -> property.id().equals(id)).findFirst();
  }

  /** Its name in both languages. */
  String name() {
    return words.zh() + " " + words.en();
  }

  /** The kind of the things that are its values; nothing if they are words, dates or terms. */
  Optional<NamedKind> valueKind() {
    return switch (id) {
      case "post" -> Optional.of(NamedKind.POST);
      case "organization", "parent" -> Optional.of(NamedKind.ORGANIZATION);
      case "place", "containedIn" -> Optional.of(NamedKind.PLACE);
      case "holder" -> Optional.of(NamedKind.PERSON);
      default -> Optional.empty();
    };
  }

  private static ThingProperty own(String id, Node property, String en, String zh, boolean single) {
    return new ThingProperty(
        id, new Words(en, zh), single, (lookups, thing) -> lookups.objects(thing, property));
  }

  private static ThingProperty profile(String id, Node property, String en, String zh) {
    return new ThingProperty(
        id,
        new Words(en, zh),
        true,
        (lookups, person) -> {
          List<Node> values = new ArrayList<>();
          for (Node fact : lookups.subjects(Vocab.Dsj.person, person, MOST)) {
            // Only profiles have these properties.
            lookups.objects(fact, property).stream()
                .filter(value -> !values.contains(value))
                .forEach(values::add);
          }
          return values;
        });
  }

  private static List<Node> ofTenures(Lookups lookups, Node person, Node property) {
    return lookups.subjects(Vocab.Org.member, person, MOST).stream()
        .flatMap(tenure -> lookups.objects(tenure, property).stream())
        .distinct()
        .toList();
  }
}

package dashiji.export;

import dashiji.export.DocumentView.Place;
import dashiji.fact.Capacity;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** The rows that one document gives, table by table, in text order. */
final class DocumentRows {
  /** Levels of places whose name is known around the corner only. */
  private static final Set<String> LOCAL = Set.of("village", "site", "other");

  private final DocumentView view;
  private final Node document;
  private final List<String> problems;
  private final String key;

  /**
   * @param view the document's graph
   * @param document its node
   * @param problems codes of what was wrong with it, in order
   */
  DocumentRows(DocumentView view, Node document, List<String> problems) {
    this.view = view;
    this.document = document;
    this.problems = problems;
    this.key = view.text(document, Vocab.Dsj.documentKey);
  }

  /** The rows of a table, with as many cells as it has columns. */
  List<List<String>> of(Table table) {
    return switch (table.name()) {
      case "documents" -> documents();
      case "persons" -> persons();
      case "posts" -> posts();
      case "events" -> events();
      case "participations" -> participations();
      case "event_links" -> eventLinks();
      case "appointments" -> appointments();
      case "nominations" -> nominations();
      case "profiles" -> profiles();
      case "projects" -> projects();
      case "places" -> places();
      case "orgs" -> orgs();
      default -> throw new IllegalArgumentException("no rows for " + table.name());
    };
  }

  private List<List<String>> documents() {
    Node area = view.value(document, Vocab.Dsj.jurisdiction);
    return List.of(
        List.of(
            key,
            document.getURI(),
            view.text(document, Vocab.Dcterms.title),
            view.text(view.value(document, Vocab.Dcterms.publisher), Vocab.Skos.prefLabel),
            view.text(area, Vocab.Skos.prefLabel),
            view.text(area, Vocab.Dsj.areaCode),
            view.text(document, Vocab.Dcterms.issued),
            view.text(document, Vocab.Dsj.periodStart),
            view.text(document, Vocab.Dsj.periodEnd),
            view.text(document, Vocab.Dsj.characterCount),
            String.join(" ", problems)));
  }

  /** Everyone the document speaks of, so that other tables' rows have someone to refer to. */
  private List<List<String>> persons() {
    List<List<String>> rows = new ArrayList<>();
    for (Node person : view.inTextOrder(view.all(Vocab.Foaf.Person), view::mention)) {
      Place place = view.mention(person);
      rows.add(List.of(key, person.getURI(), view.name(person), place.start(), place.end()));
    }
    return rows;
  }

  private List<List<String>> posts() {
    return ofPersons(
        Vocab.Dsj.Attestation,
        attestation -> {
          Node post = view.value(attestation, Vocab.Dsj.post);
          return List.of(
              organization(post),
              title(attestation, post),
              view.text(attestation, Vocab.Dsj.former),
              view.text(attestation, Vocab.Dsj.attestedFirst),
              view.text(attestation, Vocab.Dsj.attestedLast),
              view.text(attestation, Vocab.Dsj.statedFrom),
              view.text(attestation, Vocab.Dsj.statedUntil));
        },
        attestation ->
            List.of(
                view.values(attestation, Vocab.Dsj.capacity).stream()
                    .map(capacity -> DocumentView.code(capacity, "capacity-"))
                    .collect(Collectors.joining(" "))));
  }

  /**
   * Rows of what a text says of persons: document, person, name, the cells of the table's own, then
   * where it stands.
   */
  private List<List<String>> ofPersons(Node type, Function<Node, List<String>> own) {
    return ofPersons(type, own, statement -> List.of());
  }

  /**
   * The same with cells after the words: columns that came later stand last, for readers that count
   * columns.
   */
  private List<List<String>> ofPersons(
      Node type, Function<Node, List<String>> own, Function<Node, List<String>> last) {
    List<List<String>> rows = new ArrayList<>();
    for (Node statement : view.inTextOrder(view.all(type), view::evidence)) {
      Node person = view.value(statement, Vocab.Dsj.person);
      Place place = view.evidence(statement);
      List<String> row = new ArrayList<>(List.of(key, iri(person), view.name(person)));
      row.addAll(own.apply(statement));
      row.addAll(List.of(place.start(), place.end(), place.quote()));
      row.addAll(last.apply(statement));
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  /** The title with the capacity in it, which the graph keeps apart from the post. */
  private String title(Node holding, @Nullable Node post) {
    String title = view.text(post, Vocab.Dsj.title);
    if (!Vocab.Dsj.concept(Capacity.ACTING).equals(view.value(holding, Vocab.Dsj.capacity))) {
      return title;
    }
    return Capacity.ACTING.inTitle(title, view.evidence(holding).quote());
  }

  private List<Node> eventsInOrder() {
    return view.inTextOrder(view.all(Vocab.Sem.Event), view::evidence);
  }

  private List<List<String>> events() {
    List<List<String>> rows = new ArrayList<>();
    for (Node event : eventsInOrder()) {
      Place place = view.evidence(event);
      rows.add(
          List.of(
              key,
              event.getURI(),
              view.code(event, Vocab.Dsj.kind, "kind-"),
              view.text(event, Vocab.Dsj.name),
              view.text(event, Vocab.Dsj.startDate),
              view.text(event, Vocab.Dsj.endDate),
              place.start(),
              place.end(),
              place.quote()));
    }
    return rows;
  }

  private List<List<String>> participations() {
    Map<Node, List<Node>> byEvent = new HashMap<>();
    for (Node participation : view.all(Vocab.Dsj.Participation)) {
      for (Node event : view.values(participation, Vocab.Dsj.event)) {
        byEvent.computeIfAbsent(event, e -> new ArrayList<>()).add(participation);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (Node event : eventsInOrder()) {
      List<Node> inList = byEvent.getOrDefault(event, new ArrayList<>());
      inList.sort(Comparator.comparingInt(this::position));
      for (Node participation : inList) {
        Node person = view.value(participation, Vocab.Dsj.person);
        for (Node role : view.values(participation, Vocab.Dsj.role)) {
          rows.add(
              List.of(
                  key,
                  event.getURI(),
                  iri(person),
                  view.name(person),
                  DocumentView.code(role, "role-")));
        }
      }
    }
    return rows;
  }

  private int position(Node participation) {
    String position = view.text(participation, Vocab.Dsj.position);
    return position.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(position);
  }

  private List<List<String>> eventLinks() {
    List<List<String>> rows = new ArrayList<>();
    for (Node event : eventsInOrder()) {
      links(rows, event, "place", Vocab.Sem.hasPlace, this::placeName);
      links(rows, event, "organization", Vocab.Dsj.organization, view::name);
      links(rows, event, "project", Vocab.Dsj.project, view::name);
      links(rows, event, "document", Vocab.Dsj.citedWork, view::name);
    }
    return rows;
  }

  private void links(
      List<List<String>> rows,
      Node event,
      String relation,
      Node property,
      Function<Node, String> name) {
    for (Node target : view.values(event, property)) {
      rows.add(List.of(key, event.getURI(), relation, target.getURI(), name.apply(target)));
    }
  }

  /**
   * Where an event took place. A county is known by the name in the document, in its fullest form
   * (江苏省南通市); 中心广场 or 宣庆村 alone says little, so these come with the areas that the document names
   * above them.
   */
  private String placeName(Node place) {
    boolean local = LOCAL.contains(view.code(place, Vocab.Dsj.level, "level-"));
    String full = local ? view.text(place, Vocab.Dsj.fullName) : "";
    if (!full.isEmpty()) {
      return full;
    }
    String name = view.name(place);
    return view.values(place, Vocab.Skos.altLabel).stream()
        .map(Node::getLiteralLexicalForm)
        .filter(other -> other.endsWith(name))
        .max(Comparator.comparingInt(String::length))
        .orElse(name);
  }

  private List<List<String>> appointments() {
    return ofPersons(
        Vocab.Dsj.PersonnelAct,
        act -> {
          Node post = view.value(act, Vocab.Dsj.post);
          return List.of(
              view.code(act, Vocab.Dsj.action, "action-"),
              organization(post),
              title(act, post),
              view.text(act, Vocab.Dsj.effectiveDate),
              view.text(act, Vocab.Dsj.documentNumber));
        });
  }

  private List<List<String>> nominations() {
    return ofPersons(
        Vocab.Dsj.Nomination,
        nomination -> {
          Node post = view.value(nomination, Vocab.Dsj.post);
          return List.of(
              organization(post),
              view.text(post, Vocab.Dsj.title),
              view.text(nomination, Vocab.Dsj.wording),
              view.text(nomination, Vocab.Dsj.announcedDate));
        });
  }

  private List<List<String>> profiles() {
    return ofPersons(
        Vocab.Dsj.Profile,
        profile ->
            List.of(
                view.code(profile, Vocab.Dsj.gender, "gender-"),
                view.text(profile, Vocab.Dsj.ethnicGroup),
                view.text(profile, Vocab.Dsj.birthDate),
                view.text(profile, Vocab.Dsj.nativePlace),
                view.text(profile, Vocab.Dsj.education),
                view.text(profile, Vocab.Dsj.partyMembership),
                view.text(profile, Vocab.Dsj.joinedParty),
                view.text(profile, Vocab.Dsj.startedWork)));
  }

  private List<List<String>> projects() {
    List<List<String>> rows = new ArrayList<>();
    for (Node project : mentioned(view.all(Vocab.Schema.Project))) {
      Place place = view.mention(project);
      rows.add(
          List.of(
              key,
              project.getURI(),
              view.name(project),
              view.name(view.value(project, Vocab.Schema.location)),
              view.text(project, Vocab.Dsj.amount),
              place.start(),
              place.end()));
    }
    return rows;
  }

  private List<List<String>> places() {
    List<Node> all = new ArrayList<>(view.all(Vocab.Schema.AdministrativeArea));
    all.addAll(view.all(Vocab.Schema.Place));
    List<List<String>> rows = new ArrayList<>();
    for (Node node : mentioned(all)) {
      Place place = view.mention(node);
      rows.add(
          List.of(
              key,
              node.getURI(),
              view.name(node),
              view.text(node, Vocab.Dsj.fullName),
              view.code(node, Vocab.Dsj.level, "level-"),
              view.text(node, Vocab.Dsj.areaCode),
              place.start(),
              place.end()));
    }
    return rows;
  }

  private List<List<String>> orgs() {
    List<List<String>> rows = new ArrayList<>();
    for (Node org : mentioned(view.all(Vocab.Org.FormalOrganization))) {
      Place place = view.mention(org);
      rows.add(
          List.of(
              key,
              org.getURI(),
              view.name(org),
              view.code(org, Vocab.Org.classification, "orgkind-"),
              place.start(),
              place.end()));
    }
    return rows;
  }

  /**
   * Those that the document names; the others it only points at, such as the area above another.
   */
  private List<Node> mentioned(List<Node> things) {
    return view.inTextOrder(
        things.stream().distinct().filter(view::mentions).toList(), view::mention);
  }

  private String organization(@Nullable Node post) {
    return view.text(view.value(post, Vocab.Org.postIn), Vocab.Skos.prefLabel);
  }

  private static String iri(@Nullable Node node) {
    return node == null ? "" : node.toString();
  }
}

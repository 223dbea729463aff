package dashiji.page;

import dashiji.rdf.Vocab;
import dashiji.search.FacetRequest;
import dashiji.search.FacetRequest.Order;
import dashiji.search.FacetResult;
import dashiji.search.NameIndex;
import dashiji.search.ThingKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The page of an organisation: where it belongs, its posts and who is in them, what it did.
 *
 * @param iri of it
 * @param label its name
 * @param otherNames other printed forms
 * @param kinds terms: party, government …
 * @param places its jurisdiction
 * @param above bodies that it is part of, the nearest first
 * @param below bodies that are part of it
 * @param belowCount how many there are
 * @param posts its posts
 * @param postCount how many there are
 * @param changes what reforms made of it and of what
 * @param events the latest it took part in
 * @param eventCount how many there are
 * @param persons who held posts in it
 * @param projects it is a party to
 * @param projectCount how many there are
 */
public record OrganizationView(
    String iri,
    String label,
    List<String> otherNames,
    List<String> kinds,
    List<Ref> places,
    List<Ref> above,
    List<Ref> below,
    long belowCount,
    List<PostLine> posts,
    int postCount,
    List<Change> changes,
    List<BrowseRow> events,
    long eventCount,
    long persons,
    List<BrowseRow> projects,
    long projectCount) {
  private static final int MOST_POSTS = 100;
  private static final int LATEST = 10;
  private static final int DEEPEST = 8;

  /**
   * A post with those shown in it, the one last seen first.
   *
   * @param post which
   * @param singleSeat true if there is one such post
   * @param holders who, and when last seen
   */
  public record PostLine(Ref post, boolean singleSeat, List<Holder> holders) {}

  /**
   * Somebody who is shown in a post.
   *
   * @param person who
   * @param capacities terms
   * @param last the last day on which a text shows it, or empty
   * @param end as far as it is known, or empty
   */
  public record Holder(Ref person, List<String> capacities, String last, String end) {}

  /**
   * What a reform made.
   *
   * @param iri of the change
   * @param year of the plan, or empty
   * @param before bodies before
   * @param after bodies after
   */
  public record Change(String iri, String year, List<Ref> before, List<Ref> after) {}

  /** Reads it, inside a read transaction. */
  static OrganizationView read(DatasetGraph dataset, NameIndex index, Node organization) {
    Facts facts = new Facts(dataset);
    List<Node> posts = facts.subjects(Vocab.Org.postIn, organization, 1_000);
    FacetResult below = listed(index, ThingKind.ORGANIZATION, organization, ThingView.SHOWN);
    FacetResult events = listed(index, ThingKind.EVENT, organization, LATEST);
    FacetResult projects = listed(index, ThingKind.PROJECT, organization, LATEST);
    return new OrganizationView(
        organization.getURI(),
        facts.ref(organization).label(),
        facts.objects(organization, Vocab.Skos.altLabel).stream()
            .map(Node::getLiteralLexicalForm)
            .toList(),
        EventView.iris(facts.objects(organization, Vocab.Org.classification)),
        EventView.refs(facts, organization, Vocab.Dsj.jurisdiction),
        above(facts, organization),
        below.iris().stream().map(iri -> facts.ref(NodeFactory.createURI(iri))).toList(),
        below.total(),
        posts.stream()
            .limit(MOST_POSTS)
            .map(post -> post(facts, post))
            .sorted(Comparator.comparing(line -> line.post().label()))
            .toList(),
        posts.size(),
        changes(facts, organization),
        BrowseRow.of(facts, events, ThingKind.EVENT),
        events.total(),
        listed(index, ThingKind.PERSON, organization, 1).total(),
        BrowseRow.of(facts, projects, ThingKind.PROJECT),
        projects.total());
  }

  private static FacetResult listed(NameIndex index, ThingKind kind, Node body, int size) {
    Order order = kind == ThingKind.EVENT ? Order.NEWEST : Order.MENTIONED;
    try {
      return index.list(FacetRequest.of(kind, order, 0, size).ofBody(body.getURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Ref> above(Facts facts, Node organization) {
    Set<Node> above = new LinkedHashSet<>();
    List<Node> level = facts.objects(organization, Vocab.Org.subOrganizationOf);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<Node> next = new ArrayList<>();
      for (Node body : level) {
        if (!body.equals(organization) && above.add(body)) {
          next.addAll(facts.objects(body, Vocab.Org.subOrganizationOf));
        }
      }
      level = next;
    }
    return above.stream().map(facts::ref).toList();
  }

  private static PostLine post(Facts facts, Node post) {
    List<Holder> holders = new ArrayList<>();
    for (Node tenure : facts.subjects(Vocab.Dsj.post, post, 10 * MOST_POSTS)) {
      Career.read(facts, tenure)
          .ifPresent(career ->
              holders.add(
                  new Holder(
                      career.person(),
                      career.capacities(),
                      career.attested().map(days -> days.last().toString()).orElse(""),
                      career.end())));
    }
    holders.sort(
        Comparator.comparing(Holder::last).reversed().thenComparing(h -> h.person().label()));
    return new PostLine(
        facts.ref(post), facts.text(post, Vocab.Dsj.seats).equals("1"), List.copyOf(holders));
  }

  private static List<Change> changes(Facts facts, Node organization) {
    Set<Node> changes = new LinkedHashSet<>();
    changes.addAll(facts.subjects(Vocab.Org.originalOrganization, organization, ThingView.SHOWN));
    changes.addAll(facts.subjects(Vocab.Org.resultingOrganization, organization, ThingView.SHOWN));
    return changes.stream()
        .map(change ->
            new Change(
                change.getURI(),
                facts.text(change, Vocab.Dcterms.date),
                EventView.refs(facts, change, Vocab.Org.originalOrganization),
                EventView.refs(facts, change, Vocab.Org.resultingOrganization)))
        .sorted(Comparator.comparing(Change::year).thenComparing(Change::iri))
        .toList();
  }

  /** The list of what has to do with it. */
  public String list(ThingKind kind) {
    return BrowseQuery.path(kind, BrowseQuery.BODY, iri.substring(iri.lastIndexOf('/') + 1));
  }

  /** The head of the page. */
  public Head head(Site site) {
    Map<String, Object> structured = new LinkedHashMap<>();
    structured.put("@context", "https://schema.org");
    structured.put("@type", "Organization");
    structured.put("@id", iri);
    structured.put("name", label);
    if (!otherNames.isEmpty()) {
      structured.put("alternateName", otherNames);
    }
    structured.put(
        "parentOrganization",
        above.stream().map(body -> EventView.named("Organization", body)).toList());
    return Head.ofThing(site, iri, label, "", JsonText.of(structured));
  }
}

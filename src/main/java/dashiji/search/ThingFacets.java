package dashiji.search;

import dashiji.document.PartialDate;
import dashiji.rdf.DatasetLookup;
import dashiji.rdf.Vocab;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * What a thing is browsed by.
 *
 * @param types what kind of event, body, act or place it is: the end of the concept's name ({@code
 *     meeting} of {@code dsj:kind-meeting})
 * @param areas where it belongs: the last part of the IRIs of places, with the codes of all areas
 *     that a coded one lies in
 * @param bodies IRIs of organisations
 * @param roles of an event the roles of those who took part, of a person, post or act the title
 * @param about IRIs of persons, projects, works, posts and of the document
 * @param first first day that is known of it, or null
 * @param last last day that is known of it, or null
 */
record ThingFacets(
    SortedSet<String> types,
    SortedSet<String> areas,
    SortedSet<String> bodies,
    SortedSet<String> roles,
    SortedSet<String> about,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {

  /** What a change of a thing changes besides: the objects of these properties. */
  static final Set<Node> POINTERS =
      Set.of(Vocab.Dsj.event, Vocab.Org.member, Vocab.Dsj.post, Vocab.Dsj.project);

  /** What places a thing. */
  private static final List<Node> PLACED =
      List.of(
          Vocab.Schema.containedInPlace,
          Vocab.Sem.hasPlace,
          Vocab.Dsj.jurisdiction,
          Vocab.Schema.location);

  private static final String CODE = "[0-9]{6,}";

  private static final List<Node> TENURE_DAYS =
      List.of(
          Vocab.Dsj.firstAttested,
          Vocab.Dsj.lastAttested,
          Vocab.Dsj.earliestStart,
          Vocab.Dsj.latestStart,
          Vocab.Dsj.earliestEnd,
          Vocab.Dsj.latestEnd);

  /** Areas that no code places lie in others at most so many deep. */
  private static final int DEEPEST = 6;

  /** Reads those of a thing, inside a read transaction. */
  static ThingFacets read(DatasetGraph dataset, Node thing, ThingKind kind) {
    Reading reading = new Reading(dataset);
    switch (kind) {
      case EVENT -> reading.event(thing);
      case PERSON -> reading.person(thing);
      case POST -> reading.post(thing);
      case ACT -> reading.act(thing);
      case ORGANIZATION -> reading.organization(thing);
      case PROJECT -> reading.project(thing);
      case DOCUMENT -> reading.document(thing);
      case PLACE -> reading.place(thing);
      case WORK -> {}
    }
    return reading.facets();
  }

  /**
   * Things whose facets follow from a changed one: what it points to, acts and holders of a post,
   * events of a document.
   */
  static Set<Node> followers(DatasetGraph dataset, Node changed) {
    DatasetLookup lookup = new DatasetLookup(dataset);
    Set<Node> followers = new HashSet<>();
    for (Node property : POINTERS) {
      followers.addAll(lookup.objects(changed, property));
    }
    for (Node fact : lookup.subjects(Vocab.Dsj.post, changed)) {
      followers.add(fact);
      followers.addAll(lookup.objects(fact, Vocab.Org.member));
    }
    followers.addAll(lookup.subjects(Vocab.Dsj.document, changed));
    return followers;
  }

  /**
   * Things that belong to a place, and so to those it lies in. Asked only where that changes for a
   * place without a code: what an area with a code lies in follows from the code.
   */
  static Set<Node> inside(DatasetGraph dataset, Node place) {
    Set<Node> inside = new HashSet<>();
    collect(new DatasetLookup(dataset), place, inside);
    return inside;
  }

  private static void collect(DatasetLookup lookup, Node place, Set<Node> inside) {
    for (Node property : PLACED) {
      for (Node thing : lookup.subjects(property, place)) {
        if (inside.add(thing) && property.equals(Vocab.Schema.containedInPlace)) {
          collect(lookup, thing, inside);
        }
      }
    }
  }

  /** True if the IRI of a place is made of its code. */
  static boolean isCoded(Node place) {
    return place.isURI() && lastPart(place).matches(CODE);
  }

  /** Looks one thing up. */
  private static final class Reading {
    private final DatasetLookup lookup;
    private final SortedSet<String> types = new TreeSet<>();
    private final SortedSet<String> areas = new TreeSet<>();
    private final SortedSet<String> bodies = new TreeSet<>();
    private final SortedSet<String> roles = new TreeSet<>();
    private final SortedSet<String> about = new TreeSet<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    Reading(DatasetGraph dataset) {
      this.lookup = new DatasetLookup(dataset);
    }

    ThingFacets facets() {
      return new ThingFacets(types, areas, bodies, roles, about, first, last);
    }

    /** Where no place is printed, an event counts for the area of its document. */
    void event(Node event) {
      concepts(event, Vocab.Dsj.kind, types);
      days(event, Vocab.Dsj.startDate);
      days(event, Vocab.Dsj.endDate);
      iris(event, Vocab.Dsj.organization, bodies);
      areas(event, Vocab.Sem.hasPlace);
      for (Node document : lookup.objects(event, Vocab.Dsj.document)) {
        about.add(document.getURI());
        if (areas.isEmpty()) {
          areas(document, Vocab.Dsj.jurisdiction);
        }
      }
      iris(event, Vocab.Dsj.project, about);
      iris(event, Vocab.Dsj.citedWork, about);
      for (Node participation : lookup.subjects(Vocab.Dsj.event, event)) {
        concepts(participation, Vocab.Dsj.role, roles);
        iris(participation, Vocab.Dsj.person, about);
      }
    }

    void person(Node person) {
      for (Node tenure : lookup.subjects(Vocab.Org.member, person)) {
        TENURE_DAYS.forEach(day -> days(tenure, day));
        lookup.objects(tenure, Vocab.Dsj.post).forEach(this::ofPost);
      }
    }

    void post(Node post) {
      ofPost(post);
      for (Node fact : lookup.subjects(Vocab.Dsj.post, post)) {
        if (lookup.isA(fact, Vocab.Dsj.Tenure)) {
          TENURE_DAYS.forEach(day -> days(fact, day));
          iris(fact, Vocab.Org.member, about);
        }
      }
    }

    void act(Node act) {
      concepts(act, Vocab.Dsj.action, types);
      days(act, Vocab.Dsj.effectiveDate);
      iris(act, Vocab.Dsj.person, about);
      iris(act, Vocab.Dsj.document, about);
      for (Node post : lookup.objects(act, Vocab.Dsj.post)) {
        about.add(post.getURI());
        ofPost(post);
      }
    }

    void organization(Node organization) {
      concepts(organization, Vocab.Org.classification, types);
      areas(organization, Vocab.Dsj.jurisdiction);
      iris(organization, Vocab.Org.subOrganizationOf, bodies);
    }

    void project(Node project) {
      areas(project, Vocab.Schema.location);
      iris(project, Vocab.Dsj.party, bodies);
      for (Node event : lookup.subjects(Vocab.Dsj.project, project)) {
        days(event, Vocab.Dsj.startDate);
        days(event, Vocab.Dsj.endDate);
      }
    }

    void document(Node document) {
      areas(document, Vocab.Dsj.jurisdiction);
      iris(document, Vocab.Dcterms.publisher, bodies);
      days(document, Vocab.Dsj.periodStart);
      days(document, Vocab.Dsj.periodEnd);
      if (first == null) {
        days(document, Vocab.Dcterms.issued);
      }
    }

    void place(Node place) {
      concepts(place, Vocab.Dsj.level, types);
      area(place, 0);
    }

    private void ofPost(Node post) {
      iris(post, Vocab.Org.postIn, bodies);
      areas(post, Vocab.Dsj.jurisdiction);
      for (Node title : lookup.objects(post, Vocab.Dsj.title)) {
        roles.add(title.getLiteralLexicalForm());
      }
    }

    private void areas(Node thing, Node property) {
      lookup.objects(thing, property).forEach(place -> area(place, 0));
    }

    private void area(Node place, int depth) {
      if (isCoded(place)) {
        areas.addAll(codesAbove(lastPart(place)));
      } else if (areas.add(lastPart(place)) && depth < DEEPEST) {
        lookup
            .objects(place, Vocab.Schema.containedInPlace)
            .forEach(above -> area(above, depth + 1));
      }
    }

    private void concepts(Node thing, Node property, Set<String> into) {
      for (Node concept : lookup.objects(thing, property)) {
        String name = concept.getURI();
        String local = name.substring(name.lastIndexOf('#') + 1);
        into.add(local.substring(local.indexOf('-') + 1));
      }
    }

    private void iris(Node thing, Node property, Set<String> into) {
      lookup.objects(thing, property).forEach(value -> into.add(value.getURI()));
    }

    private void days(Node thing, Node property) {
      for (Node value : lookup.objects(thing, property)) {
        PartialDate date;
        try {
          date = PartialDate.parse(value.getLiteralLexicalForm());
        } catch (DateTimeException notOurs) {
          continue; // a correction may have set what no calendar has; the shapes report it
        }
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest != null && (first == null || earliest.isBefore(first))) {
          first = earliest;
        }
        if (latest != null && (last == null || latest.isAfter(last))) {
          last = latest;
        }
      }
    }
  }

  private static String lastPart(Node thing) {
    return thing.getURI().substring(thing.getURI().lastIndexOf('/') + 1);
  }

  /**
   * The code of an area and those of the areas it lies in, by the places of GB/T 2260: two digits a
   * province, four a prefecture, six a county, more a township.
   */
  static List<String> codesAbove(String code) {
    List<String> codes = new ArrayList<>();
    codes.add(code.substring(0, 2) + "0000");
    codes.add(code.substring(0, 4) + "00");
    codes.add(code.substring(0, 6));
    codes.add(code);
    return codes.stream().distinct().toList();
  }
}

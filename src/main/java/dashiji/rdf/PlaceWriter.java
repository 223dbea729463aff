package dashiji.rdf;

import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import dashiji.fact.Fact.PlaceFact;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Writes places and the areas they lie in. */
final class PlaceWriter {
  private final DocumentContext context;

  /** The places described so far, with the name each got. */
  private final Map<Key, String> described = new HashMap<>();

  private final Set<Key> mentioned = new HashSet<>();

  private final UnlistedAreas unlisted;

  PlaceWriter(DocumentContext context, UnlistedAreas unlisted) {
    this.context = context;
    this.unlisted = unlisted;
  }

  /** Writes a place that the document names, with its first mention. */
  void write(PlaceFact fact) {
    Key key = context.keys().place(fact.place());
    reference(fact.place());
    if (mentioned.add(key)) {
      EvidenceWriter.mention(context, key, fact.place().name(), List.of(), fact.evidence());
    }
  }

  /** Describes a place that a fact points at, and gives its node. */
  Node reference(PlaceRef place) {
    Key key = context.keys().place(place);
    Node node = context.node(key);
    if (!described.containsKey(key)) {
      PlaceRef usual = place.code() == null ? null : context.areas().byCode(place.code());
      describe(key, usual == null ? place : usual);
    }
    if (!place.name().equals(described.get(key))) {
      context.out().text(node, Vocab.Skos.altLabel, place.name(), Literals.SIMPLIFIED);
    }
    return node;
  }

  /** Describes an area as far as it is known, and gives its node. */
  Node area(String code) {
    Key key = EntityKeys.area(code);
    PlaceRef usual = context.areas().byCode(code);
    if (usual != null && !described.containsKey(key)) {
      describe(key, usual);
    }
    return context.node(key);
  }

  private void describe(Key key, PlaceRef place) {
    described.put(key, place.name());
    Node node = context.node(key);
    Statements out = context.out();
    out.type(
        node,
        isAdministrative(place.level()) ? Vocab.Schema.AdministrativeArea : Vocab.Schema.Place);
    out.label(node, place.name());
    out.text(node, Vocab.Dsj.fullName, place.fullName(), Literals.SIMPLIFIED);
    out.add(node, Vocab.Dsj.level, Vocab.Dsj.concept(place.level()));
    out.text(node, Vocab.Dsj.areaCode, place.code());
    String code = place.code();
    if (code != null) {
      validity(node, code);
    }
    Optional<PlaceRef> holding = unlisted.holding(place);
    String within = place.withinCode();
    if (holding.isPresent()) {
      out.add(node, Vocab.Schema.containedInPlace, reference(holding.get()));
    } else if (within != null && !within.equals(place.code())) {
      out.add(node, Vocab.Schema.containedInPlace, area(within));
    }
  }

  /** When an area was in force and what replaced it, down to the areas of today. */
  private void validity(Node node, String code) {
    AreaValidity validity = context.areas().validity(code);
    if (validity == null) {
      return;
    }
    if (validity.from() != null) {
      context.out().add(node, Vocab.Dsj.validFrom, Literals.year(validity.from()));
    }
    if (validity.until() != null) {
      context.out().add(node, Vocab.Dsj.validUntil, Literals.year(validity.until()));
    }
    for (String next : validity.replacedBy()) {
      context.out().add(node, Vocab.Dcterms.isReplacedBy, area(next));
    }
  }

  private static boolean isAdministrative(PlaceLevel level) {
    return switch (level) {
      case COUNTRY, PROVINCE, PREFECTURE, COUNTY, TOWNSHIP, VILLAGE -> true;
      case SITE, OTHER -> false;
    };
  }
}

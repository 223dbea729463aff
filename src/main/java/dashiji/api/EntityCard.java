package dashiji.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.rdf.Vocab;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** All that is said of one thing, bounded, with names beside IRIs and the sentences behind it. */
final class EntityCard {
  private static final int MOST_PROPERTIES = 60;
  private static final int MOST_FACTS = 40;

  private static final Set<Node> LEFT_OUT = Set.of(Vocab.Rdf.type, Vocab.Dsj.evidence);

  private EntityCard() {}

  /**
   * The card of a thing.
   *
   * @param id its IRI or the last two segments of that
   * @return nothing if there is no such thing
   */
  static Optional<ObjectNode> of(Lookups lookups, String id) {
    Optional<Node> found;
    try {
      found = lookups.thing(id);
    } catch (IllegalArgumentException noIri) {
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Node thing = found.get();
    ObjectNode card = Json.object();
    card.put("iri", thing.getURI());
    card.put("name", lookups.name(thing));
    ArrayNode types = card.putArray("types");
    lookups.objects(thing, Vocab.Rdf.type).forEach(type -> types.add(type.toString()));
    Optional<NamedKind> kind = lookups.kind(thing);
    kind.ifPresent(k -> card.put("description", TellingApart.of(lookups, k, thing)));
    properties(lookups, thing, card);
    RecentFacts.Quoted quoted = RecentFacts.quoted(lookups, thing);
    if (quoted != null) {
      card.set("evidence", evidence(quoted));
    }
    if (kind.isPresent()) {
      List<RecentFacts.Fact> facts = RecentFacts.of(lookups, kind.get(), thing, MOST_FACTS + 1);
      ArrayNode list = card.putArray("facts");
      for (RecentFacts.Fact fact : facts.stream().limit(MOST_FACTS).toList()) {
        ObjectNode one = list.addObject();
        one.put("kind", fact.entry().code());
        one.put("date", fact.date());
        one.put("what", RecentFacts.title(lookups, fact));
        one.put("iri", fact.node().getURI());
        RecentFacts.Quoted sentence = RecentFacts.quoted(lookups, fact.node());
        if (sentence != null) {
          one.set("evidence", evidence(sentence));
        }
      }
      card.put("moreFacts", facts.size() > MOST_FACTS);
    }
    return Optional.of(card);
  }

  private static ObjectNode evidence(RecentFacts.Quoted quoted) {
    return Json.object()
        .put("quote", quoted.quote())
        .put("document", quoted.title())
        .put("place", quoted.place());
  }

  private static void properties(Lookups lookups, Node thing, ObjectNode card) {
    Set<String> seen = new TreeSet<>();
    ArrayNode list = card.putArray("properties");
    Iterator<Quad> quads = lookups.dataset().findNG(Node.ANY, thing, Node.ANY, Node.ANY);
    while (quads.hasNext() && list.size() < MOST_PROPERTIES) {
      Quad quad = quads.next();
      Node property = quad.getPredicate();
      Node value = quad.getObject();
      if (LEFT_OUT.contains(property) || !seen.add(property + " " + value)) {
        continue;
      }
      ObjectNode one = list.addObject();
      one.put("property", prefixed(property.getURI()));
      if (value.isURI()) {
        one.put("value", lookups.name(value));
        one.put("iri", value.getURI());
      } else {
        one.set("value", Json.value(value));
      }
    }
  }

  private static String prefixed(String iri) {
    return Vocab.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .max(java.util.Comparator.comparingInt(prefix -> prefix.getValue().length()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }
}

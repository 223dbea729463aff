package dashiji.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.NameLookup;
import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.ParameterFault;
import dashiji.query.ParameterType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Puts IRIs in the place of the names that parameters may give. A name that several things share,
 * or none has, is a problem with candidates: nobody's facts are given for somebody else's.
 *
 * @param values what the parameters mean, by name; empty ones are left out
 * @param problem why there is no answer, or null
 */
record NameResolution(Map<String, String> values, @Nullable Problem problem) {
  private static final int MOST_CANDIDATES = 20;

  /** Reads what was given for a query, inside the caller's transaction. */
  static NameResolution of(
      NamedQuery query, Map<String, String> given, Lookups lookups, Names names) {
    Map<String, String> values = new LinkedHashMap<>();
    given.forEach((name, value) -> {
      // Forms send what was left empty as empty text.
      if (!value.isBlank()) {
        values.put(name, value.strip());
      }
    });
    List<ParameterFault> faults = ParameterFault.of(query, values);
    if (!faults.isEmpty()) {
      return new NameResolution(values, badParameters(faults));
    }
    for (Parameter parameter : query.parameters()) {
      String value = values.getOrDefault(parameter.name(), parameter.defaultValue());
      Optional<NamedKind> kind = NamedKind.of(parameter.type());
      if (value == null || kind.isEmpty()) {
        continue;
      }
      if (ParameterFault.accepts(ParameterType.IRI, value)) {
        Optional<Node> thing = lookups.thing(value);
        if (thing.isEmpty()) {
          return new NameResolution(
              values,
              Problem.of(
                      "unknown-name",
                      404,
                      "The graph knows no " + kind.get().code() + " " + value + ".")
                  .with("parameter", Json.object().textNode(parameter.name())));
        }
        values.put(parameter.name(), thing.get().getURI());
        continue;
      }
      List<Node> things = NameLookup.find(lookups.dataset(), parameter.type(), value);
      if (things.size() != 1) {
        return new NameResolution(
            values, notOne(parameter, kind.get(), value, things, lookups, names));
      }
      values.put(parameter.name(), things.getFirst().getURI());
    }
    return new NameResolution(values, null);
  }

  static Problem badParameters(List<ParameterFault> faults) {
    ArrayNode errors = Json.array();
    for (ParameterFault fault : faults) {
      errors.addObject().put("parameter", fault.parameter()).put("detail", fault.message());
    }
    return Problem.of("bad-parameter", 400, faults.getFirst().message()).with("errors", errors);
  }

  private static Problem notOne(
      Parameter parameter,
      NamedKind kind,
      String name,
      List<Node> things,
      Lookups lookups,
      Names names) {
    boolean several = !things.isEmpty();
    List<Node> candidates =
        several
            ? things
            : names.find(lookups.dataset(), name, Set.of(kind), MOST_CANDIDATES).stream()
                .map(Names.Hit::thing)
                .toList();
    ArrayNode list = Json.array();
    candidates.stream()
        .limit(MOST_CANDIDATES)
        .forEach(thing -> list.add(card(lookups, kind, thing)));
    String detail =
        several
            ? things.size()
                + " of type "
                + kind.code()
                + " are named "
                + name
                + "; give the IRI of the one that is meant."
            : "The graph knows no "
                + kind.code()
                + " named "
                + name
                + (candidates.isEmpty() ? "." : "; the candidates have similar names.");
    return Problem.of(several ? "ambiguous-name" : "unknown-name", several ? 409 : 404, detail)
        .with("parameter", Json.object().textNode(parameter.name()))
        .with("candidates", list);
  }

  /** What tells a thing from others of its name. */
  static ObjectNode card(Lookups lookups, NamedKind kind, Node thing) {
    ObjectNode card = Json.object();
    card.put("iri", thing.getURI());
    card.put("name", lookups.name(thing));
    card.put("description", TellingApart.of(lookups, kind, thing));
    card.put("page", lookups.page(thing));
    return card;
  }
}

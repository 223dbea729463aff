package dashiji.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The values of a query's parameters, read from what a person wrote.
 *
 * @param values by variable; a parameter that is left open is not in it
 * @param notes what the person should know: names that mean nothing, or several things
 * @param faults what is wrong with what was given; if there is any the query must not run
 */
record Arguments(Map<String, List<Node>> values, List<String> notes, List<String> faults) {
  /** Absolute, and without the characters that no IRI may hold (RFC 3987, SPARQL's IRIREF). */
  private static final Pattern IRI =
      Pattern.compile("(?:https?://|urn:)[^\\x00-\\x20<>\"{}|\\\\^`]+");

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /**
   * Reads what was given for the parameters of a query. Names are looked up in the dataset, in the
   * caller's transaction.
   *
   * @param given values by parameter name
   */
  static Arguments read(NamedQuery query, Map<String, String> given, DatasetGraph dataset) {
    Map<String, List<Node>> values = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String name : given.keySet()) {
      if (query.parameter(name).isEmpty()) {
        faults.add("unknown parameter " + name + "; " + declared(query));
      }
    }
    for (Parameter parameter : query.parameters()) {
      String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
      if (value == null) {
        if (parameter.required()) {
          faults.add(
              "missing parameter "
                  + parameter.name()
                  + " ("
                  + parameter.type().code()
                  + "): "
                  + parameter.description().en());
        }
        continue;
      }
      List<Node> nodes = nodes(parameter, value.strip(), dataset, notes);
      if (nodes == null) {
        faults.add(
            "parameter "
                + parameter.name()
                + " must be "
                + form(parameter.type())
                + ", not \""
                + value
                + "\"");
      } else {
        values.put(parameter.name(), nodes);
      }
    }
    return new Arguments(values, List.copyOf(notes), List.copyOf(faults));
  }

  private static @Nullable List<Node> nodes(
      Parameter parameter, String value, DatasetGraph dataset, List<String> notes) {
    if (value.isEmpty()) {
      return null;
    }
    return switch (parameter.type()) {
      case STRING -> List.of(NodeFactory.createLiteralString(value));
      case INTEGER ->
          INTEGER.matcher(value).matches()
              ? List.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger))
              : null;
      case YEAR ->
          YEAR.matcher(value).matches()
              ? List.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYear))
              : null;
      case DATE ->
          isDay(value) ? List.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate)) : null;
      case IRI -> IRI.matcher(value).matches() ? List.of(NodeFactory.createURI(value)) : null;
      case PERSON, POST, PLACE, ORGANIZATION ->
          IRI.matcher(value).matches()
              ? identified(parameter.type(), NodeFactory.createURI(value), dataset, notes)
              : named(parameter.type(), value, dataset, notes);
    };
  }

  private static List<Node> identified(
      ParameterType type, Node thing, DatasetGraph dataset, List<String> notes) {
    if (!dataset.contains(Node.ANY, thing, Node.ANY, Node.ANY)) {
      notes.add("the graph knows no " + type.code() + " " + thing.getURI());
    }
    return List.of(thing);
  }

  private static List<Node> named(
      ParameterType type, String name, DatasetGraph dataset, List<String> notes) {
    List<Node> found = NameLookup.find(dataset, type, name);
    if (found.isEmpty()) {
      notes.add("the graph knows no " + type.code() + " named " + name + partly(type));
    } else if (found.size() > 1) {
      notes.add(
          found.size()
              + " of type "
              + type.code()
              + " are named "
              + name
              + "; the answer is for all: "
              + found.stream().map(Node::getURI).collect(Collectors.joining(" ")));
    }
    return found;
  }

  /** Which named query finds things of the type by a part of their name. */
  private static String partly(ParameterType type) {
    return switch (type) {
      case PERSON -> "; the query persons finds people by a part of the name";
      case POST -> "; the query posts finds posts by a part of the name";
      default -> "";
    };
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static String form(ParameterType type) {
    return switch (type) {
      case STRING -> "some text";
      case INTEGER -> "a whole number";
      case YEAR -> "a year such as 2023";
      case DATE -> "a day such as 2023-06-15";
      case IRI -> "an absolute IRI";
      case PERSON, POST, PLACE, ORGANIZATION -> "a name or an absolute IRI";
    };
  }

  private static String declared(NamedQuery query) {
    return query.parameters().isEmpty()
        ? query.name() + " has none"
        : query.name()
            + " has "
            + query.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}

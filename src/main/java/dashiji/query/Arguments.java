package dashiji.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The values of a query's parameters, read from what a person wrote.
 *
 * @param values by variable; a parameter that is left open is not in it
 * @param notes what the person should know: names that mean nothing, or several things
 * @param faults what is wrong with what was given; if there is any the query must not run
 */
record Arguments(Map<String, List<Node>> values, List<String> notes, List<String> faults) {
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
    for (ParameterFault fault : ParameterFault.of(query, given)) {
      faults.add(fault.message());
    }
    for (Parameter parameter : query.parameters()) {
      String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
      if (value != null && ParameterFault.accepts(parameter.type(), value.strip())) {
        values.put(parameter.name(), nodes(parameter, value.strip(), dataset, notes));
      }
    }
    return new Arguments(values, List.copyOf(notes), List.copyOf(faults));
  }

  private static List<Node> nodes(
      Parameter parameter, String value, DatasetGraph dataset, List<String> notes) {
    return switch (parameter.type()) {
      case STRING -> List.of(NodeFactory.createLiteralString(value));
      case INTEGER -> List.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger));
      case YEAR -> List.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYear));
      case DATE -> List.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate));
      case IRI -> List.of(NodeFactory.createURI(value));
      case PERSON, POST, PLACE, ORGANIZATION ->
          ParameterFault.accepts(ParameterType.IRI, value)
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
}

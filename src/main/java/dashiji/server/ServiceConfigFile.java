package dashiji.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * Reads a server configuration written in Fuseki's own vocabulary, such as {@code
 * fuseki-config/dashiji.ttl}.
 *
 * <p>It is not handed to Fuseki's assembler, which would open whatever a file asks for, down to
 * classes to load. Only what a read-only service needs is known here; anything else is refused with
 * its name, above all what would let data be changed.
 */
public final class ServiceConfigFile {
  private static final String FUSEKI = "http://jena.apache.org/fuseki#";
  private static final String JA = "http://jena.hpl.hp.com/2005/11/Assembler#";
  private static final String DSS = "https://w3id.org/dashiji/server#";
  private static final Map<String, String> PREFIXES =
      Map.of(
          FUSEKI, "fuseki:", JA, "ja:", DSS, "dss:", RDFS.getURI(), "rdfs:", RDF.getURI(), "rdf:");

  private static final Node TYPE = RDF.Nodes.type;
  private static final Node SERVER = NodeFactory.createURI(FUSEKI + "Server");
  private static final Node SERVICE = NodeFactory.createURI(FUSEKI + "Service");
  private static final Node STORE = NodeFactory.createURI(DSS + "Store");

  /** Operations that change data; each of Fuseki's old properties for them is refused as well. */
  private static final Set<String> WRITING =
      Set.of(
          "update",
          "upload",
          "gsp-rw",
          "gsp_rw",
          "patch",
          "serviceUpdate",
          "serviceUpload",
          "serviceReadWriteGraphStore",
          "serviceReadWriteQuads",
          "serviceReadWrite",
          "servicePatch",
          "allowedUsers");

  private final Graph graph;

  private ServiceConfigFile(Graph graph) {
    this.graph = graph;
  }

  /**
   * Reads a file.
   *
   * @throws ServerConfigException if it cannot be read, says something unknown, or would open the
   *     graph to changes
   */
  public static ServiceConfig read(Path file) throws ServerConfigException {
    String turtle;
    try {
      turtle = Files.readString(file);
    } catch (IOException e) {
      throw new ServerConfigException(
          Files.exists(file)
              ? file + " cannot be read: " + e.getMessage()
              : file + ": no such file");
    }
    try {
      return parse(turtle);
    } catch (ServerConfigException e) {
      throw new ServerConfigException(file + ": " + e.getMessage());
    }
  }

  static ServiceConfig parse(String turtle) throws ServerConfigException {
    Graph graph;
    try {
      graph =
          RDFParser.fromString(turtle, Lang.TURTLE)
              .base("urn:x-dashiji:config")
              .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
              .toGraph();
    } catch (RiotException e) {
      throw new ServerConfigException("no Turtle: " + e.getMessage());
    }
    return new ServiceConfigFile(graph).service();
  }

  private ServiceConfig service() throws ServerConfigException {
    for (Triple triple : graph.find(null, TYPE, null).toList()) {
      if (!Set.of(SERVER, SERVICE, STORE).contains(triple.getObject())) {
        throw refusal(shown(triple.getObject()));
      }
    }
    Node server = one(SERVER, "fuseki:Server");
    Node service = one(SERVICE, "fuseki:Service");
    allow(
        server,
        Set.of(
            JA + "context",
            FUSEKI + "services",
            RDFS.label.getURI(),
            RDFS.comment.getURI(),
            DSS + "concurrentQueries",
            DSS + "queueSeconds",
            DSS + "resultBytes",
            DSS + "resultItems",
            DSS + "requestBytes",
            DSS + "things"));
    allow(
        service,
        Set.of(
            FUSEKI + "name",
            FUSEKI + "endpoint",
            FUSEKI + "dataset",
            RDFS.label.getURI(),
            RDFS.comment.getURI()));
    requireStore(service);
    List<String> queries = new ArrayList<>();
    List<String> reads = new ArrayList<>();
    for (Node endpoint : objects(service, FUSEKI + "endpoint")) {
      allow(endpoint, Set.of(FUSEKI + "operation", FUSEKI + "name"));
      String name = required(endpoint, FUSEKI + "name");
      String operation = shown(requiredNode(endpoint, FUSEKI + "operation"));
      switch (operation) {
        case "fuseki:query" -> queries.add(name);
        case "fuseki:gsp-r", "fuseki:gsp_r" -> reads.add(name);
        default -> throw refusal(operation);
      }
    }
    if (queries.size() != 1 || reads.size() > 1) {
      throw new ServerConfigException(
          "the service needs one endpoint for fuseki:query and at most one for fuseki:gsp-r");
    }
    try {
      return new ServiceConfig(
          required(service, FUSEKI + "name"),
          queries.getFirst(),
          reads.stream().findFirst(),
          limits(server),
          things(server));
    } catch (IllegalArgumentException e) {
      throw new ServerConfigException(String.valueOf(e.getMessage()));
    }
  }

  private ServiceConfig.Things things(Node server) throws ServerConfigException {
    return switch (optional(server, DSS + "things").orElse("direct")) {
      case "direct" -> ServiceConfig.Things.DIRECT;
      case "303" -> ServiceConfig.Things.SEE_OTHER;
      default -> throw new ServerConfigException("dss:things is \"direct\" or \"303\"");
    };
  }

  private ServerLimits limits(Node server) throws ServerConfigException {
    ServerLimits usual = ServerLimits.DEFAULT;
    Duration queryTime = usual.queryTime();
    for (Node context : objects(server, JA + "context")) {
      allow(context, Set.of(JA + "cxtName", JA + "cxtValue"));
      String name = required(context, JA + "cxtName");
      if (!name.equals("arq:queryTimeout")) {
        throw new ServerConfigException(
            "ja:context \"" + name + "\" is not known here; known is \"arq:queryTimeout\"");
      }
      String value = required(context, JA + "cxtValue");
      queryTime = Duration.ofMillis(positive("arq:queryTimeout (milliseconds)", value));
    }
    return new ServerLimits(
        queryTime,
        Math.toIntExact(number(server, "concurrentQueries", usual.concurrentQueries(), 10_000)),
        Duration.ofSeconds(number(server, "queueSeconds", usual.queueTime().toSeconds(), 3600)),
        number(server, "resultBytes", usual.resultBytes(), Long.MAX_VALUE),
        Math.toIntExact(number(server, "resultItems", usual.resultItems(), Integer.MAX_VALUE)),
        Math.toIntExact(number(server, "requestBytes", usual.requestBytes(), Integer.MAX_VALUE)));
  }

  private long number(Node subject, String name, long usual, long most)
      throws ServerConfigException {
    Optional<String> value = optional(subject, DSS + name);
    long number = value.isPresent() ? positive("dss:" + name, value.get()) : usual;
    if (number > most) {
      throw new ServerConfigException("dss:" + name + " is at most " + most);
    }
    return number;
  }

  private static long positive(String what, String value) throws ServerConfigException {
    try {
      long number = Long.parseLong(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for zero and less
    }
    throw new ServerConfigException(what + " is not a positive number: \"" + value + "\"");
  }

  /** The data is what {@code --store} names: a file that points elsewhere means something else. */
  private void requireStore(Node service) throws ServerConfigException {
    Node dataset = requiredNode(service, FUSEKI + "dataset");
    if (!graph.contains(dataset, TYPE, STORE)
        || graph.find(dataset, null, null).toList().size() > 1) {
      throw new ServerConfigException(
          "fuseki:dataset must be a dss:Store and nothing else: the data is the store that --store"
              + " names");
    }
  }

  private Node one(Node type, String name) throws ServerConfigException {
    List<Node> subjects = graph.find(null, TYPE, type).mapWith(Triple::getSubject).toList();
    if (subjects.size() != 1) {
      throw new ServerConfigException("expected one " + name + ", found " + subjects.size());
    }
    return subjects.getFirst();
  }

  private void allow(Node subject, Set<String> properties) throws ServerConfigException {
    for (Triple triple : graph.find(subject, null, null).toList()) {
      Node property = triple.getPredicate();
      if (!property.equals(TYPE) && !properties.contains(property.getURI())) {
        throw refusal(shown(property));
      }
    }
  }

  private static ServerConfigException refusal(String name) {
    String local = name.substring(name.indexOf(':') + 1);
    return new ServerConfigException(
        name.startsWith("fuseki:") && WRITING.contains(local)
            ? name + " would open the graph to changes; this server is read-only, always"
            : name + " is not known here; see the comments in fuseki-config/dashiji.ttl");
  }

  private List<Node> objects(Node subject, String property) {
    return graph
        .find(subject, NodeFactory.createURI(property), null)
        .mapWith(Triple::getObject)
        .toList();
  }

  private Node requiredNode(Node subject, String property) throws ServerConfigException {
    List<Node> found = objects(subject, property);
    if (found.size() != 1) {
      throw new ServerConfigException(
          "expected one " + shown(NodeFactory.createURI(property)) + ", found " + found.size());
    }
    return found.getFirst();
  }

  private String required(Node subject, String property) throws ServerConfigException {
    requiredNode(subject, property);
    return optional(subject, property).orElseThrow();
  }

  private Optional<String> optional(Node subject, String property) throws ServerConfigException {
    List<Node> found = objects(subject, property);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1 || !found.getFirst().isLiteral()) {
      throw new ServerConfigException(
          shown(NodeFactory.createURI(property)) + " is not one literal value");
    }
    return Optional.of(found.getFirst().getLiteralLexicalForm());
  }

  private static String shown(@Nullable Node node) {
    if (node == null || !node.isURI()) {
      return String.valueOf(node);
    }
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (node.getURI().startsWith(prefix.getKey())) {
        return prefix.getValue() + node.getURI().substring(prefix.getKey().length());
      }
    }
    return "<" + node.getURI() + ">";
  }
}

package dashiji.server;

import java.util.Objects;
import java.util.Optional;

/**
 * What the server offers, under which names, within which limits.
 *
 * @param name the path of the graph, {@code kg} for {@code /kg}
 * @param queryEndpoint the name of SPARQL below it
 * @param dataEndpoint the name of the Graph Store Protocol (read) below it; empty: not offered
 * @param limits what one request may cost
 * @param things how the IRIs of things are answered
 */
public record ServiceConfig(
    String name,
    String queryEndpoint,
    Optional<String> dataEndpoint,
    ServerLimits limits,
    Things things) {

  /** The two accepted ways to answer at the IRI of what is no document. */
  public enum Things {
    /** With the description itself, and its own address in {@code Content-Location}. */
    DIRECT,
    /** With 303 and the address of the description. */
    SEE_OTHER
  }

  /** {@code /kg/sparql} and {@code /kg/data}. */
  public static final ServiceConfig DEFAULT =
      new ServiceConfig("kg", "sparql", Optional.of("data"), ServerLimits.DEFAULT);

  /** One that answers at the IRIs of things directly. */
  public ServiceConfig(
      String name, String queryEndpoint, Optional<String> dataEndpoint, ServerLimits limits) {
    this(name, queryEndpoint, dataEndpoint, limits, Things.DIRECT);
  }

  public ServiceConfig {
    requireName(name);
    requireName(queryEndpoint);
    dataEndpoint.ifPresent(ServiceConfig::requireName);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(things);
    if (dataEndpoint.filter(queryEndpoint::equals).isPresent()) {
      throw new IllegalArgumentException("two endpoints are both named " + queryEndpoint);
    }
  }

  /** {@code /kg/sparql}. */
  String queryPath() {
    return "/" + name + "/" + queryEndpoint;
  }

  /** {@code /kg/data}, if it is offered. */
  Optional<String> dataPath() {
    return dataEndpoint.map(endpoint -> "/" + name + "/" + endpoint);
  }

  private static void requireName(String name) {
    if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,63}")) {
      throw new IllegalArgumentException(
          "a name is ASCII letters, digits, - and _, beginning with a letter: \"" + name + "\"");
    }
  }
}

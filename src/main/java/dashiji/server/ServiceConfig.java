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
 */
public record ServiceConfig(
    String name, String queryEndpoint, Optional<String> dataEndpoint, ServerLimits limits) {

  /** {@code /kg/sparql} and {@code /kg/data}. */
  public static final ServiceConfig DEFAULT =
      new ServiceConfig("kg", "sparql", Optional.of("data"), ServerLimits.DEFAULT);

  public ServiceConfig {
    requireName(name);
    requireName(queryEndpoint);
    dataEndpoint.ifPresent(ServiceConfig::requireName);
    Objects.requireNonNull(limits);
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

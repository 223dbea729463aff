package dashiji.server;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How to run the server.
 *
 * @param store the store's folder
 * @param host the address to listen on: {@code localhost} is the loopback only
 * @param port the TCP port; 0 takes a free one
 * @param service what is offered
 * @param offer what whoever runs the server adds to the graph
 */
public record ServerSettings(
    Path store, String host, int port, ServiceConfig service, DatasetOffer offer) {
  /** The port that IRIs of a graph without {@code --base} name. */
  public static final int DEFAULT_PORT = 3330;

  public ServerSettings {
    Objects.requireNonNull(store);
    Objects.requireNonNull(host);
    Objects.requireNonNull(service);
    Objects.requireNonNull(offer);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no TCP port: " + port);
    }
  }

  /** The usual ones: loopback, port 3330, {@code /kg}. */
  public static ServerSettings of(Path store) {
    return new ServerSettings(
        store, "localhost", DEFAULT_PORT, ServiceConfig.DEFAULT, DatasetOffer.NONE);
  }

  /** The same with another port. */
  public ServerSettings withPort(int other) {
    return new ServerSettings(store, host, other, service, offer);
  }

  /** The same listening on another address. */
  public ServerSettings withHost(String other) {
    return new ServerSettings(store, other, port, service, offer);
  }

  /** The same offering something else. */
  public ServerSettings withService(ServiceConfig other) {
    return new ServerSettings(store, host, port, other, offer);
  }

  /** The same with something else added to the graph. */
  public ServerSettings withOffer(DatasetOffer other) {
    return new ServerSettings(store, host, port, service, other);
  }
}

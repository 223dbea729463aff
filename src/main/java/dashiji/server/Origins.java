package dashiji.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where a page that asks comes from (the header Origin, RFC 6454). */
final class Origins {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Origins() {}

  /** True for pages of the same machine, whatever the port. */
  static boolean isLoopback(String origin) {
    try {
      URI uri = new URI(origin);
      String host = uri.getHost();
      return host != null
          && LOOPBACK.contains(host)
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** True for pages of the site itself. */
  static boolean isOf(String origin, String site) {
    try {
      URI own = new URI(site);
      return origin.equals(own.getScheme() + "://" + own.getRawAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

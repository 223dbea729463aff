package dashiji.server;

import java.util.Locale;

/**
 * What an address belongs to: decides on turns, posts and the form of refusals, and is the label
 * under which requests are counted (few values, however many addresses are asked for).
 */
enum AddressFamily {
  /** SPARQL and the Graph Store Protocol. */
  GRAPH,
  /** The named queries as REST operations. */
  API,
  /** OpenRefine's reconciliation service. */
  RECONCILE,
  /** Atom feeds. */
  FEED,
  /** The endpoint of language-model agents. */
  MCP,
  /** Files of the graph made to be taken home. */
  EXPORT,
  /** Ends a query that is under way. */
  CANCEL,
  /** Things in HTML or RDF, and all other pages. */
  PAGE,
  /** Style, scripts, icons. */
  ASSET,
  /** For those who watch over the server. */
  WATCH;

  /** The family of a request's path, as it stands in the request line. */
  static AddressFamily of(String path, ServiceConfig service) {
    int end = path.indexOf('/', 1);
    String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    if (path.equals("/api")) {
      return PAGE; // where the operations below it can be tried
    }
    if (path.equals(RunningQueries.CANCEL)) {
      return CANCEL;
    }
    if (first.equals(service.name())) {
      return GRAPH;
    }
    return switch (first) {
      case "api" -> API;
      case "reconcile" -> RECONCILE;
      case "feed" -> FEED;
      case "mcp" -> MCP;
      case "export" -> EXPORT;
      case "assets", "favicon.svg", "favicon.ico", "robots.txt" -> ASSET;
      case "health", "ready", "metrics" -> WATCH;
      default -> PAGE;
    };
  }

  /** Which turns requests of a family wait for. */
  enum Turns {
    QUERY,
    PAGE,
    /** Answered at once, however busy the server is. */
    NONE
  }

  Turns turns() {
    return switch (this) {
      case GRAPH, API, RECONCILE, MCP -> Turns.QUERY;
      case FEED, EXPORT, PAGE -> Turns.PAGE;
      case ASSET, WATCH, CANCEL -> Turns.NONE;
    };
  }

  /** True if a path of the family is asked by POST as well: long questions, never changes. */
  boolean takesPosts(String path, ServiceConfig service) {
    return switch (this) {
      case GRAPH -> path.equals(service.queryPath());
      case RECONCILE, MCP, CANCEL -> true;
      default -> false;
    };
  }

  /** True if programs ask, which get refusals as JSON. */
  boolean speaksJson() {
    return this == API || this == RECONCILE || this == MCP;
  }

  /** The value of the label. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

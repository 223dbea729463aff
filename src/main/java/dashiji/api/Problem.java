package dashiji.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not answered, for programs and in words (RFC 9457, Problem Details for HTTP
 * APIs).
 *
 * @param type which kind of problem: a fragment of the page {@code /api}
 * @param status the HTTP status
 * @param title the kind in words
 * @param detail what is wrong with this request and what helps
 * @param more further members, such as the candidates of a name that several share
 */
public record Problem(
    String type, int status, String title, String detail, Map<String, JsonNode> more) {
  /** The media type of {@link #json}. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String PAGE = "/api#";

  public Problem {
    more = new LinkedHashMap<>(more);
  }

  /** A problem that its status says all of. */
  public static Problem of(int status, String detail) {
    return of(
        switch (status) {
          case 400 -> "bad-request";
          case 403 -> "beyond-limit";
          case 404 -> "not-found";
          case 405 -> "read-only";
          case 406 -> "no-such-format";
          case 411, 413, 415 -> "body";
          case 429 -> "busy";
          case 503 -> "timed-out";
          default -> "internal";
        },
        status,
        detail);
  }

  /** A problem of a kind of its own. */
  static Problem of(String kind, int status, String detail) {
    return new Problem(PAGE + kind, status, title(kind), detail, Map.of());
  }

  /** The same with one more member. */
  Problem with(String name, JsonNode value) {
    Map<String, JsonNode> members = new LinkedHashMap<>(more);
    members.put(name, value);
    return new Problem(type, status, title, detail, members);
  }

  /** The kinds there are, which the page of the API explains. */
  public static List<String> kinds() {
    return List.of(
        "bad-parameter",
        "ambiguous-name",
        "unknown-name",
        "no-such-query",
        "no-such-format",
        "not-found",
        "read-only",
        "body",
        "busy",
        "timed-out",
        "beyond-limit",
        "bad-request",
        "internal");
  }

  /** A kind in words. */
  public static String title(String kind) {
    return switch (kind) {
      case "bad-parameter" -> "A parameter is not as it should be";
      case "ambiguous-name" -> "Several things have this name";
      case "unknown-name" -> "Nothing in the graph has this name";
      case "no-such-query" -> "There is no such query";
      case "no-such-format" -> "There is no such form of answer";
      case "not-found" -> "Not found";
      case "read-only" -> "The graph is read-only";
      case "body" -> "The request body is not accepted";
      case "busy" -> "Too many requests";
      case "timed-out" -> "The query ran out of time";
      case "beyond-limit" -> "Not offered, or beyond a limit";
      case "bad-request" -> "The request cannot be read";
      default -> "Something went wrong on the server";
    };
  }

  /** The document of {@value #MEDIA_TYPE}. */
  public byte[] json() {
    return Json.bytes(node());
  }

  ObjectNode node() {
    ObjectNode node = Json.object();
    node.put("type", type);
    node.put("title", title);
    node.put("status", status);
    node.put("detail", detail);
    more.forEach(node::set);
    return node;
  }
}

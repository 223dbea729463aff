package dashiji.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The queries that may be cancelled from outside: those whose request carries a token that nobody
 * else can guess. A client that merely leaves is not noticed before the answer is written, as
 * nothing is read from its connection until then.
 */
final class RunningQueries {
  /** The header of a query's request. */
  static final String TOKEN = "Query-Token";

  /** Where a token is posted to end its query. */
  static final String CANCEL = "/sparql/cancel";

  /** Long enough for 96 random bits. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private final Map<String, Running> running = new ConcurrentHashMap<>();

  /**
   * One request, from its arrival to its end.
   *
   * @param token its token, or null if it cannot be cancelled
   * @param ended becomes true when the query is to end, for whatever reason
   * @param cancelled becomes true when that is because somebody asked for it
   */
  record Running(@Nullable String token, AtomicBoolean ended, AtomicBoolean cancelled) {}

  /** Notes a request; what is no token, or is in use, lets it run without one. */
  Running begin(@Nullable String token) {
    boolean fits = token != null && FORM.matcher(token).matches();
    Running fresh = new Running(fits ? token : null, new AtomicBoolean(), new AtomicBoolean());
    if (fits && token != null && running.putIfAbsent(token, fresh) != null) {
      return new Running(null, fresh.ended(), fresh.cancelled());
    }
    return fresh;
  }

  void end(Running request) {
    if (request.token() != null) {
      running.remove(request.token(), request);
    }
  }

  /** Ends the query with a token; false if none runs or waits that has it. */
  boolean cancel(@Nullable String token) {
    Running request = token == null ? null : running.get(token);
    if (request == null) {
      return false;
    }
    request.cancelled().set(true);
    request.ended().set(true);
    return true;
  }
}

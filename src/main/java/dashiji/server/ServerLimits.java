package dashiji.server;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param queryTime a query that runs longer ends with 503
 * @param concurrentQueries queries answered at a time; further ones wait
 * @param queueTime how long a query waits for its turn before it gets 429
 * @param resultBytes the longest answer; a longer one is refused, never cut off
 * @param resultItems the most rows of a SELECT, triples of a CONSTRUCT or DESCRIBE, and quads of a
 *     graph read whole: some forms of answer are held in memory
 * @param requestBytes the longest request body
 */
public record ServerLimits(
    Duration queryTime,
    int concurrentQueries,
    Duration queueTime,
    long resultBytes,
    int resultItems,
    int requestBytes) {

  /** Those of {@code fuseki-config/dashiji.ttl}. */
  public static final ServerLimits DEFAULT =
      new ServerLimits(
          Duration.ofSeconds(30), 8, Duration.ofSeconds(5), 64L << 20, 500_000, 1 << 20);

  public ServerLimits {
    if (queryTime.toMillis() <= 0
        || queueTime.isNegative()
        || concurrentQueries <= 0
        || resultBytes <= 0
        || resultItems <= 0
        || requestBytes <= 0) {
      throw new IllegalArgumentException("every limit is a positive number");
    }
  }
}

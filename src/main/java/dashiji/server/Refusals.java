package dashiji.server;

import java.util.Locale;

/**
 * What the server says when it does not answer: what the limit is and what to do, in plain text.
 */
final class Refusals {
  static final String READ_ONLY =
      "This graph is read-only. It is made anew by \"dashiji build\"; ask it with SPARQL queries.";

  static final String NEEDS_LENGTH =
      "A request body needs a Content-Length here; send it in one piece and not in chunks.";

  static final String UNDECODABLE = "The parameters of the request are no percent-encoded UTF-8.";

  static final String CANCELLED =
      "The query was cancelled by the one who asked; nothing of its answer is sent.";

  static final String INTERNAL =
      "Something went wrong on the server; its log says what. The query may still be right.";

  private Refusals() {}

  static String timedOut(ServerLimits limits) {
    double seconds = limits.queryTime().toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        """
        Query timed out: it ran longer than %s s, which is the limit here. Nothing of its answer is sent.
        What helps: name a person, a post, a document or a period; start from the rarest pattern; \
        add LIMIT; ask by GRAPH where one document is meant; or run it without this limit on your \
        own machine with "dashiji query FILE.rq --store DIR".
        查询超时：运行超过%s秒，未返回任何结果。请加限定条件或LIMIT，或在本机用 dashiji query 运行。
        """,
        number(seconds),
        number(seconds));
  }

  static String tooLong(ServerLimits limits) {
    return String.format(
        Locale.ROOT,
        """
        The answer is longer than %d bytes, which is the limit here. Nothing of it is sent.
        What helps: ask for fewer variables, add LIMIT and OFFSET, or take the whole graph with \
        "dashiji export --dump FILE.nq.gz --store DIR".
        结果超过%d字节的上限，未返回任何结果。请用LIMIT分批查询，或用 dashiji export 导出全部数据。
        """,
        limits.resultBytes(),
        limits.resultBytes());
  }

  static String tooMany(ServerLimits limits) {
    return String.format(
        Locale.ROOT,
        """
        The answer has more than %d rows or triples, which is the limit here. Nothing of it is sent.
        What helps: add LIMIT and OFFSET, or take the whole graph with \
        "dashiji export --dump FILE.nq.gz --store DIR".
        结果超过%d行（或三元组）的上限，未返回任何结果。请用LIMIT分批查询，或用 dashiji export 导出全部数据。
        """,
        limits.resultItems(),
        limits.resultItems());
  }

  static String busy(ServerLimits limits) {
    return String.format(
        Locale.ROOT,
        "The server answers %d queries at a time, and all of them are busy. Try again in a few"
            + " seconds.",
        limits.concurrentQueries());
  }

  static String bodyTooLong(ServerLimits limits) {
    return "The request body is longer than " + limits.requestBytes() + " bytes, the limit here.";
  }

  static String parameter(String name) {
    return "The parameter \"" + name + "\" is not offered here.";
  }

  private static String number(double seconds) {
    return seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
  }
}

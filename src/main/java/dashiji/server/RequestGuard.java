package dashiji.server;

import dashiji.api.Problem;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything the server does: methods, lengths, turns, headers, and the rule that an
 * answer leaves complete or not at all.
 *
 * <p>The query engine looks between rows whether its time is up. Where it does not come to that (a
 * regular expression that backtracks for ever), the watch answers 503 in its place some seconds
 * after the limit; the engine's thread cannot be stopped and keeps its turn until it is done.
 */
final class RequestGuard implements Filter, AutoCloseable {
  /** Request attribute, an AtomicBoolean: becomes true when the request is to end. */
  static final String EXPIRED = "dashiji.expired";

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Sent with every response. */
  static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

  /**
   * Parameters of Fuseki by which the one who makes a link chooses a script, a style or a media
   * type for the answer.
   */
  private static final List<String> REFUSED_PARAMETERS =
      List.of("callback", "stylesheet", "force-accept");

  /** Of a body that is too long so many times the allowed length is read once it is refused. */
  private static final long READ_AWAY = 4;

  private static final Duration READ_AWAY_TIME = Duration.ofSeconds(5);

  /** Who sends nothing for so long while a body is read away is waiting for the answer. */
  private static final Duration READ_AWAY_PAUSE = Duration.ofSeconds(1);

  private static final Duration WATCH_GRACE = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(RequestGuard.class);

  /** Pages are made of look-ups; so many of them take a turn together for each query that may. */
  private static final int PAGES_A_QUERY = 4;

  private final WebSite site;
  private final ServiceConfig service;
  private final ServerLimits limits;
  private final ServerMetrics metrics;
  private final RunningQueries running;
  private final Semaphore turns;
  private final Semaphore pageTurns;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("dashiji-watch").unstarted(task));

  RequestGuard(WebSite site, ServerMetrics metrics, RunningQueries running) {
    this.site = site;
    this.running = running;
    this.metrics = metrics;
    this.service = site.service();
    this.limits = service.limits();
    this.turns = new Semaphore(limits.concurrentQueries(), true);
    this.pageTurns = new Semaphore(PAGES_A_QUERY * limits.concurrentQueries(), true);
    metrics.turns("query", turns.availablePermits(), turns);
    metrics.turns("page", pageTurns.availablePermits(), pageTurns);
  }

  /** False while so many queries wait for their turn that another one had better go elsewhere. */
  boolean hasRoom() {
    return turns.getQueueLength() < limits.concurrentQueries();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    metrics.close();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    long start = System.nanoTime();
    AddressFamily family = AddressFamily.of(asked.getRequestURI(), service);
    try {
      guard(asked, answer, chain, family);
    } finally {
      metrics.answered(family, asked.getMethod(), answer.getStatus(), System.nanoTime() - start);
    }
  }

  private void guard(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      AddressFamily family)
      throws IOException, ServletException {
    SECURITY_HEADERS.forEach(response::setHeader);
    if (request.getRequestURI().equals(ReconcileServlet.PREVIEW_PATH)) {
      // Made to be shown inside OpenRefine on the same machine; its policy says who may.
      response.setHeader("X-Frame-Options", null);
    }
    // Answers are compressed for those who take that; the compressing handler does not say so.
    response.setHeader("Vary", "Accept-Encoding");
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      // Where a body is refused it stays unread, and the connection cannot serve another request.
      response.setHeader("Connection", "close");
    }
    String allowed =
        family.takesPosts(request.getRequestURI(), service)
            ? "GET, HEAD, POST, OPTIONS"
            : "GET, HEAD, OPTIONS";
    if (!List.of(allowed.split(", ")).contains(method)) {
      response.setHeader("Allow", allowed);
      refuse(family, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, Refusals.READ_ONLY);
    } else if (method.equals("OPTIONS")) {
      response.setHeader("Allow", allowed);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (method.equals("POST") && request.getContentLengthLong() < 0) {
      refuse(family, response, HttpServletResponse.SC_LENGTH_REQUIRED, Refusals.NEEDS_LENGTH);
    } else if (request.getContentLengthLong() > limits.requestBytes()) {
      refuse(
          family,
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          Refusals.bodyTooLong(limits));
      readAway(request, response);
    } else {
      switch (family.turns()) {
        case QUERY -> takeTurn(request, response, chain, family);
        case PAGE -> takePageTurn(request, response, chain, family);
        case NONE -> chain.doFilter(request, response);
      }
    }
  }

  private void takePageTurn(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      AddressFamily family)
      throws IOException, ServletException {
    if (!isDecodable(request)) {
      say(response, HttpServletResponse.SC_BAD_REQUEST, Refusals.UNDECODABLE);
      return;
    }
    if (!await(pageTurns)) {
      response.setHeader("Retry-After", "5");
      metrics.refused(family, 429);
      site.refuse(request, response, 429, Refusals.busy(limits));
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      LOG.error("No answer to {}", request.getRequestURI(), e);
      if (!response.isCommitted()) {
        response.resetBuffer();
        site.refuse(
            request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Refusals.INTERNAL);
      }
    } finally {
      pageTurns.release();
    }
  }

  private static boolean isDecodable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return true;
    } catch (RuntimeException e) {
      LOG.debug("undecodable parameters", e);
      return false;
    }
  }

  private boolean await(Semaphore turn) {
    try {
      return turn.tryAcquire(limits.queueTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is stopping
      return false;
    }
  }

  /**
   * Reads what still comes of a body that was refused: who is sending when the connection closes
   * loses the answer. Bounded in length and time, so that nobody holds the connection open by it.
   */
  private void readAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.flushBuffer();
    byte[] buffer = new byte[1 << 13];
    InputStream body = request.getInputStream();
    long left = READ_AWAY * limits.requestBytes();
    long end = System.nanoTime() + READ_AWAY_TIME.toNanos();
    long pauseEnd = System.nanoTime() + READ_AWAY_PAUSE.toNanos();
    try {
      while (left > 0 && System.nanoTime() < Math.min(end, pauseEnd)) {
        if (body.available() == 0) {
          Thread.sleep(5);
        } else {
          int read = body.read(buffer);
          if (read < 0) {
            return;
          }
          left -= read;
          pauseEnd = System.nanoTime() + READ_AWAY_PAUSE.toNanos();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is stopping
    } catch (IOException e) {
      LOG.debug("the one who asked has left", e);
    }
  }

  private void takeTurn(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      AddressFamily family)
      throws IOException, ServletException {
    if (!isDecodable(request)) {
      refuse(family, response, HttpServletResponse.SC_BAD_REQUEST, Refusals.UNDECODABLE);
      return;
    }
    for (String name : REFUSED_PARAMETERS) {
      if (request.getParameter(name) != null) {
        refuse(family, response, HttpServletResponse.SC_BAD_REQUEST, Refusals.parameter(name));
        return;
      }
    }
    RunningQueries.Running own = running.begin(request.getHeader(RunningQueries.TOKEN));
    try {
      if (!await(turns)) {
        response.setHeader("Retry-After", "5");
        refuse(family, response, 429, Refusals.busy(limits));
        return;
      }
      try {
        answer(request, response, chain, family, own);
      } finally {
        turns.release();
      }
    } finally {
      running.end(own);
    }
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      AddressFamily family,
      RunningQueries.Running own)
      throws IOException, ServletException {
    boolean head = request.getMethod().equals("HEAD");
    Duration time = limits.queryTime().plus(WATCH_GRACE);
    AtomicBoolean answered = new AtomicBoolean();
    AtomicBoolean expired = own.ended();
    request.setAttribute(EXPIRED, expired);
    try (HeldResponse held =
        new HeldResponse(
            response, limits.resultBytes(), System.nanoTime() + limits.queryTime().toNanos())) {
      Future<?> expiry =
          watch.schedule(
              () -> expired.set(true), limits.queryTime().toMillis(), TimeUnit.MILLISECONDS);
      Future<?> overdue =
          watch.schedule(
              () -> {
                if (answered.compareAndSet(false, true)) {
                  answerOverdue(request, response, family);
                }
              },
              time.toMillis(),
              TimeUnit.MILLISECONDS);
      try {
        chain.doFilter(head ? new AsGet(request) : request, held);
      } catch (IOException | ServletException | RuntimeException e) {
        // Past its limits what is held throws, and so does what is cancelled: no fault of the code.
        if (held.isTooLong() || held.isTooLate() || expired.get()) {
          LOG.debug("ended at a limit: {}", request.getRequestURI(), e);
        } else {
          LOG.error("No answer to {} {}", request.getMethod(), request.getRequestURI(), e);
        }
        held.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      } finally {
        expiry.cancel(false);
        overdue.cancel(false);
      }
      if (!answered.compareAndSet(false, true)) {
        LOG.warn("An overdue query has ended at last: {}", request.getRequestURI());
        return;
      }
      if (held.isTooLong()) {
        refuse(family, response, HttpServletResponse.SC_FORBIDDEN, Refusals.tooLong(limits));
      } else if (held.isTooLate()
          || expired.get()
          || held.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
        refuse(
            family,
            response,
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            own.cancelled().get() ? Refusals.CANCELLED : Refusals.timedOut(limits));
      } else if (held.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
        refuse(family, response, held.getStatus(), Refusals.INTERNAL);
      } else {
        if (held.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
          response.setHeader("Connection", null);
        }
        held.deliver(response, !head);
      }
    }
  }

  private void answerOverdue(
      HttpServletRequest request, HttpServletResponse response, AddressFamily family) {
    LOG.warn("A query does not end at its limit: {}", request.getRequestURI());
    try {
      response.setHeader("Connection", "close");
      refuse(
          family, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Refusals.timedOut(limits));
      response.flushBuffer();
    } catch (IOException e) {
      LOG.debug("the one who asked has left", e);
    }
  }

  /** Refuses: to programs that asked the API as a problem document, else in plain text. */
  private void refuse(AddressFamily family, HttpServletResponse response, int status, String words)
      throws IOException {
    metrics.refused(family, status);
    if (family.speaksJson()) {
      byte[] bytes = Problem.of(status, words.strip()).json();
      response.setStatus(status);
      response.setContentType(Problem.MEDIA_TYPE);
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    } else {
      say(response, status, words);
    }
  }

  /** Answers in plain text. */
  static void say(HttpServletResponse response, int status, String words) throws IOException {
    byte[] bytes = (words.strip() + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** HEAD is GET without the body; Fuseki's query service knows no HEAD. */
  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}

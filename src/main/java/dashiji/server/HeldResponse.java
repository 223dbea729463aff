package dashiji.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A response that is held back until it is complete: in memory at first, then in a temporary file.
 * So an answer that cannot be finished never leaves as the beginning of a success.
 *
 * <p>Nothing reaches the real response before {@link #deliver}; what is written past the limits of
 * length and time is refused with an {@link IOException}, and which limit it was can be asked.
 */
final class HeldResponse extends HttpServletResponseWrapper implements AutoCloseable {
  private static final int IN_MEMORY = 1 << 20;

  private final long mostBytes;
  private final long deadline;
  private DeferredFileOutputStream body;
  private final ServletOutputStream out = new Out();
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int status = SC_OK;
  private long length;
  private boolean tooLong;
  private boolean tooLate;

  /**
   * Holds back a response.
   *
   * @param mostBytes the longest body
   * @param deadline when writing has to end, as {@link System#nanoTime}
   */
  HeldResponse(HttpServletResponse response, long mostBytes, long deadline) throws IOException {
    super(response);
    this.mostBytes = mostBytes;
    this.deadline = deadline;
    this.body = emptyBody();
  }

  private static DeferredFileOutputStream emptyBody() throws IOException {
    return DeferredFileOutputStream.builder()
        .setThreshold(IN_MEMORY)
        .setPrefix("dashiji-answer-")
        .setSuffix(".tmp")
        .setDirectory(new File(System.getProperty("java.io.tmpdir")))
        .get();
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isTooLate() {
    return tooLate;
  }

  /** Sends what was held. */
  void deliver(HttpServletResponse response, boolean withBody) throws IOException {
    writer.flush();
    body.close();
    response.setStatus(status);
    headers.forEach((name, value) -> {
      if (name.equalsIgnoreCase("Vary")) {
        response.addHeader(name, value); // to what the guard said before
      } else {
        response.setHeader(name, value);
      }
    });
    if (status != SC_NO_CONTENT && status != SC_NOT_MODIFIED) {
      response.setContentLengthLong(length);
    }
    if (withBody && length > 0) {
      body.writeTo(response.getOutputStream());
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
    File file = body.getFile();
    if (!body.isInMemory() && file != null && !file.delete()) {
      file.deleteOnExit();
    }
  }

  private final class Out extends ServletOutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      tooLate |= System.nanoTime() - deadline > 0;
      tooLong |= length + count > mostBytes;
      if (tooLate || tooLong) {
        throw new IOException(tooLong ? "the answer is too long" : "the answer took too long");
      }
      body.write(bytes, from, count);
      length += count;
    }

    /** The servlet API writes ISO 8859-1 here and fails on Chinese. */
    @Override
    public void print(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("answers are written by the thread that asks");
    }
  }

  // --- The response interface, on what is held --------------------------------------------------

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  /** An error drops what was written: the words that follow are the whole answer. */
  @Override
  public void setStatus(int code) {
    if (code >= SC_BAD_REQUEST && length > 0) {
      try {
        close();
        body = emptyBody();
        length = 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    status = code;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int code) throws IOException {
    sendError(code, "");
  }

  @Override
  public void sendError(int code, String message) throws IOException {
    setStatus(code);
    setContentType("text/plain; charset=utf-8");
    out.print(message + "\n");
  }

  @Override
  public void sendRedirect(String location) {
    setStatus(SC_SEE_OTHER);
    setHeader("Location", location);
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (value == null) {
      headers.remove(name);
    } else if (!name.equalsIgnoreCase("Content-Length")) {
      headers.put(name, value); // the length is known only at the end
    }
  }

  @Override
  public void addHeader(String name, String value) {
    headers.merge(name, value, (one, other) -> one + ", " + other);
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, String.valueOf(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, String.valueOf(value));
  }

  @Override
  public void setDateHeader(String name, long date) {
    throw new UnsupportedOperationException(
        "no answer of this server has a date but the usual one");
  }

  @Override
  public void addDateHeader(String name, long date) {
    setDateHeader(name, date);
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    String value = headers.get(name);
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return new LinkedHashMap<>(headers).keySet();
  }

  @Override
  public void setContentType(@Nullable String type) {
    setHeader("Content-Type", type);
  }

  @Override
  public @Nullable String getContentType() {
    return headers.get("Content-Type");
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    String type = getContentType();
    if (encoding != null && type != null && !type.contains("charset=")) {
      setContentType(type + "; charset=" + encoding.toLowerCase(Locale.ROOT));
    }
  }

  @Override
  public String getCharacterEncoding() {
    return "utf-8";
  }

  @Override
  public void setContentLength(int bytes) {
    // Fuseki counts characters; the length is counted as the body is written.
  }

  @Override
  public void setContentLengthLong(long bytes) {
    // as above
  }

  @Override
  public void addCookie(Cookie cookie) {
    throw new UnsupportedOperationException("this server sets no cookies");
  }

  @Override
  public void setLocale(Locale locale) {
    setHeader("Content-Language", locale.toLanguageTag());
  }

  @Override
  public void flushBuffer() throws IOException {
    writer.flush();
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException("what was written stays");
  }

  @Override
  public void resetBuffer() {
    reset();
  }

  @Override
  public void setBufferSize(int bytes) {
    // all of it is held
  }

  @Override
  public int getBufferSize() {
    return IN_MEMORY;
  }
}

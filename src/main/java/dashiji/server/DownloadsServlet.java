package dashiji.server;

import dashiji.export.ExportFile;
import dashiji.export.ExportSet;
import dashiji.page.DownloadsView;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;

/** The page of downloads, {@code /downloads}, and the files, {@code /export/…}. */
final class DownloadsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String PAGE = "/downloads";
  static final String FILES = "/export/";

  private static final Duration PAGE_WAIT = Duration.ofMillis(50);
  private static final Duration FILE_WAIT = Duration.ofSeconds(20);

  private final transient WebSite site;
  private final transient DatasetFiles files;

  DownloadsServlet(WebSite site, DatasetFiles files) {
    this.site = site;
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.equals(PAGE)) {
      page(request, response);
    } else if (path.startsWith(FILES)) {
      file(request, response, path.substring(FILES.length()));
    } else {
      site.notFound(request, response);
    }
  }

  private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<DatasetFiles.Described> described = files.described(PAGE_WAIT);
    Optional<Optional<DatasetFiles.Offered>> offered = files.files(PAGE_WAIT);
    site.page(
        request,
        response,
        site.site(request),
        "downloads",
        new DownloadsView(
            described.map(DatasetFiles.Described::facts),
            described.map(DatasetFiles.Described::counts),
            offered.isEmpty(),
            offered.flatMap(one -> one).map(DatasetFiles.Offered::set),
            offered.flatMap(one -> one).map(DatasetFiles.Offered::current).orElse(true),
            files.offer().licence(),
            site.service().limits().resultItems()));
  }

  private void file(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    Optional<Optional<DatasetFiles.Offered>> offered = files.files(FILE_WAIT);
    if (offered.isEmpty()) {
      response.setHeader("Retry-After", "20");
      site.refuse(
          request,
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "The files are being made. Ask again in some seconds.");
      return;
    }
    if (offered.get().isEmpty()) {
      site.notFound(request, response);
      return;
    }
    ExportSet set = offered.get().get().set();
    Path folder = offered.get().get().folder();
    if (path.equals(ExportSet.SUMS)) {
      WebSite.send(
          response, "text/plain; charset=utf-8", Files.readString(folder.resolve(ExportSet.SUMS)));
      return;
    }
    if (path.equals(ExportSet.LIST)) {
      WebSite.send(response, "application/json", Files.readString(folder.resolve(ExportSet.LIST)));
      return;
    }
    // Only what the list names is sent: no path of a request becomes a path of the file system.
    Optional<ExportFile> file = set.file(path);
    if (file.isEmpty()) {
      site.notFound(request, response);
      return;
    }
    send(request, response, folder, file.get());
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, Path folder, ExportFile file)
      throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    if (WebSite.unchanged(request, response, "\"" + file.sha256() + "\"")) {
      return;
    }
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setContentType(
        file.compressed()
            ? "application/gzip"
            : file.mediaType().startsWith("text/")
                ? file.mediaType() + "; charset=utf-8"
                : file.mediaType());
    Path content = folder.resolve(file.path());
    response.setHeader("Accept-Ranges", "bytes");
    ByteRange range = ByteRange.asked(request, "\"" + file.sha256() + "\"", file.bytes());
    switch (range) {
      case ByteRange.Whole whole -> {
        response.setContentLengthLong(file.bytes());
        Files.copy(content, response.getOutputStream());
      }
      case ByteRange.Part part -> {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(
            "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.bytes());
        response.setContentLengthLong(part.length());
        try (InputStream in = Files.newInputStream(content)) {
          in.skipNBytes(part.first());
          BoundedInputStream.builder()
              .setInputStream(in)
              .setMaxCount(part.length())
              .get()
              .transferTo(response.getOutputStream());
        }
      }
      case ByteRange.None none -> {
        response.setHeader("Content-Disposition", null);
        response.setHeader("Content-Range", "bytes */" + file.bytes());
        RequestGuard.say(
            response,
            HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE,
            "The file has " + file.bytes() + " bytes.");
      }
    }
  }
}

package dashiji.server;

import dashiji.export.ExportFile;
import dashiji.export.ExportSet;
import dashiji.page.DownloadsView;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The page of downloads, {@code /downloads}, and the files, {@code /export/…}. */
final class DownloadsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String PAGE = "/downloads";
  static final String FILES = "/export/";

  private static final Duration PAGE_WAIT = Duration.ofSeconds(3);
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
    response.setContentLengthLong(file.bytes());
    Files.copy(folder.resolve(file.path()), response.getOutputStream());
  }
}

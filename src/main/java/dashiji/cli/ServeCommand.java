package dashiji.cli;

import dashiji.export.PlacePoints;
import dashiji.page.Maps;
import dashiji.page.Outline;
import dashiji.server.DatasetOffer;
import dashiji.server.KgServer;
import dashiji.server.ServerConfigException;
import dashiji.server.ServerSettings;
import dashiji.server.ServiceConfig;
import dashiji.server.ServiceConfigFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a graph by HTTP, read-only. */
@Command(
    name = "serve",
    description = {
      "Serves the graph by HTTP: SPARQL, graphs, an index page. Read-only, always.",
      "",
      "Listens on this machine alone unless --host says otherwise. Ends on Ctrl-C."
    },
    footer = {
      "  dashiji serve --store store",
      "  dashiji serve --store store --port 8080",
      "  dashiji serve --store store --config fuseki-config/dashiji.ttl",
      "  curl http://localhost:3330/kg/sparql --data-urlencode 'query=SELECT * {?s ?p ?o} LIMIT 9'"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port = ServerSettings.DEFAULT_PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = "localhost";

  @Option(
      names = "--config",
      paramLabel = "FILE.ttl",
      description = "What is offered and its limits, in Fuseki's vocabulary.")
  private @Nullable Path config;

  @Option(
      names = "--exports",
      paramLabel = "DIR",
      description =
          "Offer the files that export --all wrote here. Without it the files of a small graph are"
              + " made when first asked for.")
  private @Nullable Path exports;

  @Option(
      names = "--licence",
      paramLabel = "IRI",
      description = "The licence under which the dataset is offered.")
  private @Nullable URI licence;

  @Option(
      names = "--outline",
      paramLabel = "GEOJSON",
      description =
          "Outlines of areas for maps: polygons with the property code, an area code or IRI.")
  private @Nullable Path outline;

  @Option(
      names = "--points",
      paramLabel = "CSV",
      description = "Where places lie: columns code (area code or IRI), longitude, latitude.")
  private @Nullable Path points;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535");
    }
    ServerSettings settings =
        ServerSettings.of(store)
            .withPort(port)
            .withHost(host)
            .withService(config == null ? ServiceConfig.DEFAULT : read(config))
            .withOffer(offer());
    serve(settings, spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private DatasetOffer offer() throws IOException {
    if (exports != null && !Files.isDirectory(exports)) {
      throw new ParameterException(spec.commandLine(), "--exports: " + exports + " is no folder");
    }
    if (licence != null && !licence.isAbsolute()) {
      throw new ParameterException(spec.commandLine(), "--licence must be an absolute IRI");
    }
    return new DatasetOffer(
        Optional.ofNullable(exports),
        Optional.ofNullable(licence).map(URI::toString),
        new Maps(
            outline == null ? Outline.NONE : Outline.read(outline),
            points == null ? PlacePoints.NONE : PlacePoints.read(points)));
  }

  /** Serves until the process is told to end; prints the addresses first. */
  static void serve(ServerSettings settings, PrintWriter out)
      throws IOException, InterruptedException {
    try (KgServer server = KgServer.start(settings)) {
      server.addresses().forEach(out::println);
      out.flush();
      server.await();
    }
  }

  private static ServiceConfig read(Path file) {
    try {
      return ServiceConfigFile.read(file);
    } catch (ServerConfigException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }
}

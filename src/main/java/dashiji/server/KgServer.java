package dashiji.server;

import dashiji.api.IndexNames;
import dashiji.api.McpService;
import dashiji.api.NamedQueryService;
import dashiji.api.Names;
import dashiji.api.Reconciliation;
import dashiji.query.QueryCatalog;
import dashiji.query.QueryFormatException;
import dashiji.query.SafeFunctions;
import dashiji.search.NameIndex;
import dashiji.store.CurrentDataset;
import dashiji.store.SourceTexts;
import dashiji.store.StoreLayout;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server over the visible graph of a store: an embedded Fuseki with its query and its
 * graph-reading operation and nothing else.
 *
 * <p>A build that is published while it runs is seen by the next request; a request under way
 * finishes on the graph it began on. Ends by {@link #close}, which a signal to end the process
 * (SIGTERM, Ctrl-C) calls as well; requests under way then have a few seconds to finish.
 */
public final class KgServer implements AutoCloseable {
  private static final int GRACE_MILLIS = 5_000;
  private static final int FEWEST_THREADS = 4;
  private static final Logger LOG = LoggerFactory.getLogger(KgServer.class);

  private final ServerSettings settings;
  private final CurrentDataset dataset;
  private final DatasetFiles files;
  private final RequestGuard guard;
  private final FusekiServer fuseki;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread atExit = Thread.ofPlatform().name("dashiji-stop").unstarted(this::stop);

  private KgServer(
      ServerSettings settings,
      CurrentDataset dataset,
      DatasetFiles files,
      RequestGuard guard,
      FusekiServer fuseki) {
    this.settings = settings;
    this.dataset = dataset;
    this.files = files;
    this.guard = guard;
    this.fuseki = fuseki;
  }

  /**
   * Starts a server; returns when it answers.
   *
   * @throws IOException if there is no graph in the store, or the address cannot be listened on;
   *     the message says what to do
   */
  public static KgServer start(ServerSettings settings) throws IOException {
    return start(settings, queries());
  }

  /**
   * Starts a server with other named queries than the program's own: each is a page, an operation
   * of the API, an example and a tool of agents.
   *
   * @throws IOException as above
   * @throws IllegalArgumentException if a query cannot be an operation of the API
   */
  public static KgServer start(ServerSettings settings, QueryCatalog queries) throws IOException {
    StoreLayout layout = new StoreLayout(settings.store());
    CurrentDataset dataset = CurrentDataset.open(layout);
    WebSite site =
        new WebSite(settings.service(), dataset, new SourceTexts(layout), settings.offer().maps());
    ServerMetrics metrics = new ServerMetrics(dataset);
    RunningQueries running = new RunningQueries();
    RequestGuard guard = new RequestGuard(site, metrics, running);
    DatasetFiles files = new DatasetFiles(site, settings.offer());
    boolean started = false;
    try {
      openIndex(dataset);
      FusekiServer fuseki = fuseki(settings, site, files, guard, running, metrics, queries);
      listen(fuseki, settings);
      KgServer server = new KgServer(settings, dataset, files, guard, fuseki);
      Runtime.getRuntime().addShutdownHook(server.atExit);
      started = true;
      return server;
    } finally {
      if (!started) {
        files.close();
        guard.close();
        dataset.close();
      }
    }
  }

  /** Before anybody waits: a store of an older program has no index of names, and gets one here. */
  private static void openIndex(CurrentDataset dataset) throws IOException {
    dataset.begin(TxnType.READ);
    try {
      NameIndex.of(dataset.reader());
    } finally {
      dataset.end();
    }
  }

  // The Jetty that this Fuseki brings has its successor in a jar that Fuseki does not bring.
  @SuppressWarnings("removal")
  private static FusekiServer fuseki(
      ServerSettings settings,
      WebSite site,
      DatasetFiles files,
      RequestGuard guard,
      RunningQueries running,
      ServerMetrics metrics,
      QueryCatalog queries) {
    ServiceConfig service = settings.service();
    Context context = context();
    DataService.Builder data = DataService.newBuilder(site.dataset());
    data.addEndpoint(
        Endpoint.create()
            .operation(Operation.Query)
            .endpointName(service.queryEndpoint())
            .processor(new QueryService(service.limits()))
            .context(context)
            .build());
    service
        .dataEndpoint()
        .ifPresent(name ->
            data.addEndpoint(
                Endpoint.create()
                    .operation(Operation.GSP_R)
                    .endpointName(name)
                    .processor(new GraphStoreService(service.limits()))
                    .context(context)
                    .build()));
    GraphReading graph = new GraphReading(site.dataset(), service.limits());
    Names names = new IndexNames(() -> NameIndex.of(site.dataset().reader()));
    NamedQueryService operations = new NamedQueryService(queries, names);
    WatchServlet watch = new WatchServlet(metrics, () -> guard.hasRoom() && graph.answers());
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            // No modules: those found on the class path may add endpoints.
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(
                FEWEST_THREADS, FEWEST_THREADS + 4 * service.limits().concurrentQueries() + 16)
            .addFilter("/*", guard)
            .add("/" + service.name(), data.build())
            // One line a family of addresses.
            .addServlet("/assets/*", new AssetServlet(site))
            .addServlet("/search", new SearchServlet(site))
            .addServlet("/sparql", new SparqlServlet(site, queries))
            .addServlet(RunningQueries.CANCEL, new CancelServlet(running))
            .addServlet(SparqlServlet.TERMS, new SparqlServlet(site, queries))
            .addServlet(SearchServlet.SUGGEST, new SearchServlet(site))
            .addServlet(QualityServlet.QUALITY + "/*", new QualityServlet(site))
            .addServlet(BrowseServlet.BROWSE + "*", new BrowseServlet(site))
            .addServlet("/id/*", new ThingServlet(site))
            .addServlet("/data/*", new ThingServlet(site))
            .addServlet("/graph/*", new GraphNameServlet(site))
            .addServlet("/api/*", new ApiServlet(site, operations, graph))
            .addServlet(
                "/reconcile/*", new ReconcileServlet(site, new Reconciliation(names), graph))
            .addServlet(
                "/mcp",
                new McpServlet(
                    site, new McpService(operations, names, GraphReading.version()), graph))
            .addServlet("/feed/*", new FeedServlet(site, graph))
            .addServlet("/ready", watch)
            .addServlet("/metrics", watch)
            .addServlet("/downloads", new DownloadsServlet(site, files))
            .addServlet("/export/*", new DownloadsServlet(site, files))
            .addServlet("/catalog", new DescriptionServlet(site, files, queries))
            .addServlet("/catalog.ttl", new DescriptionServlet(site, files, queries))
            .addServlet("/catalog.jsonld", new DescriptionServlet(site, files, queries))
            .addServlet("/catalog.rdf", new DescriptionServlet(site, files, queries))
            .addServlet("/catalog.nt", new DescriptionServlet(site, files, queries))
            .addServlet("/.well-known/*", new DescriptionServlet(site, files, queries))
            // Not "/": Fuseki maps a servlet of its own there.
            .addServlet("/*", new SiteServlet(site, queries));
    OntologyServlet ontology = new OntologyServlet(site);
    OntologyServlet.PATHS.forEach(path -> builder.addServlet(path, ontology));
    FusekiServer fuseki = builder.build();
    Server jetty = fuseki.getJettyServer();
    PlainErrors errors = new PlainErrors();
    jetty.setErrorHandler(errors);
    Handler handler = jetty.getHandler();
    if (handler instanceof ServletContextHandler servlets) {
      servlets.setErrorHandler(errors);
    }
    jetty.setHandler(
        new GracefulHandler(
            new GzipHandler(new BelowBase(handler, service, () -> site.built().base()))));
    jetty.setStopTimeout(GRACE_MILLIS);
    return fuseki;
  }

  private static QueryCatalog queries() {
    try {
      return QueryCatalog.bundled();
    } catch (IOException | QueryFormatException e) {
      throw new IllegalStateException("the program's own queries cannot be read", e);
    }
  }

  /** What every query runs under. */
  private static Context context() {
    Context context = new Context();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(TDB2.symUnionDefaultGraph, true);
    SafeFunctions.install(context);
    return context;
  }

  private static void listen(FusekiServer fuseki, ServerSettings settings) throws IOException {
    connector(fuseki).setHost(settings.host());
    boolean started = false;
    try {
      fuseki.start();
      started = true;
    } catch (FusekiException e) {
      throw new IOException(words(e, settings), e);
    } finally {
      if (!started) {
        fuseki.stop();
      }
    }
  }

  private static String words(FusekiException failure, ServerSettings settings) {
    String address = settings.host() + ":" + settings.port();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "cannot listen on " + address + ": no such address";
      }
      if (cause instanceof BindException) {
        return "cannot listen on "
            + address
            + " ("
            + cause.getMessage()
            + "): another program may hold the port; choose one with --port";
      }
    }
    return "cannot listen on " + address + ": " + failure.getMessage();
  }

  private static ServerConnector connector(FusekiServer fuseki) {
    return (ServerConnector) fuseki.getJettyServer().getConnectors()[0];
  }

  /** The port that is listened on. */
  public int port() {
    return fuseki.getHttpPort();
  }

  /** The addresses of the pages and services, the index page first. */
  public List<String> addresses() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    String root = "http://" + host + ":" + port();
    List<String> addresses = new ArrayList<>();
    addresses.add(root + "/");
    addresses.add(root + settings.service().queryPath());
    settings.service().dataPath().ifPresent(path -> addresses.add(root + path));
    return List.copyOf(addresses);
  }

  /** Waits until the server was closed or the thread is interrupted. */
  public void await() throws InterruptedException {
    fuseki.getJettyServer().join();
  }

  /** Stops listening, lets requests under way finish for some seconds, and closes the store. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs, or has run.
    }
  }

  private void stop() {
    if (closed.compareAndSet(false, true)) {
      try {
        fuseki.stop();
      } catch (FusekiException e) {
        LOG.warn("Stopped while requests were under way that do not end", e);
      } finally {
        files.close();
        guard.close();
        dataset.close();
      }
    }
  }
}

package dashiji.server;

import dashiji.store.CurrentDataset;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What the server counts of itself, in Prometheus' text format. */
final class ServerMetrics implements AutoCloseable {
  /** The Prometheus text format, version 0.0.4. */
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  ServerMetrics(CurrentDataset dataset) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    Gauge.builder("dashiji.store.generation", dataset, store -> store.generation().number())
        .description("Number of the generation that answers")
        .register(registry);
  }

  /** Shows how many of some turns are taken and waited for. */
  void turns(String of, int all, Semaphore turns) {
    Tags tags = Tags.of("of", of);
    Gauge.builder("dashiji.turns.taken", turns, free -> all - free.availablePermits())
        .description("Requests being answered that take a turn")
        .tags(tags)
        .register(registry);
    Gauge.builder("dashiji.turns.waiting", turns, Semaphore::getQueueLength)
        .description("Requests that wait for their turn")
        .tags(tags)
        .register(registry);
  }

  /** Counts a request that was answered, whatever the answer. */
  void answered(AddressFamily family, String method, int status, long nanos) {
    Timer.builder("http.server.requests")
        .description("Requests by family of address, method and status")
        .tag("family", family.code())
        // Any word is a method to HTTP; strangers must not make series.
        .tag("method", METHODS.contains(method) ? method : "other")
        .tag("status", String.valueOf(status))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Counts a request that met a limit. */
  void refused(AddressFamily family, int status) {
    registry
        .counter("dashiji.refusals", "family", family.code(), "status", String.valueOf(status))
        .increment();
  }

  /** All of it, in {@value #MEDIA_TYPE}. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}

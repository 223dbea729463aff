package dashiji.cli;

import dashiji.export.Dump;
import dashiji.export.DumpFormat;
import dashiji.export.TableExport;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes tables and dumps of a graph. */
@Command(
    name = "export",
    description = "Writes the graph as CSV tables, as a dump, or both.",
    footer = {
      "  dashiji export --store store --tables tables/",
      "  dashiji export --store store --dump graph.nq.gz",
      "  dashiji export --store store --dump graph.trig --dump graph.ttl"
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--tables",
      paramLabel = "OUT",
      description = "Write CSV tables and their CSVW description into this folder.")
  private @Nullable Path tables;

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      description = "Write everything into a file: .nq, .trig or .ttl, each also .gz.")
  private List<Path> dumps = List.of();

  @Override
  public Integer call() throws IOException {
    if (tables == null && dumps.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Say what to write: --tables or --dump.");
    }
    for (Path dump : dumps) {
      if (DumpFormat.of(dump).isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "--dump: " + dump + " must end in " + DumpFormat.endings());
      }
    }
    PrintWriter err = spec.commandLine().getErr();
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      if (tables != null) {
        writeTables(reader, tables)
            .forEach((table, rows) -> err.printf("%s.csv: %,d rows%n", table, rows));
      }
      for (Path dump : dumps) {
        err.printf(
            "%s: %,d statements%n", dump, read(reader, dataset -> Dump.write(dataset, dump)));
      }
    }
    err.flush();
    return ExitCode.OK;
  }

  /** Writes the tables of a store; returns the rows of each. */
  static Map<String, Long> writeTables(StoreReader reader, Path folder) throws IOException {
    return read(reader, dataset -> TableExport.write(dataset, folder));
  }

  private interface Reading<T> {
    T read(DatasetGraph dataset) throws IOException;
  }

  /** Reads in a transaction, which cannot throw IOException itself. */
  private static <T> T read(StoreReader reader, Reading<T> reading) throws IOException {
    try {
      return reader.read(dataset -> {
        try {
          return reading.read(dataset);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

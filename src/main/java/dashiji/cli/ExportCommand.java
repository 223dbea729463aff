package dashiji.cli;

import dashiji.export.Checksums;
import dashiji.export.Dump;
import dashiji.export.DumpFormat;
import dashiji.export.ExportFile;
import dashiji.export.ExportSet;
import dashiji.export.GeoJsonExport;
import dashiji.export.ParquetExport;
import dashiji.export.PlacePoints;
import dashiji.export.TableExport;
import dashiji.export.network.NetworkExport;
import dashiji.export.network.Period;
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

/** Writes tables, dumps, networks and places of a graph. */
@Command(
    name = "export",
    description = "Writes the graph as tables, dumps, networks and places.",
    footer = {
      "  dashiji export --store store --tables tables/",
      "  dashiji export --store store --parquet tables/ --networks networks/ --period month",
      "  dashiji export --store store --dump graph.nq.gz --dump graph.jsonld.gz",
      "  dashiji export --store store --places places.geojson --points points.csv",
      "  dashiji export --store store --all exports/",
      "  dashiji serve --store store --exports exports/"
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
      names = "--parquet",
      paramLabel = "OUT",
      description = "Write the same tables as Parquet files with typed columns into this folder.")
  private @Nullable Path parquet;

  @Option(
      names = "--networks",
      paramLabel = "OUT",
      description =
          "Write who took part in events together, and who followed whom in posts, as GraphML and"
              + " GEXF into this folder.")
  private @Nullable Path networks;

  @Option(
      names = "--period",
      paramLabel = "LENGTH",
      defaultValue = "year",
      description = "Length of the periods of networks: year or month (default: ${DEFAULT-VALUE}).")
  private Period.Length period;

  @Option(
      names = "--places",
      paramLabel = "FILE",
      description = "Write the places as GeoJSON; without --points they have no geometry.")
  private @Nullable Path places;

  @Option(
      names = "--points",
      paramLabel = "CSV",
      description = "Where places lie: columns code (area code or IRI), longitude, latitude.")
  private @Nullable Path points;

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      description =
          "Write everything into a file, and its SHA-256 beside it: .nq, .trig, .ttl or .jsonld,"
              + " each also .gz.")
  private List<Path> dumps = List.of();

  @Option(
      names = "--all",
      paramLabel = "OUT",
      description = "Write all of these into this folder, for serve --exports.")
  private @Nullable Path all;

  @Override
  public Integer call() throws IOException {
    if (tables == null
        && parquet == null
        && networks == null
        && places == null
        && all == null
        && dumps.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Say what to write: --tables or --dump, or --parquet, --networks, --places, --all.");
    }
    for (Path dump : dumps) {
      if (DumpFormat.of(dump).isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "--dump: " + dump + " must end in " + DumpFormat.endings());
      }
    }
    PlacePoints known = points == null ? PlacePoints.NONE : PlacePoints.read(points);
    PrintWriter err = spec.commandLine().getErr();
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      if (tables != null) {
        writeTables(reader, tables)
            .forEach((table, rows) -> err.printf("%s.csv: %,d rows%n", table, rows));
      }
      if (parquet != null) {
        Path folder = parquet;
        read(reader, dataset -> ParquetExport.write(dataset, folder))
            .forEach((table, rows) -> err.printf("%s.parquet: %,d rows%n", table, rows));
      }
      if (networks != null) {
        Path folder = networks;
        read(reader, dataset -> NetworkExport.write(dataset, folder, period))
            .forEach((network, ties) -> err.printf("%s: %,d ties%n", network, ties));
      }
      if (places != null) {
        Path file = places;
        GeoJsonExport.Written written =
            read(reader, dataset -> GeoJsonExport.write(dataset, file, known));
        err.printf("%s: %,d places, %,d with a point%n", file, written.places(), written.points());
      }
      for (Path dump : dumps) {
        err.printf(
            "%s: %,d statements%n", dump, read(reader, dataset -> Dump.write(dataset, dump)));
        Checksums.write(dump);
      }
      if (all != null) {
        Path folder = all;
        String generation = reader.generation().name();
        ExportSet set =
            read(reader, dataset -> ExportSet.write(dataset, folder, generation, known, period));
        err.printf(
            "%s: %,d files, %,d bytes%n",
            folder, set.files().size(), set.files().stream().mapToLong(ExportFile::bytes).sum());
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

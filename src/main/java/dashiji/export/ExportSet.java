package dashiji.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.export.network.CoAttendance;
import dashiji.export.network.Gexf;
import dashiji.export.network.GraphMl;
import dashiji.export.network.NetworkExport;
import dashiji.export.network.Period;
import dashiji.query.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Everything that can be exported of one generation, in a folder that a server can offer as it is.
 *
 * <pre>
 * graph.nq.gz, graph.jsonld.gz   all statements
 * csv/, parquet/                 the tables, CSV with their CSVW description
 * networks/                      GraphML and GEXF
 * places.geojson
 * SHA256SUMS                     of all these, for sha256sum -c
 * exports.json                   which generation they are of, and the list of files
 * </pre>
 *
 * @param generation name of the generation
 * @param files in the order of their paths
 */
public record ExportSet(String generation, List<ExportFile> files) {
  /** The list of files, written last: a folder without it is not complete. */
  public static final String LIST = "exports.json";

  /** The checksums of all files. */
  public static final String SUMS = "SHA256SUMS";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public ExportSet {
    Objects.requireNonNull(generation);
    files = List.copyOf(files);
  }

  /**
   * Writes the whole set.
   *
   * @param dataset read in the caller's transaction
   * @param folder is made if need be; a list of an earlier set is removed first
   * @param generation name of the generation that is read
   * @param points where places lie
   * @param periods how long periods of the networks are
   */
  public static ExportSet write(
      DatasetGraph dataset,
      Path folder,
      String generation,
      PlacePoints points,
      Period.Length periods)
      throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(LIST));
    Dump.write(dataset, folder.resolve("graph.nq.gz"));
    Dump.write(dataset, folder.resolve("graph.jsonld.gz"));
    TableExport.write(dataset, folder.resolve("csv"));
    ParquetExport.write(dataset, folder.resolve("parquet"));
    Path networks = folder.resolve("networks");
    removeNetworks(networks);
    NetworkExport.write(dataset, networks, periods);
    GeoJsonExport.write(dataset, folder.resolve("places.geojson"), points);
    ExportSet set = new ExportSet(generation, describe(folder));
    StringBuilder sums = new StringBuilder();
    for (ExportFile file : set.files()) {
      sums.append(Checksums.line(file.sha256(), Path.of(file.path())));
    }
    Files.writeString(folder.resolve(SUMS), sums, StandardCharsets.UTF_8);
    Path list = folder.resolve(LIST + ".part");
    Files.writeString(list, JSON.writeValueAsString(set.toJson()) + "\n", StandardCharsets.UTF_8);
    Files.move(list, folder.resolve(LIST), StandardCopyOption.REPLACE_EXISTING);
    return set;
  }

  /** Those of periods that are no more would stay for ever. */
  private static void removeNetworks(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old =
          files
              .filter(file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith(CoAttendance.NAME)
                    && (name.endsWith(GraphMl.ENDING) || name.endsWith(Gexf.ENDING));
              })
              .toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  /**
   * Reads the list of a set that was written before.
   *
   * @return nothing if there is none
   * @throws IOException if it is no such list
   */
  public static Optional<ExportSet> read(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.isRegularFile(list)) {
      return Optional.empty();
    }
    JsonNode json = JSON.readTree(Files.readString(list, StandardCharsets.UTF_8));
    List<ExportFile> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      files.add(
          new ExportFile(
              text(list, file, "path"),
              text(list, file, "mediaType"),
              file.path("compressed").asBoolean(),
              file.path("bytes").asLong(),
              text(list, file, "sha256"),
              new Words(text(list, file, "title"), text(list, file, "title_zh"))));
    }
    return Optional.of(new ExportSet(text(list, json, "generation"), files));
  }

  private static String text(Path list, JsonNode node, String name) throws IOException {
    if (!node.path(name).isTextual()) {
      throw new IOException(list + ": no list of exports, it lacks " + name);
    }
    return node.path(name).asText();
  }

  private ObjectNode toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("generation", generation);
    ArrayNode array = json.putArray("files");
    for (ExportFile file : files) {
      array
          .addObject()
          .put("path", file.path())
          .put("mediaType", file.mediaType())
          .put("compressed", file.compressed())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256())
          .put("title", file.title().en())
          .put("title_zh", file.title().zh());
    }
    return json;
  }

  /** The file of a path, if it is one of the set's. */
  public Optional<ExportFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  private static List<ExportFile> describe(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).toList();
    }
    List<ExportFile> files = new ArrayList<>();
    for (Path file : paths) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      Optional<ExportFile> described = describe(file, path);
      described.ifPresent(files::add);
    }
    files.sort((one, other) -> one.path().compareTo(other.path()));
    return files;
  }

  /** Nothing for what is not ours. */
  private static Optional<ExportFile> describe(Path file, String path) throws IOException {
    boolean compressed = path.endsWith(DumpFormat.GZIP);
    String bare = compressed ? path.substring(0, path.length() - DumpFormat.GZIP.length()) : path;
    String mediaType =
        switch (bare.substring(bare.lastIndexOf('.') + 1)) {
          case "nq" -> "application/n-quads";
          case "jsonld" -> "application/ld+json";
          case "csv" -> "text/csv";
          case "json" -> path.endsWith(CsvwMetadata.FILE) ? "application/csvm+json" : "";
          case "parquet" -> "application/vnd.apache.parquet";
          case "graphml", "gexf" -> "application/xml";
          case "geojson" -> "application/geo+json";
          default -> "";
        };
    Optional<Words> title = mediaType.isEmpty() ? Optional.empty() : title(path);
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ExportFile(
                path,
                mediaType,
                compressed,
                Files.size(file),
                Checksums.sha256(file),
                title.get()));
  }

  private static Optional<Words> title(String path) {
    String name = path.substring(path.indexOf('/') + 1);
    String stem = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
    if (path.startsWith("csv/") || path.startsWith("parquet/")) {
      return name.equals(CsvwMetadata.FILE)
          ? Optional.of(new Words("what the tables and columns mean (CSVW)", "各表及其列的说明（CSVW）"))
          : Tables.ALL.stream()
              .filter(table -> table.name().equals(stem))
              .map(Table::description)
              .findFirst();
    }
    if (path.startsWith("networks/")) {
      boolean whole = stem.equals(CoAttendance.NAME);
      return Optional.of(
          stem.startsWith(CoAttendance.NAME)
              ? new Words(
                  "who took part in the same events"
                      + (whole ? "" : ", " + stem.substring(CoAttendance.NAME.length() + 1)),
                  "共同参加活动网络" + (whole ? "" : "，" + stem.substring(CoAttendance.NAME.length() + 1)))
              : new Words("who followed whom in a post", "前后任网络"));
    }
    return switch (path) {
      case "graph.nq.gz" -> Optional.of(new Words("all graphs, N-Quads", "全部命名图，N-Quads"));
      case "graph.jsonld.gz" -> Optional.of(new Words("all graphs, JSON-LD", "全部命名图，JSON-LD"));
      case "places.geojson" -> Optional.of(new Words("places", "地点"));
      default -> Optional.empty();
    };
  }
}

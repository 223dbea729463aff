package dashiji.page;

import dashiji.export.ExportFile;
import dashiji.export.ExportSet;
import dashiji.export.description.DatasetFacts;
import dashiji.export.description.GraphStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The page of downloads: how to cite, licences, files, addresses for machines, limits.
 *
 * @param facts what the graph says of itself, or nothing while that is being counted
 * @param counts of it, likewise
 * @param beingMade true while the files are being made
 * @param set the files, if there are any
 * @param current true if they are of the visible graph
 * @param licence of the dataset as whoever serves it says, if they do
 * @param mostRows rows that an answer of the SPARQL endpoint may have
 */
public record DownloadsView(
    Optional<DatasetFacts> facts,
    Optional<GraphStatistics> counts,
    boolean beingMade,
    Optional<ExportSet> set,
    boolean current,
    Optional<String> licence,
    long mostRows) {

  /**
   * Files of one kind.
   *
   * @param key of its words
   */
  public record Group(String key, List<ExportFile> files) {
    public Group {
      files = List.copyOf(files);
    }
  }

  /** The files by kind; kinds without any are left out. */
  public List<Group> groups() {
    List<ExportFile> all = set.map(ExportSet::files).orElse(List.of());
    return List.of(
            new Group(
                "downloads.graph", all.stream().filter(f -> !f.path().contains("/")).toList()),
            of("downloads.parquet", "parquet/", all),
            of("downloads.csv", "csv/", all),
            of("downloads.networks", "networks/", all))
        .stream()
        .filter(group -> !group.files().isEmpty())
        .toList();
  }

  private static Group of(String key, String before, List<ExportFile> all) {
    return new Group(key, all.stream().filter(file -> file.path().startsWith(before)).toList());
  }

  /** The name of a file without its folder. */
  public static String name(ExportFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  /** Bytes as people read them: {@code 12.3 kB}. */
  public static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  /** A count with separators. */
  public static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}

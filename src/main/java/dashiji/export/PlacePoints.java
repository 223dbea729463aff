package dashiji.export;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Where places lie, as a person says it: a CSV file with the columns {@code code} (area code, or
 * the IRI of a place), {@code longitude} and {@code latitude} (degrees, WGS 84). The graph itself
 * says of no place where on the globe it is.
 */
public final class PlacePoints {
  /** No place is known to lie anywhere. */
  public static final PlacePoints NONE = new PlacePoints(Map.of());

  private static final List<String> COLUMNS = List.of("code", "longitude", "latitude");

  private final Map<String, Point> byKey;

  private PlacePoints(Map<String, Point> byKey) {
    this.byKey = byKey;
  }

  /**
   * A point on the globe.
   *
   * @param longitude degrees east of Greenwich, -180 to 180
   * @param latitude degrees north of the equator, -90 to 90
   */
  public record Point(double longitude, double latitude) {
    public Point {
      if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
        throw new IllegalArgumentException("no point on the globe: " + longitude + "," + latitude);
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it lacks a column or a line has no point; the message names the line
   */
  public static PlacePoints read(Path file) throws IOException {
    Map<String, Point> byKey = new HashMap<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser lines =
            CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(reader)) {
      if (!lines.getHeaderNames().containsAll(COLUMNS)) {
        throw new IOException(file + ": needs the columns " + String.join(", ", COLUMNS));
      }
      for (CSVRecord line : lines) {
        byKey.put(line.get("code"), point(file, line));
      }
    }
    return new PlacePoints(byKey);
  }

  private static Point point(Path file, CSVRecord line) throws IOException {
    try {
      return new Point(
          Double.parseDouble(line.get("longitude")), Double.parseDouble(line.get("latitude")));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + ", line " + (line.getRecordNumber() + 1) + ": no point (" + e.getMessage() + ")",
          e);
    }
  }

  /** Where a place lies, if it is known. */
  public Optional<Point> of(String iri, String code) {
    Point point = byKey.get(iri);
    return Optional.ofNullable(point == null && !code.isEmpty() ? byKey.get(code) : point);
  }
}

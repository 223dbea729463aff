package dashiji.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Outlines of areas by area code or IRI, from a GeoJSON file (RFC 7946) that whoever serves the
 * graph gives: features with a Polygon or MultiPolygon whose properties have {@code code} or {@code
 * adcode}, the area's code or its IRI. None comes with the program, as none with a clear licence is
 * known.
 */
public final class Outline {
  /** No outlines. */
  public static final Outline NONE = new Outline(Map.of(), "");

  private final Map<String, List<double[][]>> byCode;
  private final String attribution;

  private Outline(Map<String, List<double[][]>> byCode, String attribution) {
    this.byCode = byCode;
    this.attribution = attribution;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is no such file; the message says what is wrong
   */
  public static Outline read(Path file) throws IOException {
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    if (!json.path("type").asText().equals("FeatureCollection")) {
      throw new IOException(file + ": no GeoJSON FeatureCollection");
    }
    Map<String, List<double[][]>> byCode = new HashMap<>();
    for (JsonNode feature : json.path("features")) {
      JsonNode properties = feature.path("properties");
      String code =
          properties.hasNonNull("code")
              ? properties.path("code").asText()
              : properties.path("adcode").asText();
      JsonNode geometry = feature.path("geometry");
      List<double[][]> rings =
          switch (geometry.path("type").asText()) {
            case "Polygon" -> rings(file, geometry.path("coordinates"));
            case "MultiPolygon" -> {
              List<double[][]> all = new ArrayList<>();
              for (JsonNode polygon : geometry.path("coordinates")) {
                all.addAll(rings(file, polygon));
              }
              yield all;
            }
            default -> List.of();
          };
      if (!code.isEmpty() && !rings.isEmpty()) {
        byCode.put(code, rings);
      }
    }
    if (byCode.isEmpty()) {
      throw new IOException(
          file
              + ": no feature has a polygon and the property code (or adcode): an area code or an IRI");
    }
    return new Outline(byCode, json.path("attribution").asText());
  }

  private static List<double[][]> rings(Path file, JsonNode polygon) throws IOException {
    List<double[][]> rings = new ArrayList<>();
    for (JsonNode ring : polygon) {
      double[][] points = new double[ring.size()][];
      for (int i = 0; i < points.length; i++) {
        double longitude = ring.path(i).path(0).asDouble(Double.NaN);
        double latitude = ring.path(i).path(1).asDouble(Double.NaN);
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
          throw new IOException(file + ": no point on the globe: " + ring.path(i));
        }
        points[i] = new double[] {longitude, latitude};
      }
      rings.add(points);
    }
    return rings;
  }

  /**
   * The rings of an area as longitude and latitude in degrees; empty if it is not known.
   *
   * @param iri of the area
   * @param code its area code, or empty
   */
  List<double[][]> rings(String iri, String code) {
    return byCode.getOrDefault(iri, byCode.getOrDefault(code, List.of()));
  }

  /**
   * Whose the outlines are and under which licence, as the file's member {@code attribution} says.
   */
  public String attribution() {
    return attribution;
  }
}

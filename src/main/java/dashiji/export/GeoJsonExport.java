package dashiji.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dashiji.export.PlacePoints.Point;
import dashiji.rdf.Vocab;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Writes the places as GeoJSON (RFC 7946), a feature a place and line, in the order of their IRIs.
 * The geometry is a point where one is given, else null.
 */
public final class GeoJsonExport {
  private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

  private GeoJsonExport() {}

  /**
   * How many were written.
   *
   * @param places features
   * @param points those with a point
   */
  public record Written(long places, long points) {}

  /**
   * Writes a file; it appears under its name when it is complete.
   *
   * @param dataset read in the caller's transaction
   * @param points where places lie
   */
  public static Written write(DatasetGraph dataset, Path file, PlacePoints points)
      throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    List<Node> places =
        Stream.of(Vocab.Schema.AdministrativeArea, Vocab.Schema.Place)
            .flatMap(type -> dataset.stream(Node.ANY, Node.ANY, Vocab.Rdf.type, type))
            .map(Quad::getSubject)
            .distinct()
            .sorted(ORDER)
            .toList();
    long placed = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (Node place : places) {
        json.writeRaw("\n");
        placed += feature(dataset, place, points, json) ? 1 : 0;
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw("\n");
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    return new Written(places.size(), placed);
  }

  private static boolean feature(
      DatasetGraph dataset, Node place, PlacePoints points, JsonGenerator json) throws IOException {
    String code = text(dataset, place, Vocab.Dsj.areaCode);
    Optional<Point> point = points.of(place.toString(), code);
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", place.toString());
    if (point.isPresent()) {
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber(point.get().longitude());
      json.writeNumber(point.get().latitude());
      json.writeEndArray();
      json.writeEndObject();
    } else {
      json.writeNullField("geometry");
    }
    json.writeObjectFieldStart("properties");
    property(json, "name", text(dataset, place, Vocab.Skos.prefLabel));
    property(json, "fullName", text(dataset, place, Vocab.Dsj.fullName));
    String level = text(dataset, place, Vocab.Dsj.level);
    property(json, "level", level.substring(level.lastIndexOf('-') + 1));
    property(json, "code", code);
    property(json, "within", text(dataset, place, Vocab.Schema.containedInPlace));
    property(json, "validFrom", text(dataset, place, Vocab.Dsj.validFrom));
    property(json, "validUntil", text(dataset, place, Vocab.Dsj.validUntil));
    json.writeNumberField(
        "events",
        dataset.stream(Node.ANY, Node.ANY, Vocab.Sem.hasPlace, place)
            .map(Quad::getSubject)
            .distinct()
            .count());
    json.writeEndObject();
    json.writeEndObject();
    return point.isPresent();
  }

  private static void property(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static String text(DatasetGraph dataset, Node subject, Node property) {
    return dataset.stream(Node.ANY, subject, property, Node.ANY)
        .map(Quad::getObject)
        .min(ORDER)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .orElse("");
  }
}

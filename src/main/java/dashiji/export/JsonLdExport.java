package dashiji.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dashiji.rdf.Vocab;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Writes all graphs as compact JSON-LD 1.1: one object with the context, and below {@code @graph}
 * an object a named graph, and below that an object a thing and line. Named graphs, things and
 * values come in term order; one named graph at a time is in memory. Jena's own writer would hold
 * and sort everything.
 */
final class JsonLdExport {
  private static final Comparator<Node> TERMS = NodeCmp::compareRDFTerms;
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

  private final JsonLdContext context = new JsonLdContext();
  private final DatasetGraph dataset;
  private final JsonGenerator json;
  private long written;

  private JsonLdExport(DatasetGraph dataset, JsonGenerator json) {
    this.dataset = dataset;
    this.json = json;
  }

  /**
   * Writes a file; it appears under its name when it is complete.
   *
   * @param dataset read in the caller's transaction
   * @param file compressed if its name ends in {@code .gz}
   * @return number of quads
   */
  static long write(DatasetGraph dataset, Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    long written;
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(unfinished));
        OutputStream out = DumpFormat.isCompressed(file) ? new GZIPOutputStream(bytes) : bytes;
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      JsonLdExport export = new JsonLdExport(dataset, json);
      export.write();
      written = export.written;
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    return written;
  }

  private void write() throws IOException {
    json.writeStartObject();
    context();
    json.writeArrayFieldStart("@graph");
    for (Node graph : Iter.asStream(dataset.listGraphNodes()).sorted(TERMS).toList()) {
      json.writeRaw("\n");
      json.writeStartObject();
      json.writeStringField("@id", graph.getURI());
      json.writeArrayFieldStart("@graph");
      things(graph);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw("\n");
  }

  private void context() throws IOException {
    json.writeObjectFieldStart("@context");
    json.writeNumberField("@version", 1.1);
    json.writeStringField("@vocab", Vocab.Dsj.NS);
    for (Map.Entry<String, String> prefix : context.prefixes().entrySet()) {
      json.writeObjectFieldStart(prefix.getKey());
      json.writeStringField("@id", prefix.getValue());
      json.writeBooleanField("@prefix", true);
      json.writeEndObject();
    }
    for (Map.Entry<String, String> coercion : context.coercions().entrySet()) {
      json.writeObjectFieldStart(context.shortened(coercion.getKey()));
      json.writeStringField("@id", coercion.getKey());
      json.writeStringField("@type", coercion.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void things(Node graph) throws IOException {
    List<Triple> triples =
        dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY)
            .map(Quad::asTriple)
            .sorted(
                Comparator.comparing(Triple::getSubject, TERMS)
                    .thenComparing(Triple::getPredicate, TERMS)
                    .thenComparing(Triple::getObject, TERMS))
            .toList();
    for (int from = 0; from < triples.size(); ) {
      int to = from;
      while (to < triples.size()
          && triples.get(to).getSubject().equals(triples.get(from).getSubject())) {
        to++;
      }
      json.writeRaw("\n");
      json.writeStartObject();
      json.writeStringField("@id", id(triples.get(from).getSubject()));
      properties(triples.subList(from, to));
      json.writeEndObject();
      written += to - from;
      from = to;
    }
  }

  private void properties(List<Triple> ofOne) throws IOException {
    for (int from = 0; from < ofOne.size(); ) {
      Node property = ofOne.get(from).getPredicate();
      List<Node> values = new ArrayList<>();
      for (; from < ofOne.size() && ofOne.get(from).getPredicate().equals(property); from++) {
        values.add(ofOne.get(from).getObject());
      }
      boolean type = property.equals(Vocab.Rdf.type) && values.stream().allMatch(Node::isURI);
      json.writeFieldName(type ? "@type" : context.shortened(property.getURI()));
      if (values.size() > 1) {
        json.writeStartArray();
      }
      for (Node value : values) {
        if (type) {
          json.writeString(context.shortened(value.getURI()));
        } else {
          value(value, context.coercion(property.getURI()).orElse(""));
        }
      }
      if (values.size() > 1) {
        json.writeEndArray();
      }
    }
  }

  private void value(Node value, String coercion) throws IOException {
    if (!value.isLiteral()) {
      if (coercion.equals(JsonLdContext.IRI)) {
        json.writeString(id(value));
      } else {
        json.writeStartObject();
        json.writeStringField("@id", id(value));
        json.writeEndObject();
      }
      return;
    }
    String text = value.getLiteralLexicalForm();
    String language = value.getLiteralLanguage();
    String type = value.getLiteralDatatypeURI();
    if (language.isEmpty() && type.equals(coercion.isEmpty() ? STRING : coercion)) {
      json.writeString(text);
      return;
    }
    json.writeStartObject();
    json.writeStringField("@value", text);
    if (!language.isEmpty()) {
      json.writeStringField("@language", language);
    } else if (!type.equals(STRING)) {
      json.writeStringField("@type", type);
    }
    json.writeEndObject();
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }
}

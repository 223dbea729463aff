package dashiji.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** The forms in which descriptions come, best first. */
public enum RdfForm {
  TURTLE("ttl", "Turtle", "text/turtle", RDFFormat.TURTLE_PRETTY),
  JSON_LD("jsonld", "JSON-LD", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
  RDF_XML("rdf", "RDF/XML", "application/rdf+xml", RDFFormat.RDFXML_PLAIN),
  N_TRIPLES("nt", "N-Triples", "application/n-triples", RDFFormat.NTRIPLES_UTF8);

  /** The library that writes JSON-LD makes language tags small; BCP 47 writes scripts so. */
  private static final Pattern SMALL_TAG =
      Pattern.compile("(\"@language\"\\s*:\\s*\"zh-)(hans|hant|latn)(?=[\"-])");

  private final String ending;
  private final String shownName;
  private final String type;
  private final RDFFormat format;

  RdfForm(String ending, String shownName, String type, RDFFormat format) {
    this.ending = ending;
    this.shownName = shownName;
    this.type = type;
    this.format = format;
  }

  /** The ending of file names. */
  public String ending() {
    return ending;
  }

  /** What people call it. */
  public String shownName() {
    return shownName;
  }

  /** The media type without parameters. */
  public String type() {
    return type;
  }

  /** The media type as it is sent. */
  public String sentType() {
    return this == TURTLE ? type + "; charset=utf-8" : type;
  }

  /** The form of a media type. */
  public static Optional<RdfForm> ofType(String type) {
    return Arrays.stream(values()).filter(form -> form.type.equals(type)).findFirst();
  }

  /** The form of a file name's ending. */
  public static Optional<RdfForm> ofEnding(String ending) {
    return Arrays.stream(values()).filter(form -> form.ending.equals(ending)).findFirst();
  }

  /** A graph in this form. */
  public byte[] write(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(format).output(out);
    if (this != JSON_LD) {
      return out.toByteArray();
    }
    return SMALL_TAG
        .matcher(out.toString(StandardCharsets.UTF_8))
        .replaceAll(tag ->
            tag.group(1)
                + tag.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                + tag.group(2).substring(1))
        .getBytes(StandardCharsets.UTF_8);
  }
}

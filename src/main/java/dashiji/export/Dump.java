package dashiji.export;

import dashiji.rdf.Vocab;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Writes the whole graph into one file. The same graph gives the same bytes from any store: graphs
 * by name, triples in term order. In memory is one named graph at a time, or for Turtle the
 * subjects of the union.
 */
public final class Dump {
  private static final Comparator<Node> TERMS = NodeCmp::compareRDFTerms;
  private static final Comparator<Triple> TRIPLES =
      Comparator.comparing(Triple::getSubject, TERMS)
          .thenComparing(Triple::getPredicate, TERMS)
          .thenComparing(Triple::getObject, TERMS);

  private Dump() {}

  /**
   * Writes a dump; the file appears under its name when it is complete.
   *
   * @param dataset read in the caller's transaction
   * @param file its name's ending says the format, see {@link DumpFormat}
   * @return number of quads, or of triples for Turtle
   * @throws IllegalArgumentException if the ending is none of those
   */
  public static long write(DatasetGraph dataset, Path file) throws IOException {
    DumpFormat format =
        DumpFormat.of(file)
            .orElseThrow(
                () -> new IllegalArgumentException(file + " must end in " + DumpFormat.endings()));
    if (format == DumpFormat.JSON_LD) {
      return JsonLdExport.write(dataset, file);
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    long written;
    try (OutputStream out = open(unfinished, DumpFormat.isCompressed(file))) {
      StreamRDF sink = StreamRDFWriter.getWriterStream(out, format.format());
      sink.start();
      if (format != DumpFormat.NQUADS) {
        new TreeMap<>(Vocab.PREFIXES).forEach(sink::prefix);
      }
      written = format == DumpFormat.TURTLE ? union(dataset, sink) : graphs(dataset, sink);
      sink.finish();
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    return written;
  }

  private static OutputStream open(Path file, boolean compressed) throws IOException {
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
    return compressed ? new GZIPOutputStream(bytes) : bytes;
  }

  private static long graphs(DatasetGraph dataset, StreamRDF sink) {
    List<Node> graphs = Iter.asStream(dataset.listGraphNodes()).sorted(TERMS).toList();
    long written = 0;
    for (Node graph : graphs) {
      List<Triple> triples =
          dataset.stream(graph, Node.ANY, Node.ANY, Node.ANY)
              .map(Quad::asTriple)
              .sorted(TRIPLES)
              .toList();
      triples.forEach(triple -> sink.quad(Quad.create(graph, triple)));
      written += triples.size();
    }
    return written;
  }

  private static long union(DatasetGraph dataset, StreamRDF sink) {
    List<Node> subjects;
    try (Stream<Quad> quads = dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)) {
      subjects = quads.map(Quad::getSubject).distinct().sorted(TERMS).toList();
    }
    long written = 0;
    for (Node subject : subjects) {
      List<Triple> triples =
          dataset.stream(Node.ANY, subject, Node.ANY, Node.ANY)
              .map(Quad::asTriple)
              .distinct()
              .sorted(TRIPLES)
              .toList();
      triples.forEach(sink::triple);
      written += triples.size();
    }
    return written;
  }
}

package dashiji.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.PatchHeader;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchConst;
import org.apache.jena.rdfpatch.changes.PatchSummary;
import org.apache.jena.rdfpatch.changes.RDFChangesCounter;
import org.apache.jena.rdfpatch.changes.RDFChangesN;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.jspecify.annotations.Nullable;

/**
 * What one build changed, as a file: an <a
 * href="https://afs.github.io/rdf-delta/rdf-patch.html">RDF Patch</a> in its text form, a row a
 * line, compressed with gzip.
 *
 * <pre>
 * H id &lt;urn:uuid:…&gt; .
 * H prev &lt;urn:uuid:…&gt; .
 * H build 7 .
 * H time "2026-03-01T08:00:00Z"^^&lt;http://www.w3.org/2001/XMLSchema#dateTime&gt; .
 * TX .
 * D &lt;subject&gt; &lt;predicate&gt; &lt;object&gt; &lt;graph&gt; .
 * A &lt;subject&gt; &lt;predicate&gt; &lt;object&gt; &lt;graph&gt; .
 * TC .
 * </pre>
 *
 * The patches of a store, applied in order from the first to an empty dataset, give the graph.
 */
final class ChangeFile {
  private static final String BUILD = "build";
  private static final String TIME = "time";
  private static final int BUFFER = 1 << 16;

  private ChangeFile() {}

  /**
   * The head of a patch.
   *
   * @param id names the state after it
   * @param previous names the state before it, or null for the first build
   * @param build number of the generation
   * @param time when it was written
   */
  record Head(String id, @Nullable String previous, int build, Instant time) {}

  /**
   * Writes a patch to disk, forced; a file of that name is replaced.
   *
   * @return how many rows of each kind
   */
  static PatchSummary write(Path file, Head head, Consumer<RDFChanges> rows) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    RDFChangesCounter counter = new RDFChangesCounter();
    Path fresh = file.resolveSibling(StoreLayout.fileName(file) + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      GZIPOutputStream zip = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
      OutputStream out = new BufferedOutputStream(zip, BUFFER);
      RDFChangesWriterText patch = RDFChangesWriterText.create(out);
      patch.start();
      patch.header(RDFPatchConst.ID, NodeFactory.createURI(head.id()));
      if (head.previous() != null) {
        patch.header(RDFPatchConst.PREV, NodeFactory.createURI(head.previous()));
      }
      patch.header(BUILD, literal(String.valueOf(head.build()), XSDDatatype.XSDinteger));
      patch.header(TIME, literal(head.time().toString(), XSDDatatype.XSDdateTime));
      patch.txnBegin();
      rows.accept(new RDFChangesN(patch, counter));
      patch.txnCommit();
      patch.finish();
      out.flush();
      zip.finish();
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (folder != null) {
      StoreLayout.forceFolder(folder);
    }
    return counter.summary();
  }

  private static Node literal(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  /**
   * Opens a patch for reading, decompressed.
   *
   * @throws StoreException if it is not compressed
   */
  static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER);
    } catch (ZipException damaged) {
      raw.close();
      throw new StoreException(file + " is damaged: " + damaged.getMessage(), damaged);
    }
  }

  /**
   * Reads the head of a patch.
   *
   * @throws StoreException if it is no such file
   */
  static Head head(Path file) throws IOException {
    try (InputStream in = open(file)) {
      PatchHeader header = RDFPatchReaderText.readerHeader(in);
      Node id = header.getId();
      Node previous = header.getPrevious();
      Node build = header.get(BUILD);
      Node time = header.get(TIME);
      if (id == null || build == null || time == null) {
        throw new StoreException(file + " has no id, build or time in its head");
      }
      return new Head(
          id.getURI(),
          previous == null ? null : previous.getURI(),
          Integer.parseInt(build.getLiteralLexicalForm()),
          Instant.parse(time.getLiteralLexicalForm()));
    }
  }
}

package dashiji.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.atlas.lib.CacheSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * Which IRIs the builds of a store took out of its graph: the file {@code removed.keys} of a
 * generation. It lets a server tell what is gone from what never was without reading patches.
 *
 * <p>After eight bytes that name the format come records of 16 bytes, sorted: the first 96 bits of
 * the SHA-256 of an IRI, and the number of the last build that took it out. An IRI that came back
 * may still be in it: who asks looks into the graph first. A look-up reads some 20 records; a build
 * copies the records of the one before.
 */
final class RemovedTerms extends RDFChangesBase {
  /** The file's name in the folder of a generation. */
  static final String FILE = "removed.keys";

  private static final byte[] FORMAT = "dsjgone1".getBytes(StandardCharsets.US_ASCII);
  private static final int RECORD = 16;
  private static final int PRESENT = 20_000;

  private record Digest(long high, int low) implements Comparable<Digest> {
    @Override
    public int compareTo(Digest other) {
      int order = Long.compareUnsigned(high, other.high);
      return order != 0 ? order : Integer.compareUnsigned(low, other.low);
    }
  }

  private final DatasetGraph candidate;
  private final Map<Digest, Integer> removed = new HashMap<>();
  private final CacheSet<Node> present = CacheFactory.createCacheSet(PRESENT);
  private int build;

  /**
   * Listens to a build's changes; inside a transaction on the candidate.
   *
   * @param candidate the graph after it
   * @param build its number
   */
  RemovedTerms(DatasetGraph candidate, int build) {
    this.candidate = candidate;
    this.build = build;
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    take(graph);
    take(subject);
    take(object);
  }

  private void take(Node term) {
    if (!term.isURI() || present.contains(term)) {
      return;
    }
    Digest digest = digest(term.getURI());
    Integer known = removed.get(digest);
    if (known != null) {
      removed.put(digest, Math.max(known, build));
    } else if (isThere(term)) {
      present.add(term);
    } else {
      removed.put(digest, build);
    }
  }

  private boolean isThere(Node term) {
    return candidate.contains(Node.ANY, term, Node.ANY, Node.ANY)
        || candidate.contains(Node.ANY, Node.ANY, Node.ANY, term)
        || candidate.contains(term, Node.ANY, Node.ANY, Node.ANY);
  }

  /** Listens to the patches of earlier builds too, of which no record was kept. */
  void takeHistory(StoreLayout layout) throws IOException {
    int last = build;
    try {
      for (int earlier : layout.changesByNumber()) {
        if (earlier < last && ChangeFile.head(layout.changes(earlier)).previous() != null) {
          build = earlier;
          try (InputStream rows = ChangeFile.open(layout.changes(earlier))) {
            new RDFPatchReaderText(rows).apply(this);
          } catch (RiotException damaged) {
            throw new StoreException(
                layout.changes(earlier) + " is damaged: " + damaged.getMessage(), damaged);
          }
        }
      }
    } finally {
      build = last;
    }
  }

  /** True if a generation has a record. */
  static boolean isKept(Path generation) {
    return Files.exists(generation.resolve(FILE));
  }

  /**
   * Writes the record of a generation: what was heard of, and what the one before had.
   *
   * @param earlier folder of the generation before, or null if there is none
   */
  void write(Path generation, @Nullable Path earlier) throws IOException {
    List<Digest> fresh = removed.keySet().stream().sorted().toList();
    Path before = earlier == null ? null : earlier.resolve(FILE);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(generation.resolve(FILE))))) {
      out.write(FORMAT);
      int next = 0;
      if (before != null && Files.exists(before)) {
        try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(before)))) {
          checkFormat(before, in.readNBytes(FORMAT.length));
          for (Kept old = Kept.read(in); old != null; old = Kept.read(in)) {
            while (next < fresh.size() && fresh.get(next).compareTo(old.digest()) < 0) {
              write(out, fresh.get(next++));
            }
            if (next < fresh.size() && fresh.get(next).equals(old.digest())) {
              write(out, fresh.get(next++));
            } else {
              old.write(out);
            }
          }
        }
      }
      while (next < fresh.size()) {
        write(out, fresh.get(next++));
      }
    }
  }

  private void write(DataOutputStream out, Digest digest) throws IOException {
    new Kept(digest, removed.getOrDefault(digest, build)).write(out);
  }

  private record Kept(Digest digest, int build) {
    static @Nullable Kept read(DataInputStream in) throws IOException {
      byte[] bytes = in.readNBytes(RECORD);
      if (bytes.length == 0) {
        return null;
      }
      if (bytes.length < RECORD) {
        throw new EOFException(FILE + " ends inside a record");
      }
      return of(ByteBuffer.wrap(bytes));
    }

    static Kept of(ByteBuffer bytes) {
      return new Kept(new Digest(bytes.getLong(), bytes.getInt()), bytes.getInt());
    }

    void write(DataOutputStream out) throws IOException {
      out.writeLong(digest.high());
      out.writeInt(digest.low());
      out.writeInt(build);
    }
  }

  /**
   * The build that took an IRI out, by the record of a generation; nothing if none did, or an older
   * program wrote the generation.
   */
  static OptionalInt build(Path generation, String iri) throws IOException {
    Path file = generation.resolve(FILE);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      checkFormat(file, read(channel, 0, FORMAT.length).array());
      Digest wanted = digest(iri);
      long low = 0;
      long high = (channel.size() - FORMAT.length) / RECORD - 1;
      while (low <= high) {
        long middle = (low + high) >>> 1;
        Kept found = Kept.of(read(channel, FORMAT.length + middle * RECORD, RECORD));
        int order = found.digest().compareTo(wanted);
        if (order == 0) {
          return OptionalInt.of(found.build());
        } else if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return OptionalInt.empty();
    } catch (NoSuchFileException olderProgram) {
      return OptionalInt.empty();
    }
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException(FILE + " ends at " + channel.size());
      }
    }
    return bytes.flip();
  }

  private static void checkFormat(Path file, byte[] head) throws StoreException {
    if (!Arrays.equals(head, FORMAT)) {
      throw new StoreException(file + " is damaged; build with --full into a new folder");
    }
  }

  private static Digest digest(String iri) {
    try {
      ByteBuffer bytes =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(iri.getBytes(StandardCharsets.UTF_8)));
      return new Digest(bytes.getLong(), bytes.getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

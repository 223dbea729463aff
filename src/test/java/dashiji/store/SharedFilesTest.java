package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@link TdbFiles} says of the files of TDB2: a write transaction changes no byte that belongs
 * to the state before it. If a later Jena breaks this, generations must not share files any more.
 */
class SharedFilesTest {
  private static final int BLOCK = 8 * 1024;
  private static final long SEED = 20260301;
  private static final int THINGS = 48_000;
  private static final int TRANSACTIONS = 8;

  @TempDir Path folder;

  /** For each tree and each file of terms how far its state reaches. */
  private static Map<Path, Long> limits(Path database) throws IOException {
    Map<Path, Long> limits = new TreeMap<>();
    for (Path file : files(database)) {
      String name = file.getFileName().toString();
      String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      if (name.endsWith(".bpt")) {
        ByteBuffer state = ByteBuffer.wrap(Files.readAllBytes(file));
        limits.put(file.resolveSibling(stem + ".idn"), state.getLong(8) * BLOCK);
        limits.put(file.resolveSibling(stem + ".dat"), state.getLong(16) * BLOCK);
      } else if (name.endsWith(".obj")) {
        limits.put(file, Files.size(file));
      }
    }
    return limits;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<Path, String> digests(Map<Path, Long> limits) {
    Map<Path, String> digests = new TreeMap<>();
    limits.forEach((file, limit) -> digests.put(file, digest(file, limit)));
    return digests;
  }

  private static String digest(Path file, long limit) {
    try (FileChannel channel = FileChannel.open(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
      for (long at = 0; at < limit; ) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), limit - at));
        at += channel.read(buffer, at);
        sha.update(buffer.flip());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTransactionChangesNoByteOfTheStateBeforeIt() throws IOException {
    StoreLayout layout = new StoreLayout(folder.resolve("store"));
    Path first = SampleQuads.build(layout, "a", THINGS, "v0").generation().directory();
    Map<Path, Long> limits = limits(first);
    assertThat(limits).hasSizeGreaterThan(15);
    // More than one of the segments of 8 MB that TDB2 maps.
    assertThat(Collections.max(limits.values())).isGreaterThan(8L << 20);
    Map<Path, String> digests = digests(limits);

    List<Quad> present = new ArrayList<>(SampleQuads.of("a", THINGS, "v0").toList());
    Random random = new Random(SEED);
    Path second = Files.createDirectory(folder.resolve("second"));
    TdbFiles.goOn(first, second);
    for (int i = 1; i <= TRANSACTIONS; i++) {
      boolean abandoned = i % 4 == 0;
      DatasetGraph database = TdbFiles.open(second);
      database.begin(TxnType.WRITE);
      Collections.shuffle(present, random);
      // From a few quads to nearly all: blocks are split, merged, and the tree loses levels.
      List<Quad> gone = present.subList(0, random.nextInt(present.size()) / (1 + i % 3));
      gone.forEach(database::delete);
      if (!abandoned) {
        gone.clear();
      }
      List<Quad> fresh = SampleQuads.of("b" + i, random.nextInt(THINGS / 4), "v" + i).toList();
      fresh.forEach(database::add);
      if (abandoned) {
        database.abort();
      } else {
        database.commit();
        present.addAll(fresh);
      }
      database.end();
      TDBInternal.expel(database, true);
      assertThat(digests(limits)).as("after transaction %d", i).isEqualTo(digests);
      assertThat(TdbFiles.atRest(second)).isTrue();
    }
    assertThat(present).isNotEmpty();
    assertThat(SampleQuads.visible(layout, "v0")).isEqualTo(THINGS);
  }
}

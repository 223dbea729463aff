package dashiji.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * What TDB2 does with the files of a database (Jena 5.6.0), as far as generations rest on it.
 *
 * <ul>
 *   <li>{@code *.dat}, {@code *.idn}: blocks of the B+trees. A write transaction changes no block
 *       below the limit that the tree had when it began: it writes a changed copy of the block, and
 *       of those above it up to a new root, behind the limit.
 *   <li>{@code *.obj}: the terms, appended.
 *   <li>{@code *.bpt}: root and limits of a tree, 24 bytes; {@code *.bdf}: the length of the terms.
 *       Overwritten by a commit, read when the database is opened.
 *   <li>{@code journal.jrnl}: empty but during a commit.
 * </ul>
 *
 * So two databases whose files of the first two kinds are the same by hard links, and whose other
 * files are their own, are each right, if the one that goes on writing began where the other ended
 * and no third does so too. A test holds it to be so for the Jena in use.
 */
final class TdbFiles {
  private static final String LOCK = "tdb.lock";
  private static final Set<String> BLOCKS = Set.of("dat", "idn");
  private static final String TERMS = "obj";
  private static final String TREE_STATE = "bpt";
  private static final String JOURNAL = "jrnl";

  /** Memory-mapped on all machines: the other mode cuts files off at the limit when it opens. */
  private static final StoreParams PARAMETERS =
      StoreParamsBuilder.create(StoreParams.getDftStoreParams()).fileMode(FileMode.mapped).build();

  private TdbFiles() {}

  /** Opens the database in a folder, which is made if the folder is empty. */
  static DatasetGraph open(Path folder) {
    return DatabaseMgr.connectDatasetGraph(Location.create(folder), PARAMETERS);
  }

  /** Makes a folder that shows the same database as another, by links alone, for reading. */
  static void link(Path from, Path to) throws IOException {
    each(from, to, TdbFiles::linkFile);
  }

  /** Makes a folder that goes on where the database in another, which nobody has open, ended. */
  static void goOn(Path from, Path to) throws IOException {
    Path search = from.resolve(Companion.SEARCH);
    each(
        from,
        to,
        (fresh, file) -> {
          if (file.startsWith(search) || file.endsWith(RemovedTerms.FILE)) {
            return; // who writes it knows what of it stays
          }
          if (grows(file)) {
            linkFile(fresh, file);
          } else {
            Files.copy(file, fresh);
          }
        });
  }

  /** True if the last transaction of a closed database left nothing to be done. */
  static boolean atRest(Path folder) throws IOException {
    long[] pending = new long[1];
    walk(folder, (file, size) -> pending[0] += extension(file).equals(JOURNAL) ? size : 0);
    return pending[0] == 0;
  }

  /**
   * Bytes of a closed database that blocks and terms take up, those that nothing points to any more
   * included. The files are longer, as they grow by 8 MB.
   */
  static long used(Path folder) throws IOException {
    long[] used = new long[1];
    walk(
        folder,
        (file, size) -> {
          if (extension(file).equals(TREE_STATE)) {
            ByteBuffer state = ByteBuffer.wrap(Files.readAllBytes(file));
            used[0] += (state.getLong(8) + state.getLong(16)) * SystemTDB.BlockSize;
          } else if (extension(file).equals(TERMS)) {
            used[0] += size;
          }
        });
    return used[0];
  }

  private static boolean grows(Path file) {
    String extension = extension(file);
    return BLOCKS.contains(extension) || extension.equals(TERMS);
  }

  private static String extension(Path file) {
    String name = StoreLayout.fileName(file);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private interface Transfer {
    void file(Path fresh, Path file) throws IOException;
  }

  private interface Visit {
    void file(Path file, long size) throws IOException;
  }

  private static void each(Path from, Path to, Transfer transfer) throws IOException {
    walk(
        from,
        (file, size) -> {
          if (!StoreLayout.fileName(file).equals(LOCK)) {
            Path fresh = to.resolve(from.relativize(file));
            if (fresh.getParent() instanceof Path folder) {
              Files.createDirectories(folder);
            }
            transfer.file(fresh, file);
          }
        });
  }

  private static void walk(Path folder, Visit visit) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            visit.file(file, attributes.size());
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void linkFile(Path link, Path file) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (NoSuchFileException removedMeanwhile) {
      throw removedMeanwhile;
    } catch (UnsupportedOperationException | FileSystemException refused) {
      throw new StoreException(
          "cannot link "
              + file
              + " ("
              + refused
              + "); a store needs a writable file system with hard links",
          refused);
    }
  }
}

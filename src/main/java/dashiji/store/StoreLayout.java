package dashiji.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie in a store folder.
 *
 * <pre>
 * DIR/generation-0006/   the state before, kept for readers in flight and for going back
 * DIR/generation-0007/   a TDB2 database, never written to once it is visible
 * DIR/generation-0007/removed.keys  IRIs that were in earlier states ({@link RemovedTerms})
 * DIR/current            one line: the name of the visible generation
 * DIR/changes/0007.rdfp.gz  what the build of generation 7 changed, an RDF Patch
 * DIR/texts/ab/ab12….txt.gz  the raw text of a source file, by its SHA-256 ({@link SourceTexts})
 * DIR/build.lock         held (an OS lock) while a build runs; a file left over does no harm
 * DIR/readers/…/         one folder of hard links for each open reader
 * </pre>
 *
 * <p>TDB2 lets one process open a database and offers no snapshot of a whole rebuild; a fresh
 * folder a build and a pointer switched by one rename gives both. The folder of a build that
 * changes little shares its large files with the one before by hard links ({@link TdbFiles}).
 *
 * @param directory the store folder; need not exist yet
 */
public record StoreLayout(Path directory) {
  private static final String REMOVING = "removing-";
  private static final String CHANGES = ".rdfp.gz";

  /** The pointer file. */
  public Path pointer() {
    return directory.resolve("current");
  }

  /** The file that a running build has locked. */
  Path buildLock() {
    return directory.resolve("build.lock");
  }

  /** The folder of what each build changed. */
  Path changes() {
    return directory.resolve("changes");
  }

  /** The file of what one build changed, whether it exists or not. */
  Path changes(int generation) {
    return changes().resolve(String.format(Locale.ROOT, "%04d" + CHANGES, generation));
  }

  /** The numbers of the builds whose changes are there, in order. */
  List<Integer> changesByNumber() throws IOException {
    return entries(changes()).stream()
        .map(StoreLayout::fileName)
        .filter(name -> name.matches("\\d{4,9}" + Pattern.quote(CHANGES)))
        .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
        .sorted()
        .toList();
  }

  /** The folder of the readers' views. */
  Path readers() {
    return directory.resolve("readers");
  }

  /**
   * The visible generation, or nothing if no build was ever finished here.
   *
   * @throws StoreException if the pointer names none that exists
   */
  public Optional<Generation> current() throws IOException {
    String name;
    try {
      name = Files.readString(pointer(), StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException noBuildYet) {
      return Optional.empty();
    }
    Optional<Generation> generation = Generation.named(directory, name);
    if (generation.isEmpty() || !Files.isDirectory(generation.get().directory())) {
      throw new StoreException(
          pointer()
              + " names \""
              + name
              + "\", which is no generation of this store; build it again");
    }
    return generation;
  }

  /** All generation folders, finished or not, by number. */
  List<Generation> generations() throws IOException {
    return entries(directory).stream()
        .flatMap(path -> Generation.named(directory, fileName(path)).stream())
        .sorted()
        .toList();
  }

  /**
   * Makes a generation the visible one: the pointer is written beside the old one, forced to disk,
   * and renamed over it, so a crash leaves either the old or the new.
   */
  void switchTo(Generation generation) throws IOException {
    Path fresh = directory.resolve("current.new");
    try (FileChannel file =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer line = StandardCharsets.UTF_8.encode(generation.name() + "\n");
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(true);
    }
    Files.move(
        fresh, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(directory);
  }

  /** Forces every file of a generation and the folders to disk, before it may become visible. */
  void force(Generation generation) throws IOException {
    Files.walkFileTree(
        generation.directory(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
              channel.force(true);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            forceFolder(folder);
            return FileVisitResult.CONTINUE;
          }
        });
    forceFolder(directory);
  }

  /**
   * Removes a generation. The folder is renamed first, so that a reader about to open it fails
   * cleanly instead of finding half of it.
   */
  void remove(Generation generation) throws IOException {
    Path doomed = directory.resolve(REMOVING + generation.name());
    removeTree(doomed);
    Files.move(generation.directory(), doomed, StandardCopyOption.ATOMIC_MOVE);
    removeTree(doomed);
  }

  /** Removes what an interrupted removal left. */
  void removeLeftovers() throws IOException {
    for (Path path : entries(directory)) {
      if (fileName(path).startsWith(REMOVING)) {
        removeTree(path);
      }
    }
  }

  static void removeTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    }
  }

  static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  static void forceFolder(Path folder) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return; // a folder cannot be opened there, and its entries are journaled
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}

package dashiji.source;

import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the files to read below the files and folders a user names. */
public final class SourceFiles {
  /**
   * Names of files that speak of what lies beside them: README.md, README.zh-CN.md, LICENSE.txt.
   */
  private static final Pattern ABOUT_THE_FOLDER =
      Pattern.compile(
          "(?i)(?:readme|licen[cs]e|notice|copying|authors|changelog|contributing)(?:[._-].*)?");

  private SourceFiles() {}

  /**
   * The files of the inputs: in the order of the inputs, and inside a folder in the order of their
   * keys, so that two runs see the same order on every system.
   *
   * <p>A file in a folder has as its key the path below that folder without its ending; a file
   * named itself has its name without its ending. Hidden files and folders and the sidecars {@code
   * *.meta.yaml} are passed over without a word; what is no text to read in a folder, a file of
   * unknown form or a README, with one (PASSED_OVER). A file that is reached twice counts once. Of
   * files with the very same bytes the first stays (DUPLICATE_TEXT); where two files claim one key,
   * the later one gets {@code ~} and the first eight digits of its SHA-256 at the end
   * (DOCUMENT_KEY_TAKEN). What cannot be listed is UNREADABLE_FILE. Files named themselves are all
   * among the result, also those of unknown form: reading reports them.
   *
   * @param inputs files and folders
   * @param problems takes what is wrong
   */
  public static List<SourceFile> find(List<Path> inputs, Problems problems) {
    List<SourceFile> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path input : inputs) {
      for (SourceFile file : below(input, problems)) {
        if (seen.add(real(file.path()))) {
          found.add(file);
        }
      }
    }
    return withOwnKeys(withoutDuplicates(found, problems), problems);
  }

  private static List<SourceFile> below(Path input, Problems problems) {
    if (!Files.exists(input)) {
      problems.add(ProblemCode.UNREADABLE_FILE, "no such file or folder", where(input));
      return List.of();
    }
    if (!Files.isDirectory(input)) {
      String name = FileNames.name(input);
      return name.endsWith(MetadataFile.ENDING)
          ? List.of()
          : List.of(new SourceFile(input, FileNames.withoutEnding(name)));
    }
    List<SourceFile> files = new ArrayList<>();
    Problems seen = new Problems();
    try {
      Files.walkFileTree(
          input,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Search(input, files, seen));
    } catch (IOException e) {
      seen.add(ProblemCode.UNREADABLE_FILE, SourceReader.reason(e), where(input));
    }
    // A file system lists files in any order.
    problems.addAll(
        seen.all().stream()
            .sorted(Comparator.comparing(problem -> String.valueOf(problem.where().document())))
            .toList());
    files.sort(
        Comparator.comparing(SourceFile::key).thenComparing(file -> FileNames.name(file.path())));
    return files;
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<SourceFile> files;
    private final Problems problems;

    Search(Path folder, List<SourceFile> files, Problems problems) {
      this.folder = folder;
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
      return !below.equals(folder) && FileNames.name(below).startsWith(".")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = FileNames.name(file);
      if (name.startsWith(".") || name.endsWith(MetadataFile.ENDING)) {
        return FileVisitResult.CONTINUE;
      }
      if (SourceForm.ofName(name).isEmpty()) {
        problems.add(ProblemCode.PASSED_OVER, SourceForm.NO_READER, where(file));
      } else if (ABOUT_THE_FOLDER.matcher(name).matches()) {
        problems.add(
            ProblemCode.PASSED_OVER,
            "about the folder, by its name; name the file itself to have it read",
            where(file));
      } else {
        files.add(new SourceFile(file, key(file, name)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.add(
          ProblemCode.UNREADABLE_FILE,
          e instanceof FileSystemLoopException
              ? "a link that leads back to a folder above it"
              : SourceReader.reason(e),
          where(file));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path below, @Nullable IOException e) {
      if (e != null) {
        problems.add(ProblemCode.UNREADABLE_FILE, SourceReader.reason(e), where(below));
      }
      return FileVisitResult.CONTINUE;
    }

    private String key(Path file, String name) {
      StringBuilder key = new StringBuilder();
      Path parent = folder.relativize(file).getParent();
      if (parent != null) {
        parent.forEach(part -> key.append(FileNames.name(part)).append('/'));
      }
      return key.append(FileNames.withoutEnding(name)).toString();
    }
  }

  private static List<SourceFile> withoutDuplicates(List<SourceFile> found, Problems problems) {
    Map<Long, Integer> sizes = new HashMap<>();
    Map<SourceFile, Long> sizeOf = new HashMap<>();
    for (SourceFile file : found) {
      long size = size(file.path());
      sizeOf.put(file, size);
      sizes.merge(size, 1, Integer::sum);
    }
    Map<String, SourceFile> firstWith = new HashMap<>();
    List<SourceFile> kept = new ArrayList<>();
    for (SourceFile file : found) {
      long size = sizeOf.getOrDefault(file, -1L);
      // Only files of one size can be equal; an empty or unreadable one is reported as such.
      if (size <= 0 || sizes.getOrDefault(size, 0) < 2) {
        kept.add(file);
        continue;
      }
      String sha256;
      try {
        sha256 = Checksums.sha256(SourceReader.bytes(file.path()));
      } catch (UnreadableException e) {
        kept.add(file); // reading it reports the reason
        continue;
      }
      SourceFile first = firstWith.putIfAbsent(sha256, file);
      if (first == null) {
        kept.add(file);
      } else {
        problems.add(
            ProblemCode.DUPLICATE_TEXT,
            "left out: the same as " + FileNames.shown(first.path()),
            where(file.path()));
      }
    }
    return kept;
  }

  private static List<SourceFile> withOwnKeys(List<SourceFile> files, Problems problems) {
    Map<String, SourceFile> byKey = new LinkedHashMap<>();
    for (SourceFile file : files) {
      SourceFile owner = byKey.putIfAbsent(file.key(), file);
      if (owner == null) {
        continue;
      }
      try {
        String suffix = "~" + Checksums.sha256(SourceReader.bytes(file.path())).substring(0, 8);
        SourceFile renamed = new SourceFile(file.path(), file.key() + suffix);
        byKey.put(renamed.key(), renamed);
        problems.add(
            ProblemCode.DOCUMENT_KEY_TAKEN,
            "its key is that of " + FileNames.shown(owner.path()) + "; it goes by " + renamed.key(),
            where(file.path()));
      } catch (UnreadableException e) {
        problems.add(e.code(), e.reason(), where(file.path()));
      }
    }
    return List.copyOf(byKey.values());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1; // reading it reports the reason
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize(); // a link to nowhere: reading it reports the reason
    }
  }

  private static Problem.Where where(Path path) {
    return Problem.Where.document(FileNames.shown(path));
  }
}

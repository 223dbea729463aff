package dashiji.build;

import dashiji.source.SourceChecksum;
import dashiji.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Which files have to be read: those that are new, whose bytes, form or sidecar changed or of whose
 * facts people say something else, and all if the program reads otherwise than the one that read
 * them.
 *
 * @param changed the files to be read, in their order
 * @param unchanged the others
 * @param checksums of all files; one that cannot be read has none
 * @param program the extractor's fingerprint
 * @param forProgram how many of those to be read are as they were, but for the program
 */
record ChangedFiles(
    List<SourceFile> changed,
    List<SourceFile> unchanged,
    Map<SourceFile, String> checksums,
    String program,
    int forProgram) {

  /**
   * What is to be noted of a file that was read.
   *
   * @param corrected what people said of the document's facts, as one string; empty for nothing
   */
  Optional<String> fingerprint(SourceFile file, String corrected) {
    return Optional.ofNullable(checksums.get(file))
        .map(sum -> SourceChecksum.with(sum, corrected) + "-" + program);
  }

  /**
   * Compares files with what is noted of them.
   *
   * @param program the extractor's fingerprint
   * @param noted the fingerprint that was noted when a file was last read; called on this thread
   * @param corrected what people said of the document's facts; called on this thread
   */
  static ChangedFiles of(
      List<SourceFile> files,
      String program,
      int threads,
      Function<SourceFile, Optional<String>> noted,
      Function<SourceFile, String> corrected) {
    List<SourceFile> changed = new ArrayList<>();
    List<SourceFile> unchanged = new ArrayList<>();
    Map<SourceFile, String> checksums = new HashMap<>();
    int forProgram = 0;
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("compare-", 1).factory());
    try {
      List<Future<Optional<String>>> computed =
          files.stream().map(file -> pool.submit(() -> SourceChecksum.of(file.path()))).toList();
      for (int i = 0; i < files.size(); i++) {
        SourceFile file = files.get(i);
        Optional<String> checksum = await(computed.get(i));
        Optional<String> before = noted.apply(file);
        checksum.ifPresent(sum -> checksums.put(file, sum));
        String sources =
            checksum.map(sum -> SourceChecksum.with(sum, corrected.apply(file))).orElse("");
        if (before.isPresent() && before.get().equals(sources + "-" + program)) {
          unchanged.add(file);
          continue;
        }
        changed.add(file);
        if (checksum.isPresent() && before.isPresent() && before.get().startsWith(sources)) {
          forProgram++;
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return new ChangedFiles(changed, unchanged, checksums, program, forProgram);
  }

  private static Optional<String> await(Future<Optional<String>> checksum) {
    try {
      return checksum.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a file could not be looked at", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the build was interrupted", e);
    }
  }
}

package dashiji.build;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to build.
 *
 * @param inputs files and folders to read
 * @param store the store's folder
 * @param base base IRI of everything in the graph, or null for the one the store has, or the
 *     default for a new store
 * @param threads how many documents are read at once
 * @param softwareVersion what is recorded as the program's version
 * @param decisions what people decided on who is who ({@link dashiji.entity.HumanDecisions}), or
 *     null for the file {@code decisions.tsv} of the store, if it has one
 * @param corrections what people said of single facts ({@link dashiji.curation.CorrectionFile}), or
 *     null for the file {@code corrections.tsv} of the store, if it has one
 * @param full read all inputs, also those that are as they were when they were read
 * @param prune take out of the graph what is not among the inputs
 * @param texts keep the raw texts beside the graph, for the pages that show them; false removes
 *     those that are there
 */
public record BuildRequest(
    List<Path> inputs,
    Path store,
    @Nullable String base,
    int threads,
    String softwareVersion,
    @Nullable Path decisions,
    @Nullable Path corrections,
    boolean full,
    boolean prune,
    boolean texts) {

  public BuildRequest {
    inputs = List.copyOf(inputs);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
    }
  }

  /** With the raw texts beside the graph. */
  public BuildRequest(
      List<Path> inputs,
      Path store,
      @Nullable String base,
      int threads,
      String softwareVersion,
      @Nullable Path decisions,
      @Nullable Path corrections,
      boolean full,
      boolean prune) {
    this(inputs, store, base, threads, softwareVersion, decisions, corrections, full, prune, true);
  }

  /** New and changed inputs, all others staying; no decisions and corrections but the store's. */
  public BuildRequest(
      List<Path> inputs, Path store, @Nullable String base, int threads, String softwareVersion) {
    this(inputs, store, base, threads, softwareVersion, null, null, false, false);
  }
}

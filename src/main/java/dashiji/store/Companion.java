package dashiji.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Writes what follows from a generation and lies in a folder of its own beside the database: it
 * becomes visible with the generation, is linked for each reader, and goes with it.
 */
@FunctionalInterface
public interface Companion {
  /** The folders of a generation that are companions'; an update does not take them over itself. */
  String SEARCH = "search";

  /**
   * Writes it.
   *
   * @param candidate the new generation, read-only, inside a read transaction
   * @param folder the generation's folder
   * @param earlier the generation that it was made from, or null if it was written anew
   */
  void write(DatasetGraph candidate, Path folder, @Nullable Earlier earlier) throws IOException;

  /** Writes nothing. */
  static Companion none() {
    return (candidate, folder, earlier) -> {};
  }

  /**
   * The generation before an update.
   *
   * @param folder its folder, whose files are never written to again
   * @param changes tells all quads that were added or removed since
   */
  record Earlier(Path folder, Changes changes) {}

  /** Tells quads. */
  @FunctionalInterface
  interface Changes {

    /** Hands over one after the other, in no particular order. */
    void each(Consumer<Quad> taker);
  }
}

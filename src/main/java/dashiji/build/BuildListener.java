package dashiji.build;

/** Hears how far a build has come. Called from the thread that runs the build. */
@FunctionalInterface
public interface BuildListener {
  /** Listens to nothing. */
  BuildListener NONE = (stage, done, total) -> {};

  /**
   * Something was done.
   *
   * @param stage the stage it belongs to
   * @param done units of the stage that are done
   * @param total units in all, or -1 where that is not known
   */
  void progress(Stage stage, long done, long total);
}

package dashiji.cli;

import dashiji.build.BuildListener;
import dashiji.build.BuildReport;
import dashiji.build.BuildRequest;
import dashiji.build.GraphBuild;
import dashiji.build.LineExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A store of three invented facts, for tests of the commands that read one. */
final class SmallStore {
  private SmallStore() {}

  /** Builds it below a folder: its text in {@code texts/}, the store in {@code store/}. */
  static Path in(Path folder) throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("901-dongling.txt"),
        """
        何一白 东岭县政府 县长 2024-01-04
        林知远 东岭县政府 副县长 2024-01-05
        沈若川 东岭县政府 县长 2024-03-01
        """);
    Path store = folder.resolve("store");
    BuildReport report =
        GraphBuild.run(
            new BuildRequest(List.of(texts), store, null, 1, "test"),
            new LineExtractor(),
            BuildListener.NONE);
    if (!report.visible()) {
      throw new IllegalStateException(report.toString());
    }
    return store;
  }
}

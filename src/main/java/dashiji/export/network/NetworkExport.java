package dashiji.export.network;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes the networks into a folder, each as GraphML and as GEXF. */
public final class NetworkExport {
  /** A succession of one post is compared with all its holders; whole provinces take minutes. */
  private static final Duration MOST_TIME = Duration.ofHours(2);

  private NetworkExport() {}

  /**
   * Writes all networks: co-attendance as a whole and for each period, succession.
   *
   * @param dataset read in the caller's transaction
   * @param folder is made if need be
   * @param length how long the periods are
   * @return number of ties by network
   */
  public static Map<String, Long> write(DatasetGraph dataset, Path folder, Period.Length length)
      throws IOException {
    Files.createDirectories(folder);
    List<Network> networks = new ArrayList<>(CoAttendance.read(dataset, length));
    networks.add(Succession.read(dataset, MOST_TIME));
    Map<String, Long> ties = new LinkedHashMap<>();
    for (Network network : networks) {
      write(folder.resolve(network.name() + GraphMl.ENDING), out -> GraphMl.write(network, out));
      write(folder.resolve(network.name() + Gexf.ENDING), out -> Gexf.write(network, out));
      ties.put(network.name(), (long) network.edges().size());
    }
    return ties;
  }

  private interface Writing {
    void write(OutputStream out) throws IOException;
  }

  private static void write(Path file, Writing writing) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      writing.write(out);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}

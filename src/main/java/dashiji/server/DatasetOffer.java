package dashiji.server;

import dashiji.page.Maps;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What whoever runs the server adds to the graph.
 *
 * @param exports folder that {@code export --all} wrote; without it the server makes the files of a
 *     small graph itself
 * @param licence IRI of the licence under which the dataset is offered
 * @param maps where places lie
 */
public record DatasetOffer(Optional<Path> exports, Optional<String> licence, Maps maps) {
  /** Nothing. */
  public static final DatasetOffer NONE =
      new DatasetOffer(Optional.empty(), Optional.empty(), Maps.NONE);

  public DatasetOffer {
    Objects.requireNonNull(exports);
    Objects.requireNonNull(licence);
    Objects.requireNonNull(maps);
  }
}

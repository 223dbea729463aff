package dashiji.store;

import java.time.Instant;
import java.util.Optional;

/**
 * When the graph ceased to have an IRI.
 *
 * @param build number of the generation that was the first without it
 * @param time when that was written; empty if the patch that says so is no longer there
 */
public record Removal(int build, Optional<Instant> time) {}

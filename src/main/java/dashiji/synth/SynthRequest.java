package dashiji.synth;

import java.nio.file.Path;

/**
 * What to invent.
 *
 * @param seed the same seed gives the same bytes
 * @param counties how many counties, 1 or more; there is a city for each eight
 * @param months how many months, 1 or more
 * @param out the folder to write
 */
public record SynthRequest(long seed, int counties, int months, Path out) {
  public SynthRequest {
    if (counties < 1 || months < 1) {
      throw new IllegalArgumentException("at least one county and one month");
    }
  }
}

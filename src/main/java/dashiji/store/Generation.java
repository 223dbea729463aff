package dashiji.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One complete state of a store: a TDB2 database in a folder of its own that nobody writes to once
 * it was published.
 *
 * @param number 1 for the first build, one more for each that follows
 * @param directory the folder {@code generation-NNNN}
 */
public record Generation(int number, Path directory) implements Comparable<Generation> {
  private static final Pattern NAME = Pattern.compile("generation-(\\d{4,9})");

  public Generation {
    Objects.requireNonNull(directory);
    if (number < 1) {
      throw new IllegalArgumentException("generation " + number);
    }
  }

  /** The generation of a number in a store folder, whether it exists or not. */
  static Generation in(Path store, int number) {
    return new Generation(
        number, store.resolve(String.format(Locale.ROOT, "generation-%04d", number)));
  }

  /** The generation that a name means in a store folder, or nothing if it is no such name. */
  static Optional<Generation> named(Path store, String name) {
    Matcher m = NAME.matcher(name);
    return m.matches() && Integer.parseInt(m.group(1)) > 0
        ? Optional.of(new Generation(Integer.parseInt(m.group(1)), store.resolve(name)))
        : Optional.empty();
  }

  /** The folder's name, which is what the pointer file says. */
  public String name() {
    return String.valueOf(directory.getFileName());
  }

  /** By number. */
  @Override
  public int compareTo(Generation other) {
    return Integer.compare(number, other.number);
  }
}

package dashiji.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files under {@code META-INF/resources/assets}. Their addresses carry a digest of the content,
 * so that browsers may keep them for ever.
 */
public final class Assets {
  /** Path below which they are served. */
  public static final String PATH = "/assets/";

  private static final String FOLDER = "/META-INF/resources/assets/";
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
  private static final Map<String, Optional<Asset>> READ = new ConcurrentHashMap<>();

  private Assets() {}

  /**
   * The file of a name.
   *
   * @param name such as {@code site.css}; one that leads elsewhere names nothing
   */
  public static Optional<Asset> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Optional<Asset> known = READ.get(name);
    if (known == null) {
      known = read(name);
      if (known.isPresent()) {
        READ.put(name, known); // only what is there: names that are not are without number
      }
    }
    return known;
  }

  private static Optional<Asset> read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(new Asset(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The path by which a page refers to a file.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static String path(String name) {
    Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    return PATH + name + "?v=" + asset.version();
  }
}

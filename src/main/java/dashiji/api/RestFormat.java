package dashiji.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.jspecify.annotations.Nullable;

/** The forms in which the API answers with rows. */
public enum RestFormat {
  /** Columns with their types, rows, and where further ones are. */
  JSON("application/json"),
  /** SPARQL 1.1 CSV results. */
  CSV("text/csv"),
  /** SPARQL 1.1 TSV results. */
  TSV("text/tab-separated-values");

  private static final AcceptList OFFERED =
      AcceptList.create(
          Arrays.stream(values()).map(format -> format.mediaType).toArray(String[]::new));

  private final String mediaType;

  RestFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type, without a charset. */
  public String mediaType() {
    return mediaType;
  }

  /** The media type of a response. */
  String contentType() {
    return this == JSON ? mediaType : mediaType + "; charset=utf-8";
  }

  /** The name used in {@code ?format=}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static String codes() {
    return Arrays.stream(values()).map(RestFormat::code).collect(Collectors.joining(", "));
  }

  /** The format of a name, if there is one. */
  static Optional<RestFormat> named(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  /**
   * The format that a client likes best; JSON where it says nothing, or asks for a page.
   *
   * @param accept the header, or null
   * @return nothing if the client takes none of them
   */
  static Optional<RestFormat> accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    MediaType chosen;
    try {
      chosen = AcceptList.match(new AcceptList(accept), OFFERED);
    } catch (RuntimeException unreadable) {
      return Optional.of(JSON);
    }
    return chosen == null
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(format -> format.mediaType.equals(chosen.getContentTypeStr()))
            .findFirst();
  }
}

package dashiji.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the form of an answer by the header Accept (RFC 9110, 12.5.1): of the forms offered the
 * one with the highest quality, where the most specific range that covers a form counts; of equals
 * the one offered first.
 */
final class MediaChoice {
  private MediaChoice() {}

  private record Range(String type, String subtype, double quality) {
    /** 0 if a media type is not covered, else 1 to 3. */
    int specificity(String[] media) {
      if (type.equals("*")) {
        return 1;
      }
      if (!type.equals(media[0])) {
        return 0;
      }
      return subtype.equals("*") ? 2 : subtype.equals(media[1]) ? 3 : 0;
    }
  }

  /**
   * The media type to answer with, or nothing if none of those offered is wanted.
   *
   * @param accept the header, null or empty if there is none: all are wanted alike
   * @param offers media types without parameters, best first
   */
  static Optional<String> choose(@Nullable String accept, List<String> offers) {
    if (accept == null || accept.isBlank()) {
      return offers.stream().findFirst();
    }
    List<Range> ranges = ranges(accept);
    String best = null;
    double highest = 0;
    for (String offer : offers) {
      double quality = quality(ranges, offer.split("/"));
      if (quality > highest) {
        highest = quality;
        best = offer;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * True if the header names a media type itself, as wanted, and not only a range that covers it.
   *
   * @param media a media type without parameters
   */
  static boolean names(@Nullable String accept, String media) {
    String[] named = media.split("/");
    return accept != null
        && ranges(accept).stream()
            .anyMatch(range -> range.quality() > 0 && range.specificity(named) == 3);
  }

  private static double quality(List<Range> ranges, String[] media) {
    int specificity = 0;
    double quality = 0;
    for (Range range : ranges) {
      int here = range.specificity(media);
      if (here > specificity) {
        specificity = here;
        quality = range.quality();
      }
    }
    return quality;
  }

  private static List<Range> ranges(String accept) {
    List<Range> ranges = new ArrayList<>();
    for (String part : accept.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.split(";", -1); // -1: of ";" too there is a first piece
      String[] media = pieces[0].strip().split("/");
      if (media.length != 2) {
        continue; // no media range: it asks for nothing
      }
      double quality = 1;
      for (int i = 1; i < pieces.length; i++) {
        String parameter = pieces[i].strip();
        if (parameter.startsWith("q=")) {
          quality = quality(parameter.substring(2));
        }
      }
      ranges.add(new Range(media[0].strip(), media[1].strip(), quality));
    }
    return ranges;
  }

  private static double quality(String value) {
    return value.matches("[01](\\.\\d{0,3})?") ? Math.min(1, Double.parseDouble(value)) : 0;
  }
}

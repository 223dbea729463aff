package dashiji.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document as it is published.
 *
 * @param key its path below the folder of texts, without its ending
 * @param title its title
 * @param publisher who publishes it
 * @param area the area it is about
 * @param published the day
 * @param text what it says
 */
record Publication(
    String key, String title, String publisher, Area area, LocalDate published, PrintedText text) {

  /** The sidecar's lines. */
  String metadata() {
    return "title: "
        + title
        + "\npublisher: "
        + publisher
        + "\njurisdiction: "
        + area.fullName()
        + "\npublished: "
        + published
        + "\nlicence: CC0-1.0\n";
  }

  /** The persons that it names, in the order in which they first come. */
  List<Truth.Reading> readings() {
    Map<Official, List<int[]>> places = new LinkedHashMap<>();
    for (PrintedText.Name name : text.names()) {
      places
          .computeIfAbsent(name.official(), o -> new ArrayList<>())
          .add(new int[] {name.start(), name.end()});
    }
    List<Truth.Reading> readings = new ArrayList<>();
    places.forEach(
        (official, at) -> readings.add(new Truth.Reading(key, official.name(), official.id(), at)));
    return readings;
  }
}

package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures below which quality must not fall, all in one place: floors.json holds an F1 a
 * measure for each set of texts, a little under what is reached, and only ever goes up.
 */
public final class Floors {
  private static final Path FILE = Path.of("src/test/resources/floors.json");

  /** A figure this far over its floor calls for a new floor. */
  private static final double SLACK = 0.03;

  private Floors() {}

  /** The core mean under its name, with the measures. */
  public static final String CORE_MEAN = "core_mean";

  /** Totals of a score by label. */
  public static Map<String, Tally> tallies(Scores scores) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      tallies.put(measure.label(), scores.total(measure));
    }
    return tallies;
  }

  /** Asserts every floor of a set over scores, core mean included. */
  public static void hold(String set, Scores scores) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    tallies(scores).forEach((label, tally) -> figures.put(label, tally.f1()));
    figures.put(CORE_MEAN, scores.coreMean());
    check(set, figures);
  }

  /** Asserts every floor of a set over tallies by label. */
  public static void hold(String set, Map<String, Tally> tallies) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    tallies.forEach((label, tally) -> figures.put(label, tally.f1()));
    check(set, figures);
  }

  private static void check(String set, Map<String, Double> figures) throws IOException {
    Map<String, Map<String, Double>> all =
        new ObjectMapper().readValue(FILE.toFile(), new TypeReference<>() {});
    Map<String, Double> floors = all.getOrDefault(set, Map.of());
    assertThat(floors.keySet()).as("floors of %s", set).isEqualTo(figures.keySet());
    List<String> fallen = new ArrayList<>();
    figures.forEach((label, figure) -> {
      double floor = floors.getOrDefault(label, 1.0);
      if (figure < floor - 1e-9) {
        fallen.add(String.format(Locale.ROOT, "%s is %.3f, floor %.3f", label, figure, floor));
      } else if (figure > floor + SLACK) {
        System.out.printf(
            Locale.ROOT, "%s: %s is %.3f, its floor %.3f can go up%n", set, label, figure, floor);
      }
    });
    assertThat(fallen).as("measures of %s under their floors", set).isEmpty();
  }
}

package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Those who were at the same events as a person most often, for a picture of 640 by 420.
 *
 * @param around them, the most frequent first
 * @param ties between them: how often two of them were at one of these events
 * @param events that were looked at
 */
public record Circle(List<Companion> around, List<Tie> ties, int events) {
  private static final int MOST = 14;
  private static final int MOST_AT_ONE_EVENT = 300;
  private static final double CENTRE_X = 320;
  private static final double CENTRE_Y = 210;

  /**
   * One of them.
   *
   * @param person who
   * @param together number of events with the person
   * @param x and y: where in the picture
   */
  public record Companion(Ref person, int together, double x, double y) {
    /** Where the name begins, ends or has its middle, so that it stays inside the picture. */
    public String anchor() {
      return x < CENTRE_X - 90 ? "end" : x > CENTRE_X + 90 ? "start" : "middle";
    }

    /** How far the name is moved from the dot. */
    public String labelX() {
      return number(x + (anchor().equals("end") ? -9 : anchor().equals("start") ? 9 : 0));
    }

    /** The height of the name's line. */
    public String labelY() {
      return number(anchor().equals("middle") ? y + (y < CENTRE_Y ? -11 : 21) : y + 5);
    }

    /** The place as numbers of SVG. */
    public String atX() {
      return number(x);
    }

    /** The place as numbers of SVG. */
    public String atY() {
      return number(y);
    }
  }

  /** A line between two of them. */
  public record Tie(Companion one, Companion other, int together) {}

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The width of a line for so many events. */
  public static String width(int together) {
    return number(Math.min(9, 0.8 + 1.6 * Math.log(1 + together)));
  }

  static Circle of(Facts facts, Node person, List<Node> events) {
    Map<Node, Integer> counts = new HashMap<>();
    List<Set<Node>> present = new ArrayList<>();
    for (Node event : new LinkedHashSet<>(events)) {
      Set<Node> here = new LinkedHashSet<>();
      for (Node taken : facts.subjects(Vocab.Dsj.event, event, MOST_AT_ONE_EVENT)) {
        facts
            .object(taken, Vocab.Dsj.person)
            .filter(one -> !one.equals(person))
            .ifPresent(here::add);
      }
      here.forEach(one -> counts.merge(one, 1, Integer::sum));
      present.add(here);
    }
    List<Node> most =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<Node, Integer> e) -> -e.getValue())
                    .thenComparing(e -> e.getKey().getURI()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    List<Companion> around = new ArrayList<>();
    for (int i = 0; i < most.size(); i++) {
      double angle = -Math.PI / 2 + 2 * Math.PI * i / most.size();
      around.add(
          new Companion(
              facts.ref(most.get(i)),
              counts.getOrDefault(most.get(i), 0),
              CENTRE_X + 200 * Math.cos(angle),
              CENTRE_Y + 170 * Math.sin(angle)));
    }
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < most.size(); i++) {
      for (int j = i + 1; j < most.size(); j++) {
        Node one = most.get(i);
        Node other = most.get(j);
        int together =
            (int) present.stream().filter(set -> set.contains(one) && set.contains(other)).count();
        if (together > 0) {
          ties.add(new Tie(around.get(i), around.get(j), together));
        }
      }
    }
    return new Circle(around, ties, present.size());
  }
}

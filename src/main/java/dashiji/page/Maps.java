package dashiji.page;

import dashiji.export.PlacePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Draws where places lie: outlines and points as far as files of them were given, in degrees of
 * equal length at the middle of the picture.
 *
 * @param outline of areas
 * @param points of places
 */
public record Maps(Outline outline, PlacePoints points) {
  /** Nothing is known. */
  public static final Maps NONE = new Maps(Outline.NONE, PlacePoints.NONE);

  private static final int WIDTH = 640;
  private static final int MARGIN = 12;
  private static final int MOST_NAMES = 30;

  /** Pixels: nearer points of an outline are one. */
  private static final double NEAR = 0.7;

  public Maps {
    Objects.requireNonNull(outline);
    Objects.requireNonNull(points);
  }

  /**
   * A picture in pixels.
   *
   * @param areas outlines, the place itself first
   * @param dots places of which a point alone is known
   */
  public record Picture(
      int width, int height, List<Area> areas, List<Dot> dots, String attribution) {
    public Picture {
      areas = List.copyOf(areas);
      dots = List.copyOf(dots);
    }

    /** True if names can stand in the picture without covering each other everywhere. */
    public boolean named() {
      return areas.size() + dots.size() <= MOST_NAMES;
    }
  }

  /**
   * An outline.
   *
   * @param path of an SVG
   * @param x of the middle of its largest part, in pixels
   * @param own true if it is that of the place itself
   */
  public record Area(String name, String path, String x, String y, boolean own) {}

  /** A point with its name. */
  public record Dot(String name, String x, String y, boolean own) {}

  private record Drawn(String name, List<double[][]> rings, boolean own) {}

  /** The map of a place and what lies within it, or nothing if none of them is known. */
  public Optional<Picture> of(PlaceView place) {
    List<Drawn> areas = new ArrayList<>();
    List<Drawn> dots = new ArrayList<>();
    add(place.iri(), place.code(), place.label(), true, areas, dots);
    for (PlaceView.Within within : place.within()) {
      if (within.until().isEmpty()) {
        add(within.place().iri(), within.code(), within.place().label(), false, areas, dots);
      }
    }
    if (areas.isEmpty() && dots.isEmpty()) {
      return Optional.empty();
    }
    Frame frame = Frame.around(areas, dots);
    return Optional.of(
        new Picture(
            WIDTH,
            frame.height(),
            areas.stream()
                .map(area -> {
                  double[] at = frame.middle(area.rings());
                  return new Area(
                      area.name(),
                      frame.path(area.rings()),
                      number(at[0]),
                      number(at[1]),
                      area.own());
                })
                .toList(),
            dots.stream()
                .map(dot -> {
                  double[] at = frame.at(dot.rings().getFirst()[0]);
                  return new Dot(dot.name(), number(at[0]), number(at[1]), dot.own());
                })
                .toList(),
            areas.isEmpty() ? "" : outline.attribution()));
  }

  private void add(
      String iri, String code, String name, boolean own, List<Drawn> areas, List<Drawn> dots) {
    List<double[][]> rings = outline.rings(iri, code);
    if (!rings.isEmpty()) {
      areas.add(new Drawn(name, rings, own));
      return;
    }
    points
        .of(iri, code)
        .ifPresent(point ->
            dots.add(
                new Drawn(
                    name,
                    List.<double[][]>of(new double[][] {{point.longitude(), point.latitude()}}),
                    own)));
  }

  /** What part of the globe is shown, and how it becomes pixels. */
  private record Frame(double west, double north, double shrink, double scale, int height) {
    /** Degrees; a single point has no size of its own. */
    private static final double LEAST = 0.05;

    static Frame around(List<Drawn> areas, List<Drawn> dots) {
      double west = 180;
      double east = -180;
      double south = 90;
      double north = -90;
      List<Drawn> all = new ArrayList<>(areas);
      all.addAll(dots);
      for (Drawn drawn : all) {
        for (double[][] ring : drawn.rings()) {
          for (double[] point : ring) {
            west = Math.min(west, point[0]);
            east = Math.max(east, point[0]);
            south = Math.min(south, point[1]);
            north = Math.max(north, point[1]);
          }
        }
      }
      double shrink = Math.cos(Math.toRadians((south + north) / 2));
      double wide = Math.max(LEAST, (east - west) * shrink);
      double high = Math.max(LEAST, north - south);
      double inner = WIDTH - 2.0 * MARGIN;
      // No higher than wide.
      double scale = Math.min(inner / wide, inner / high);
      return new Frame(
          west - (inner / scale - (east - west) * shrink) / 2 / shrink,
          north + Math.max(0, LEAST - (north - south)) / 2,
          shrink,
          scale,
          (int) Math.ceil(high * scale) + 2 * MARGIN);
    }

    double[] at(double[] point) {
      return new double[] {
        MARGIN + (point[0] - west) * shrink * scale, MARGIN + (north - point[1]) * scale
      };
    }

    /** The middle of the box around the ring that is widest. */
    double[] middle(List<double[][]> rings) {
      double widest = -1;
      double[] middle = new double[2];
      for (double[][] ring : rings) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] point : ring) {
          double[] at = at(point);
          for (int axis = 0; axis < 2; axis++) {
            low[axis] = Math.min(low[axis], at[axis]);
            high[axis] = Math.max(high[axis], at[axis]);
          }
        }
        if (high[0] - low[0] > widest) {
          widest = high[0] - low[0];
          middle = new double[] {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2};
        }
      }
      return middle;
    }

    String path(List<double[][]> rings) {
      StringBuilder path = new StringBuilder();
      for (double[][] ring : rings) {
        double[] last = null;
        for (double[] point : ring) {
          double[] at = at(point);
          if (last == null || Math.hypot(at[0] - last[0], at[1] - last[1]) >= NEAR) {
            path.append(last == null ? 'M' : 'L')
                .append(number(at[0]))
                .append(' ')
                .append(number(at[1]));
            last = at;
          }
        }
        path.append('Z');
      }
      return path.toString();
    }
  }

  private static String number(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }
}

package dashiji.eval;

import java.util.Locale;

/** Draws a reliability diagram: measured precision over stated confidence, a point a bin. */
public final class ReliabilitySvg {
  /** Confidence and precision from here to 1 are drawn; points below stand at the edge. */
  private static final double LOWEST = 0.5;

  private static final int SIZE = 320;
  private static final int MARGIN = 40;
  private static final int TICKS = 5;

  private ReliabilitySvg() {}

  /** The diagram as an SVG document; the area of a point goes with the number of its facts. */
  public static String draw(Reliability figures) {
    int whole = SIZE + 2 * MARGIN;
    StringBuilder out = new StringBuilder();
    line(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"11\">",
        whole,
        whole);
    line(out, "<title>Measured precision over stated confidence</title>");
    line(out, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", whole, whole);
    line(
        out,
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"black\"/>",
        MARGIN,
        MARGIN,
        SIZE,
        SIZE);
    line(
        out,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"grey\""
            + " stroke-dasharray=\"4 4\"/>",
        x(LOWEST),
        y(LOWEST),
        x(1),
        y(1));
    for (int i = 0; i <= TICKS; i++) {
      double value = LOWEST + (1 - LOWEST) * i / TICKS;
      line(
          out,
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f</text>",
          x(value),
          MARGIN + SIZE + 14,
          value);
      line(
          out,
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>",
          MARGIN - 5,
          y(value) + 4,
          value);
    }
    line(
        out,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">stated confidence</text>",
        whole / 2,
        whole - 8);
    line(
        out,
        "<text transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"middle\">measured"
            + " precision</text>",
        whole / 2);
    for (Reliability.Bin bin : figures.bins()) {
      if (bin.facts() > 0) {
        line(
            out,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"steelblue\" fill-opacity=\"0.6\">"
                + "<title>%d facts: stated %.3f, measured %.3f</title></circle>",
            x(bin.stated()),
            y(bin.measured()),
            2 + Math.sqrt(bin.facts()) / 3,
            bin.facts(),
            bin.stated(),
            bin.measured());
      }
    }
    return out.append("</svg>\n").toString();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static double x(double value) {
    return MARGIN + SIZE * (Math.max(value, LOWEST) - LOWEST) / (1 - LOWEST);
  }

  private static double y(double value) {
    return MARGIN + SIZE * (1 - Math.max(value, LOWEST)) / (1 - LOWEST);
  }
}

package dashiji.cli;

import dashiji.build.BuildReport;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A build's report for people: figures in a column, then whatever was left out and why. */
final class BuildReportText {
  /** Files passed over that are named; a folder may hold any number of pictures. */
  private static final int PASSED_OVER_SHOWN = 5;

  private BuildReportText() {}

  static String of(BuildReport report) {
    StringBuilder text = new StringBuilder();
    count(text, "documents", report.documents());
    if (report.kept() > 0) {
      count(text, "documents kept from before", report.kept());
    }
    count(text, "entries", report.entries());
    count(text, "facts", report.facts().values().stream().mapToLong(Long::longValue).sum());
    counts(text, report.facts());
    count(text, "problems", report.problems().size());
    counts(text, report.problemsByCode());
    count(text, "quads", report.quads());
    count(text, "  added", report.added());
    count(text, "  removed", report.removed());
    line(text, "", "seconds", "%.2f", report.totalSeconds());
    report
        .seconds()
        .forEach((stage, time) -> line(text, "  ", stage.code(), "%.2f", time.toNanos() / 1e9));
    line(text, "", "MB/s", "%.2f", report.megabytesPerSecond());
    report.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
    for (Problem problem : report.problems()) {
      if (problem.code().severity() == ProblemCode.Severity.ERROR) {
        // All other errors cost the whole document.
        boolean damage = problem.code() == ProblemCode.BROKEN_ENCODING;
        text.append(damage ? "read with damage: " : "left out: ")
            .append(ProblemText.of(problem))
            .append('\n');
      }
    }
    passedOver(text, report);
    report
        .refusals()
        .forEach(reason -> text.append("not made visible: ").append(reason).append('\n'));
    return text.toString();
  }

  private static void passedOver(StringBuilder text, BuildReport report) {
    List<Problem> files =
        report.problems().stream().filter(p -> p.code() == ProblemCode.PASSED_OVER).toList();
    for (Problem problem : files.subList(0, Math.min(files.size(), PASSED_OVER_SHOWN))) {
      text.append("passed over: ").append(ProblemText.of(problem)).append('\n');
    }
    if (files.size() > PASSED_OVER_SHOWN) {
      text.append("passed over: ")
          .append(files.size() - PASSED_OVER_SHOWN)
          .append(" more; --report lists all\n");
    }
  }

  private static void counts(StringBuilder text, Map<String, Long> counts) {
    counts.forEach((name, count) -> line(text, "  ", name, "%,d", count));
  }

  private static void count(StringBuilder text, String name, long count) {
    line(text, "", name, "%,d", count);
  }

  private static void line(
      StringBuilder text, String indent, String name, String format, Object figure) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-30s %12s%n",
            indent + name,
            String.format(Locale.ROOT, format, figure)));
  }
}

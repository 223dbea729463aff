package dashiji.eval;

import dashiji.eval.StatedPersons.BoundKind;
import dashiji.eval.TenureScore.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how a graph compares with the truth of a corpus. */
public final class TruthTable {
  private TruthTable() {}

  /** The tables; ends with a line end. */
  public static String print(IdentityScore identity, TenureScore tenures) {
    StringBuilder out = new StringBuilder();
    out.append(line("persons, B-cubed", "readings", "P", "R", "F1"));
    for (PersonCase kind : PersonCase.values()) {
      IdentityScore.Mean mean = identity.bcubed().get(kind);
      if (mean != null) {
        out.append(
            line(
                kind.label(),
                Integer.toString(mean.readings()),
                figure(mean.precision()),
                figure(mean.recall()),
                figure(mean.f1())));
      }
    }
    IdentityScore.Pairs pairs = identity.pairs();
    out.append(
        line(
            "pairs of readings",
            Long.toString(pairs.truth()),
            figure(pairs.precision()),
            figure(pairs.recall()),
            figure(pairs.f1())));
    int all = identity.found() + identity.missed();
    out.append(
            "readings: %d of %d found (%s), %d made up; recall over all readings %s\n"
                .formatted(
                    identity.found(),
                    all,
                    figure(all == 0 ? 1 : (double) identity.found() / all),
                    identity.made(),
                    figure(identity.whole())))
        .append('\n')
        .append(
            "tenures: %d of %d stated of the right person; %d stated that are not true\n"
                .formatted(tenures.matched(), tenures.known(), tenures.unmatched()))
        .append('\n')
        .append(line("bounds", "stated", "right", "", "share"));
    for (BoundKind kind : BoundKind.values()) {
      Share share = tenures.bounds().getOrDefault(kind, new Share(0, 0));
      out.append(line(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), share));
    }
    tenures.byBasis().forEach((basis, share) -> out.append(line("by " + basis, share)));
    tenures.byClaim().forEach((claim, share) -> out.append(line("of " + claim, share)));
    out.append(line("all bounds", tenures.allBounds())).append('\n');
    out.append(line("published", "acts", "bound", "", "share"));
    for (Map.Entry<String, Share> act : tenures.acts().entrySet()) {
      out.append(line(act.getKey(), act.getValue()));
    }
    return out.append(line("all published", tenures.allActs())).toString();
  }

  /** The line on bodies; ends with a line end. */
  public static String print(OrganizationScore bodies) {
    return line("bodies, B-cubed", "readings", "P", "R", "F1")
        + line(
            "all, by a short name " + bodies.named(),
            Integer.toString(bodies.readings()),
            figure(bodies.precision()),
            figure(bodies.recall()),
            figure(bodies.f1()))
        + "\n";
  }

  /** The first error lines of each kind. */
  public static List<String> errors(
      IdentityScore identity, OrganizationScore bodies, TenureScore tenures, int limit) {
    Map<String, Integer> counts = new java.util.HashMap<>();
    List<String> lines = new ArrayList<>();
    for (List<String> some : List.of(identity.errors(), bodies.errors(), tenures.errors())) {
      for (String line : some) {
        int count = counts.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum);
        if (count <= limit) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static String line(String label, Share share) {
    return line(
        label,
        Integer.toString(share.all()),
        Integer.toString(share.right()),
        "",
        figure(share.value()));
  }

  private static String line(String label, String a, String b, String c, String d) {
    return String.format(Locale.ROOT, "%-34s %9s %9s %7s %7s%n", label, a, b, c, d)
        .replace(System.lineSeparator(), "\n");
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}

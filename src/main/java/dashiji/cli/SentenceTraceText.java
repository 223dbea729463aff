package dashiji.cli;

import dashiji.build.SentenceTrace;
import dashiji.build.SentenceTrace.TracedCandidate;
import dashiji.build.SentenceTrace.TracedFact;
import dashiji.document.Entry;
import dashiji.document.EntryDate;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.FactKind;
import dashiji.fact.Role;
import dashiji.fact.rule.RuleBook;
import dashiji.lexicon.ConfidenceTable.Cell;
import dashiji.mention.Candidate;
import dashiji.mention.Candidate.Outcome;
import dashiji.mention.Candidate.Part;
import dashiji.nlp.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reading decided about one sentence, for a person at a terminal. */
final class SentenceTraceText {
  private static final String INDENT = "  ";

  /** Rejected names that start at one place and are shown: those with most points. */
  private static final int SHOWN = 2;

  /** Parts of a candidate's points that are shown: those that weigh most. */
  private static final int PARTS = 4;

  private final StringBuilder out = new StringBuilder();
  private final Set<String> rules = new TreeSet<>();

  private SentenceTraceText() {}

  /** The text; ends in a line feed. */
  static String of(SentenceTrace trace) {
    SentenceTraceText text = new SentenceTraceText();
    text.sentence(trace);
    text.tokens(trace.tokens());
    text.candidates(trace.candidates());
    text.facts(trace.facts());
    text.rules();
    return text.out.toString();
  }

  private void sentence(SentenceTrace trace) {
    out.append(
        "%d-%d, line %d, %s\n"
            .formatted(
                trace.span().start(), trace.span().end(), trace.line(), entry(trace.entry())));
    TerminalColumns columns = new TerminalColumns();
    columns.add("repaired", trace.text());
    if (!trace.raw().equals(trace.text())) {
      columns.add("source", trace.raw().replaceAll("\\R", "⏎").replace('\u3000', '□'));
    }
    out.append(columns.print(INDENT));
  }

  private static String entry(@Nullable Entry entry) {
    if (entry == null) {
      return "in no dated entry: only acts of appointment and removal are read here";
    }
    EntryDate date = entry.date();
    return "entry "
        + (date == null ? "without a date" : Explanation.date(date))
        + ", "
        + entry.form().name().toLowerCase(Locale.ROOT);
  }

  private void tokens(List<Token> tokens) {
    out.append("\nTokens\n").append(INDENT);
    out.append(tokens.stream().map(t -> t.text() + "/" + t.pos()).collect(Collectors.joining(" ")));
    out.append('\n');
  }

  private void candidates(List<TracedCandidate> traced) {
    List<Candidate> candidates = traced.stream().map(TracedCandidate::candidate).toList();
    out.append("\nCandidates (+ taken, - rejected)\n");
    TerminalColumns columns = new TerminalColumns();
    int hidden = 0;
    for (TracedCandidate place : traced) {
      Candidate candidate = place.candidate();
      if (candidate.outcome() == Outcome.REJECTED && !among(candidate, candidates)) {
        hidden++;
        continue;
      }
      columns.add(
          candidate.outcome() == Outcome.TAKEN ? "+" : "-",
          place.span().start() + "-" + place.span().end(),
          candidate.kind().name().toLowerCase(Locale.ROOT),
          candidate.reading(),
          points(candidate.score()),
          candidate.why() + parts(candidate.score()));
    }
    out.append(candidates.isEmpty() ? INDENT + "none\n" : columns.print(INDENT));
    if (hidden > 0) {
      out.append(INDENT)
          .append(hidden)
          .append(" more rejected, of fewer points at the same places: --format json has all\n");
    }
  }

  /** Whether a rejected candidate has the most points, or nearly, of those that start with it. */
  private static boolean among(Candidate candidate, List<Candidate> all) {
    Candidate.Score score = candidate.score();
    if (score == null) {
      return true;
    }
    return all.stream()
        .filter(c -> c.outcome() == Outcome.REJECTED)
        .filter(c -> c.from() == candidate.from() && c.score() != null)
        .sorted(Comparator.comparingDouble(SentenceTraceText::reached).reversed())
        .limit(SHOWN)
        .anyMatch(candidate::equals);
  }

  private static double reached(Candidate candidate) {
    Candidate.Score score = candidate.score();
    return score == null ? 0 : score.points();
  }

  private static String points(Candidate.@Nullable Score score) {
    return score == null
        ? ""
        : String.format(Locale.ROOT, "%.1f of %.1f", score.points(), score.needed());
  }

  private static String parts(Candidate.@Nullable Score score) {
    if (score == null) {
      return "";
    }
    String most =
        score.parts().stream()
            .sorted(Comparator.comparingDouble((Part p) -> -Math.abs(p.points())))
            .limit(PARTS)
            .map(p -> String.format(Locale.ROOT, "%s %+.1f", p.what(), p.points()))
            .collect(Collectors.joining(", ", ": ", ""));
    int hidden = score.parts().size() - PARTS;
    return hidden > 0 ? most + ", " + hidden + " more" : most;
  }

  private void facts(List<TracedFact> facts) {
    out.append("\nFacts\n");
    if (facts.isEmpty()) {
      out.append(INDENT).append("none\n");
    }
    TerminalColumns columns = new TerminalColumns();
    for (TracedFact traced : facts) {
      Fact fact = traced.fact();
      columns.add(
          FactKind.of(fact).code(),
          Explanation.summary(fact) + (traced.here() ? "" : " (named before)"),
          rule(fact.evidence()),
          count(traced));
      if (fact instanceof Fact.EventFact event) {
        for (Fact.Participation part : event.participations()) {
          String roles = part.roles().stream().map(Role::code).collect(Collectors.joining(", "));
          columns.add("", part.person().name() + ": " + roles, rule(part.evidence()), "");
        }
      }
    }
    out.append(columns.print(INDENT));
  }

  private String rule(Evidence evidence) {
    rules.add(evidence.rule().name());
    return String.format(Locale.ROOT, "%s %.3f", evidence.rule().name(), evidence.confidence());
  }

  private static String count(TracedFact traced) {
    Cell cell = traced.counted();
    return cell == null
        ? "as the rule states"
        : "%d of %d right (%s)".formatted(cell.right(), cell.facts(), traced.kind().trait());
  }

  private void rules() {
    if (rules.isEmpty()) {
      return;
    }
    out.append("\nRules\n");
    for (RuleBook.Rule rule : RuleBook.rules()) {
      if (rules.contains(rule.id().name())) {
        out.append(
            "%s%s (%s)\n%s%stakes %s\n%s%sleaves %s\n"
                .formatted(
                    INDENT,
                    rule.id().name(),
                    rule.family().getSimpleName(),
                    INDENT,
                    INDENT,
                    rule.takes(),
                    INDENT,
                    INDENT,
                    rule.leaves()));
      }
    }
  }
}

package dashiji.build;

import dashiji.document.Entry;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.Traits;
import dashiji.fact.rule.Reading;
import dashiji.lexicon.ConfidenceTable;
import dashiji.lexicon.ConfidenceTable.Cell;
import dashiji.lexicon.ConfidenceTable.Kind;
import dashiji.mention.Candidate;
import dashiji.nlp.Tagger;
import dashiji.nlp.Token;
import dashiji.text.NormalText;
import dashiji.text.Span;
import dashiji.text.Stretch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a reading decided about one sentence.
 *
 * @param span its place in the raw text, in code points
 * @param line line of the raw text on which it starts, from 1
 * @param text the sentence, repaired; the positions of tokens and candidates count from its start
 * @param raw the sentence as the source has it
 * @param entry the dated entry that it stands in, or null if it is in none: then no rule reads it
 *     but for personnel acts
 * @param tokens the words as the tagger cuts them
 * @param candidates what was looked at in it, by position, with its place in the raw text
 * @param facts what rests on it, and the persons, bodies, places and projects that it names again
 */
public record SentenceTrace(
    Span span,
    int line,
    String text,
    String raw,
    @Nullable Entry entry,
    List<Token> tokens,
    List<TracedCandidate> candidates,
    List<TracedFact> facts) {

  private static final String ENDS = "。！？\n";

  public SentenceTrace {
    tokens = List.copyOf(tokens);
    candidates = List.copyOf(candidates);
    facts = List.copyOf(facts);
  }

  /**
   * A candidate of the sentence.
   *
   * @param candidate the candidate, its positions in the repaired sentence
   * @param span its place in the raw text, in code points
   */
  public record TracedCandidate(Candidate candidate, Span span) {}

  /**
   * A fact of the sentence.
   *
   * @param fact the fact
   * @param here whether its evidence stands in the sentence; else it was named before
   * @param counted what its confidence was counted from, or null if the rule states it
   * @param kind as what it was counted
   */
  public record TracedFact(Fact fact, boolean here, Kind kind, @Nullable Cell counted) {}

  /**
   * The sentences that hold some of the raw text.
   *
   * @param spans stretches of the raw text, in code points
   * @param candidates all that was decided in the reading
   */
  public static List<SentenceTrace> of(
      Reading reading, List<Span> spans, List<Candidate> candidates, Tagger tagger) {
    List<SentenceTrace> traces = new ArrayList<>();
    Set<Stretch> seen = new HashSet<>();
    for (Span span : spans) {
      for (Stretch sentence : sentences(reading.document().text(), span)) {
        if (seen.add(sentence)) {
          traces.add(trace(reading, sentence, candidates, tagger));
        }
      }
    }
    return traces;
  }

  /** The sentences of the repaired text that a stretch of the raw text runs over. */
  private static List<Stretch> sentences(NormalText text, Span span) {
    List<Stretch> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean end = i + 1 == text.length() || ENDS.indexOf(text.text().charAt(i)) >= 0;
      if (!end) {
        continue;
      }
      int to = text.text().charAt(i) == '\n' ? i : i + 1;
      if (to > from) {
        Span place = text.span(from, to);
        if (place.start() < span.end() && span.start() < place.end()) {
          sentences.add(new Stretch(from, to));
        }
      }
      from = i + 1;
    }
    return sentences;
  }

  private static SentenceTrace trace(
      Reading reading, Stretch sentence, List<Candidate> all, Tagger tagger) {
    NormalText text = reading.document().text();
    Span span = text.span(sentence.from(), sentence.to());
    String repaired = sentence.in(text.text());
    List<TracedCandidate> candidates =
        all.stream()
            .filter(c -> sentence.holds(c.from(), c.to()))
            .distinct()
            .sorted(Candidate.BY_POSITION)
            .map(c -> new TracedCandidate(c.shifted(-sentence.from()), text.span(c.from(), c.to())))
            .toList();
    return new SentenceTrace(
        span,
        line(text.raw(), span.start()),
        repaired,
        text.quote(span),
        entry(reading, sentence),
        tagger.tag(repaired),
        candidates,
        facts(reading.facts(), span, candidates));
  }

  private static int line(String raw, int codePoint) {
    int at = raw.offsetByCodePoints(0, codePoint);
    return 1 + (int) raw.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static @Nullable Entry entry(Reading reading, Stretch sentence) {
    return reading.document().entries().stream()
        .filter(e -> e.from() < sentence.to() && sentence.from() < e.to())
        .findFirst()
        .orElse(null);
  }

  private static List<TracedFact> facts(
      DocumentFacts facts, Span span, List<TracedCandidate> candidates) {
    Set<String> taken = new HashSet<>();
    candidates.stream()
        .map(TracedCandidate::candidate)
        .filter(c -> c.outcome() == Candidate.Outcome.TAKEN)
        .forEach(c -> taken.add(c.reading()));
    Traits traits = new Traits(facts.facts());
    List<TracedFact> traced = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      boolean here = meets(fact.evidence(), span);
      String name = name(fact);
      if (here || (name != null && taken.contains(name))) {
        Kind kind = traits.of(fact);
        traced.add(new TracedFact(fact, here, kind, ConfidenceTable.shipped().cell(kind)));
      }
    }
    return traced;
  }

  private static boolean meets(Evidence evidence, Span span) {
    return evidence.span().start() < span.end() && span.start() < evidence.span().end();
  }

  /** The name of a thing that is a fact at its first mention only. */
  private static @Nullable String name(Fact fact) {
    return switch (fact) {
      case Fact.PersonFact f -> f.id().name();
      case Fact.OrganizationFact f -> f.organization().name();
      case Fact.PlaceFact f -> f.place().name();
      case Fact.ProjectFact f -> f.name();
      default -> null;
    };
  }
}

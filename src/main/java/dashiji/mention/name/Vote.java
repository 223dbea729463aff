package dashiji.mention.name;

import dashiji.lexicon.TermTrie;
import dashiji.mention.Candidate;
import dashiji.mention.Trace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of a text with their scores, and who wins each place. One decision a name over the
 * whole document, because errors on a name repeat: a candidate gets more for every other place that
 * it is a candidate at.
 */
final class Vote {
  private static final double MOST_FOR_PLACES = 3;

  private final Map<String, Map<Integer, Double>> byName = new HashMap<>();
  private final Trace trace;
  private final boolean joint;

  /** Who wins each place by the votes so far, or null after a new one. */
  private @Nullable TreeMap<Integer, Winner> winners;

  private @Nullable TermTrie<Double> accepted;

  /** Votes of a text; each place stands for itself unless they are joint. */
  Vote(Trace trace, boolean joint) {
    this.trace = trace;
    this.joint = joint;
  }

  /** Who takes the account of it. */
  Trace trace() {
    return trace;
  }

  void add(String name, int at, double score) {
    winners = null;
    accepted = null;
    byName.computeIfAbsent(name, n -> new HashMap<>()).merge(at, score, Math::max);
  }

  /** What the places add that vote for a name. */
  private double forPlaces(String name) {
    return joint ? Math.min(MOST_FOR_PLACES, Math.log(places(name)) / Math.log(2)) : 0;
  }

  private int places(String name) {
    Map<Integer, Double> votes = byName.get(name);
    return votes == null ? 0 : votes.size();
  }

  /** A name that won a place. */
  record Winner(String name, double score) {}

  /** Who wins each place, by position; the longer one where two have the same score. */
  TreeMap<Integer, Winner> winners() {
    TreeMap<Integer, Winner> known = winners;
    if (known == null) {
      known = count();
      winners = known;
    }
    return known;
  }

  private TreeMap<Integer, Winner> count() {
    TreeMap<Integer, Winner> winners = new TreeMap<>();
    byName.forEach((name, places) -> {
      double bonus = forPlaces(name);
      places.forEach((at, score) -> {
        Winner here = new Winner(name, score + bonus);
        winners.merge(at, here, Vote::better);
      });
    });
    return winners;
  }

  private static Winner better(Winner a, Winner b) {
    if (a.score() != b.score()) {
      return a.score() > b.score() ? a : b;
    }
    return a.name().length() >= b.name().length() ? a : b;
  }

  /** The names that won a place, with their most points. */
  TermTrie<Double> accepted() {
    TermTrie<Double> known = accepted;
    if (known == null) {
      Map<String, Double> scores = new LinkedHashMap<>();
      winners().values().forEach(w -> scores.merge(w.name(), w.score(), Math::max));
      known = new TermTrie<>(scores);
      accepted = known;
    }
    return known;
  }

  /** Tells who won each place, and who lost it to whom. */
  void tell() {
    Map<Integer, Winner> winners = winners();
    new TreeMap<>(byName)
        .forEach((name, places) ->
            new TreeMap<>(places)
                .forEach((at, score) -> {
                  double bonus = forPlaces(name);
                  Winner winner = winners.getOrDefault(at, new Winner(name, score + bonus));
                  boolean won = winner.name().equals(name);
                  trace.weighed(
                      Candidate.Kind.NAME,
                      at,
                      at + name.length(),
                      name,
                      won ? "won its place" : "lost its place to " + winner.name(),
                      score + bonus,
                      winner.score(),
                      List.of(
                          new Candidate.Part("its points here", score),
                          new Candidate.Part("places that vote for it: " + places(name), bonus)));
                }));
  }
}

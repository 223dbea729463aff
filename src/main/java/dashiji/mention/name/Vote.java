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
 * whole document, because errors on a name repeat: a candidate gets more for every other place
 * where it is the best of its own accord. Where a longer name stands (周远山), its start (周远) is a
 * candidate too, but no witness for itself.
 */
final class Vote {
  private static final double MOST_FOR_PLACES = 3;

  private final Map<String, Map<Integer, Double>> byName = new HashMap<>();
  private final Trace trace;
  private final boolean joint;

  /** Who wins each place by the votes so far, or null after a new one. */
  private @Nullable TreeMap<Integer, Winner> winners;

  private @Nullable TermTrie<Double> accepted;

  /** How many places each name won, or null after a new vote. */
  private @Nullable Map<String, Integer> placesWon;

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
    placesWon = null;
    byName.computeIfAbsent(name, n -> new HashMap<>()).merge(at, score, Math::max);
  }

  /** The best candidate of each place by its points there alone. */
  private Map<Integer, Winner> best() {
    Map<Integer, Winner> best = new HashMap<>();
    byName.forEach((name, places) ->
        places.forEach((at, score) -> best.merge(at, new Winner(name, score), Vote::better)));
    return best;
  }

  /** At how many places each name is the best. */
  private static Map<String, Integer> places(Map<Integer, Winner> best) {
    Map<String, Integer> places = new HashMap<>();
    best.values().forEach(w -> places.merge(w.name(), 1, Integer::sum));
    return places;
  }

  /** What the places add that vote for a name, this one among them. */
  private double forPlaces(
      String name, int at, Map<Integer, Winner> best, Map<String, Integer> places) {
    if (!joint) {
      return 0;
    }
    Winner here = best.get(at);
    int votes = places.getOrDefault(name, 0) + (here != null && here.name().equals(name) ? 0 : 1);
    return Math.min(MOST_FOR_PLACES, Math.log(votes) / Math.log(2));
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
    Map<Integer, Winner> best = best();
    Map<String, Integer> places = places(best);
    byName.forEach((name, votes) ->
        votes.forEach((at, score) -> {
          Winner here = new Winner(name, score + forPlaces(name, at, best, places));
          winners.merge(at, here, Vote::better);
        }));
    return winners;
  }

  private static Winner better(Winner a, Winner b) {
    if (a.score() != b.score()) {
      return a.score() > b.score() ? a : b;
    }
    return a.name().length() >= b.name().length() ? a : b;
  }

  /** How many places a name won. */
  int places(String name) {
    Map<String, Integer> known = placesWon;
    if (known == null) {
      known = places(winners());
      placesWon = known;
    }
    return known.getOrDefault(name, 0);
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
    Map<Integer, Winner> best = best();
    Map<String, Integer> wins = places(best);
    new TreeMap<>(byName)
        .forEach((name, places) ->
            new TreeMap<>(places)
                .forEach((at, score) -> {
                  double bonus = forPlaces(name, at, best, wins);
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
                          new Candidate.Part(
                              "places that vote for it: " + wins.getOrDefault(name, 0), bonus)));
                }));
  }
}

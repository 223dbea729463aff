package dashiji.eval;

import dashiji.lexicon.ConfidenceTable;
import dashiji.lexicon.ConfidenceTable.Cell;
import dashiji.lexicon.ConfidenceTable.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts, from judged facts, how often facts of each kind are right.
 *
 * <p>What is wanted is how often they are right in a text not seen so far. The errors of one
 * document repeat, so a document counts for {@value #CAP} facts of a kind at most, in its own
 * proportion of right ones. Every kind starts from half a right and half a wrong fact (the prior of
 * Jeffreys), a rule also from up to {@value #SHRINK} facts of the other rules of its family, a
 * trait from those of the other traits of its rule: small counts stay near their siblings, and
 * nothing gets 1.
 */
public final class ConfidenceCount {
  private static final int CAP = 10;
  private static final int SHRINK = 4;

  private static final double MOST = 0.999;

  /** What one document has of a kind. */
  private static final class Share {
    private int facts;
    private int right;
  }

  private final Map<Kind, Map<String, Share>> shares = new HashMap<>();

  private ConfidenceCount(List<JudgedFact> facts) {
    for (JudgedFact fact : facts) {
      for (Kind kind = fact.kind(); kind != null; kind = kind.wider()) {
        Share share =
            shares
                .computeIfAbsent(kind, k -> new TreeMap<>())
                .computeIfAbsent(fact.doc(), d -> new Share());
        share.facts++;
        share.right += fact.right() ? 1 : 0;
      }
    }
  }

  /** The table that the facts give. */
  public static ConfidenceTable of(List<JudgedFact> facts) {
    ConfidenceCount count = new ConfidenceCount(facts);
    Map<Kind, Cell> cells = new HashMap<>();
    for (Map.Entry<Kind, Map<String, Share>> kind : count.shares.entrySet()) {
      List<Share> documents = List.copyOf(kind.getValue().values());
      cells.put(
          kind.getKey(),
          new Cell(
              documents.size(),
              documents.stream().mapToInt(s -> s.facts).sum(),
              documents.stream().mapToInt(s -> s.right).sum(),
              Math.clamp(Math.round(count.rate(kind.getKey()) * 1000) / 1000.0, 1 - MOST, MOST)));
    }
    return new ConfidenceTable(cells);
  }

  /**
   * The facts with the confidence that the other documents give them: each document is judged by a
   * table that was counted without it.
   */
  public static List<JudgedFact> heldOut(List<JudgedFact> facts) {
    List<JudgedFact> stated = new ArrayList<>();
    for (String doc : facts.stream().map(JudgedFact::doc).distinct().toList()) {
      ConfidenceTable others = of(facts.stream().filter(f -> !f.doc().equals(doc)).toList());
      for (JudgedFact fact : facts) {
        if (fact.doc().equals(doc)) {
          Cell cell = others.cell(fact.kind());
          stated.add(cell == null ? fact : fact.at(cell.confidence()));
        }
      }
    }
    return stated;
  }

  private double rate(Kind kind) {
    Sum own = sum(kind);
    Kind wider = kind.wider();
    if (wider == null) {
      return own.rate();
    }
    Sum all = sum(wider);
    Sum siblings =
        new Sum(Math.max(0, all.right() - own.right()), Math.max(0, all.facts() - own.facts()));
    if (siblings.facts() == 0) {
      return rate(wider); // the only one of its kind is what the kind is
    }
    double lent = Math.min(SHRINK, siblings.facts());
    return new Sum(own.right() + lent * siblings.rate(), own.facts() + lent).rate();
  }

  /** Right facts and facts, after the cap. */
  private record Sum(double right, double facts) {
    double rate() {
      return (right + 0.5) / (facts + 1);
    }
  }

  private Sum sum(Kind kind) {
    double right = 0;
    double facts = 0;
    for (Share share : shares.getOrDefault(kind, Map.of()).values()) {
      double counted = Math.min(share.facts, CAP);
      facts += counted;
      right += counted * share.right / share.facts;
    }
    return new Sum(right, facts);
  }
}

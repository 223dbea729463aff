package dashiji.entity;

import dashiji.fact.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes down who was joined across documents and who was kept apart inside one, and by what rule.
 */
public final class IdentityDecisions {
  /** Same name and same anchor in several documents. */
  public static final RuleId SAME_NAME_SAME_ANCHOR = new RuleId("identity.same-name-same-anchor");

  /** Two persons of one name in one document. */
  public static final RuleId NAMESAKES = new RuleId("identity.namesakes-in-document");

  // Estimates, not measured: two officials of one name in one county are rare but do occur; the
  // reading of one document tells its own namesakes apart by what it says of both.
  private static final double SAME_CONFIDENCE = 0.9;
  private static final double DIFFERENT_CONFIDENCE = 0.95;

  private IdentityDecisions() {}

  /** The decisions that the mentions of all documents amount to; sorted, whatever their order. */
  public static List<IdentityDecision> of(Collection<PersonMention> mentions) {
    TreeSet<PersonMention> sorted = new TreeSet<>(mentions);
    List<IdentityDecision> decisions = new ArrayList<>();

    Map<Key, List<PersonMention>> byPerson =
        sorted.stream()
            .collect(
                Collectors.groupingBy(PersonMention::person, TreeMap::new, Collectors.toList()));
    for (List<PersonMention> ofOne : byPerson.values()) {
      if (ofOne.stream().map(PersonMention::document).distinct().count() > 1) {
        ofOne.forEach(m -> decisions.add(same(m)));
      }
    }

    Map<String, List<PersonMention>> byDocumentAndName =
        sorted.stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.document().id() + ' ' + m.name(), TreeMap::new, Collectors.toList()));
    for (List<PersonMention> namesakes : byDocumentAndName.values()) {
      for (int i = 0; i < namesakes.size(); i++) {
        for (int j = i + 1; j < namesakes.size(); j++) {
          decisions.add(different(namesakes.get(i), namesakes.get(j)));
        }
      }
    }
    return decisions.stream().sorted().toList();
  }

  private static IdentityDecision same(PersonMention m) {
    return new IdentityDecision(
        Key.of(KeyKind.DECISION, Judgement.SAME.code(), m.mention().id(), m.person().id()),
        Judgement.SAME,
        m.mention(),
        null,
        m.person(),
        SAME_NAME_SAME_ANCHOR,
        SAME_CONFIDENCE);
  }

  private static IdentityDecision different(PersonMention a, PersonMention b) {
    return new IdentityDecision(
        Key.of(KeyKind.DECISION, Judgement.DIFFERENT.code(), a.mention().id(), b.mention().id()),
        Judgement.DIFFERENT,
        a.mention(),
        b.mention(),
        a.person(),
        NAMESAKES,
        DIFFERENT_CONFIDENCE);
  }
}

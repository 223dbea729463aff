package dashiji.mention.name;

import dashiji.lexicon.TermTrie;
import dashiji.mention.NameMention;
import dashiji.mention.Wordlists;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that are misprints of others of the document. */
final class Misprints {
  private static final int LONGEST_TITLE = 8;

  private Misprints() {}

  /**
   * A name printed once that is another name less one inner character, after the same title, is
   * read as that name with a character dropped.
   *
   * @param mentions all names of the text
   * @param key of the document, for the problems
   * @return the printed name to the one it is read as
   */
  static Map<String, String> of(
      String text, List<NameMention> mentions, String key, Problems problems) {
    Map<String, Integer> count = new HashMap<>();
    Map<String, Set<String>> titles = new HashMap<>();
    for (NameMention m : mentions) {
      count.merge(m.name(), 1, Integer::sum);
      TermTrie.Match<Wordlists.TitleType> title =
          Wordlists.TITLES.longestBefore(text, m.from(), Math.max(0, m.from() - LONGEST_TITLE));
      if (title != null) {
        // The one head of a body is known by the title; a deputy needs more of the chain.
        boolean head = !title.term().startsWith("副") && !title.term().equals("常委");
        int from = Math.max(0, m.from() - title.length() - (head ? 0 : 5));
        titles.computeIfAbsent(m.name(), n -> new HashSet<>()).add(text.substring(from, m.from()));
      }
    }
    Map<String, String> misprints = new HashMap<>();
    Map<String, List<String>> longerByShorter = new HashMap<>();
    List<String> names = count.keySet().stream().sorted().toList();
    for (String longer : names) {
      if (!titles.containsKey(longer)) {
        continue; // what is read as it has to share a title
      }
      for (String shorter : withoutInner(longer)) {
        longerByShorter.computeIfAbsent(shorter, n -> new ArrayList<>(1)).add(longer);
      }
    }
    for (String shorter : names) {
      if (count.getOrDefault(shorter, 0) != 1) {
        continue;
      }
      for (String longer : longerByShorter.getOrDefault(shorter, List.of())) {
        if (count.getOrDefault(longer, 0) > (shorter.length() == 2 ? 2 : 0)
            && intersects(titles.get(shorter), titles.get(longer))) {
          misprints.put(shorter, longer);
          problems.add(
              ProblemCode.POSSIBLE_MISPRINT,
              shorter + " is read as " + longer + " (same title, one character less)",
              Where.document(key));
        }
      }
    }
    return misprints;
  }

  /** A name without one character, not its first and not its last. */
  private static Set<String> withoutInner(String name) {
    Set<String> shorter = new LinkedHashSet<>();
    for (int i = 1; i < name.length() - 1; i++) {
      shorter.add(name.substring(0, i) + name.substring(i + 1));
    }
    shorter.remove(name.substring(0, Math.max(0, name.length() - 1))); // 周远 of 周远远 is its start
    return shorter;
  }

  private static boolean intersects(@Nullable Set<String> a, @Nullable Set<String> b) {
    return a != null && b != null && a.stream().anyMatch(b::contains);
  }
}

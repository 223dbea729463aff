package dashiji.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermTrieTest {
  private static final String CHARACTERS = "县市区委府";

  /** Against a look at each term, for terms of one character to four. */
  @Test
  void findsWhatALookAtEachTermFinds() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      Map<String, Integer> terms = new LinkedHashMap<>();
      for (int n = random.nextInt(8); n > 0; n--) {
        terms.put(any(random, 1 + random.nextInt(4)), n);
      }
      TermTrie<Integer> trie = new TermTrie<>(terms);
      String text = any(random, 12);
      for (int at = 0; at <= text.length(); at++) {
        for (int limit = at; limit <= text.length(); limit++) {
          List<String> here = new ArrayList<>();
          List<String> before = new ArrayList<>();
          for (String term : terms.keySet()) {
            if (text.substring(at, limit).startsWith(term)) {
              here.add(term);
            }
            if (text.substring(at, limit).endsWith(term)) {
              before.add(term);
            }
          }
          here.sort(Comparator.comparing(String::length).reversed());
          before.sort(Comparator.comparing(String::length).reversed());
          assertThat(trie.allAt(text, at, limit).stream().map(TermTrie.Match::term))
              .containsExactlyElementsOf(here);
          assertThat(term(trie.longestAt(text, at, limit))).isEqualTo(first(here));
          assertThat(term(trie.longestBefore(text, limit, at))).isEqualTo(first(before));
          int after = at + random.nextInt(3);
          assertThat(trie.endsIn(text, at, after, limit))
              .isEqualTo(endsIn(terms, text, at, after, limit));
        }
      }
    }
  }

  private static boolean endsIn(
      Map<String, Integer> terms, String text, int from, int after, int to) {
    for (int end = after + 1; end <= to; end++) {
      String before = text.substring(Math.min(from, end), end);
      if (terms.keySet().stream().anyMatch(before::endsWith)) {
        return true;
      }
    }
    return false;
  }

  private static String term(TermTrie.@Nullable Match<Integer> match) {
    return match == null ? "" : match.term();
  }

  private static String first(List<String> terms) {
    return terms.isEmpty() ? "" : terms.getFirst();
  }

  private static String any(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }
}

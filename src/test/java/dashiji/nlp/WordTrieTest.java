package dashiji.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against HanLP's own look-ups. */
class WordTrieTest {
  private final WordTrie trie = new WordTrie();
  private final List<String> words = trie.words(number -> true);

  @Test
  void spellsEachWordOfTheDictionaryOnce() {
    Set<Integer> numbers = new HashSet<>();
    for (String word : words) {
      int number = CoreDictionary.trie.exactMatchSearch(word);
      assertThat(number).as(word).isNotNegative();
      numbers.add(number);
    }
    assertThat(numbers).hasSize(words.size()).hasSize(CoreDictionary.trie.size());
  }

  @Test
  void findsTheNumberOfEachWord() {
    for (String word : words) {
      assertThat(number(word)).as(word).isEqualTo(CoreDictionary.trie.exactMatchSearch(word));
      assertThat(word.length() == 1 || trie.mayOpen(word.charAt(0), word.charAt(1))).isTrue();
    }
  }

  /** Words with a character changed, taken away or put behind: few of them are words. */
  @Test
  void findsNoWordWhereTheDictionaryHasNone() {
    Random random = new Random(17);
    int none = 0;
    for (int n = 0; n < 50_000; n++) {
      StringBuilder text = new StringBuilder(words.get(random.nextInt(words.size())));
      String other = words.get(random.nextInt(words.size()));
      char character = other.charAt(random.nextInt(other.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(random.nextInt(text.length()), character);
        case 1 -> text.append(character);
        default -> text.deleteCharAt(random.nextInt(text.length()));
      }
      if (!text.isEmpty()) {
        int expected = CoreDictionary.trie.exactMatchSearch(text.toString());
        assertThat(number(text.toString())).as(text.toString()).isEqualTo(Math.max(-1, expected));
        none += expected < 0 ? 1 : 0;
      }
    }
    assertThat(none).isGreaterThan(10_000);
  }

  /** The pairs rule out most of what opens no word. */
  @Test
  void fewPairsThatOpenNoWordMayOpenOne() {
    Set<String> openings = new HashSet<>();
    words.stream().filter(w -> w.length() > 1).forEach(w -> openings.add(w.substring(0, 2)));
    Random random = new Random(19);
    int others = 0;
    int wrong = 0;
    for (int n = 0; n < 50_000; n++) {
      char first = words.get(random.nextInt(words.size())).charAt(0);
      char second = words.get(random.nextInt(words.size())).charAt(0);
      if (!openings.contains("" + first + second)) {
        others++;
        wrong += trie.mayOpen(first, second) ? 1 : 0;
      }
    }
    assertThat(others).isGreaterThan(10_000);
    assertThat(wrong).isLessThan(others / 5);
  }

  private int number(String text) {
    int state = trie.root();
    for (int i = 0; i < text.length() && state != WordTrie.NONE; i++) {
      state = trie.next(state, text.charAt(i));
    }
    return state == WordTrie.NONE ? WordTrie.NONE : trie.wordAt(state);
  }
}

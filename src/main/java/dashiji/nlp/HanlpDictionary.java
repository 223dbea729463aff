package dashiji.nlp;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HanLP's core dictionary and its role dictionary of personal names ({@code nr.txt}: how often a
 * character is a surname, the first or last of two given characters, the only one, or stands beside
 * a name).
 */
final class HanlpDictionary implements WordDictionary {
  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';

  private final NameCharacter[] characters = new NameCharacter[LAST_HAN - FIRST_HAN + 1];
  private final WordTrie trie;

  /**
   * By number of a word in the dictionary, once it was asked for. Threads may fill it in at the
   * same time: they come to equal words.
   */
  private final @Nullable Word[] words = new Word[CoreDictionary.trie.size()];

  HanlpDictionary(WordTrie trie) {
    this.trie = trie;
    for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
      EnumItem<NR> roles = PersonDictionary.dictionary.get(String.valueOf(c));
      characters[c - FIRST_HAN] =
          roles == null
              ? NameCharacter.UNKNOWN
              : new NameCharacter(
                  roles.getFrequency(NR.B),
                  roles.getFrequency(NR.C),
                  roles.getFrequency(NR.D),
                  roles.getFrequency(NR.E),
                  roles.getFrequency(NR.K),
                  roles.getFrequency(NR.L));
    }
  }

  @Override
  public int endOfWord(String text, int from, int to) {
    if (to - from < 2 || !trie.mayOpen(text.charAt(from), text.charAt(from + 1))) {
      return from;
    }
    int end = from;
    int state = trie.next(trie.root(), text.charAt(from));
    for (int i = from + 1; i < to && state != WordTrie.NONE; i++) {
      state = trie.next(state, text.charAt(i));
      if (state != WordTrie.NONE && trie.wordAt(state) != WordTrie.NONE) {
        end = i + 1;
      }
    }
    return end;
  }

  @Override
  public @Nullable Word word(String text, int from, int to) {
    if (to - from > 1 && !trie.mayOpen(text.charAt(from), text.charAt(from + 1))) {
      return null;
    }
    int state = trie.root();
    for (int i = from; i < to && state != WordTrie.NONE; i++) {
      state = trie.next(state, text.charAt(i));
    }
    int number = state == WordTrie.NONE ? WordTrie.NONE : trie.wordAt(state);
    if (number == WordTrie.NONE) {
      return null;
    }
    Word known = words[number];
    if (known == null) {
      known = word(CoreDictionary.trie.getValueAt(number));
      words[number] = known;
    }
    return known;
  }

  private static Word word(CoreDictionary.Attribute attribute) {
    int names = 0;
    int best = 0;
    for (int i = 0; i < attribute.nature.length; i++) {
      if (attribute.nature[i].startsWith("nr")) {
        names += attribute.frequency[i];
      }
      if (attribute.frequency[i] > attribute.frequency[best]) {
        best = i;
      }
    }
    return new Word(
        String.valueOf(attribute.nature[best]),
        attribute.totalFrequency,
        names * 2 > attribute.totalFrequency);
  }

  @Override
  public List<String> wordsOfTwo() {
    List<String> words = new ArrayList<>();
    for (char first = FIRST_HAN; first <= LAST_HAN; first++) {
      int state = trie.next(trie.root(), first);
      if (state == WordTrie.NONE) {
        continue;
      }
      for (char second = FIRST_HAN; second <= LAST_HAN; second++) {
        int end = trie.next(state, second);
        int number = end == WordTrie.NONE ? WordTrie.NONE : trie.wordAt(end);
        if (number != WordTrie.NONE && !word(CoreDictionary.trie.getValueAt(number)).name()) {
          words.add("" + first + second);
        }
      }
    }
    return words;
  }

  @Override
  public NameCharacter inNames(char character) {
    return character < FIRST_HAN || character > LAST_HAN
        ? NameCharacter.UNKNOWN
        : characters[character - FIRST_HAN];
  }
}

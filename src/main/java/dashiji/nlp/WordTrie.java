package dashiji.nlp;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The words of HanLP's core dictionary by their characters: its double-array trie with the two
 * numbers of a cell side by side, and before that a bit for each two characters that a word opens
 * with, so that most look-ups stay in the cache. States are numbers; immutable.
 */
final class WordTrie {
  /** Where no word goes on, and where none ends. */
  static final int NONE = -1;

  private static final int PAIR_BITS = 20;

  /** Base and check of each cell. */
  private final int[] cells;

  private final int root;
  private final long[] pairs = new long[(1 << PAIR_BITS) / Long.SIZE];

  WordTrie() {
    int[] base = CoreDictionary.trie.getBase();
    int[] check = CoreDictionary.trie.getCheck();
    cells = new int[2 * Math.min(base.length, check.length)];
    for (int i = 0; i < cells.length / 2; i++) {
      cells[2 * i] = base[i];
      cells[2 * i + 1] = check[i];
    }
    root = base[0];
    addPairs();
  }

  /** Goes over the cells once: one whose state before has one character is of two. */
  private void addPairs() {
    char[] firstOf = new char[cells.length / 2];
    for (char first = 1; first < Character.MAX_VALUE; first++) {
      int state = next(root, first);
      if (state > 0) {
        firstOf[state] = first;
      }
    }
    for (int cell = 0; cell < cells.length / 2; cell++) {
      int before = cells[2 * cell + 1];
      char first = before > 0 && before < firstOf.length ? firstOf[before] : 0;
      int second = cell - before - 1;
      if (first > 0 && second > 0) {
        int pair = pair(first, (char) second);
        pairs[pair / Long.SIZE] |= 1L << pair;
      }
    }
  }

  private static int pair(char first, char second) {
    return ((first * 0x9E3779B1 + second) * 0x85EBCA6B) >>> (Integer.SIZE - PAIR_BITS);
  }

  /** False if no word goes on with the second of two characters behind the first. */
  boolean mayOpen(char first, char second) {
    int pair = pair(first, second);
    return (pairs[pair / Long.SIZE] & (1L << pair)) != 0;
  }

  /** The state before any character. */
  int root() {
    return root;
  }

  /** The state behind a character, or {@link #NONE} if no word goes on so. */
  int next(int state, char c) {
    int cell = 2 * (state + c + 1);
    return cell < cells.length && cells[cell + 1] == state ? cells[cell] : NONE;
  }

  /** The words of some numbers, spelt from their ends; goes over all cells. */
  List<String> words(IntPredicate wanted) {
    int[] cellOf = new int[cells.length / 2];
    for (int cell = 1; cell < cellOf.length; cell++) {
      if (cells[2 * cell] > 0 && cells[2 * cell] < cellOf.length) {
        cellOf[cells[2 * cell]] = cell;
      }
    }
    List<String> words = new ArrayList<>();
    for (int state = 1; state < cellOf.length; state++) {
      int number = wordAt(state);
      if (number != NONE && wanted.test(number)) {
        StringBuilder word = new StringBuilder();
        for (int at = state; at != root; at = cells[2 * cellOf[at] + 1]) {
          word.append((char) (cellOf[at] - cells[2 * cellOf[at] + 1] - 1));
        }
        words.add(word.reverse().toString());
      }
    }
    return words;
  }

  /** The number of the word that ends in a state, or {@link #NONE}. */
  int wordAt(int state) {
    int cell = 2 * state;
    return cells[cell + 1] == state && cells[cell] < 0 ? -cells[cell] - 1 : NONE;
  }
}

package dashiji.nlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.NShort.Path.AtomNode;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * HanLP's standard segmentation: the path of words with the best smoothed bigram probability
 * (Viterbi). Gives the same words as {@link ViterbiSegment} without names and custom dictionary,
 * from the same dictionaries, several times faster: candidates are numbers in arrays, not objects,
 * and counts of bigrams that were asked for are kept. Thread-safe.
 */
final class BigramSegmenter {
  /** Smoothing as in HanLP: a bigram counts nine parts, the word alone one. */
  private static final double BIGRAM_SHARE = 0.9;

  /** A power of two; 1 MB. */
  private static final int COUNTS_KEPT = 1 << 17;

  /** The dictionary has 154,000 words. */
  private static final int ID_BITS = 18;

  private static final int COUNT_BITS = 64 - 2 * ID_BITS;
  private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;
  private static final int NONE = -1;

  /** Gives access to HanLP's cutting of what is no word of the dictionary: numbers, Latin. */
  private static final class Atoms extends ViterbiSegment {
    static List<AtomNode> of(char[] text, int from, int to) {
      return quickAtomSegment(text, from, to);
    }
  }

  /** What the segmentation knows of a word. */
  private static final class Lexeme {
    /** The word whose bigrams it shares: itself, or one that stands for all names, numbers …. */
    final int id;

    /** How often it was counted. */
    final int frequency;

    /** Its cost behind a word that it was never seen behind. */
    final double cost;

    /** Its most frequent part of speech. */
    final String pos;

    /**
     * The word, once a text had it: null before, and for what stands for many. All tokens share it,
     * with its hash. Threads may set it at the same time, to equal strings.
     */
    @Nullable String text;

    private Lexeme(int id, int frequency, double cost, String pos) {
      this.id = id;
      this.frequency = frequency;
      this.cost = cost;
      this.pos = pos;
    }

    static Lexeme of(Vertex vertex) {
      return of(vertex.wordID, vertex.attribute.totalFrequency, vertex.guessNature());
    }

    static Lexeme unknown(Nature nature, int id) {
      return of(id, Predefine.OOV_DEFAULT_FREQUENCY, nature);
    }

    private static Lexeme of(int id, int frequency, Nature nature) {
      double cost = BigramSegmenter.cost(0, 0, frequency);
      return new Lexeme(id, frequency, cost, String.valueOf(nature).intern());
    }
  }

  private final WordTrie trie;

  /** By number of a word in the dictionary. */
  private final Lexeme[] words;

  private final Lexeme begin = Lexeme.of(Vertex.newB());
  private final Lexeme end = Lexeme.of(Vertex.newE());
  private final Lexeme number = Lexeme.unknown(Nature.m, CoreDictionary.M_WORD_ID);
  private final Lexeme latin = Lexeme.unknown(Nature.nx, CoreDictionary.X_WORD_ID);
  private final Lexeme sign = Lexeme.unknown(Nature.w, NONE);
  private final Lexeme character = Lexeme.unknown(Nature.n, NONE);

  /** First word, second word and count of a bigram in one number, by a hash of the words. */
  private final AtomicLongArray counts = new AtomicLongArray(COUNTS_KEPT);

  BigramSegmenter(WordTrie trie) {
    this.trie = trie;
    words = new Lexeme[CoreDictionary.trie.size()];
    for (int number = 0; number < words.length; number++) {
      words[number] = Lexeme.of(new Vertex("?", CoreDictionary.trie.getValueAt(number), number));
    }
    if (words.length >> ID_BITS > 0) {
      throw new IllegalStateException("a dictionary of " + words.length + " words");
    }
  }

  /** The words of a text, in order, covering it. */
  List<Token> segment(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Lattice lattice = new Lattice(text.toCharArray());
    return lattice.best(text);
  }

  /** The part of speech that a word has as a token, by its number in the dictionary. */
  String pos(int number) {
    return words[number].pos;
  }

  /** How often one word follows another. */
  private int count(int first, int second) {
    if (first < 0 || second < 0) {
      return CoreBiGramTableDictionary.getBiFrequency(first, second);
    }
    long key = ((long) first << ID_BITS) | second;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (COUNTS_KEPT - 1); // Fibonacci hashing
    long kept = counts.getOpaque(slot);
    if (isOf(key, kept)) {
      return (int) (kept & COUNT_MASK) - 1;
    }
    // Two bigrams share two slots side by side: one that another one put out is not searched for
    // in the dictionary each time that both are asked for by turns.
    long beside = counts.getOpaque(slot ^ 1);
    if (isOf(key, beside)) {
      return (int) (beside & COUNT_MASK) - 1;
    }
    int count = CoreBiGramTableDictionary.getBiFrequency(first, second);
    counts.setOpaque(slot ^ 1, kept);
    counts.setOpaque(slot, (key << COUNT_BITS) | (count + 1));
    return count;
  }

  /** One more than the count is kept, so that an empty slot is the count of no bigram. */
  private static boolean isOf(long key, long kept) {
    return kept >>> COUNT_BITS == key && (kept & COUNT_MASK) != 0;
  }

  /** What it costs to go on with a word. */
  private double cost(Lexeme first, Lexeme second) {
    int count = count(first.id, second.id);
    return count == 0 ? second.cost : cost(count, first.frequency, second.frequency);
  }

  /** The negative logarithm of the smoothed probability of one word behind another. */
  private static double cost(int bigramCount, int firstCount, int secondCount) {
    double bigram = Predefine.myu * bigramCount / (firstCount + 1) + 1 - Predefine.myu;
    double alone = (1 - BIGRAM_SHARE) * secondCount / Predefine.TOTAL_FREQUENCY;
    return -Math.log(BIGRAM_SHARE * bigram + alone);
  }

  /** All words of the dictionary in one text, by where they start, and the best path to each. */
  private final class Lattice {
    private final char[] text;

    /** By position: the first and the last candidate that starts there. */
    private final int[] first;

    private final int[] last;

    /** By candidate: the next one at the same position, its length, its word, the path to it. */
    private int[] next;

    private int[] length;
    private Lexeme[] word;
    private double[] cost;
    private int[] before;
    private int size;

    Lattice(char[] text) {
      this.text = text;
      first = new int[text.length + 1];
      last = new int[text.length + 1];
      Arrays.fill(first, NONE);
      int room = 2 * text.length + 8;
      next = new int[room];
      length = new int[room];
      word = new Lexeme[room];
      cost = new double[room];
      before = new int[room];
      for (int i = 0; i < text.length; i++) {
        words(i);
      }
      unknown();
    }

    private void words(int at) {
      int state = trie.next(trie.root(), text[at]);
      for (int i = at + 1; state != WordTrie.NONE; i++) {
        int number = trie.wordAt(state);
        if (number != WordTrie.NONE) {
          add(at, i - at, words[number]);
        }
        if (i == text.length || (i == at + 1 && !trie.mayOpen(text[at], text[i]))) {
          return;
        }
        state = trie.next(state, text[i]);
      }
    }

    /** Cuts what the dictionary leaves open on the path of its longest words. */
    private void unknown() {
      for (int i = 0; i < text.length; ) {
        if (first[i] != NONE) {
          i += length[last[i]];
          continue;
        }
        int to = i + 1;
        while (to < text.length
            && (first[to] == NONE || CharType.get(text[to]) == CharType.CT_CNUM)) {
          to++;
        }
        int at = i;
        for (AtomNode atom : Atoms.of(text, i, to)) {
          Lexeme unknown =
              switch (atom.nPOS) {
                case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> number;
                case CharType.CT_SINGLE -> latin;
                case CharType.CT_DELIMITER, CharType.CT_OTHER -> sign;
                default -> character;
              };
          if (!has(at, atom.sWord.length())) {
            add(at, atom.sWord.length(), unknown);
          }
          at += atom.sWord.length();
        }
        i = to;
      }
    }

    private boolean has(int at, int wanted) {
      for (int c = first[at]; c != NONE; c = next[c]) {
        if (length[c] == wanted) {
          return true;
        }
      }
      return false;
    }

    private void add(int at, int howLong, Lexeme candidate) {
      if (size == next.length) {
        grow();
      }
      length[size] = howLong;
      word[size] = candidate;
      next[size] = NONE;
      before[size] = NONE;
      cost[size] = Double.POSITIVE_INFINITY;
      if (first[at] == NONE) {
        first[at] = size;
      } else {
        next[last[at]] = size;
      }
      last[at] = size++;
    }

    private void grow() {
      int room = 2 * size;
      next = Arrays.copyOf(next, room);
      length = Arrays.copyOf(length, room);
      word = Arrays.copyOf(word, room);
      cost = Arrays.copyOf(cost, room);
      before = Arrays.copyOf(before, room);
    }

    List<Token> best(String source) {
      for (int c = first[0]; c != NONE; c = next[c]) {
        cost[c] = cost(begin, word[c]);
      }
      int lastWord = NONE;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < text.length; i++) {
        for (int c = first[i]; c != NONE; c = next[c]) {
          if (cost[c] == Double.POSITIVE_INFINITY) {
            continue; // no path leads here
          }
          int to = i + length[c];
          if (to == text.length) {
            double whole = cost[c] + cost(word[c], end);
            if (whole < least) {
              least = whole;
              lastWord = c;
            }
            continue;
          }
          for (int n = first[to]; n != NONE; n = next[n]) {
            double path = cost[c] + cost(word[c], word[n]);
            if (path < cost[n]) {
              cost[n] = path;
              before[n] = c;
            }
          }
        }
      }
      List<Token> tokens = new ArrayList<>();
      int to = text.length;
      for (int c = lastWord; c != NONE; c = before[c]) {
        int from = to - length[c];
        tokens.add(new Token(from, to, text(word[c], source, from, to), word[c].pos));
        to = from;
      }
      return tokens.reversed();
    }

    private String text(Lexeme word, String source, int from, int to) {
      if (word == number || word == latin || word == sign || word == character) {
        return source.substring(from, to);
      }
      String text = word.text;
      if (text == null) {
        text = source.substring(from, to);
        word.text = text;
      }
      return text;
    }
  }
}

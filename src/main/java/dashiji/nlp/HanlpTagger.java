package dashiji.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import dashiji.lexicon.TermTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * HanLP's standard segmentation, configured once: no recognition of names (its errors repeat), no
 * custom dictionary (it is shared static state).
 */
public final class HanlpTagger implements Tagger {
  private final WordTrie trie = new WordTrie();
  private final BigramSegmenter segmenter = new BigramSegmenter(trie);
  private final WordDictionary dictionary = new HanlpDictionary(trie);
  private final TermTrie<Boolean> functionWords = functionWords();

  /** Made at its first use: only comparisons need it. */
  private static final class Recognizer {
    static final Segment INSTANCE =
        HanLP.newSegment()
            .enableAllNamedEntityRecognize(false)
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enableCustomDictionary(false)
            .enableOffset(true);
  }

  /** Loads the dictionaries; takes about half a second. */
  public HanlpTagger() {}

  @Override
  public List<Token> tag(String text) {
    return segmenter.segment(text);
  }

  @Override
  public List<Token> people(String text) {
    return tokens(Recognizer.INSTANCE.seg(text)).stream()
        .filter(token -> token.pos().startsWith("nr") && token.text().length() > 1)
        .toList();
  }

  private TermTrie<Boolean> functionWords() {
    List<String> words = trie.words(number -> Token.isFunction(segmenter.pos(number)));
    return new TermTrie<>(
        words.stream()
            .filter(word -> !Token.isOfNames(word))
            .collect(Collectors.toMap(word -> word, word -> true)));
  }

  @Override
  public boolean functionWordEnds(String text, int from, int after, int to) {
    return functionWords.endsIn(text, from, after, to);
  }

  private static List<Token> tokens(List<Term> terms) {
    List<Token> tokens = new ArrayList<>(terms.size());
    for (Term term : terms) {
      tokens.add(
          new Token(
              term.offset,
              term.offset + term.word.length(),
              term.word,
              String.valueOf(term.nature)));
    }
    return tokens;
  }

  @Override
  public String wordClass(String text) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(text);
    if (attribute == null) {
      return "";
    }
    int names = 0;
    int best = 0;
    for (int i = 0; i < attribute.nature.length; i++) {
      if (attribute.nature[i].startsWith(Nature.nr.toString())) {
        names += attribute.frequency[i];
      }
      if (attribute.frequency[i] > attribute.frequency[best]) {
        best = i;
      }
    }
    return names * 2 > attribute.totalFrequency ? "" : String.valueOf(attribute.nature[best]);
  }

  @Override
  public WordDictionary dictionary() {
    return dictionary;
  }

  @Override
  public String pinyin(String name) {
    return Readings.pinyin(name);
  }
}

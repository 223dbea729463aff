package dashiji.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HanlpTaggerTest {
  private static final Tagger TAGGER = new HanlpTagger();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "县长邬思齐主持召开常务会议，研究防汛工作。",
        "𠮷山镇３月4日 and ABC—12.5%\n下一行",
        "乌日娜·巴特尔",
        "   ",
        "\ud842单独的半个字"
      })
  void tokensCoverTheTextInOrder(String text) {
    StringBuilder covered = new StringBuilder();
    for (Token token : TAGGER.tag(text)) {
      assertThat(token.from()).isEqualTo(covered.length());
      assertThat(token.to()).isEqualTo(token.from() + token.text().length());
      assertThat(token.pos()).isNotEmpty();
      covered.append(text, token.from(), token.to());
    }
    assertThat(covered.toString()).isEqualTo(text);
  }

  /** At each place of a sentence that tagging gives one, and in between. */
  @ParameterizedTest
  @ValueSource(
      strings = {"县长邬思齐在青石镇主持召开了防汛工作会议，研究其他工作的安排。", "由于各自的原因，他们关于和平路改造的意见被采纳。", "远山县人民政府办公室"})
  void functionWordsEndWhereTaggingGivesOne(String text) {
    for (Token token : TAGGER.tag(text)) {
      boolean function =
          token.pos().startsWith("u") || token.pos().equals("p") || token.pos().startsWith("r");
      if (function) {
        assertThat(TAGGER.functionWordEnds(text, token.from(), token.to() - 1, token.to()))
            .as(token.text())
            .isTrue();
        assertThat(TAGGER.functionWordEnds(text, 0, 0, text.length())).isTrue();
      }
    }
    assertThat(TAGGER.functionWordEnds(text, 0, text.length(), text.length())).isFalse();
  }

  @Test
  void whereNoFunctionWordStandsNoneEnds() {
    assertThat(TAGGER.functionWordEnds("县委宣传部部长", 0, 0, 7)).isFalse();
    assertThat(TAGGER.functionWordEnds("县委在宣传部", 0, 3, 6)).isFalse();
    assertThat(TAGGER.functionWordEnds("县委在宣传部", 0, 2, 6)).isTrue();
  }

  @Test
  void namesAreNotRecognised() {
    // A wrong name would be wrong wherever it stands; names are the business of the mentions.
    assertThat(TAGGER.tag("邬思齐主持会议")).extracting(Token::text).doesNotContain("邬思齐");
  }

  @ParameterizedTest
  @CsvSource({"会议, n", "研究, vn", "调研, vn", "主持, v", "的, u", "邬思齐, ''", "不成词的一串字, ''"})
  void wordsHaveTheirMostFrequentClass(String word, String beginning) {
    String found = TAGGER.wordClass(word);
    if (beginning.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found.charAt(0)).isEqualTo(beginning.charAt(0));
    }
  }

  @ParameterizedTest
  @CsvSource({"张三, Zhāng Sān", "邬思齐, Wū Sī Qí", "苏·和, Sū Hé", "'', ''"})
  void readingsHaveToneMarksAndCapitals(String name, String pinyin) {
    assertThat(TAGGER.pinyin(name)).isEqualTo(pinyin);
  }

  @Test
  void threadsShareIt() throws Exception {
    String text = "县委副书记、县长邬思齐到青石镇调研乡村振兴工作，副县长郁青陪同。".repeat(20);
    List<Token> alone = TAGGER.tag(text);
    List<Callable<List<Token>>> work =
        new ArrayList<>(Collections.nCopies(64, () -> TAGGER.tag(text)));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<Token>> tokens : threads.invokeAll(work)) {
        assertThat(tokens.get()).isEqualTo(alone);
      }
    }
  }
}

package dashiji.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BigramSegmenterTest {
  private final BigramSegmenter segmenter = new BigramSegmenter(new WordTrie());
  private final Segment hanlp =
      HanLP.newSegment()
          .enableAllNamedEntityRecognize(false)
          .enableCustomDictionary(false)
          .enableOffset(true);

  @Test
  void cutsTheSampleAsHanlpDoes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/sample"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        cutsAsHanlpDoes(Files.readString(file));
      }
    }
  }

  /** Signs, digits, Latin, half a surrogate, characters no dictionary has, in any order. */
  @Test
  void cutsAnythingAsHanlpDoes() {
    Random random = new Random(11);
    String letters = "县长周远主持召开会议二〇三一年3.14-2028%IT a.b，。；《》“”●△\n\t龘𠮷\ud800é①ⅣＡ０１";
    for (int n = 0; n < 2000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      cutsAsHanlpDoes(text.toString());
    }
  }

  @Test
  void cutsNothingIntoNothing() {
    assertThat(segmenter.segment("")).isEmpty();
  }

  private void cutsAsHanlpDoes(String text) {
    List<Token> expected =
        hanlp.seg(text).stream()
            .map(term ->
                new Token(
                    term.offset,
                    term.offset + term.word.length(),
                    term.word,
                    String.valueOf(term.nature)))
            .toList();
    assertThat(segmenter.segment(text)).isEqualTo(expected);
  }
}

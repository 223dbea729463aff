package dashiji.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dashiji.nlp.HanlpTagger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final HanlpTagger TAGGER = new HanlpTagger();

  private static Phrases of(String text) {
    return new Phrases(new TaggedText(text, TAGGER), 0, text.length());
  }

  @Test
  void aPhraseStartsBehindASignAVerbAndAPreposition() {
    String text = "县长邬思齐到青石镇调研，在云岫县水务局召开会议";

    Phrases phrases = of(text);

    assertThat(phrases.startBefore(text.indexOf("镇"))).isEqualTo(text.indexOf("青"));
    assertThat(phrases.startBefore(text.indexOf("局"))).isEqualTo(text.indexOf("云"));
    assertThat(phrases.startBefore(text.indexOf("在"))).isEqualTo(text.indexOf("在"));
  }

  @Test
  void whatIsAskedInAnotherOrderIsTheSame() {
    String text = "副县长郁青陪同省水利厅调研组到青石镇水库检查，并与云岫县应急管理局座谈";
    Phrases forwards = of(text);
    Phrases backwards = of(text);
    int[] starts = new int[text.length()];

    for (int i = text.length() - 1; i >= 0; i--) {
      starts[i] = backwards.startBefore(i);
    }

    for (int i = 0; i < text.length(); i++) {
      forwards.startBefore(i);
    }
    for (int i = 0; i < text.length(); i++) {
      assertThat(forwards.startBefore(i)).isEqualTo(starts[i]);
    }
  }

  /** The work of looking at each position of a text without signs must not grow with its square. */
  @Test
  void aLongTextWithoutSignsIsReadOnce() {
    String text = "磐".repeat(200_000);
    Phrases phrases = of(text);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < text.length(); i++) {
            assertThat(phrases.startBefore(i) == 0).isTrue();
          }
        });
  }
}

package dashiji.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharSetTest {
  @Test
  void hasItsCharactersAlone() {
    String characters = "，。；\n甲Z";
    CharSet set = CharSet.of(characters);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertThat(set.has((char) c)).isEqualTo(characters.indexOf(c) >= 0);
    }
  }
}

package dashiji.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

  /** The figure is {@code printf 'person\x1f林知远\x1f990102' | sha256sum | cut -c1-20}. */
  @Test
  void isTheStartOfSha256OverTheParts() {
    assertThat(Key.of(KeyKind.PERSON, "林知远", "990102").id()).isEqualTo("015d154604214af9e12e");
  }

  @Test
  void spacesAndWidthsMakeNoDifference() {
    assertThat(Key.of(KeyKind.POST, "县 长（兼）", "１２"))
        .isEqualTo(Key.of(KeyKind.POST, "县长(兼)", "12"))
        .isEqualTo(Key.of(KeyKind.POST, "县\u3000长\n（兼） ", "12"));
  }

  @Test
  void whereOnePartEndsMakesADifference() {
    assertThat(Key.of(KeyKind.POST, "ab", "c")).isNotEqualTo(Key.of(KeyKind.POST, "a", "bc"));
    assertThat(Key.of(KeyKind.POST, "ab")).isNotEqualTo(Key.of(KeyKind.POST, "ab", ""));
    assertThat(Key.of(KeyKind.POST, "ab").id()).isNotEqualTo(Key.of(KeyKind.EVENT, "ab").id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a b", "局长", "a#b", "a%2F"})
  void refusesIdentifiersThatAnIriWouldHaveToEscape(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Key(KeyKind.PLACE, id));
  }

  @ParameterizedTest
  @CsvSource({
    "2031-03,2031-03",
    "qinghuai/2031-03,qinghuai--2031-03",
    "a_b.c,a_b.c",
  })
  void plainNamesOfDocumentsStayReadable(String name, String id) {
    assertThat(DocumentKeys.of(name).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"大事记", "2031年3月", "a b", "a--b", ".", "..", "a%2Fb", "--"})
  void otherNamesOfDocumentsGetAHash(String name) {
    assertThat(DocumentKeys.of(name).id())
        .matches("([A-Za-z0-9._-]*-)?[0-9a-f]{10}")
        .isNotEqualTo(name);
  }

  @Test
  void differentNamesOfDocumentsHaveDifferentKeys() {
    assertThat(
            java.util.stream.Stream.of("a/b", "a--b", "a b", "a  b", "a　b", "a-b", "大事记", "大事紀")
                .map(DocumentKeys::of))
        .doesNotHaveDuplicates();
  }
}

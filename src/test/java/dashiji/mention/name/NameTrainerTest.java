package dashiji.mention.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dashiji.lexicon.Gazetteer;
import dashiji.nlp.HanlpTagger;
import dashiji.nlp.WordDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTrainerTest {
  private static final WordDictionary DICTIONARY = new HanlpTagger().dictionary();
  private static final NameTrainer TRAINER = new NameTrainer(DICTIONARY, Gazetteer.china());
  private static final int FEW = 40;

  @Test
  void sameArgumentsGiveTheSameTable() {
    List<String> first = table(1, List.of());
    assertThat(table(1, List.of())).isEqualTo(first);
    assertThat(table(2, List.of())).isNotEqualTo(first);
  }

  @Test
  void learnsWhatItIsGiven() {
    NameTrainer.Result result = TRAINER.train(FEW, 1, List.of());
    assertThat(result.invented()).isGreaterThan(1000);
    assertThat(result.anchored()).isZero();
    assertThat(result.accuracy()).isGreaterThan(0.9);
  }

  @Test
  void takesOnlyCertainPlacesOfRealTexts() {
    String text = "3月4日，县长邬思齐出席会议，副县长石若谷、郁青参加。县长专题会议研究工作。";
    NameTrainer.Result result = TRAINER.train(1, 1, List.of(text));
    assertThat(result.anchored()).isBetween(3, 5);
  }

  @Test
  void tableIsReadBack() throws IOException {
    List<String> table = table(1, List.of());
    assertThat(read(String.join("\n", table)).table(List.of("test"))).isEqualTo(table);
  }

  @Test
  void tableOfOtherFeaturesIsRefused() {
    assertThatThrownBy(() -> read("template\tfeature\tweight\nshape\tcolour=red\t1.0"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> read("template\tfeature\tweight\nname\t\tmuch"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no weight");
  }

  @Test
  void weightsHoldNoNames() {
    for (String line : NameModel.product().table(List.of())) {
      String feature = line.replace("等", ""); // one class of what follows is the word itself
      assertThat(feature.chars().noneMatch(Character::isIdeographic)).as(line).isTrue();
    }
  }

  @Test
  void inventedTextsMarkTheirNames() {
    InventedTexts texts = new InventedTexts(DICTIONARY, Gazetteer.china(), 3);
    for (int i = 0; i < 20; i++) {
      LabelledText text = texts.next();
      assertThat(text.names()).isNotEmpty();
      assertThat(text.text()).doesNotContain("{", "}");
      int end = 0;
      for (var name : text.names()) {
        assertThat(name.from()).isGreaterThanOrEqualTo(end);
        assertThat(name.to() - name.from()).isBetween(2, 14);
        end = name.to();
      }
    }
  }

  private static List<String> table(long seed, List<String> real) {
    return TRAINER.train(FEW, seed, real).model().table(List.of("test"));
  }

  private static NameModel read(String table) throws IOException {
    return NameModel.read(new BufferedReader(new StringReader(table)));
  }
}

package dashiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.rdf.Vocab;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
  @TempDir private static Path store;
  private static StoreReader reader;
  private static NameIndex index;

  @BeforeAll
  static void build() throws IOException {
    NameGraph.county().publish(store);
    reader = StoreReader.open(new StoreLayout(store));
    index = NameIndex.of(reader);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  private static SearchResult search(String text) throws IOException {
    return index.search(SearchRequest.best(text, 20));
  }

  /** The best hit as kind/key, or nothing. */
  private static String best(String text) throws IOException {
    List<SearchResult.Hit> hits = search(text).hits();
    return hits.isEmpty() ? "" : path(hits.getFirst());
  }

  private static String path(SearchResult.Hit hit) {
    return hit.iri().substring((NameGraph.BASE + "id/").length());
  }

  @ParameterizedTest
  @CsvSource({
    // simplified, traditional, with blanks, printed in traditional characters
    "林知远, person/lin, NAME",
    "林知遠, person/lin, NAME",
    "林 知远, person/lin, NAME",
    "呂曉明, person/lv, NAME",
    "歐陽卿, person/ou, OTHER_NAME",
    "桐溪縣水務局, organization/water, NAME",
    "霞州省云澜市桐溪县, place/990102, OTHER_NAME",
    "990102, place/990102, OTHER_NAME",
    "桐政发〔2024〕3号, work/plan, OTHER_NAME",
    "桐政发2024 3号, work/plan, OTHER_NAME",
    "tongxi-2024.txt, document/tongxi, OTHER_NAME",
    // pinyin
    "Lín Zhīyuǎn, person/lin, TONED_PINYIN",
    "línzhīyuán, person/lin2, TONED_PINYIN",
    "lin2 zhi1 yuan3, person/lin, TONED_PINYIN",
    "lin2zhi1yuan2, person/lin2, TONED_PINYIN",
    "lin zhi yuan, person/lin, PINYIN",
    "linzhiyuan, person/lin, PINYIN",
    "LIN Zhiyuan, person/lin, PINYIN",
    "lin zhi-yuan, person/lin, PINYIN",
    "lü xiaoming, person/lv, PINYIN",
    "lv xiaoming, person/lv, PINYIN",
    "lu xiaoming, person/lv, PINYIN",
    "lyu xiaoming, person/lv, PINYIN",
    "lu:xiaoming, person/lv, PINYIN",
    "shan wenshan, person/shan, PINYIN",
    "dan wenshan, person/shan, PINYIN",
    "ouyang qing, person/ou, PINYIN",
    "tong xi xian, place/990102, PINYIN",
    "lzy, person/lin, INITIALS",
    "linzy, person/lin, INITIALS",
    "txxswj, organization/water, INITIALS",
    // beginnings and parts
    "林知, person/lin, NAME_START",
    "桐溪县水, organization/water, NAME_START",
    "linzhi, person/lin, PINYIN_START",
    "lin zh, person/lin, PINYIN_START",
    "水务局, organization/water, NAME_PART",
    "桐溪 水务, organization/water, NAME_PART",
    "防汛工作, event/flood, NAME_PART",
    "水利发展, work/plan, NAME_PART",
    "2024年, document/tongxi, NAME_PART",
    "shuiwuju, organization/water, PINYIN_PART",
    // like it
    "凌之元, '', ",
    "林之远, person/lin, SAME_SOUND",
    "桐溪县水物局, organization/water, SAME_SOUND",
    "水雾局, organization/water, SAME_SOUND",
    "林和远, person/lin, ONE_OFF",
    "林远, person/lin, ONE_OFF",
    "林远知, person/lin, ONE_OFF",
    "桐溪省水运局, organization/water, TWO_OFF",
    "linzhiyun, person/lin, ONE_OFF",
    "lizhiyuan, person/lin, ONE_OFF",
    "linhziyuan, person/lin, ONE_OFF",
    "linghziyuan, person/lin, TWO_OFF",
    "教育和休育局, organization/school, MOST_PARTS",
  })
  void findsByEachSpelling(String text, String expected, @Nullable Match how) throws IOException {
    assertThat(best(text)).isEqualTo(expected);
    if (how != null) {
      assertThat(search(text).hits().getFirst().match()).isEqualTo(how);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "·", "\"*?~", "\u0000", "\ud800", "👩🏽"})
  void whatHasNoLettersFindsNothing(String text) throws IOException {
    SearchResult result = search(text);
    assertThat(result.hits()).isEmpty();
    assertThat(result.total()).isZero();
  }

  @Test
  void wholeNamesComeFirstThenBeginningsThenParts() throws IOException {
    assertThat(search("桐溪县").hits())
        .extracting(NameIndexTest::path)
        .startsWith("place/990102", "organization/water")
        .contains("organization/school", "post/head", "document/tongxi");
    assertThat(search("桐溪县").hits())
        .extracting(hit -> hit.match().score())
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void ofOneNameTheOneThatMoreDocumentsSpeakOfComesFirst() throws IOException {
    assertThat(search("王伟").hits())
        .extracting(NameIndexTest::path)
        .containsExactly("person/wang2", "person/wang1");
  }

  /** The first thirty characters of a title are found by their sound, also from inside. */
  @Test
  void aLongTitleIsFoundByItsBeginningInPinyin(@TempDir Path folder) throws IOException {
    String title = "桐溪县人民政府关于进一步加强农村饮用水水源地保护和管理工作的若干实施意见（试行）";
    assertThat(title.length()).isGreaterThan(30);
    NameGraph.county().named("work/long", Vocab.Dsj.CitedWork, title).publish(folder);
    try (StoreReader other = StoreReader.open(new StoreLayout(folder))) {
      for (String typed :
          List.of("tongxixianrenminzhengfu", "yinyongshui shuiyuandi", "桐溪县人民政府关于进一步")) {
        assertThat(NameIndex.of(other).search(SearchRequest.best(typed, 20)).hits())
            .as(typed)
            .extracting(NameIndexTest::path)
            .contains("work/long");
      }
    }
  }

  @Test
  void nearNamesAreSaidToBeSo() throws IOException {
    assertThat(search("林和远").near()).isTrue();
    assertThat(search("桐溪县").near()).isFalse();
    assertThat(search("桐溪县").hits()).noneMatch(hit -> hit.match().isNear());
  }

  @Test
  void countsByKindAndPagesAddUp() throws IOException {
    SearchResult all = search("桐溪县");
    assertThat(all.byKind())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                ThingKind.PLACE, 1L,
                ThingKind.ORGANIZATION, 2L,
                ThingKind.POST, 2L,
                ThingKind.DOCUMENT, 1L));
    assertThat(all.total()).isEqualTo(6);
    SearchResult posts = index.search(new SearchRequest("桐溪县", ThingKind.POST, 0, 20));
    assertThat(posts.total()).isEqualTo(2);
    assertThat(posts.byKind()).isEqualTo(all.byKind());
    SearchResult first = index.search(new SearchRequest("桐溪县", null, 0, 4));
    SearchResult second = index.search(new SearchRequest("桐溪县", null, 4, 4));
    assertThat(first.hits()).hasSize(4);
    assertThat(second.hits()).hasSize(2);
    assertThat(first.hits()).isEqualTo(all.hits().subList(0, 4));
    assertThat(second.hits()).isEqualTo(all.hits().subList(4, 6));
  }

  @Test
  void describesThingsOfOneName() throws IOException {
    List<String> described =
        reader.read(dataset -> {
          Descriptions descriptions = new Descriptions(dataset);
          try {
            return search("王伟").hits().stream().map(descriptions::of).toList();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(described).containsExactly("桐溪县水务局局长 2024", "桐溪县政府县长 2024");
  }

  /** Any name, bent as a typing hand bends it, still leads to the thing. */
  @Test
  void anyNameWithOneCharacterWrongIsFound() throws IOException {
    Random random = new Random(5150);
    List<String> names = List.of("林知远", "吕晓明", "单文山", "欧阳青", "桐溪县水务局", "桐溪县教育和体育局", "云梯水库");
    String others = "安柏采东枫谷河江景康";
    for (int i = 0; i < 300; i++) {
      String name = names.get(random.nextInt(names.size()));
      StringBuilder bent = new StringBuilder(name);
      int at = random.nextInt(name.length());
      char other = others.charAt(random.nextInt(others.length()));
      switch (random.nextInt(3)) {
        case 0 -> bent.setCharAt(at, other);
        case 1 -> bent.insert(at, other);
        default -> bent.deleteCharAt(at);
      }
      assertThat(search(bent.toString()).hits())
          .as("%s for %s", bent, name)
          .extracting(SearchResult.Hit::label)
          .contains(name);
    }
  }

  /** Nothing that can be typed makes a search fail. */
  @Test
  void anyInputIsAnswered() throws IOException {
    Random random = new Random(271828);
    String alphabet = "林知远桐溪县水aeiouüǖlzy 1235'\"\\*?~:()[]{}^/-+&|!·　〇〔〕Ａé\u0304\u0000\ud83d\udc68";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SearchResult result = search(text.toString());
      assertThat(result.total()).as("%s", text).isGreaterThanOrEqualTo(result.hits().size());
      assertThat(result.byKind().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(result.total());
    }
    assertThat(search("x".repeat(100_000)).total()).isZero();
    assertThat(search("林".repeat(100_000)).hits()).isEmpty();
  }
}

package dashiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | -                          | EN",
        "zh | en                        | ZH",
        "en | zh-CN                     | EN",
        "xx | zh-CN,en;q=0.5            | ZH",
        "- | fr, zh-TW;q=0.5, en;q=0.4  | ZH",
        "- | fr, en;q=0.5, zh;q=0.4     | EN",
        "- | zh;q=0, fr                 | EN",
        "- | de                         | EN",
        "- | '<script>'                 | EN",
        "- | ',,;q='                    | EN",
      })
  void choosesWhatWasAskedElseWhatTheBrowserWants(
      String asked, String accepted, PageLanguage expected) {
    assertThat(PageLanguage.choose(asked, accepted)).isEqualTo(expected);
  }
}

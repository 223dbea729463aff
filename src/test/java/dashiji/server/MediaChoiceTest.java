package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaChoiceTest {
  private static final List<String> OFFERS =
      List.of("text/html", "text/turtle", "application/ld+json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                                                 | text/html",
        "''                                                | text/html",
        "*/*                                               | text/html",
        "text/turtle                                       | text/turtle",
        "TEXT/Turtle;charset=utf-8                         | text/turtle",
        "application/ld+json, text/turtle;q=0.9            | application/ld+json",
        "text/turtle, application/ld+json                  | text/turtle",
        "text/html;q=0.5, text/turtle;q=0.6                | text/turtle",
        "text/html,application/xml;q=0.9,*/*;q=0.8         | text/html",
        "application/*;q=0.9, text/*;q=0.2                 | application/ld+json",
        "text/*, text/html;q=0                             | text/turtle",
        "*/*;q=0.1, text/html;q=0                          | text/turtle",
        "image/png                                         | -",
        "text/html;q=0                                     | -",
        "text/html;q=nonsense                              | -",
        "nonsense                                          | -",
        ";;;,,,                                            | -",
        ",, ;q=1, text/turtle;;q=0.4;, text/*;q=0.2        | text/turtle",
        "application/ld+json;profile=x;q=0.3, */*;q=0.2    | application/ld+json",
      })
  void choosesTheFormMostWanted(String accept, String expected) {
    assertThat(MediaChoice.choose(accept, OFFERS).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                                         | false",
        "*/*                                       | false",
        "text/*                                    | false",
        "text/html                                 | true",
        "text/html,application/xml;q=0.9,*/*;q=0.8 | true",
        "a/b, Text/HTML;q=0.1                      | true",
        "text/html;q=0                             | false",
        "text/html; q=0.000, */*                   | false",
        "text/html5                                | false",
      })
  void tellsWhetherAFormIsAskedForByName(String accept, boolean expected) {
    assertThat(MediaChoice.names(accept, "text/html")).isEqualTo(expected);
  }
}

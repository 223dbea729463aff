package dashiji.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/queries.md} says what the query files say. To bring it up to date run this test with
 * {@code -Ddashiji.write=true} and look at the difference.
 */
class QueriesPageTest {
  private static final Path PAGE = Path.of("docs/queries.md");
  private static final String MARK =
      "<!-- The rest is made from queries/*.rq by QueriesPageTest. -->\n";

  @Test
  void thePageSaysWhatTheFilesSay() throws IOException, QueryFormatException {
    String page = Files.readString(PAGE);
    int mark = page.indexOf(MARK);
    assertThat(mark).as("mark in " + PAGE).isPositive();
    String expected = page.substring(0, mark) + MARK + list(QueryCatalog.read(Path.of("queries")));
    if (Boolean.getBoolean("dashiji.write")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String list(QueryCatalog catalog) {
    StringBuilder text = new StringBuilder();
    for (NamedQuery query : catalog.all()) {
      text.append("\n## ").append(query.name()).append("\n\n");
      text.append("**")
          .append(query.summary().en())
          .append("** ")
          .append(query.summary().zh())
          .append("\n\n");
      text.append(query.description().en())
          .append("\n\n")
          .append(query.description().zh())
          .append("\n\n");
      if (!query.parameters().isEmpty()) {
        text.append("| parameter | type | | meaning | 含义 |\n|---|---|---|---|---|\n");
        for (Parameter p : query.parameters()) {
          String need =
              p.required()
                  ? "required"
                  : p.defaultValue() == null ? "optional" : "default " + p.defaultValue();
          text.append(
              "| `%s` | %s | %s | %s | %s |\n"
                  .formatted(
                      p.name(), p.type().code(), need, p.description().en(), p.description().zh()));
        }
        text.append('\n');
      }
      text.append("    dashiji query ").append(query.name()).append(" --store store");
      text.append(
          query.example().entrySet().stream()
              .map(e -> " --param " + e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining()));
      text.append('\n');
    }
    return text.toString();
  }
}

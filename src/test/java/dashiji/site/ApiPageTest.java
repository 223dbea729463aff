package dashiji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.query.QueryCatalog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page of the API fills into its forms. */
class ApiPageTest {
  private static final Pattern ADDRESS = Pattern.compile("curl '[^/]*//[^/]*(/api/[^']*)'");

  @Test
  void everyExampleHasAnAnswerInThisGraph() throws Exception {
    List<String> examples =
        ADDRESS
            .matcher(get("/api?lang=en", "text/html").body())
            .results()
            .map(found -> found.group(1).replace("&amp;", "&"))
            .toList();
    assertThat(examples).hasSize(QueryCatalog.bundled().all().size());
    for (String example : examples) {
      assertThat(get(example, "application/json").statusCode()).as(example).isEqualTo(200);
    }
    // Query files name invented people; the sample has others.
    assertThat(String.join(" ", examples)).doesNotContain("example.org");
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(SampleSite.get().address(path)))
              .header("Accept", accept)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}

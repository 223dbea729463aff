package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.query.QueryCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One query file gives page, API, example and tool. */
class OneQueryFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE =
      """
      #+ summary: Bodies of an area that nobody asked for
      #+ summary_zh: 某地区的机构清单
      #+ description: The bodies of an area, by name.
      #+ description_zh: 某地区的机构，按名称排列。
      #+ params:
      #+   - name: place
      #+     type: place
      #+     required: true
      #+     description: the area
      #+     description_zh: 地区
      #+ example:
      #+   place: 青石县
      PREFIX dsj: <https://w3id.org/dashiji/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?bodyName ?body
      WHERE {
        VALUES ?place { UNDEF }
        ?body a <http://www.w3.org/ns/org#FormalOrganization> ;
          dsj:jurisdiction ?place ;
          skos:prefLabel ?bodyName .
      }
      ORDER BY ?bodyName
      """;

  @Test
  void aNewFileIsFoundInAllPlaces(@TempDir Path folder) throws Exception {
    Path queries = Files.createDirectory(folder.resolve("queries"));
    Files.writeString(queries.resolve("bodies-of-area.rq"), FILE);
    Path store = folder.resolve("store");
    RunningServer.buildExample(store);
    try (RunningServer server =
        new RunningServer(store, ServiceConfig.DEFAULT, QueryCatalog.read(queries))) {
      // the pages
      assertThat(server.get("/api?lang=en", "Accept", "text/html").body())
          .contains("Bodies of an area that nobody asked for", "name=\"place\"", "青石县");
      assertThat(server.get("/api?lang=zh", "Accept", "text/html").body()).contains("某地区的机构清单");
      assertThat(server.get("/?lang=en", "Accept", "text/html").body())
          .contains("Bodies of an area that nobody asked for");
      assertThat(server.get("/sparql?lang=en", "Accept", "text/html").body())
          .contains("Bodies of an area that nobody asked for");
      // the API and its description
      JsonNode answer =
          JSON.readTree(
              server.get("/api/bodies-of-area?place=" + RunningServer.encode("青石县")).body());
      assertThat(answer.get("rows").findValuesAsText("bodyName")).contains("青石县水务局");
      JsonNode operation =
          JSON.readTree(server.get("/api/openapi.json").body())
              .at("/paths/~1api~1bodies-of-area/get");
      // the example
      assertThat(operation.at("/parameters/0/example").asText()).isEqualTo("青石县");
      assertThat(server.get("/.well-known/sparql-examples", "Accept", "text/turtle").body())
          .contains("sparql-examples/bodies-of-area", "Bodies of an area that nobody asked for");
      // the tool, described and called
      JsonNode tools = call(server, "tools/list", "{}").at("/result/tools");
      assertThat(tools.findValuesAsText("name")).contains("query_bodies_of_area");
      JsonNode called =
          call(
              server,
              "tools/call",
              "{\"name\": \"query_bodies_of_area\", \"arguments\": {\"place\": \"青石县\"}}");
      assertThat(called.at("/result/structuredContent/rows").size())
          .isEqualTo(answer.get("rows").size());
    }
  }

  private static JsonNode call(RunningServer server, String method, String params)
      throws Exception {
    return JSON.readTree(
        server
            .post(
                "/mcp",
                "application/json",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \""
                    + method
                    + "\", \"params\": "
                    + params
                    + "}")
            .body());
  }
}

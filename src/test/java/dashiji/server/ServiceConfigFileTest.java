package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceConfigFileTest {
  private static final Path SHIPPED = Path.of("fuseki-config/dashiji.ttl");

  @TempDir Path folder;

  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() throws Exception {
    assertThat(ServiceConfigFile.read(SHIPPED)).isEqualTo(ServiceConfig.DEFAULT);
  }

  @Test
  void setsNamesAndLimits() throws Exception {
    String turtle =
        Files.readString(SHIPPED)
            .replace("\"kg\"", "\"graph\"")
            .replace("\"sparql\"", "\"query\"")
            .replace("30000", "1500")
            .replace("concurrentQueries 8", "concurrentQueries 3")
            .replaceAll("(?m)^.*gsp-r.*$", "");
    ServiceConfig config = ServiceConfigFile.parse(turtle);
    assertThat(config.queryPath()).isEqualTo("/graph/query");
    assertThat(config.dataPath()).isEqualTo(Optional.empty());
    assertThat(config.limits().queryTime()).isEqualTo(Duration.ofMillis(1500));
    assertThat(config.limits().concurrentQueries()).isEqualTo(3);
    RunningServer.build(folder.resolve("store"), 1, "甲");
    try (RunningServer server = new RunningServer(folder.resolve("store"), config)) {
      assertThat(server.get("/graph/query?query=ASK%7B%7D").statusCode()).isEqualTo(200);
      assertThat(server.get("/graph/data").statusCode()).isEqualTo(404);
      assertThat(server.get("/kg/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(404);
      assertThat(server.get("/").body()).contains("/graph/query").doesNotContain("/data");
    }
  }

  /**
   * Each line: what stands in the shipped file, what a user makes of it, what the refusal names.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fuseki:gsp-r ;    | fuseki:gsp-rw ;    | read-only",
        "fuseki:gsp-r ;    | fuseki:update ;    | read-only",
        "fuseki:gsp-r ;    | fuseki:upload ;    | read-only",
        "fuseki:gsp-r ;    | fuseki:patch ;     | read-only",
        "fuseki:gsp-r ;    | fuseki:shacl ;     | not known",
        "fuseki:name \"kg\" | fuseki:name \"kg\" ; fuseki:serviceUpdate \"u\"   | read-only",
        "fuseki:name \"kg\" | fuseki:name \"kg\" ; fuseki:allowedUsers \"u\"    | read-only",
        "fuseki:name \"kg\" | fuseki:name \"k g\"                              | \"k g\"",
        "fuseki:name \"kg\" | fuseki:name \"../x\"                             | \"../x\"",
        "fuseki:name \"data\" | fuseki:name \"sparql\"                        | sparql",
        "dss:queueSeconds 5 | ja:loadClass \"java.lang.String\"              | ja:loadClass",
        "dss:queueSeconds 5 | dss:queueSecond 5                            | dss:queueSecond",
        "dss:queueSeconds 5 | dss:queueSeconds 0                           | queueSeconds",
        "dss:queueSeconds 5 | dss:queueSeconds \"soon\"                      | soon",
        "dss:resultItems 500000 | dss:resultItems 99999999999          | at most",
        "\"30000\"           | \"-1\"                                         | positive",
        "arq:queryTimeout   | arq:httpServiceAllowed                      | httpServiceAllowed",
        "<#store> a dss:Store | <#store> a <http://jena.apache.org/2016/tdb#DatasetTDB2> | not known",
        "<#store> a dss:Store | <#store> a dss:Store ; rdfs:label \"x\"      | --store",
        "fuseki:query ;     | fuseki:gsp-r ;                              | fuseki:query",
        "a fuseki:Server    | a fuseki:Service                            | one fuseki:Server",
        "@prefix dss:       | @prefix ds:                                 | no Turtle",
      })
  void refusesWithWords(String from, String to, String words) throws Exception {
    String shipped = Files.readString(SHIPPED);
    assertThat(shipped).contains(from.strip());
    Path file =
        Files.writeString(folder.resolve("own.ttl"), shipped.replace(from.strip(), to.strip()));
    assertThatThrownBy(() -> ServiceConfigFile.read(file))
        .isInstanceOf(ServerConfigException.class)
        .hasMessageContaining(words.strip())
        .hasMessageContaining("own.ttl");
  }

  @Test
  void saysThatAFileCannotBeRead() {
    assertThatThrownBy(() -> ServiceConfigFile.read(folder.resolve("none.ttl")))
        .isInstanceOf(ServerConfigException.class)
        .hasMessageContaining("none.ttl");
  }
}

package dashiji.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BuildReportJsonTest {
  @Test
  void holdsFiguresAndProblems() throws IOException {
    BuildReport report =
        new BuildReport(
            true,
            List.of(),
            List.of("a word"),
            "http://localhost:3330/",
            2,
            1,
            30,
            900,
            3_000_000,
            new TreeMap<>(Map.of("event", 7L)),
            List.of(
                new Problem(ProblemCode.EMPTY_FILE, "nothing", Problem.Where.document("a.txt")),
                new Problem(ProblemCode.DATE_CONFLICT, "two", new Problem.Where("b", 3, 9)),
                new Problem(ProblemCode.DATE_CONFLICT, "again", new Problem.Where("b", 5, 9))),
            1234,
            200,
            3,
            Map.of(
                Stage.DOCUMENTS, Duration.ofMillis(1500), Stage.PUBLISH, Duration.ofMillis(500)));

    JsonNode json = JsonMapper.builder().build().readTree(BuildReportJson.write(report));

    assertThat(json.at("/notes/0").asText()).isEqualTo("a word");
    assertThat(json.at("/quadsAdded").asInt()).isEqualTo(200);
    assertThat(json.at("/quadsRemoved").asInt()).isEqualTo(3);
    assertThat(json.at("/documents").asInt()).isEqualTo(2);
    assertThat(json.at("/facts/event").asInt()).isEqualTo(7);
    assertThat(json.at("/problemsByCode/date-conflict").asInt()).isEqualTo(2);
    assertThat(json.at("/seconds/documents").asDouble()).isEqualTo(1.5);
    assertThat(json.at("/secondsTotal").asDouble()).isEqualTo(2.0);
    assertThat(json.at("/megabytesPerSecond").asDouble()).isEqualTo(1.5);
    assertThat(json.at("/problems/0/severity").asText()).isEqualTo("error");
    assertThat(json.at("/problems/0").has("start")).isFalse();
    assertThat(json.at("/problems/1/start").asInt()).isEqualTo(3);
  }
}

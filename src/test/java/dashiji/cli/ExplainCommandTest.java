package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private static Path dir;
  private static Path text;

  @BeforeAll
  static void write() throws IOException {
    text = dir.resolve("1-yunxiu.txt");
    Files.writeString(
        text,
        """
        云岫县大事记
        2024年3月
        3月5日，县委副书记、县长周远主持召开县政府第3次常务会议，听取重点项目建
        设情况汇报。副县长郁青、李文出席。
        3月6日，县长周远专题研究防汛工作。
        """);
  }

  @Test
  void tellsWholeSentenceWithTheWayBack() {
    CommandRun run = CommandRun.of("explain", text, "--text", "重点项目");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("line 3, entry 2024-03-05")
        .contains("听取重点项目建设情况汇报") // repaired
        .contains("听取重点项目建⏎设情况汇报") // as the source has it
        .contains("周/nr");
  }

  @Test
  void tellsWhatWasTakenAndWhatRejectedAndWhy() {
    CommandRun run = CommandRun.of("explain", text, "--line", 3);

    assertThat(run.out())
        .containsPattern("\\+ +\\d+-\\d+ +name +周远 .*right of title: ")
        .containsPattern("- +\\d+-\\d+ +project +重点项目 .*says no more than that it is one")
        .containsPattern("post +周远 is 云岫县委 副书记.*post.title-chain 0\\.\\d{3} +\\d+ of \\d+ right")
        .containsPattern("(?s)Rules.*person\\.name-vote.*takes a name right of a title");
  }

  @Test
  void anOffsetPicksOneSentence() throws IOException {
    int offset = Files.readString(text).indexOf("郁青");
    CommandRun run = CommandRun.of("explain", text, "--at", offset);

    assertThat(run.out()).contains("副县长郁青、李文出席").doesNotContain("防汛工作");
  }

  @Test
  void jsonHasEveryCandidateWithItsPoints() throws IOException {
    CommandRun run = CommandRun.of("explain", text, "--text", "防汛", "--format", "json");

    JsonNode sentence = new ObjectMapper().readTree(run.out()).get(0);
    assertThat(sentence.get("line").asInt()).isEqualTo(5);
    assertThat(sentence.get("tokens")).isNotEmpty();
    String raw = Files.readString(text);
    for (JsonNode candidate : sentence.get("candidates")) {
      assertThat(raw.substring(candidate.get("start").asInt(), candidate.get("end").asInt()))
          .isNotEmpty();
      if (candidate.has("points")) {
        double sum = 0;
        for (JsonNode part : candidate.get("parts")) {
          sum += part.asDouble();
        }
        assertThat(sum).isCloseTo(candidate.get("points").asDouble(), within(1e-9));
        assertThat(candidate.get("outcome").asText())
            .isEqualTo(
                candidate.get("points").asDouble() >= candidate.get("needed").asDouble()
                    ? "taken"
                    : "rejected");
      }
    }
    assertThat(sentence.get("facts").findValuesAsText("fact")).contains("event", "person");
  }

  @Test
  void aPlaceThatIsNotThereFails() {
    assertThat(CommandRun.of("explain", text, "--line", 99).status()).isEqualTo(1);
    assertThat(CommandRun.of("explain", text, "--at", 100_000).status()).isEqualTo(1);
    assertThat(CommandRun.of("explain", text, "--text", "无此语").status()).isEqualTo(1);
    assertThat(CommandRun.of("explain", text, "--format", "json").status()).isEqualTo(2);
    assertThat(CommandRun.of("explain", text, "--line", 3, "--at", 3).status()).isEqualTo(2);
  }
}

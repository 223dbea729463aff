package dashiji.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.query.QueryCatalog;
import dashiji.query.QueryOutcome;
import dashiji.query.QueryRunner;
import dashiji.query.ResultFormat;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counties and departments that were replaced: found from those of today, and never merged. */
class AreasInTimeTest {
  @TempDir static Path folder;

  @BeforeAll
  static void build() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    write(
        texts.resolve("1997"),
        "北京市顺义县",
        """
        顺义县人民政府大事记
        （1997年3月）
        3月5日，县委副书记、县长甄望川主持召开县政府常务会议，研究春耕生产。
        3月9日，县卫生局局长滕若谷到城关镇检查工作。
        """);
    write(
        texts.resolve("2021"),
        "北京市顺义区",
        """
        顺义区人民政府大事记
        （2021年3月）
        3月5日，区委副书记、区长简明夷主持召开区政府常务会议，研究春耕生产。
        3月7日，区卫计委主任尉迟朗到各街道检查工作。
        3月9日，区卫生健康委员会主任霍雪汀到各街道检查工作。
        """);
    BuildReport report =
        GraphBuild.run(
            new BuildRequest(List.of(texts), folder.resolve("store"), null, 1, "test"),
            new ChronicleExtractor(),
            BuildListener.NONE);
    assertThat(report.visible()).as("%s", report.refusals()).isTrue();
  }

  private static void write(Path file, String jurisdiction, String text) throws IOException {
    Files.writeString(Path.of(file + ".txt"), text);
    Files.writeString(Path.of(file + ".meta.yaml"), "jurisdiction: " + jurisdiction + "\n");
  }

  @Test
  void aTenureSitsInTheCountyAsItThenWasAndTodaysFindsIt() throws Exception {
    assertThat(
            ask(
                "area-holders",
                Map.of("place", "110113"),
                "areaName",
                "validFrom",
                "validUntil",
                "postName",
                "name"))
        .contains("顺义县 1981 1998 顺义县政府县长 甄望川", "顺义区 1998  顺义区政府区长 简明夷");
    assertThat(ask("area-holders", Map.of("place", "110222"), "areaName", "name"))
        .contains("顺义县 甄望川")
        .noneMatch(row -> row.contains("简明夷"));
  }

  @Test
  void aPostIsFoundAcrossTheRenamingOfItsBody() throws Exception {
    assertThat(
            ask(
                "organization-history",
                Map.of("organization", "顺义区卫生健康委员会"),
                "bodyName",
                "replacedIn",
                "name"))
        .containsExactly("顺义区卫计委 2018 尉迟朗", "顺义区卫生健康委员会  霍雪汀");
  }

  private static List<String> ask(String query, Map<String, String> params, String... columns)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (StoreReader reader = StoreReader.open(new StoreLayout(folder.resolve("store")))) {
      QueryOutcome outcome =
          new QueryRunner(QueryRunner.USUAL_LIMIT)
              .run(
                  QueryCatalog.bundled().find(query).orElseThrow(),
                  params,
                  reader.dataset(),
                  exec -> ResultFormat.JSON.write(exec, out));
      assertThat(outcome).isInstanceOf(QueryOutcome.Answered.class);
    }
    List<String> rows = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(out.toByteArray()).at("/results/bindings")) {
      rows.add(
          Arrays.stream(columns)
              .map(column -> row.at("/" + column + "/value").asText())
              .collect(Collectors.joining(" ")));
    }
    return rows;
  }
}

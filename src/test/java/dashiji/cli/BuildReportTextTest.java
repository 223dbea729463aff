package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.build.BuildReport;
import dashiji.build.Stage;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BuildReportTextTest {

  @Test
  void saysOfEachBadFileWhatBecameOfIt() {
    Problems problems = new Problems();
    problems.add(ProblemCode.EMPTY_FILE, "the file is empty", Problem.Where.document("in/a.txt"));
    problems.add(
        ProblemCode.BROKEN_ENCODING, "3 sequences are not valid", new Problem.Where("b", 7, 9));
    problems.add(ProblemCode.YEAR_UNKNOWN, "no year", Problem.Where.document("c"));
    for (int i = 1; i <= 7; i++) {
      problems.add(
          ProblemCode.PASSED_OVER, "no reader", Problem.Where.document("in/" + i + ".jpg"));
    }
    assertThat(BuildReportText.of(report(problems, List.of("no document could be read"))).lines())
        .contains(
            "left out: in/a.txt: the file is empty (empty-file)",
            "read with damage: b:7-9: 3 sequences are not valid (broken-encoding)",
            "passed over: in/5.jpg: no reader (passed-over)",
            "passed over: 2 more; --report lists all",
            "not made visible: no document could be read")
        .noneMatch(line -> line.contains("in/6.jpg") || line.contains("no year"));
  }

  @Test
  void givesFiguresInColumns() {
    // 3 MB in 2 s
    assertThat(BuildReportText.of(report(new Problems(), List.of())))
        .containsPattern("(?m)^documents +1$")
        .containsPattern("(?m)^  post +1,234$")
        .containsPattern("(?m)^seconds +2\\.00$")
        .containsPattern("(?m)^MB/s +1\\.50$");
  }

  private static BuildReport report(Problems problems, List<String> refusals) {
    return new BuildReport(
        refusals.isEmpty(),
        refusals,
        List.of(),
        "http://localhost/",
        1,
        0,
        1,
        1_000_000,
        3_000_000,
        new TreeMap<>(Map.of("post", 1234L)),
        problems.all(),
        10,
        7,
        2,
        Map.of(Stage.DOCUMENTS, Duration.ofMillis(1500), Stage.PUBLISH, Duration.ofMillis(500)));
  }
}

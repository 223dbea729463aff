package dashiji.fact.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.fact.Attendance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceCountsTest {
  @ParameterizedTest
  @CsvSource({
    "'会议应到26人，实到24人。', 26, 24",
    "'大会应到代表150名，因病因事请假2名，实到代表148名。', 150, 148",
    "'常委会组成人员应出席28人，实际出席26人，符合法定人数。', 28, 26",
    "'应到会委员31名，实到会委员31名。', 31, 31"
  })
  void readsBothNumbers(String text, int expected, int present) {
    assertThat(AttendanceCounts.in(text, 0, text.length()))
        .isEqualTo(new Attendance(expected, present));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会议应到26人。",
        "实到资金24亿元，应到26亿元。",
        "全县应到2030年实现目标，实到12个项目。",
        "会议应到24人，实到26人。",
        "应到26人。次日会议实到24人。"
      })
  void leavesWhatStatesNoAttendance(String text) {
    assertThat(AttendanceCounts.in(text, 0, text.length())).isNull();
  }

  @Test
  void looksOnlyBetweenThePositions() {
    String text = "会议应到26人，实到24人。";
    assertThat(AttendanceCounts.in(text, 0, 8)).isNull();
  }
}

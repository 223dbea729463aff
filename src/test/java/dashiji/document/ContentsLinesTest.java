package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsLinesTest {
  /** From the strictest form to the widest. */
  @ParameterizedTest
  @CsvSource({
    "2031年3月大事记………40, true, true, true, true",
    "人事任免……（12）, false, true, true, true",
    "人事任免…………（12）, true, true, true, true",
    "大事记……, false, true, false, false",
    "大事记………, false, true, true, true",
    "人事任免（12）, false, false, true, true",
    "人事任免12, false, false, true, true",
    "目录……一、任免, false, false, false, false",
    "目录………一、任免, false, false, false, true",
    "人事任免, false, false, false, false",
    "阿依努尔·买买提任职通知, false, false, false, false",
    "'', false, false, false, false"
  })
  void formsOfLines(
      String line, boolean toPage, boolean leads, boolean heading, boolean hasLeaders) {
    assertThat(ContentsLines.leadsToPage(line)).as("to a page").isEqualTo(toPage);
    assertThat(ContentsLines.leads(line)).as("leads").isEqualTo(leads);
    assertThat(ContentsLines.isHeadingOf(line)).as("heading").isEqualTo(heading);
    assertThat(ContentsLines.hasLeaders(line)).as("leaders").isEqualTo(hasLeaders);
  }
}

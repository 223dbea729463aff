package dashiji.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldReaderTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "null; 0",
        "[null, null]; 0",
        "[\"2031-03-01\", null]; 1",
        "[\"2031-03-01\", \"2031-03-31\"]; 2"
      })
  void readsPeriodsThatAreNotKnown(String period, int days) throws IOException {
    Path file = folder.resolve("901.json");
    Files.writeString(
        file, "{\"doc\": \"901\", \"title\": null, \"period\": " + period + ", \"events\": null}");
    Gold gold = GoldReader.read(file);
    assertThat(gold.period()).hasSize(days);
    assertThat(gold.events()).isEmpty();
    assertThat(gold.persons()).isEmpty();
  }
}

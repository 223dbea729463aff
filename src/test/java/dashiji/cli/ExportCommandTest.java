package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private static Path dir;
  private static Path store;

  @BeforeAll
  static void build() throws IOException {
    store = SmallStore.in(dir);
  }

  @Test
  void writesTablesAndDumpsInOneRun() throws IOException {
    Path tables = dir.resolve("tables");
    Path dump = dir.resolve("graph.nq.gz");

    CommandRun run = CommandRun.of("export", "--store", store, "--tables", tables, "--dump", dump);

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("posts.csv: 3 rows").contains("graph.nq.gz: ");
    assertThat(Files.readString(tables.resolve("posts.csv")))
        .startsWith("doc,person,name,org,title,former")
        .contains("901-dongling", "沈若川", "东岭县政府");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(dump))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<http://localhost:3330/graph/document/901-dongling> .");
    }
  }

  @Test
  void writesEverythingForTheServer() throws IOException {
    Path all = dir.resolve("all");

    CommandRun run = CommandRun.of("export", "--store", store, "--all", all, "--period", "month");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains(" files, ");
    assertThat(all.resolve("exports.json"))
        .content()
        .contains("\"generation\" : \"generation-0001\"");
    assertThat(all.resolve("parquet/tenures.parquet")).isNotEmptyFile();
  }

  @Test
  void aDumpHasItsChecksumBesideIt() throws IOException {
    Path dump = dir.resolve("sum.nq");

    assertThat(CommandRun.of("export", "--store", store, "--dump", dump).status()).isZero();

    assertThat(Files.readString(dir.resolve("sum.nq.sha256"))).matches("[0-9a-f]{64}  sum\\.nq\n");
  }

  @Test
  void pointsGoIntoThePlaces() throws IOException {
    Path points =
        Files.writeString(dir.resolve("points.csv"), "code,longitude,latitude\n1,2,300\n");
    Path places = dir.resolve("places.geojson");

    CommandRun wrong =
        CommandRun.of("export", "--store", store, "--places", places, "--points", points);
    CommandRun without = CommandRun.of("export", "--store", store, "--places", places);

    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("line 2");
    assertThat(without.err()).contains(" places, 0 with a point");
  }

  @Test
  void nothingToWriteOrAnUnknownEndingIsWrongUsage() {
    CommandRun nothing = CommandRun.of("export", "--store", store);
    CommandRun ending = CommandRun.of("export", "--store", store, "--dump", dir.resolve("x.xml"));

    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err()).contains("--tables or --dump");
    assertThat(ending.status()).isEqualTo(2);
    assertThat(ending.err()).contains(".nq, .trig, .ttl");
    assertThat(dir.resolve("x.xml")).doesNotExist();
  }
}

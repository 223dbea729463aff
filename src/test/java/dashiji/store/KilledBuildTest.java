package dashiji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds in a process of their own, ended with {@code kill -9} at moments drawn from a seed. */
class KilledBuildTest {
  private static final int THINGS = 8_000;
  private static final int KILLS = 5;
  private static final int MOST_KILLS = 30;
  private static final long SEED = 20240315;

  @TempDir Path folder;

  /** The child: one build, with a line on stdout before it and after it. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
      StoreLayout layout = new StoreLayout(Path.of(args[0]));
      boolean update = args[2].equals("update");
      try (StoreBuilder builder =
          update ? StoreBuilder.update(layout) : StoreBuilder.begin(layout)) {
        System.out.println("begun");
        if (update) {
          builder.replace(SampleQuads.graph("a"), SampleQuads.of("a", THINGS, args[1]).toList());
        } else {
          SampleQuads.of("a", THINGS, args[1]).forEach(builder::add);
        }
        builder.publish(CandidateCheck.none());
        System.out.println("published");
        if (args.length > 3) {
          System.in.read(); // holds the build lock until the parent ends it
        }
      }
    }
  }

  private Process start(String... arguments) throws IOException {
    String[] command = new String[4 + arguments.length];
    command[0] = ProcessHandle.current().info().command().orElseThrow();
    command[1] = "-cp";
    command[2] = System.getProperty("java.class.path");
    command[3] = Child.class.getName();
    System.arraycopy(arguments, 0, command, 4, arguments.length);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static BufferedReader stdout(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "update"})
  void aBuildKilledAtAnyMomentLeavesACompleteGraphAnswering(String way)
      throws IOException, InterruptedException {
    StoreLayout layout = new StoreLayout(folder.resolve("store"));
    assertThat(SampleQuads.build(layout, "a", THINGS, "v").visible()).isTrue();
    try (StoreReader open = StoreReader.open(layout)) {
      killAtAnyMoment(layout, way);
      int things = open.read(dataset -> SampleQuads.count(dataset, "v"));
      assertThat(things).as("what a reader open all the time sees").isEqualTo(THINGS);
    }
  }

  private void killAtAnyMoment(StoreLayout layout, String way)
      throws IOException, InterruptedException {
    Process whole = start(layout.directory().toString(), "v0", way);
    assertThat(stdout(whole).readLine()).isEqualTo("begun");
    long begun = System.nanoTime();
    assertThat(stdout(whole).readLine()).isEqualTo("published");
    long duration = System.nanoTime() - begun;
    assertThat(whole.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(SampleQuads.visible(layout, "v0")).isEqualTo(THINGS);

    Random random = new Random(SEED);
    String visible = "v0";
    int interrupted = 0;
    // A first build on a busy machine says little of how long the next ones take: the longest wait
    // is halved after each that was quicker than its kill, so that some are reached for certain.
    for (int kill = 1; kill <= KILLS || interrupted == 0; kill++) {
      assertThat(kill).as("kills, none of which came in time").isLessThanOrEqualTo(MOST_KILLS);
      String version = "v" + kill;
      Process child = start(layout.directory().toString(), version, way);
      assertThat(stdout(child).readLine()).isEqualTo("begun");
      TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * duration));
      child.destroyForcibly();
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      if (SampleQuads.visible(layout, version) > 0) {
        visible = version; // it was quicker than the kill: then it must be there in whole
        duration /= 2;
      } else {
        interrupted++;
      }
      assertThat(SampleQuads.visible(layout, visible))
          .as("things of %s after kill %d", visible, kill)
          .isEqualTo(THINGS);
      Path view = Files.createTempDirectory(folder, "view");
      assertThat(SampleQuads.whole(layout.current().orElseThrow(), view)).hasSize(3 * THINGS);
    }
    assertThat(SampleQuads.build(layout, "a", 5, "last").visible()).isTrue();
    assertThat(SampleQuads.visible(layout, "last")).isEqualTo(5);
    assertThat(layout.generations()).hasSize(2);
    int last = layout.current().orElseThrow().number();
    assertThat(layout.changesByNumber()).isEqualTo(IntStream.rangeClosed(1, last).boxed().toList());
  }

  @Test
  void aBuilderInAnotherProcessIsRespectedAndItsReadersDoNotNoticeUs()
      throws IOException, InterruptedException {
    StoreLayout layout = new StoreLayout(folder.resolve("store"));
    Process child = start(layout.directory().toString(), "v1", "all", "hold");
    try {
      assertThat(stdout(child).readLine()).isEqualTo("begun");
      assertThatThrownBy(() -> StoreBuilder.begin(layout))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another build");
      assertThat(stdout(child).readLine()).isEqualTo("published");
      assertThat(SampleQuads.visible(layout, "v1")).isEqualTo(THINGS);
    } finally {
      child.destroyForcibly();
      child.waitFor(60, TimeUnit.SECONDS);
    }
    assertThat(SampleQuads.build(layout, "a", 1, "v2").visible()).isTrue();
  }
}

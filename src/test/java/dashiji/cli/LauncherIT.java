package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged launcher as a user would. */
class LauncherIT {
  @TempDir private Path dir;

  @Test
  void printsItsVersion() throws Exception {
    PackagedProgram.Result result = PackagedProgram.run(Map.of(), "--version");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("dashiji ").doesNotContain("not packaged");
    assertThat(result.status()).isZero();
  }

  @Test
  void findsItsHomeThroughSymbolicLinks() throws Exception {
    Path first =
        Files.createSymbolicLink(dir.resolve("first"), PackagedProgram.LAUNCHER.toAbsolutePath());
    Path second = Files.createSymbolicLink(dir.resolve("second"), first.getFileName());

    PackagedProgram.Result result = PackagedProgram.run(second, Map.of(), "--version");
    Files.delete(first); // JUnit warns of links that lead out of its folder

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void saysWhatToInstallWhereTheOnlyJavaIsTooOld() throws Exception {
    String path = fakeJdk("jdk-17", "17.0.15").resolve("bin") + ":/usr/bin:/bin";

    PackagedProgram.Result result =
        PackagedProgram.run(
            Map.of("PATH", path, "JAVA_HOME", "", "DASHIJI_JAVA_HOME", "", "DASHIJI_JVM_DIRS", ""),
            "--version");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("needs Java 21 or newer")
        .contains("apt-get install openjdk-21")
        .contains("DASHIJI_JAVA_HOME");
  }

  @Test
  void passesOverAnOldJavaHomeForANewerOneInTheUsualFolders() throws Exception {
    Path old = fakeJdk("old/jdk-17", "17.0.15");
    fakeJdk("usual/a-jdk-11", "11.0.2");
    fakeJdk("usual/b-jdk-23", "23.0.1");

    PackagedProgram.Result result =
        PackagedProgram.run(
            Map.of(
                "PATH",
                old.resolve("bin") + ":/usr/bin:/bin",
                "JAVA_HOME",
                old.toString(),
                "DASHIJI_JAVA_HOME",
                "",
                "DASHIJI_JVM_DIRS",
                dir.resolve("usual").toString()),
            "--version");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .startsWith("java of 23.0.1:")
        .contains("--sun-misc-unsafe-memory-access=allow")
        .contains("-Dfile.encoding=UTF-8")
        .endsWith("dashiji.cli.Main --version\n");
  }

  @Test
  void takesTheJavaItIsGivenBeforeAllOthers() throws Exception {
    Path given = fakeJdk("given", "21.0.4");
    Path other = fakeJdk("other", "25.0.3");

    PackagedProgram.Result result =
        PackagedProgram.run(
            Map.of(
                "DASHIJI_JAVA_HOME",
                given.toString(),
                "JAVA_HOME",
                other.toString(),
                "DASHIJI_JAVA_OPTS",
                "-Xmx123m -Da=b"),
            "--version");

    assertThat(result.out())
        .startsWith("java of 21.0.4:")
        .contains(" -Xmx123m -Da=b ")
        .doesNotContain("--sun-misc-unsafe-memory-access");
  }

  @Test
  void readsAndPrintsChineseWithoutAUtf8Locale() throws Exception {
    PackagedProgram.Result result =
        PackagedProgram.run(Map.of("LANG", "C", "LC_ALL", "", "LC_CTYPE", ""), "没有的命令");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("没有的命令");
  }

  @Test
  void printsNoColourWhereNoneIsWanted() throws Exception {
    PackagedProgram.Result result =
        PackagedProgram.run(Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"), "--help");

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("Usage:").doesNotContain("\u001b[");
  }

  /** A JDK whose java prints what it was called with. */
  private Path fakeJdk(String name, String version) throws IOException {
    Path home = dir.resolve(name);
    Path java = home.resolve("bin").resolve("java");
    Files.createDirectories(java.getParent());
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.writeString(java, "#!/bin/sh\necho \"java of " + version + ": $*\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }
}

package dashiji.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void findsFilesBelowAFolderInOneOrderWithTheirKeys() throws IOException {
    write("in/b.txt", "b");
    write("in/a.md", "a");
    write("in/二〇二〇/三月.txt", "三");
    write("in/二〇二〇/三月.meta.yaml", "title: 三月");
    write("in/.hidden.txt", "x");
    write("in/.git/c.txt", "x");
    write("in/2020.1/v1.2.txt", "v");
    assertThat(keys(folder.resolve("in"))).containsExactly("2020.1/v1.2", "a", "b", "二〇二〇/三月");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void takesANamedFileByItsNameAloneAndInTheOrderGiven() throws IOException {
    Path b = write("x/b.txt", "b");
    Path a = write("y/.a.txt", "a");
    assertThat(keys(b, a)).containsExactly("b", ".a");
  }

  @Test
  void passesOverWhatIsNoTextInAFolderAndSaysSo() throws IOException {
    write("in/a.txt", "a");
    write("in/a.json", "{}");
    write("in/README.md", "about");
    write("in/read-me_zh.txt", "two words: a text like any other");
    write("in/sub/readme.zh-CN.md", "about");
    write("in/LICENSE", "free");
    write("in/licence.txt", "free");
    assertThat(keys(folder.resolve("in"))).containsExactly("a", "read-me_zh");
    assertThat(problems.all())
        .extracting(Problem::code)
        .containsExactly(
            ProblemCode.PASSED_OVER,
            ProblemCode.PASSED_OVER,
            ProblemCode.PASSED_OVER,
            ProblemCode.PASSED_OVER,
            ProblemCode.PASSED_OVER);
    assertThat(problems.all())
        .extracting(p ->
            String.valueOf(p.where().document()).replaceFirst(".*/in/", "") + ": " + p.message())
        .contains(
            "a.json: no reader for this ending; read are .txt .md .html .pdf .docx",
            "README.md: about the folder, by its name; name the file itself to have it read");
  }

  @Test
  void takesWhateverIsNamedItself() throws IOException {
    Path readme = write("in/README.md", "about");
    Path table = write("in/a.csv", "a,b");
    assertThat(keys(readme, table)).containsExactly("README", "a");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void countsAFileReachedTwiceOnce() throws IOException {
    Path a = write("in/a.txt", "a");
    assertThat(keys(folder.resolve("in"), a, folder.resolve("in/../in/a.txt")))
        .containsExactly("a");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void leavesOutTheSecondOfEqualTexts() throws IOException {
    write("in/a.txt", "同文");
    write("in/b.txt", "同文");
    write("in/c.txt", "异文");
    assertThat(keys(folder.resolve("in"))).containsExactly("a", "c");
    assertThat(problems.all())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DUPLICATE_TEXT);
    assertThat(problems.all().getFirst().where().document()).endsWith("/b.txt");
    assertThat(problems.all().getFirst().message()).contains("/a.txt");
  }

  @Test
  void givesTheLaterOfTwoFilesWithOneKeyASuffix() throws IOException {
    write("in/a.md", "abc");
    write("in/a.txt", "xyz");
    Path other = write("other/a.txt", "uvw");
    List<String> keys = keys(folder.resolve("in"), other);
    assertThat(keys.getFirst()).isEqualTo("a");
    // sha256sum of "xyz"
    assertThat(keys.get(1)).isEqualTo("a~3608bca1");
    assertThat(keys.get(2)).matches("a~[0-9a-f]{8}").isNotEqualTo(keys.get(1));
    assertThat(problems.all())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DOCUMENT_KEY_TAKEN, ProblemCode.DOCUMENT_KEY_TAKEN);
  }

  @Test
  void reportsWhatIsNotThere() {
    assertThat(keys(folder.resolve("none"))).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNREADABLE_FILE);
  }

  @Test
  void reportsALinkThatLeadsBackAndFindsTheRest() throws IOException {
    write("in/a.txt", "a");
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    assertThat(keys(folder.resolve("in"))).containsExactly("a");
    assertThat(problems.all())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNREADABLE_FILE);
  }

  @Test
  void composesNamesThatAFileSystemTookApart() throws IOException {
    write("in/caf\u0065\u0301.txt", "a");
    assertThat(keys(folder.resolve("in"))).containsExactly("caf\u00e9");
  }

  /** In the locale "C" Java cannot decode a Chinese file name; keys and sidecars must not care. */
  @Test
  void readsChineseNamesInTheLocaleC() throws Exception {
    write("in/云岭/大事记+100%.txt", "一月，开会。");
    write("in/云岭/大事记+100%.meta.yaml", "title: 大事记");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            InLocaleC.class.getName(),
            folder.resolve("in").toString());
    java.environment().put("LC_ALL", "C");
    java.redirectErrorStream(true);
    Process process = java.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.strip().lines().toList().getLast())
        .isEqualTo(ascii("云岭/大事记+100%|大事记|一月，开会。|0"));
  }

  /** Prints what is found below a folder, in ASCII. */
  static final class InLocaleC {
    private InLocaleC() {}

    public static void main(String[] folder) {
      Problems problems = new Problems();
      for (SourceFile file : SourceFiles.find(List.of(Path.of(folder[0])), problems)) {
        Optional<SourceText> text = SourceReader.read(file.path(), file.key(), problems);
        System.out.println(
            ascii(
                file.key()
                    + text.map(t -> "|" + t.metadata().title() + "|" + t.raw()).orElse("|unread")
                    + "|"
                    + problems.all().size()));
      }
    }
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder();
    text.chars()
        .forEach(c -> ascii.append(c < 0x7f ? (char) c : String.format(Locale.ROOT, "\\u%04x", c)));
    return ascii.toString();
  }

  private List<String> keys(Path... inputs) {
    return SourceFiles.find(List.of(inputs), problems).stream().map(SourceFile::key).toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}

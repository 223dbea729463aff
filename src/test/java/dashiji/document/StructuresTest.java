package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.lexicon.Gazetteer;
import dashiji.problem.Problems;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The entries of small documents in many forms, as data: structures.txt. */
class StructuresTest {
  private static final Path FILE = Path.of("src/test/resources/dashiji/document/structures.txt");
  private static final int FEWEST = 25;
  private static final DocumentReader READER = new DocumentReader(Gazetteer.china());

  /** A document, and the lines that say what is in it. */
  private record Case(String name, String key, String text, List<String> expected) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String part : Files.readString(FILE).split("(?m)^== ")) {
      if (part.startsWith("#")) {
        continue;
      }
      int name = part.indexOf('\n');
      String[] halves = part.substring(name + 1).split("(?m)^--\\R", 2);
      boolean keyed = halves[0].startsWith("key: ");
      int text = keyed ? halves[0].indexOf('\n') + 1 : 0;
      cases.add(
          new Case(
              part.substring(0, name),
              keyed ? halves[0].substring(5, text - 1) : "text",
              halves[0].substring(text),
              Arrays.stream(halves[1].split("\\R")).filter(line -> !line.isBlank()).toList()));
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> entries() throws IOException {
    return cases().stream()
        .map(c ->
            DynamicTest.dynamicTest(c.name(), () -> assertThat(found(c)).isEqualTo(c.expected())));
  }

  @Test
  void thereAreManyForms() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  /** The entries in the words of the file; a text shortened there is shortened alike. */
  private static List<String> found(Case c) {
    Problems problems = new Problems();
    SourceMetadata metadata = new SourceMetadata(null, null, "甘肃省朔澜市云岫县", null, null, null);
    Document document = READER.read(new SourceText(c.key(), c.text(), "00", metadata), problems);
    List<String> found = new ArrayList<>();
    for (Entry entry : document.entries()) {
      String expected = found.size() < c.expected().size() ? c.expected().get(found.size()) : "";
      found.add(line(entry, document.text().text(), expected));
    }
    problems.all().forEach(problem -> found.add("! " + problem.code()));
    return found;
  }

  private static String line(Entry entry, String text, String expected) {
    EntryDate date = entry.date();
    String when =
        date == null
            ? "? BOUNDED"
            : (date.first().equals(date.last()) ? date.first() : date.first() + ".." + date.last())
                + " "
                + date.basis();
    String content = text.substring(entry.from(), entry.to());
    int cut = expected.indexOf('…');
    if (cut >= 0) {
      String start = expected.substring(expected.indexOf(' ', expected.indexOf(' ') + 1) + 1, cut);
      String end = expected.substring(cut + 1);
      if (content.startsWith(start) && content.endsWith(end)) {
        content = start + "…" + end;
      }
    }
    return when + " " + content;
  }
}

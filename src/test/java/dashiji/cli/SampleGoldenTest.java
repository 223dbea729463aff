package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.build.ChronicleExtractor;
import dashiji.build.Extractor;
import dashiji.fact.DocumentFacts;
import dashiji.lexicon.ConfidenceTable;
import dashiji.mention.NameOptions;
import dashiji.problem.Problems;
import dashiji.source.SourceFile;
import dashiji.source.SourceFiles;
import dashiji.source.SourceReader;
import dashiji.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read from the sample, fact by fact, is what it was. These files say what the rules do and
 * not what is right (that is the gold's part): a change of a rule shows here in all it changes.
 *
 * <p>After looking at the difference, {@code mvn test -Dtest=SampleGoldenTest
 * -Ddashiji.golden.update=true} writes the files anew.
 */
class SampleGoldenTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "facts");
  private static final boolean UPDATE = Boolean.getBoolean("dashiji.golden.update");

  private static Extractor extractor;

  @BeforeAll
  static void load() {
    // With the confidence that the rules state themselves: what they read is looked at here.
    extractor = new ChronicleExtractor(NameOptions.PRODUCT, ConfidenceTable.NONE);
  }

  static Stream<SourceFile> sample() throws IOException {
    return SourceFiles.find(DemoCommand.sample(), new Problems()).stream();
  }

  @Test
  void everyDocumentOfTheSampleHasAFile() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              sample().map(file -> file.key() + ".jsonl").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void isReadAsBefore(SourceFile file) throws IOException {
    Problems problems = new Problems();
    SourceText text = SourceReader.read(file.path(), file.key(), problems).orElseThrow();
    DocumentFacts facts = extractor.extract(text);
    problems.addAll(facts.problems());
    List<String> lines = new ArrayList<>();
    facts.facts().forEach(fact -> lines.add(FactLines.line(facts.document(), fact)));
    problems.all().forEach(problem -> lines.add("# " + ProblemText.of(problem)));
    Path golden = GOLDEN.resolve(file.key() + ".jsonl");

    if (UPDATE) {
      Files.write(golden, lines);
    }

    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(golden));
  }
}

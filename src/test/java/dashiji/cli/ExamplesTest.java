package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command line that README and the help texts show is one that the program takes. */
class ExamplesTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  static Stream<String> examples() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("README.md")));
    CommandLine root = Main.commandLine();
    lines.addAll(List.of(root.getCommandSpec().usageMessage().footer()));
    for (CommandLine command : root.getSubcommands().values()) {
      lines.addAll(Arrays.asList(command.getCommandSpec().usageMessage().footer()));
    }
    return lines.stream()
        .filter(line -> line.startsWith("  "))
        .flatMap(line -> Arrays.stream(line.split("\\||&&|<\\(")))
        .map(String::strip)
        .filter(line -> line.matches("(target/dashiji/bin/)?dashiji\\s.*"))
        .filter(line -> !line.contains("COMMAND"));
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isTaken(String example) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(example.replaceAll("\\s(#|>).*|\\)$", ""));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }

    CommandLine.ParseResult parsed =
        Main.commandLine().parseArgs(words.subList(1, words.size()).toArray(String[]::new));

    assertThat(parsed.errors()).isEmpty();
    assertThat(parsed.hasSubcommand()).isTrue();
  }
}

package dashiji.eval;

import dashiji.problem.Problems;
import dashiji.source.SourceReader;
import dashiji.source.SourceText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A gold file with the file of the text that it annotates.
 *
 * @param gold what a careful reader takes from the text
 * @param file the text's file
 */
public record GoldText(Gold gold, Path file) {

  /**
   * Finds every gold file and its text.
   *
   * @param gold folder of gold files {@code <id>.json}
   * @param sources folder of source texts {@code <id>-….txt}; metadata files beside them are passed
   *     over
   * @param only ids of the documents wanted; empty for all
   * @return in the order of the gold files' names
   * @throws FileNotFoundException if a gold file's source is not there
   * @throws IOException if a file cannot be read or a gold file is none
   */
  public static List<GoldText> find(Path gold, Path sources, Set<String> only) throws IOException {
    List<Path> texts = files(sources, name -> !name.endsWith(".meta.yaml"));
    List<GoldText> found = new ArrayList<>();
    for (Path file : files(gold, name -> name.endsWith(".json"))) {
      Gold wanted = GoldReader.read(file);
      if (!only.isEmpty() && !only.contains(wanted.doc())) {
        continue;
      }
      Path source =
          texts.stream()
              .filter(path -> path.getFileName().toString().startsWith(wanted.doc() + "-"))
              .findFirst()
              .orElseThrow(() ->
                  new FileNotFoundException("no source for " + wanted.doc() + " in " + sources));
      found.add(new GoldText(wanted, source));
    }
    return found;
  }

  /** The text as score.py reads it: its offsets count {@code \r\n} as one. */
  public String text() throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The text as the extractor reads it, under the key that a build gives it. */
  public SourceText source() throws IOException {
    return SourceReader.read(file, key(), new Problems())
        .orElseThrow(() -> new IOException("cannot read " + file));
  }

  /** What the column {@code doc} of the tables says for it: the file's name without its ending. */
  public String key() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static List<Path> files(Path folder, Predicate<String> wanted) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed
          .filter(Files::isRegularFile)
          .filter(path -> wanted.test(path.getFileName().toString()))
          .sorted()
          .toList();
    }
  }
}

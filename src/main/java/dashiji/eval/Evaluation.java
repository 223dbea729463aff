package dashiji.eval;

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

/** Scores a folder of tables against a folder of gold files. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Scores every gold file.
   *
   * @param tables folder of the exported CSV tables
   * @param gold folder of gold files {@code <id>.json}
   * @param sources folder of source texts {@code <id>-….txt}; metadata files beside them are passed
   *     over
   * @param only ids of the documents to score; empty for all
   * @throws FileNotFoundException if a gold file's source is not there
   * @throws IOException if a file cannot be read or a gold file is none
   */
  public static Scores run(Path tables, Path gold, Path sources, Set<String> only)
      throws IOException {
    Tables rows = TablesReader.read(tables);
    List<Path> texts = files(sources, name -> !name.endsWith(".meta.yaml"));
    List<DocumentScore> scores = new ArrayList<>();
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
      scores.add(Scorer.score(wanted, text(source), stem(source), rows));
    }
    return new Scores(scores);
  }

  /** Line ends become {@code \n}, since the offsets of score.py count them as one. */
  private static String text(Path source) throws IOException {
    return Files.readString(source, StandardCharsets.UTF_8)
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }

  private static String stem(Path file) {
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

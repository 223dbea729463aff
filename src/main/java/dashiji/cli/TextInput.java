package dashiji.cli;

import dashiji.problem.Problem;
import dashiji.problem.Problems;
import dashiji.source.SourceFile;
import dashiji.source.SourceFiles;
import dashiji.source.SourceForm;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceReader;
import dashiji.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one text that {@code extract} and {@code explain} are given: a file, or stdin for "-". */
final class TextInput {
  private static final String STDIN = "-";

  private TextInput() {}

  /**
   * Reads it.
   *
   * @param problems takes what is wrong with a text that could be read all the same
   * @throws CommandFailedException if it cannot be read, with the reason
   */
  static SourceText read(String input, InputStream stdin, Problems problems) throws IOException {
    Problems own = new Problems();
    Optional<SourceText> text =
        input.equals(STDIN)
            ? SourceReader.read(
                stdin.readAllBytes(), SourceForm.TEXT, "stdin", SourceMetadata.NONE, own)
            : file(Path.of(input), own);
    if (text.isEmpty()) {
      List<Problem> reasons = own.all();
      throw new CommandFailedException(
          reasons.isEmpty()
              ? input + ": nothing to read"
              : ProblemText.of(reasons.get(reasons.size() - 1)));
    }
    problems.addAll(own.all());
    return text.get();
  }

  private static Optional<SourceText> file(Path path, Problems problems) {
    if (Files.isDirectory(path)) {
      throw new CommandFailedException(path + ": is a folder; name one file");
    }
    List<SourceFile> files = SourceFiles.find(List.of(path), problems);
    return files.isEmpty()
        ? Optional.empty()
        : SourceReader.read(files.get(0).path(), files.get(0).key(), problems);
  }
}

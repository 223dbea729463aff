package dashiji.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Text files of the program in sections: {@code [name]}, then a piece a line; {@code #} remarks.
 */
public final class SectionedText {
  private SectionedText() {}

  /**
   * Reads a file that is part of the program.
   *
   * @param resource its place on the class path
   * @return the pieces by section, in the order of the file
   * @throws IllegalStateException if it is missing: the program was built wrongly
   */
  public static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> pieces = new LinkedHashMap<>();
    try (InputStream in = SectionedText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> section = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section =
              pieces.computeIfAbsent(line.substring(1, line.length() - 1), s -> new ArrayList<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return pieces;
  }
}

package dashiji.synth;

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
import java.util.Random;

/** The pieces that texts are made of: {@code wording.txt}, by section. */
final class Wording {
  private static final String RESOURCE = "/dashiji/synth/wording.txt";

  private final Map<String, List<String>> pieces;

  private Wording(Map<String, List<String>> pieces) {
    this.pieces = pieces;
  }

  /** The wording that comes with the program. */
  static Wording bundled() {
    Map<String, List<String>> pieces = new LinkedHashMap<>();
    try (InputStream in = Wording.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
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
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return new Wording(pieces);
  }

  /** All pieces of a section. */
  List<String> any(String section) {
    List<String> all = pieces.get(section);
    if (all == null || all.isEmpty()) {
      throw new IllegalStateException("no section " + section + " in " + RESOURCE);
    }
    return all;
  }

  /** One piece of a section. */
  String one(String section, Random random) {
    List<String> all = any(section);
    return all.get(random.nextInt(all.size()));
  }
}

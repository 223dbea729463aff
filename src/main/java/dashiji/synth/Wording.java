package dashiji.synth;

import dashiji.lexicon.SectionedText;
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
    return new Wording(SectionedText.read(RESOURCE));
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

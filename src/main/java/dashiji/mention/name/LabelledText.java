package dashiji.mention.name;

import dashiji.text.Stretch;
import java.util.List;

/**
 * A text whose names are known.
 *
 * @param names where they stand, ascending
 */
record LabelledText(String text, List<Stretch> names) {
  LabelledText {
    names = List.copyOf(names);
  }
}

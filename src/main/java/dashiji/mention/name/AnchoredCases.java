package dashiji.mention.name;

import dashiji.nlp.Word;
import dashiji.nlp.WordDictionary;
import dashiji.text.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Examples from texts whose names nobody marked: places where what stands on both sides leaves no
 * doubt. A title or group noun, and a candidate of a name's shape before a sign, a verb of what
 * persons do, 等 or 一行, while no other length has such an end, is a name; a frequent word that
 * starts with no surname behind a title is none. All other places are passed over.
 */
final class AnchoredCases {
  private static final int FREQUENT = 20;

  private final WordDictionary dictionary;
  private final CandidateTraits traits;
  private final SlotFinder slots;
  private final Candidates candidates;

  AnchoredCases(WordDictionary dictionary, CandidateTraits traits) {
    this.dictionary = dictionary;
    this.traits = traits;
    slots = new SlotFinder(traits);
    candidates = new Candidates(traits);
  }

  /** The certain places of a repaired text, in text order. */
  List<Example> examples(String text) {
    TreeMap<Integer, Slot> all = slots.slots(text, new Stretch(0, text.length()));
    Occurrences occurrences = new Occurrences();
    for (Slot slot : all.values()) {
      for (int end : candidates.ends(text, slot)) {
        occurrences.add(text, slot.start(), end, slot.limit());
      }
    }
    List<Example> examples = new ArrayList<>();
    for (Slot first : all.values()) {
      Slot slot = first.left() == Left.TITLE || first.left() == Left.GROUP ? first : null;
      while (slot != null) {
        slot = learn(text, slot, occurrences, examples);
      }
    }
    return examples;
  }

  /** Adds the example of a slot if it is certain; the next member of the list behind a name. */
  private @Nullable Slot learn(
      String text, Slot slot, Occurrences occurrences, List<Example> examples) {
    int[] ends = candidates.ends(text, slot);
    int[][] features = new int[ends.length][];
    int right = Example.NONE;
    int certain = 0;
    for (int i = 0; i < ends.length; i++) {
      int[] values = traits.of(text, slot, ends[i], occurrences);
      features[i] = NameModel.features(values);
      if (certain(values)) {
        right = i;
        certain++;
      }
    }
    if (certain == 1) {
      examples.add(new Example(features, right));
      return Lists.next(text, ends[right], slot.limit());
    }
    if (certain == 0 && ends.length > 0 && startsWithWord(text, slot)) {
      examples.add(new Example(features, Example.NONE));
    }
    return null;
  }

  private static boolean certain(int[] values) {
    int surname = values[Trait.SURNAME.ordinal()];
    int length = values[Trait.LENGTH.ordinal()] + 2;
    boolean chinese = surname > 0 && surname <= 3 && length <= 3;
    boolean foreign = values[Trait.PARTS.ordinal()] == 3;
    int right = values[Trait.RIGHT.ordinal()];
    boolean ends =
        right == RightContext.END
            || right == RightContext.STOP
            || right == RightContext.PAUSE
            || right == RightContext.FOLLOWER
            || right == RightContext.AND_OTHERS
            || right == RightContext.VERB;
    return (chinese || foreign)
        && ends
        && values[Trait.WORD.ordinal()] <= WordClass.NAME
        && values[Trait.OVER_END.ordinal()] == WordClass.NONE
        && values[Trait.VERB_END.ordinal()] == 0;
  }

  private boolean startsWithWord(String text, Slot slot) {
    if (traits.startsName(text.charAt(slot.start()))) {
      return false;
    }
    int end = dictionary.endOfWord(text, slot.start(), slot.limit());
    Word word = end > slot.start() ? dictionary.word(text, slot.start(), end) : null;
    return word != null && !word.name() && word.frequency() >= FREQUENT;
  }
}

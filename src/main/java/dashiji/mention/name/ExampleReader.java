package dashiji.mention.name;

import dashiji.text.Chars;
import dashiji.text.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes examples of texts whose names are known, by the same slots and candidates as a reading. */
final class ExampleReader {
  private final CandidateTraits traits;
  private final SlotFinder slots;
  private final Candidates candidates;
  private final TitlesAfter titlesAfter;

  ExampleReader(CandidateTraits traits) {
    this.traits = traits;
    slots = new SlotFinder(traits);
    candidates = new Candidates(traits);
    titlesAfter = new TitlesAfter();
  }

  /** The examples of a text, in text order. */
  List<Example> examples(LabelledText labelled) {
    String text = labelled.text();
    Stretch whole = new Stretch(0, text.length());
    Map<Integer, Integer> endOf = new HashMap<>();
    labelled.names().forEach(name -> endOf.put(name.from(), name.to()));
    boolean[] inside = new boolean[text.length() + 1];
    for (Stretch name : labelled.names()) {
      for (int i = name.from(); i < name.to(); i++) {
        inside[i] = true;
      }
    }
    TreeMap<Integer, Slot> all = slots.slots(text, whole);
    lists(text, labelled.names(), all);
    others(text, endOf.keySet(), inside, all);
    all.values().removeIf(s -> inside[s.start()] && !endOf.containsKey(s.start()));

    Occurrences occurrences = new Occurrences();
    all.values().stream()
        .filter(slot -> slot.left() != Left.OTHER)
        .forEach(slot -> count(text, slot, occurrences));
    List<Example> examples = new ArrayList<>();
    for (Slot slot : all.values()) {
      Integer end = endOf.get(slot.start());
      add(text, slot, candidates.ends(text, slot), end == null ? -1 : end, occurrences, examples);
    }
    for (TitlesAfter.Place place : titlesAfter.places(text, whole)) {
      before(text, place, endOf, inside, occurrences, examples);
    }
    return examples;
  }

  private void count(String text, Slot slot, Occurrences occurrences) {
    for (int end : candidates.ends(text, slot)) {
      occurrences.add(text, slot.start(), end, slot.limit());
    }
  }

  /** The member of a list behind each name. */
  private static void lists(String text, List<Stretch> names, Map<Integer, Slot> slots) {
    for (Stretch name : names) {
      Slot next = Lists.next(text, name.to(), text.length());
      if (next != null) {
        slots.merge(next.start(), next, (a, b) -> a.left().compareTo(b.left()) <= 0 ? a : b);
      }
    }
  }

  /** Names at other places, and as many places where a name could start and none does. */
  private void others(
      String text, Set<Integer> starts, boolean[] inside, Map<Integer, Slot> slots) {
    int left = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      boolean starting = starts.contains(i);
      boolean likely = traits.isSurname(text.charAt(i)) && Chars.isHan(text.charAt(i + 1));
      if (slots.containsKey(i) || (inside[i] && !starting) || !(starting || likely)) {
        continue;
      }
      if (starting || left > 0) {
        slots.put(i, new Slot(i, Left.OTHER, text.length()));
        left += starting ? 3 : -1;
      }
    }
  }

  private void add(
      String text,
      Slot slot,
      int[] ends,
      int rightEnd,
      Occurrences occurrences,
      List<Example> examples) {
    int[][] features = new int[ends.length][];
    int right = Example.NONE;
    for (int i = 0; i < ends.length; i++) {
      features[i] = features(text, slot, ends[i], occurrences);
      if (ends[i] == rightEnd) {
        right = i;
      }
    }
    if (ends.length > 0 && (rightEnd < 0 || right >= 0)) {
      examples.add(new Example(features, right));
    }
  }

  private void before(
      String text,
      TitlesAfter.Place place,
      Map<Integer, Integer> endOf,
      boolean[] inside,
      Occurrences occurrences,
      List<Example> examples) {
    List<int[]> features = new ArrayList<>();
    Set<Integer> starts = new HashSet<>();
    int right = Example.NONE;
    for (Slot slot : place.slots()) {
      if (Integer.valueOf(place.end()).equals(endOf.get(slot.start()))) {
        right = features.size();
      }
      starts.add(slot.start());
      features.add(features(text, slot, place.end(), occurrences));
    }
    boolean known = right >= 0 || !inside[place.end() - 1];
    if (known && !features.isEmpty()) {
      examples.add(new Example(features.toArray(int[][]::new), right));
    }
  }

  private int[] features(String text, Slot slot, int end, Occurrences occurrences) {
    return NameModel.features(traits.of(text, slot, end, occurrences));
  }
}

package dashiji.mention.name;

import java.util.List;

/**
 * A feature template: the traits whose values together have one weight. The index of a feature is
 * the offset of its template plus its traits' values in mixed radix.
 */
enum Template {
  NAME(),
  SHAPE(Trait.SURNAME, Trait.LENGTH, Trait.DOT),
  LEFT_SHAPE(Trait.LEFT, Trait.SURNAME, Trait.LENGTH),
  GIVEN(Trait.LENGTH, Trait.FIRST_GIVEN, Trait.LAST_GIVEN),
  FIRST(Trait.SURNAME, Trait.FIRST_SURNAME, Trait.FIRST_BESIDE),
  LAST(Trait.LENGTH, Trait.LAST_GIVEN, Trait.LAST_AFTER),
  INNER(Trait.SURNAME, Trait.LENGTH, Trait.INNER_AFTER),
  PARTS(Trait.SURNAME, Trait.LENGTH, Trait.PARTS),
  SOUNDS(Trait.SURNAME, Trait.LENGTH, Trait.SOUNDS),
  DOTTED(Trait.DOT, Trait.SOUNDS),
  WORD(Trait.WORD, Trait.WORD_COUNT),
  WORD_LEFT(Trait.WORD, Trait.LEFT),
  START(Trait.START, Trait.LENGTH),
  END(Trait.END, Trait.LENGTH),
  START_END(Trait.START, Trait.END),
  OVER_START(Trait.OVER_START, Trait.LEFT),
  OVER_END(Trait.OVER_END, Trait.RIGHT),
  OVER_END_COUNT(Trait.OVER_END, Trait.OVER_END_COUNT),
  AREA_LEFT(Trait.AREA, Trait.LEFT),
  AREA_RIGHT(Trait.AREA, Trait.RIGHT),
  RIGHT_LENGTH(Trait.RIGHT, Trait.LENGTH),
  RIGHT_LEFT(Trait.RIGHT, Trait.LEFT, Trait.LENGTH),
  RIGHT_LEFT_SURNAME(Trait.RIGHT, Trait.LEFT, Trait.SURNAME),
  RIGHT_SURNAME(Trait.RIGHT, Trait.SURNAME),
  LAST_RIGHT(Trait.LAST_AFTER, Trait.RIGHT, Trait.LENGTH),
  LAST_GIVEN_RIGHT(Trait.LAST_GIVEN, Trait.RIGHT),
  VERB_END(Trait.VERB_END, Trait.LENGTH, Trait.LAST_GIVEN),
  VERB_END_RIGHT(Trait.VERB_END, Trait.RIGHT),
  NOUN_END(Trait.NOUN_END, Trait.SURNAME, Trait.LENGTH),
  LIST(Trait.NEXT, Trait.LIST_OF, Trait.LEFT),
  BRANCHES(Trait.BRANCHES, Trait.SHORTER, Trait.LENGTH);

  private final List<Trait> traits;
  private final int size;

  /** Of its traits, in order, which of the values of a candidate, and how many there are. */
  private final int[] which;

  private final int[] radices;

  Template(Trait... traits) {
    this.traits = List.of(traits);
    int n = 1;
    for (Trait trait : traits) {
      n *= trait.labels().size();
    }
    size = n;
    which = this.traits.stream().mapToInt(Trait::ordinal).toArray();
    radices = this.traits.stream().mapToInt(t -> t.labels().size()).toArray();
  }

  /** Number of its features. */
  int size() {
    return size;
  }

  /** Its feature for the values of a candidate, counted from 0. */
  int feature(int[] values) {
    int index = 0;
    for (int i = 0; i < which.length; i++) {
      index = index * radices[i] + values[which[i]];
    }
    return index;
  }

  /** What a feature says, as in the table of weights: {@code surname=frequent length=3}. */
  String label(int feature) {
    StringBuilder label = new StringBuilder();
    int rest = feature;
    for (int i = traits.size() - 1; i >= 0; i--) {
      List<String> labels = traits.get(i).labels();
      String part =
          traits.get(i).name().toLowerCase(java.util.Locale.ROOT)
              + "="
              + labels.get(rest % labels.size());
      label.insert(0, label.isEmpty() ? part : part + "; ");
      rest /= labels.size();
    }
    return label.toString();
  }
}

package dashiji.search;

import java.util.Arrays;
import java.util.Locale;

/** How a thing was found, the best first. */
public enum Match {
  /** By its whole label. */
  NAME(100),
  /** By the whole of another name: a printed form, a full name, a code. */
  OTHER_NAME(95),
  /** By its reading, tones included. */
  TONED_PINYIN(90),
  /** By its whole reading without tones. */
  PINYIN(80),
  /** By the beginning of its label or another name. */
  NAME_START(70),
  /** By the first letters of its syllables. */
  INITIALS(60),
  /** By the beginning of its reading. */
  PINYIN_START(55),
  /** By a part of its names; of several words, all. */
  NAME_PART(40),
  /** By its reading from a later syllable on. */
  PINYIN_PART(25),
  /** By a name that sounds the same. */
  SAME_SOUND(14),
  /** By a name that differs by one character or letter. */
  ONE_OFF(12),
  /** By one that differs by two. */
  TWO_OFF(8),
  /** By most pairs of characters of what was asked for. */
  MOST_PARTS(5);

  private final int score;

  Match(int score) {
    this.score = score;
  }

  /** What it counts, 100 at most. */
  public int score() {
    return score;
  }

  /** True if a whole name, or its whole reading, was asked for. */
  public boolean isWhole() {
    return compareTo(PINYIN) <= 0;
  }

  /** True if it is not what was asked for, but like it. */
  public boolean isNear() {
    return compareTo(SAME_SOUND) >= 0;
  }

  /** The word for it in files and addresses: {@code pinyin-start}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Match ofScore(float score) {
    return Arrays.stream(values())
        .filter(match -> match.score == Math.round(score))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no match scores " + score));
  }
}

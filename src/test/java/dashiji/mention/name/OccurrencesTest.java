package dashiji.mention.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
  /** Against lists of what followed each candidate, of one character to six. */
  @Test
  void countsPlacesAndWhatFollowsThere() {
    Random random = new Random(23);
    for (int round = 0; round < 50; round++) {
      String text = any(random, 300, 2 + random.nextInt(40));
      Occurrences occurrences = new Occurrences();
      Map<String, Set<Character>> followers = new HashMap<>();
      Map<String, Integer> places = new HashMap<>();
      for (int n = 0; n < 600; n++) {
        int start = random.nextInt(text.length() - 6);
        int end = start + 1 + random.nextInt(6);
        int limit = random.nextInt(20) == 0 ? end : text.length();
        String candidate = text.substring(start, end);
        occurrences.add(text, start, end, limit);
        followers
            .computeIfAbsent(candidate, c -> new HashSet<>())
            .add(end < limit ? text.charAt(end) : '\n');
        places.merge(candidate, 1, Integer::sum);
      }
      for (int start = 0; start + 6 < text.length(); start++) {
        for (int end = start + 1; end <= start + 6; end++) {
          String candidate = text.substring(start, end);
          assertThat(occurrences.places(text, start, end))
              .as(candidate)
              .isEqualTo(places.getOrDefault(candidate, 1));
          assertThat(occurrences.hasSeveralNeighbours(text, start, end))
              .as(candidate)
              .isEqualTo(followers.getOrDefault(candidate, Set.of()).size() > 1);
        }
      }
    }
  }

  @Test
  void whatWasNeverCountedStandsAtOnePlace() {
    for (String candidate : List.of("周远", "巴特尔·乌日娜")) {
      assertThat(Occurrences.NONE.places(candidate, 0, candidate.length())).isEqualTo(1);
      assertThat(Occurrences.NONE.hasSeveralNeighbours(candidate, 0, candidate.length())).isFalse();
    }
  }

  private static String any(Random random, int length, int characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('\u4e00' + 211 * random.nextInt(characters)));
    }
    return text.toString();
  }
}

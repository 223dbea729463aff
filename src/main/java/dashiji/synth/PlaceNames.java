package dashiji.synth;

import dashiji.lexicon.Gazetteer;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Invents names of areas. None is the name of a real one, now or formerly; none comes twice. */
final class PlaceNames {
  private final Gazetteer gazetteer;
  private final String first;
  private final String last;
  private final Random random;
  private final Set<String> taken = new HashSet<>();

  PlaceNames(Gazetteer gazetteer, Wording wording, Random random) {
    this.gazetteer = gazetteer;
    this.first = wording.any("place-first").get(0);
    this.last = wording.any("place-last").get(0);
    this.random = random;
  }

  /**
   * A name.
   *
   * @param end its class word: 县, 镇
   */
  String next(String end) {
    for (int tries = 0; tries < 100_000; tries++) {
      char a = first.charAt(random.nextInt(first.length()));
      char b = last.charAt(random.nextInt(last.length()));
      String stem = "" + a + b;
      if (a != b && isFree(stem, end) && taken.add(stem)) {
        return stem + end;
      }
    }
    throw new IllegalStateException("no names of places left after " + taken.size());
  }

  private boolean isFree(String stem, String end) {
    if (taken.contains(stem)) {
      return false;
    }
    for (String form : new String[] {stem, stem + end, stem + "县", stem + "市", stem + "区"}) {
      if (!gazetteer.candidates(form).isEmpty()
          || !gazetteer.formerCandidates(form).isEmpty()
          || gazetteer.townshipNames().contains(form)) {
        return false;
      }
    }
    return true;
  }
}

package dashiji.eval;

import dashiji.eval.StatedPersons.BoundKind;
import dashiji.eval.StatedPersons.StatedBound;
import dashiji.synth.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether the tenures that a graph states hold of the truth.
 *
 * @param known tenures of the truth that a text prints or publishes
 * @param matched of them, those that the graph states for the right person
 * @param unmatched tenures of the graph whose person truly never held the post so
 * @param bounds right and stated bounds, by bound
 * @param byBasis right and stated bounds, by what they rest on
 * @param byClaim right and stated bounds, by full, acting, in charge
 * @param acts published starts and ends whose bound is stated and right, and all of them, by action
 * @param errors lines
 */
public record TenureScore(
    int known,
    int matched,
    int unmatched,
    Map<BoundKind, Share> bounds,
    Map<String, Share> byBasis,
    Map<String, Share> byClaim,
    Map<String, Share> acts,
    List<String> errors) {

  /** So many of so many. */
  public record Share(int right, int all) {
    /** The share, 1 of nothing. */
    public double value() {
      return all == 0 ? 1 : (double) right / all;
    }

    Share plus(boolean one) {
      return new Share(right + (one ? 1 : 0), all + 1);
    }
  }

  /** All bounds together. */
  public Share allBounds() {
    return sum(bounds.values());
  }

  /** All published acts together. */
  public Share allActs() {
    return sum(acts.values());
  }

  private static Share sum(Iterable<Share> shares) {
    int right = 0;
    int all = 0;
    for (Share share : shares) {
      right += share.right();
      all += share.all();
    }
    return new Share(right, all);
  }

  /**
   * Scores.
   *
   * @param persons the person of the truth that each IRI stands for
   */
  public static TenureScore of(
      CorpusTruth truth, StatedPersons stated, Map<String, String> persons) {
    return new Work(truth).score(stated, persons);
  }

  /** Gathers. */
  private static final class Work {
    private final CorpusTruth truth;
    private final Map<String, List<Truth.Tenure>> byPost = new HashMap<>();
    private final Map<Truth.Tenure, List<StatedPersons.Tenure>> matched = new HashMap<>();
    private final Map<BoundKind, Share> bounds = new EnumMap<>(BoundKind.class);
    private final Map<String, Share> byBasis = new TreeMap<>();
    private final Map<String, Share> byClaim = new TreeMap<>();
    private final Map<String, Share> acts = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private int unmatched;

    Work(CorpusTruth truth) {
      this.truth = truth;
      for (Truth.Tenure tenure : truth.tenures()) {
        add(tenure.organization(), tenure);
        String shorter = tenure.shortName();
        if (shorter != null) {
          add(shorter, tenure);
        }
      }
    }

    private void add(String organization, Truth.Tenure tenure) {
      byPost
          .computeIfAbsent(
              key(tenure.person(), organization, tenure.title(), tenure.capacity()),
              k -> new ArrayList<>())
          .add(tenure);
    }

    private static String key(String person, String organization, String title, String claim) {
      return String.join("\n", person, organization, title, claim);
    }

    TenureScore score(StatedPersons stated, Map<String, String> persons) {
      for (StatedPersons.Tenure tenure : stated.tenures()) {
        String person = persons.get(tenure.person());
        List<Truth.Tenure> same =
            person == null
                ? List.of()
                : byPost.getOrDefault(
                    key(person, tenure.organization(), tenure.title(), tenure.claim()), List.of());
        Truth.Tenure nearest = nearest(tenure, same);
        if (nearest == null) {
          unmatched++;
          errors.add(
              "untrue    "
                  + person
                  + " "
                  + tenure.organization()
                  + tenure.title()
                  + " "
                  + tenure.claim());
        } else {
          matched.computeIfAbsent(nearest, t -> new ArrayList<>()).add(tenure);
          judge(nearest, tenure);
        }
      }
      for (Truth.Tenure tenure : truth.tenures()) {
        List<StatedPersons.Tenure> found = matched.getOrDefault(tenure, List.of());
        if (found.isEmpty()) {
          errors.add("unstated  " + describe(tenure));
        }
        published(tenure, found);
      }
      return new TenureScore(
          truth.tenures().size(),
          matched.size(),
          unmatched,
          bounds,
          byBasis,
          byClaim,
          acts,
          errors);
    }

    /** The true holding of the post whose bounds a stated one breaks least. */
    private static Truth.@Nullable Tenure nearest(
        StatedPersons.Tenure stated, List<Truth.Tenure> same) {
      Truth.Tenure best = null;
      int fewest = Integer.MAX_VALUE;
      for (Truth.Tenure tenure : same) {
        int wrong = 0;
        for (BoundKind kind : BoundKind.values()) {
          StatedBound bound = stated.bounds().get(kind);
          wrong += bound != null && !holds(kind, bound.day(), tenure) ? 1 : 0;
        }
        if (wrong < fewest) {
          best = tenure;
          fewest = wrong;
        }
      }
      return best;
    }

    private void judge(Truth.Tenure tenure, StatedPersons.Tenure stated) {
      stated
          .bounds()
          .forEach((kind, bound) -> {
            boolean right = holds(kind, bound.day(), tenure);
            bounds.put(kind, bounds.getOrDefault(kind, new Share(0, 0)).plus(right));
            byBasis.put(
                bound.basis(), byBasis.getOrDefault(bound.basis(), new Share(0, 0)).plus(right));
            byClaim.put(
                stated.claim(), byClaim.getOrDefault(stated.claim(), new Share(0, 0)).plus(right));
            if (!right) {
              errors.add(
                  "bound     "
                      + describe(tenure)
                      + ": "
                      + kind
                      + " "
                      + bound.day()
                      + " ("
                      + bound.basis()
                      + ")");
            }
          });
    }

    /** Each side of a holding that anything published, once, under its first action. */
    private void published(Truth.Tenure tenure, List<StatedPersons.Tenure> found) {
      Set<Boolean> sides = new HashSet<>();
      for (Truth.Act act : tenure.acts()) {
        if (!sides.add(act.ofStart())) {
          continue;
        }
        BoundKind early = act.ofStart() ? BoundKind.EARLIEST_START : BoundKind.EARLIEST_END;
        BoundKind late = act.ofStart() ? BoundKind.LATEST_START : BoundKind.LATEST_END;
        boolean there =
            found.stream().anyMatch(s -> isRight(s, early, tenure) && isRight(s, late, tenure));
        acts.put(act.action(), acts.getOrDefault(act.action(), new Share(0, 0)).plus(there));
        if (!there && !found.isEmpty()) {
          errors.add(
              "unread    " + describe(tenure) + ": " + act.action() + " in " + act.document());
        }
      }
    }

    private static boolean isRight(
        StatedPersons.Tenure stated, BoundKind kind, Truth.Tenure tenure) {
      StatedBound bound = stated.bounds().get(kind);
      return bound != null && holds(kind, bound.day(), tenure);
    }

    private static boolean holds(BoundKind kind, LocalDate day, Truth.Tenure tenure) {
      LocalDate start = LocalDate.parse(tenure.start());
      String last = tenure.end();
      LocalDate end = last == null ? LocalDate.MAX : LocalDate.parse(last);
      return switch (kind) {
        case EARLIEST_START -> !start.isBefore(day);
        case LATEST_START -> !start.isAfter(day);
        case EARLIEST_END -> !end.isBefore(day);
        case LATEST_END -> !end.isAfter(day);
      };
    }

    private String describe(Truth.Tenure tenure) {
      Truth.Person person = truth.persons().get(tenure.person());
      return (person == null ? "" : person.name() + " ")
          + tenure.person()
          + " "
          + tenure.organization()
          + tenure.title()
          + " "
          + tenure.capacity()
          + " "
          + tenure.start()
          + "/"
          + (tenure.end() == null ? "" : tenure.end());
    }
  }
}

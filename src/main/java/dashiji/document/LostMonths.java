package dashiji.document;

import dashiji.document.DateHead.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Months whose heading a page lost: where the days under 3月 begin anew once and the next heading is
 * 5月, what stands between is of April.
 */
final class LostMonths {
  private LostMonths() {}

  /**
   * The drafts in their order, those of a lost month with that month.
   *
   * @param lost takes the first draft of each lost month
   */
  static List<Draft> restored(List<Draft> drafts, List<Draft> lost) {
    List<Draft> restored = new ArrayList<>(drafts);
    int start = 0;
    while (start < drafts.size()) {
      int end = start + 1;
      while (end < drafts.size() && sameHeading(drafts.get(start), drafts.get(end))) {
        end++;
      }
      int begin = end < drafts.size() ? begin(drafts, start, end) : -1;
      for (int i = begin; begin >= 0 && i < end; i++) {
        restored.set(i, drafts.get(i).ofNextMonth());
      }
      if (begin >= 0) {
        lost.add(restored.get(begin));
      }
      start = end;
    }
    return restored;
  }

  /** Where the lost month begins among the drafts of one heading, or -1. */
  private static int begin(List<Draft> drafts, int start, int end) {
    Integer month = drafts.get(start).month();
    Integer next = drafts.get(end).month();
    if (!drafts.get(start).monthFromHeading()
        || month == null
        || next == null
        || next - month != 2
        || !Objects.equals(drafts.get(end).year(), drafts.get(start).year())) {
      return -1;
    }
    int begin = -1;
    int last = 0;
    for (int i = start; i < end; i++) {
      Draft draft = drafts.get(i);
      if (draft.dating() != Form.DAY) {
        continue;
      }
      if (draft.day() < last) {
        if (begin >= 0) {
          return -1; // the days are in no order
        }
        begin = i;
      }
      last = draft.day();
    }
    return begin;
  }

  private static boolean sameHeading(Draft first, Draft other) {
    return first.monthFromHeading()
        && other.monthFromHeading()
        && Objects.equals(first.month(), other.month())
        && Objects.equals(first.year(), other.year());
  }
}

package dashiji.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries found so far, and how a next paragraph may stand to the last of them. */
final class EntryList {
  private final List<Draft> drafts = new ArrayList<>();
  private boolean open;
  private boolean headline;
  private @Nullable DateHead headlineDate;
  private boolean underDay;

  /** An entry that bears its own date, or a date alone over the items of its day. */
  void addDated(Draft draft) {
    add(draft);
    underDay = draft.isHeading();
  }

  /** An entry that has its date from one before or from its page. */
  void add(Draft draft) {
    drafts.add(draft);
    open = !draft.isHeading();
    headline = false;
    headlineDate = null;
  }

  /** Puts another entry in the last one's place. */
  void replaceLast(Draft draft) {
    drafts.set(drafts.size() - 1, draft);
  }

  /** No paragraph goes on with the last entry any more. */
  void close() {
    open = false;
  }

  /**
   * A headline stands behind the last entry.
   *
   * @param date the day that it prints of the item under it, or null
   */
  void addHeadline(@Nullable DateHead date) {
    headline = true;
    headlineDate = date;
  }

  /** The day that the headline prints which has come since the last entry, or null. */
  @Nullable DateHead headlineDate() {
    return headlineDate;
  }

  /** Whether further paragraphs go on with the last entry. */
  boolean isOpen() {
    return open;
  }

  /** Whether a headline has come since the last entry. */
  boolean isUnderHeadline() {
    return headline;
  }

  /** Whether the last date stood alone, over the items of its day. */
  boolean isUnderDay() {
    return underDay && !drafts.isEmpty();
  }

  /** Whether there is none yet. */
  boolean isEmpty() {
    return drafts.isEmpty();
  }

  /** How many there are. */
  int size() {
    return drafts.size();
  }

  /**
   * The last one.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  Draft last() {
    return drafts.getLast();
  }

  /** All of them, in text order. */
  List<Draft> all() {
    return drafts;
  }
}

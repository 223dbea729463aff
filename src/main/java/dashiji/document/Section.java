package dashiji.document;

import dashiji.text.NormalText;
import dashiji.text.Stretch;

/**
 * A stretch of paragraphs outside of dated entries that is of one kind.
 *
 * @param kind what it is
 * @param from first normal position, that of its heading if it has one
 * @param to one past the last
 * @param evidence the heading or line that says so
 */
public record Section(SectionKind kind, int from, int to, Stretch evidence) {

  /** Whether all of {@code [from, to)} lies in it. */
  public boolean holds(int from, int to) {
    return this.from <= from && to <= this.to;
  }

  /** The words that decide its kind, repaired. */
  public String evidence(NormalText text) {
    return evidence.in(text.text());
  }
}

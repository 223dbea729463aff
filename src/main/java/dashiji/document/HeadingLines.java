package dashiji.document;

import dashiji.document.Document.Paragraph;
import dashiji.text.NormalText;
import java.util.List;

/** What a heading changes for the lines under it: their year and month, and what they are. */
final class HeadingLines {
  /** A heading of so few characters opens no item. */
  private static final int LONGEST_LABEL = 4;

  private static final int LONGEST_TITLE = 30;

  private final ScanState state;
  private final NormalText text;
  private final List<Paragraph> lines;
  private int lastTitle = -2; // not looked for yet

  HeadingLines(ScanState state, NormalText text, List<Paragraph> lines) {
    this.state = state;
    this.text = text;
    this.lines = lines;
  }

  /**
   * Takes up a heading.
   *
   * @param index which line it is
   */
  void take(String heading, int index) {
    state.sharedDay = state.sharedDay.under(heading);
    if (Headings.isPeriod(heading)) {
      takePeriod(heading);
      return;
    }
    if (Headings.isContents(heading) || ContentsLines.leads(heading)) {
      return;
    }
    state.dateUnder(Headings.label(heading));
    boolean diary = Headings.isDiary(heading);
    SectionKind section = SectionFinder.kind(heading);
    state.underNotice |= section == SectionKind.APPOINTMENT_NOTICE;
    if (diary || Headings.isNews(heading)) {
      takeTitle(heading, diary);
    } else if (heading.startsWith("（") && heading.contains("年")) {
      state.dateUnder(Headings.in(heading));
    } else if (Headings.isNotice(heading) || section == SectionKind.CAREER) {
      takeNotice(index, Headings.isPlan(heading));
    } else if (heading.length() > LONGEST_LABEL) {
      takeHeadline(heading);
    }
  }

  /** A month, a year or a stretch of one. */
  private void takePeriod(String heading) {
    state.dateUnder(Headings.alone(heading));
    state.dateUnderDaysOf(heading);
    if (state.dense && state.genre == Genre.NEWS && !Headings.isIssue(heading)) {
      state.genre = Genre.DIARY; // a month of a chronicle
    }
    state.entries.close();
  }

  /** The title of a chronicle or of news. */
  private void takeTitle(String heading, boolean diary) {
    state.underNotice = false;
    state.chronicle = true;
    state.genre = diary || state.genre == Genre.DIARY ? Genre.DIARY : Genre.NEWS;
    state.entries.close();
    state.dateUnder(Headings.in(heading));
    state.dateUnderDaysOf(heading);
  }

  /** The title of rules, orders or names; not one in the contents of a gazette with a chronicle. */
  private void takeNotice(int index, boolean plan) {
    boolean listed =
        state.genre == Genre.DIARY
            && state.entries.isEmpty()
            && Headings.isDiary(state.title)
            && index >= lastTitle();
    state.genre = listed ? state.genre : Genre.NOTICE;
    state.underPlan = plan;
    state.entries.close();
    state.chronicle = state.entries.isEmpty() && state.chronicle;
  }

  private void takeHeadline(String heading) {
    if (state.genre == Genre.DIARY && state.entries.isEmpty()) {
      state.dateUnder(Headings.atEnd(heading));
    }
    state.entries.addHeadline(InsideDates.ofHeadline(heading, state.date.month() != null));
    state.chronicle = state.entries.isEmpty() && state.chronicle;
  }

  /** The last line that is the title of a chronicle, its place in the contents aside; or -1. */
  private int lastTitle() {
    if (lastTitle < -1) {
      lastTitle = lines.size() - 1;
      while (lastTitle >= 0 && !isTitle(lines.get(lastTitle))) {
        lastTitle--;
      }
    }
    return lastTitle;
  }

  private boolean isTitle(Paragraph line) {
    if (line.to() - line.from() > LONGEST_TITLE) {
      return false;
    }
    String content = line.in(text);
    return Headings.isDiary(content)
        && Headings.is(content)
        && !Headings.isContents(content)
        && !ContentsLines.leads(content);
  }
}

package dashiji.eval;

/**
 * Scores the tables of an export against gold files: precision, recall and F1 over sets of tuples.
 *
 * <p>The measures are defined by the program score.py that comes with the annotation guideline;
 * this and the measures' classes are a port of it, line for line in what counts, and a test holds
 * the figures and error lines of the two together. It differs in two things. A row of events.csv
 * whose offsets are no numbers is an event that overlaps nothing, where score.py stops. A wrong
 * date of an event whose gold does not say {@code year_inferred} counts as wrong, where score.py
 * stops too (its {@code same_day} returns None, which it then adds up).
 */
public final class Scorer {
  private Scorer() {}

  /**
   * Scores one document.
   *
   * @param gold what a careful reader takes from it
   * @param text the source text, with line ends as {@code \n}; offsets count its code points
   * @param doc what the tables' column {@code doc} says for it: the source file's name without
   *     ending
   * @param tables the whole export
   */
  public static DocumentScore score(Gold gold, String text, String doc, Tables tables) {
    SourceContent source = new SourceContent(text);
    Tables mine = tables.ofDocument(doc);
    Marks marks = new Marks(gold.doc());
    ThingMeasures.take(gold, mine, marks);
    PostMeasures.take(gold, mine, marks);
    AppointmentMeasure.take(gold, mine, marks);
    EventAlignment alignment = new EventAlignment(gold, source, mine.events());
    EventMeasures.take(gold, mine.events(), alignment, marks);
    LinkMeasures.participants(gold, mine, alignment, marks);
    LinkMeasures.links(gold, mine, alignment, marks);
    EvidenceMeasure.take(mine, source, marks);
    return marks.score();
  }
}

package dashiji.document;

import dashiji.document.Document.Paragraph;
import dashiji.lexicon.Gazetteer;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.source.SourceText;
import dashiji.text.NormalText;
import dashiji.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Reads the structure of a source text: masthead, paragraphs, dated entries. */
public final class DocumentReader {
  private final JurisdictionFinder jurisdictions;

  /** A reader that knows the areas of a gazetteer. */
  public DocumentReader(Gazetteer gazetteer) {
    jurisdictions = new JurisdictionFinder(gazetteer);
  }

  /** Reads the structure of a text; what is wrong with it goes to the problems. */
  public Document read(SourceText source, Problems problems) {
    NormalText text = Normalizer.normalize(source);
    List<Paragraph> lines = paragraphs(text);
    Masthead masthead = Masthead.of(source, text, lines);
    Jurisdiction jurisdiction = jurisdiction(source, text, masthead, problems);
    EntryScan scan = new EntryScan(text, lines, masthead);
    List<Draft> drafts = scan.drafts();
    List<Entry> entries = new EntryDates(source, text, drafts, problems).entries();
    List<Paragraph> read = inEntries(scan.paragraphs(), entries);
    List<Section> sections = SectionFinder.find(text, read);
    if (entries.isEmpty() && sections.isEmpty()) {
      problems.add(
          ProblemCode.NO_DATED_ENTRY,
          "no paragraph starts with a date; no events were read",
          Where.document(source.key()));
    }
    return new Document(
        source,
        text,
        masthead.title(),
        masthead.publisher(),
        masthead.published(),
        jurisdiction,
        entries,
        read,
        sections);
  }

  /** The paragraphs; what an entry runs over, such as a line lost in it, is part of it. */
  private static List<Paragraph> inEntries(List<Paragraph> paragraphs, List<Entry> entries) {
    List<Paragraph> read = new ArrayList<>();
    int at = 0;
    for (Paragraph p : paragraphs) {
      while (at < entries.size() && entries.get(at).to() <= p.from()) {
        at++;
      }
      boolean inside = at < entries.size() && entries.get(at).from() < p.to();
      read.add(inside ? new Paragraph(p.from(), p.to(), Paragraph.Kind.ENTRY) : p);
    }
    return read;
  }

  private Jurisdiction jurisdiction(
      SourceText source, NormalText text, Masthead masthead, Problems problems) {
    String stated = source.metadata().jurisdiction();
    Jurisdiction jurisdiction =
        stated != null
            ? jurisdictions.stated(stated)
            : jurisdictions.inText(text.text(), masthead.title(), masthead.publisher());
    if (jurisdiction.chain().isEmpty()) {
      problems.add(
          ProblemCode.JURISDICTION_UNKNOWN,
          "no area found that the document is about; give one in the metadata file",
          Where.document(source.key()));
    }
    return jurisdiction;
  }

  private static List<Paragraph> paragraphs(NormalText text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.text().charAt(i) == '\n') {
        if (i > start) {
          paragraphs.add(new Paragraph(start, i, Paragraph.Kind.OTHER));
        }
        start = i + 1;
      }
    }
    return paragraphs;
  }
}

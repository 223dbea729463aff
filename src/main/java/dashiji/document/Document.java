package dashiji.document;

import dashiji.source.SourceText;
import dashiji.text.NormalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source text with its structure read.
 *
 * @param source where it comes from
 * @param text the repaired text; all positions below are normal positions in it
 * @param title its title, or null
 * @param publisher the publishing body as printed, or null
 * @param published day of publication, or null
 * @param jurisdiction the area it is about
 * @param entries its dated entries, in text order
 * @param paragraphs all paragraphs, in text order
 * @param sections what stands outside of the entries about persons in office, in text order
 */
public record Document(
    SourceText source,
    NormalText text,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable PartialDate published,
    Jurisdiction jurisdiction,
    List<Entry> entries,
    List<Paragraph> paragraphs,
    List<Section> sections) {

  public Document {
    entries = List.copyOf(entries);
    paragraphs = List.copyOf(paragraphs);
    sections = List.copyOf(sections);
  }

  /**
   * A paragraph of the repaired text.
   *
   * @param from first normal position
   * @param to one past the last, without the line end
   * @param kind what it is
   */
  public record Paragraph(int from, int to, Kind kind) {
    /** What a paragraph is. */
    public enum Kind {
      /** A heading, masthead line or other line that is no sentence. */
      HEADING,
      /** Part of a chronicle entry. */
      ENTRY,
      /** Any other text: notices, regulations, credits. */
      OTHER
    }

    /** Its text. */
    public String in(NormalText text) {
      return text.text().substring(from, to);
    }
  }
}

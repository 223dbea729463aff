package dashiji.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The file forms that have a reader, each with the name endings it goes by. */
public enum SourceForm {
  /** Plain text. */
  TEXT("txt", "text"),
  /**
   * Markdown: read as the plain text it is, since its marks are part of what a heading looks like.
   */
  MARKDOWN("md", "markdown"),
  /** HTML and XHTML: the visible text, a line a block. */
  HTML("html", "htm", "xhtml"),
  /** PDF with a text layer. */
  PDF("pdf"),
  /** Office Open XML text documents. */
  DOCX("docx");

  /** What is said of a file whose ending is none of these. */
  static final String NO_READER = "no reader for this ending; read are .txt .md .html .pdf .docx";

  private final Set<String> endings;

  SourceForm(String... endings) {
    this.endings = Set.of(endings);
  }

  /** The form a file name's ending stands for, in any letter case; empty if none has a reader. */
  public static Optional<SourceForm> ofName(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ending.length() == fileName.length()) {
      return Optional.empty();
    }
    for (SourceForm form : values()) {
      if (form.endings.contains(ending)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}

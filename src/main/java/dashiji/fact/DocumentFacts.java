package dashiji.fact;

import dashiji.document.PartialDate;
import dashiji.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was read from one document.
 *
 * @param document what is known of the document itself
 * @param facts its facts, in text order of their evidence within each kind
 * @param problems what was wrong with it
 */
public record DocumentFacts(DocumentInfo document, List<Fact> facts, List<Problem> problems) {

  public DocumentFacts {
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }

  /** The facts of one kind, in order. */
  public <T extends Fact> List<T> facts(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * The document itself.
   *
   * @param key its key, see {@link dashiji.source.SourceText#key()}
   * @param title title, or null if none was found
   * @param publisher publishing body in short form with jurisdiction, or null
   * @param jurisdiction the area it is about, or null
   * @param published day of publication, or null
   * @param periodFirst first day its entries cover, or null
   * @param periodLast last such day, or null
   * @param characters code points of the raw text
   * @param entries number of dated entries
   * @param sha256 checksum of the file
   * @param url where it was taken from, or null
   * @param licence its licence, or null
   */
  public record DocumentInfo(
      String key,
      @Nullable String title,
      @Nullable OrganizationRef publisher,
      @Nullable PlaceRef jurisdiction,
      @Nullable PartialDate published,
      @Nullable PartialDate periodFirst,
      @Nullable PartialDate periodLast,
      int characters,
      int entries,
      String sha256,
      @Nullable String url,
      @Nullable String licence) {}
}

package dashiji.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a sidecar file {@code NAME.meta.yaml} (or the form's own header) says about a text.
 *
 * @param title the document's title
 * @param publisher the publishing body, as named
 * @param jurisdiction the area the text is about: a name or a GB/T 2260 code
 * @param published the day of publication
 * @param url where the text was taken from
 * @param licence the licence of the text, a name or IRI
 */
public record SourceMetadata(
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String jurisdiction,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String licence) {

  /** Nothing is known beside the text. */
  public static final SourceMetadata NONE = new SourceMetadata(null, null, null, null, null, null);
}

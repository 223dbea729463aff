package dashiji.curation;

import dashiji.entity.Key;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a person about one fact of one document.
 *
 * @param target the fact: an event, participation, attestation, personnel act, nomination or
 *     profile
 * @param action what is said of it
 * @param property which of its properties, by local name ({@code effectiveDate}); null where the
 *     fact as a whole is meant
 * @param values the new values ({@link CorrectionAction#REPLACE}; none removes the old ones) or
 *     those that are wrong ({@link CorrectionAction#REJECT}); as written in the file
 * @param who name of the person
 * @param when the day
 * @param why the reason
 */
public record Correction(
    Key target,
    CorrectionAction action,
    @Nullable String property,
    List<String> values,
    String who,
    LocalDate when,
    String why) {

  public Correction {
    values = List.copyOf(values);
    if (who.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("a correction says who and why");
    }
    if (action == CorrectionAction.ACCEPT && property != null) {
      throw new IllegalArgumentException("a fact is accepted as a whole");
    }
    if (action == CorrectionAction.REPLACE && property == null) {
      throw new IllegalArgumentException("what is replaced is a property");
    }
    if (property == null ? !values.isEmpty() : isRejection(action) && values.isEmpty()) {
      throw new IllegalArgumentException("values go with a property");
    }
  }

  private static boolean isRejection(CorrectionAction action) {
    return action == CorrectionAction.REJECT;
  }
}

package dashiji.synth;

import dashiji.fact.PersonnelAction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of one post of one official, whether published or not.
 *
 * @param holding the holding that it starts, ends or confirms
 * @param action what it does
 * @param day the day of the decision; of a confirmation the day from which the term counts
 * @param move the move between areas that it is part of, or null
 * @param retires whether the official retires by it
 */
record PersonnelAct(
    Holding holding,
    PersonnelAction action,
    LocalDate day,
    Truth.@Nullable Move move,
    boolean retires) {

  boolean starts() {
    return action != PersonnelAction.REMOVE && action != PersonnelAction.RESIGN;
  }

  Published by() {
    return holding.post().by();
  }

  Official official() {
    return holding.official();
  }

  Post post() {
    return holding.post();
  }
}

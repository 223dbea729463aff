package dashiji.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on who is who. It wins over the machine and is replayed on every build.
 *
 * @param left a mention; or a person, organisation or project: all readings that were given that
 *     key
 * @param right what it is compared with, likewise
 * @param judgement same, different, or unsure (decided later: the machine's judgement stands)
 * @param who who decided
 * @param when the day, or null
 * @param why in words; may be empty
 * @param line its line in the file, from 1
 */
public record HumanDecision(
    Key left,
    Key right,
    Judgement judgement,
    String who,
    @Nullable LocalDate when,
    String why,
    int line) {}

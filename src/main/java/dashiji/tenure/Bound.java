package dashiji.tenure;

import java.time.LocalDate;

/**
 * One bound of a start or an end.
 *
 * @param day the day
 * @param basis what it rests on
 */
public record Bound(LocalDate day, BoundBasis basis) {}

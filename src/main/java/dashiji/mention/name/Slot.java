package dashiji.mention.name;

/**
 * A place where a name may stand.
 *
 * @param start where it would start
 * @param left what stands left of it
 * @param limit one past the last position that is read
 */
record Slot(int start, Left left, int limit) {}

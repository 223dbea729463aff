package dashiji.mention;

/**
 * A person's name at a place in the text.
 *
 * @param from first normal position
 * @param to one past the last
 * @param name the name in its right form
 * @param printed the name as it stands in the repaired text; differs from {@code name} for a
 *     misprint
 * @param score the points it got where it stands
 */
public record NameMention(int from, int to, String name, String printed, double score) {}

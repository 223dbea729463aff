package dashiji.mention;

import org.jspecify.annotations.Nullable;

/**
 * A named project.
 *
 * @param from first normal position
 * @param to one past the last
 * @param name as printed, without a leading number of pieces
 * @param amount the sum printed beside it (10亿元), or null
 */
public record ProjectMention(int from, int to, String name, @Nullable String amount) {}

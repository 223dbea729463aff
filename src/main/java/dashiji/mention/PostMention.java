package dashiji.mention;

/**
 * A post printed with a person's name.
 *
 * @param from first normal position of the post (body and title)
 * @param to one past the last
 * @param body the body, resolved
 * @param title the title
 * @param former true if it is said to be over (原, 前)
 * @param standing how it is held
 */
public record PostMention(
    int from, int to, Body body, String title, boolean former, Standing standing) {}

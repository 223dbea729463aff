package dashiji.mention;

/**
 * A document named by its title.
 *
 * @param from normal position of 《
 * @param to one past 》
 * @param title the title without the outer marks
 */
public record WorkMention(int from, int to, String title) {}

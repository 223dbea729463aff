package dashiji.mention;

/**
 * An organisation named in the text.
 *
 * @param from first normal position
 * @param to one past the last
 * @param body the organisation, resolved
 */
public record BodyMention(int from, int to, Body body) {}

package dashiji.nlp;

/**
 * A word as the tagger cut it.
 *
 * @param from first UTF-16 position in the text that was tagged
 * @param to one past the last
 * @param text the word
 * @param pos its part of speech in HanLP's set (n, v, p, nr, ns, …)
 */
public record Token(int from, int to, String text, String pos) {}

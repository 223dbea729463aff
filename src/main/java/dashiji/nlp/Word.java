package dashiji.nlp;

/**
 * A word of the dictionary.
 *
 * @param pos its most frequent part of speech in HanLP's set (n, v, p, ns …)
 * @param frequency how often it was counted in the dictionary's corpus
 * @param name whether it is known as a name of a person, or part of one, above all
 */
public record Word(String pos, int frequency, boolean name) {}

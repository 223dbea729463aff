package dashiji.synth;

/**
 * What was written.
 *
 * @param documents texts
 * @param characters of the texts
 * @param persons who are printed in any text, or hold a post that one publishes
 * @param readings persons as documents print them
 * @param tenures holdings that a text prints or publishes
 */
public record SynthReport(int documents, long characters, int persons, int readings, int tenures) {}

package dashiji.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A surname.
 *
 * @param text the surname, one or more characters, simplified
 * @param frequency 1 = among the twenty most frequent, 2 = the first hundred, 3 = common, 4 = rare,
 *     5 = rare and nearly always another word in running text
 * @param reading pinyin with tone mark where it differs from the usual reading of the character or
 *     is not generally known, else null
 */
public record Surname(String text, int frequency, @Nullable String reading) {}

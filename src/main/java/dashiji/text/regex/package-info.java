/**
 * Regular expressions as of {@code java.util.regex}, with the same names and meaning, that are
 * tried only where a text has the characters and words that a match needs. The rules have hundreds
 * of them, and nearly all fail nearly everywhere.
 */
@NullMarked
package dashiji.text.regex;

import org.jspecify.annotations.NullMarked;

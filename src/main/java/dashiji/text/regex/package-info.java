/**
 * Regular expressions as of {@code java.util.regex}, with the same names and meaning. The rules
 * have hundreds of them, and nearly all fail nearly everywhere: an automaton says so in one pass
 * over the text, and steps that go back match the rest.
 */
@NullMarked
package dashiji.text.regex;

import org.jspecify.annotations.NullMarked;

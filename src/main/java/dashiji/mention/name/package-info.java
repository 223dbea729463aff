/**
 * Finds the names of persons: slots where a name may stand, candidates in each, a trained score for
 * every candidate, and one decision a name over the whole document.
 */
@NullMarked
package dashiji.mention.name;

import org.jspecify.annotations.NullMarked;

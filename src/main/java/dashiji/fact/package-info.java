/** What one document states: facts, each with its evidence. */
@NullMarked
package dashiji.fact;

import org.jspecify.annotations.NullMarked;

/** Scoring an export against gold files. */
@NullMarked
package dashiji.eval;

import org.jspecify.annotations.NullMarked;

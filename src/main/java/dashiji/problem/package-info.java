/** Bad data as values: a code, a place and words a person can act on. */
@NullMarked
package dashiji.problem;

import org.jspecify.annotations.NullMarked;

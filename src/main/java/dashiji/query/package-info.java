/** Named queries with declared parameters, and their running. */
@NullMarked
package dashiji.query;

import org.jspecify.annotations.NullMarked;

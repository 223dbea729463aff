/** Typed mentions of persons, posts, organisations, places, projects, documents and quantities. */
@NullMarked
package dashiji.mention;

import org.jspecify.annotations.NullMarked;

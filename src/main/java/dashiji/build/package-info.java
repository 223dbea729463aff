/** The pipeline from files to a visible graph, and its report. */
@NullMarked
package dashiji.build;

import org.jspecify.annotations.NullMarked;

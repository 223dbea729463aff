/** Tables with CSVW metadata, and dumps of the graph. */
@NullMarked
package dashiji.export;

import org.jspecify.annotations.NullMarked;

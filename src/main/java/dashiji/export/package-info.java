/** Files of the graph for other programs: tables, dumps, places. */
@NullMarked
package dashiji.export;

import org.jspecify.annotations.NullMarked;

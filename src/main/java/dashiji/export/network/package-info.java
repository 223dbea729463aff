/** Networks of persons read out of the graph, and the files that programs for networks open. */
@NullMarked
package dashiji.export.network;

import org.jspecify.annotations.NullMarked;

/** Who held which post when: attestations of all documents to tenures with bounds. */
@NullMarked
package dashiji.tenure;

import org.jspecify.annotations.NullMarked;

/** Invented counties, their officials over the months, and what their governments would publish. */
@NullMarked
package dashiji.synth;

import org.jspecify.annotations.NullMarked;

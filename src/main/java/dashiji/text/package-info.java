/** Spans, the way back to raw offsets, and the steps that normalise a text. */
@NullMarked
package dashiji.text;

import org.jspecify.annotations.NullMarked;

/** Masthead, sections and dated entries of one source text. */
@NullMarked
package dashiji.document;

import org.jspecify.annotations.NullMarked;

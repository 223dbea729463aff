/** What people state about single facts: accepted, rejected, replaced, with who and why. */
@NullMarked
package dashiji.curation;

import org.jspecify.annotations.NullMarked;

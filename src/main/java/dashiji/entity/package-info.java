/** Keys of things across documents: who and what is the same. */
@NullMarked
package dashiji.entity;

import org.jspecify.annotations.NullMarked;

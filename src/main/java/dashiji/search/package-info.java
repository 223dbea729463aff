/** Finding things by their names; the only package that knows Lucene. */
@NullMarked
package dashiji.search;

import org.jspecify.annotations.NullMarked;

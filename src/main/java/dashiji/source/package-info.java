/** Source texts as they came: readers for the file forms, metadata beside them, checksums. */
@NullMarked
package dashiji.source;

import org.jspecify.annotations.NullMarked;

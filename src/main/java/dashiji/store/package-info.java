/** The TDB2 store: generations, loading, validation and the switch. */
@NullMarked
package dashiji.store;

import org.jspecify.annotations.NullMarked;

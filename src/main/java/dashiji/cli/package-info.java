/**
 * The picocli commands: they parse options and print results; the work is done in other packages.
 */
@NullMarked
package dashiji.cli;

import org.jspecify.annotations.NullMarked;

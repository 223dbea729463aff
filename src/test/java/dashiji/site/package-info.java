/** The site as people meet it: in a real browser, over the graph of the bundled sample. */
@NullMarked
package dashiji.site;

import org.jspecify.annotations.NullMarked;

/**
 * What the pages show and how they look: views read from the graph, the words in two languages, and
 * the templates of {@code src/main/jte}, which become classes of {@code dashiji.page.jte} when the
 * program is built. Knows nothing of HTTP.
 */
@NullMarked
package dashiji.page;

import org.jspecify.annotations.NullMarked;

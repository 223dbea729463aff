/** Word lists and the gazetteer, read from {@code lexicon/*.tsv} on the class path. */
@NullMarked
package dashiji.lexicon;

import org.jspecify.annotations.NullMarked;

/** Tokens and readings; the only package that knows HanLP. */
@NullMarked
package dashiji.nlp;

import org.jspecify.annotations.NullMarked;

/** The rules that read facts from mentions, one family a class. */
@NullMarked
package dashiji.fact.rule;

import org.jspecify.annotations.NullMarked;

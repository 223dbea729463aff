/**
 * The rules that read facts from mentions, one family a class ({@code …Rules}), listed in {@link
 * dashiji.fact.rule.RuleBook}. {@link dashiji.fact.rule.FactReader} runs them in the order of the
 * flow; they share a {@code DocumentContext} that does not change and put what they read into one
 * {@code FactCollector}.
 */
@NullMarked
package dashiji.fact.rule;

import org.jspecify.annotations.NullMarked;

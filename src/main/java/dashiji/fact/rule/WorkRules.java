package dashiji.fact.rule;

import dashiji.fact.Fact;
import dashiji.mention.WorkMention;

/**
 * Documents named by their titles. Takes what stands in 《》 (学习《云岫县防汛办法》), nested marks as part of
 * the outer title; leaves a mark without its end.
 */
final class WorkRules {
  private final DocumentContext context;
  private final FactCollector facts;

  WorkRules(DocumentContext context, FactCollector facts) {
    this.context = context;
    this.facts = facts;
  }

  /** Reads the works named in an entry. */
  void read(EntryMentions entry) {
    for (WorkMention work : entry.works()) {
      facts.work(
          new Fact.WorkFact(
              work.title(),
              null,
              context.evidence(work.from(), work.to(), RuleBook.WORK_TITLE, 0.97)));
    }
  }
}

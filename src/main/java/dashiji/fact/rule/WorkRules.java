package dashiji.fact.rule;

import dashiji.fact.Fact;
import dashiji.fact.RuleId;
import dashiji.mention.Candidate;
import dashiji.mention.WorkMention;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;

/**
 * Documents named by their titles. Takes what stands in 《》 (学习《云岫县防汛办法》), nested marks as part of
 * the outer title, with the number printed behind in brackets (《云岫县防汛预案》（云政办发〔2024〕12号）); leaves a
 * mark without its end, and brackets that hold no number (（试行）).
 */
final class WorkRules {
  /** The number of an official document: the issuer's sign, the year, 号. */
  private static final Pattern NUMBER =
      Pattern.compile("（(\\p{IsHan}{2,10}[〔\\[（(]\\d{4}[〕\\]）)]第?\\d+号)）");

  private final DocumentContext context;
  private final FactCollector facts;

  WorkRules(DocumentContext context, FactCollector facts) {
    this.context = context;
    this.facts = facts;
  }

  /** Reads the works named in an entry. */
  void read(EntryMentions entry) {
    for (WorkMention work : entry.works()) {
      Matcher number = NUMBER.matchAtStart(context.text(), work.to(), entry.entry().to());
      RuleId rule = number != null ? RuleBook.WORK_NUMBERED : RuleBook.WORK_TITLE;
      int to = number != null ? number.end() : work.to();
      String why =
          number != null ? "a title with its number behind" : "a title, no number behind it";
      context.trace().taken(Candidate.Kind.WORK, work.from(), to, work.title(), why);
      facts.work(
          new Fact.WorkFact(
              work.title(),
              number != null ? number.group(1) : null,
              context.evidence(work.from(), to, rule, 0.97)));
    }
  }
}

package dashiji.fact.rule;

import dashiji.fact.Fact;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PlaceRef;
import dashiji.mention.BodyMention;
import dashiji.mention.PlaceMention;
import dashiji.mention.ProjectFinder;
import dashiji.mention.ProjectMention;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projects, with their sum, who carries them and the area their name starts with. Takes phrases
 * that end in 项目 or 工程 (青石水库除险加固工程); leaves those that say no more than that (重点项目, 项目建设).
 */
final class ProjectRules {
  /** A shorter name says too little. */
  private static final int SHORTEST = 4;

  private static final Pattern ENDS = Pattern.compile(".*(?:项目|工程)");

  private static final Pattern SIGNED = Pattern.compile("签约|签订|签署|签下");

  /** Behind a body that signs: the act, or the other side. */
  private static final Pattern SIGNS =
      Pattern.compile("(?:[与和同、][^，。；]{2,40}?)?(?:就[^。；]{0,40})?[^。；]{0,12}?(?:签约|签订|签署|签下)");

  /** Behind a body that builds or pays. */
  private static final Pattern CARRIES =
      Pattern.compile(
          "(?:有限公司)?(?:计划|拟|负责|独资|全额|共同|联合)?(?:总)?(?:投资(?!促进)|承建|建设(?!局|厅)|实施|开发|承担|筹建|兴建|新建|援建)");

  private final DocumentContext context;
  private final PlaceRules places;
  private final OrganizationRules organizations;
  private final FactCollector facts;

  ProjectRules(
      DocumentContext context,
      PlaceRules places,
      OrganizationRules organizations,
      FactCollector facts) {
    this.context = context;
    this.organizations = organizations;
    this.places = places;
    this.facts = facts;
  }

  /** Reads the projects named in an entry. */
  void read(EntryMentions entry) {
    entry.projects().forEach(p -> fact(p, parties(p, entry)));
  }

  /**
   * Who carries a project: bodies in its name (某公司风电项目), those that sign for it, and those that
   * build or pay for it (由某公司投资建设).
   */
  private List<OrganizationRef> parties(ProjectMention project, EntryMentions entry) {
    String text = context.text();
    int start = sentenceStart(text, project.from(), entry.entry().from());
    int end = sentenceEnd(text, project.to(), entry.entry().to());
    boolean signed = SIGNED.isIn(text, start, end);
    List<OrganizationRef> parties = new ArrayList<>();
    int next = sentenceEnd(text, Math.min(end + 1, entry.entry().to()), entry.entry().to());
    for (BodyMention body : entry.bodies()) {
      boolean inName = body.from() >= project.from() && body.to() <= project.to();
      boolean inSentence = body.from() >= start && body.to() <= project.from();
      boolean carries =
          body.from() >= start
              && body.to() <= next
              && CARRIES.opens(text, body.to(), text.length());
      if ((inName && body.body().kind().equals("company"))
          || (signed && inSentence && SIGNS.opens(text, body.to(), end))
          || carries) {
        parties.add(organizations.named(body.body(), body.from(), body.to()));
      }
    }
    return parties.stream().distinct().toList();
  }

  private static int sentenceStart(String text, int at, int limit) {
    int start = at;
    while (start > limit && "。；\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int sentenceEnd(String text, int at, int limit) {
    int end = at;
    while (end < limit && "。；\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** A project is named: it is a fact under the name returned; null if the name says too little. */
  @Nullable String named(ProjectMention project) {
    return ENDS.matches(project.name()) && !ProjectFinder.isName(project.name())
        ? null
        : fact(project, List.of());
  }

  private @Nullable String fact(ProjectMention project, List<OrganizationRef> parties) {
    if (project.name().length() < SHORTEST) {
      return null;
    }
    PlaceMention area =
        context.places().areaAt(context.text(), project.from(), project.to(), false);
    PlaceRef where = area == null ? null : places.named(area);
    places.workedOn(project.from(), project.to());
    facts.project(
        new Fact.ProjectFact(
            project.name(),
            where,
            project.amount(),
            parties,
            context.evidence(project.from(), project.to(), RuleBook.PROJECT_NAME, 0.8)));
    return project.name();
  }

  /** The same project again: what the one does not say is taken from the other. */
  static Fact.ProjectFact join(Fact.ProjectFact a, Fact.ProjectFact b) {
    return new Fact.ProjectFact(
        a.name(),
        a.place() == null ? b.place() : a.place(),
        a.amount() == null ? b.amount() : a.amount(),
        a.parties().isEmpty() ? b.parties() : a.parties(),
        a.evidence());
  }
}

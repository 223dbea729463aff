package dashiji.fact.rule;

import dashiji.fact.Fact;
import dashiji.fact.PlaceRef;
import dashiji.mention.PlaceMention;
import dashiji.mention.ProjectMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projects, with their sum and the area their name starts with. Takes phrases that end in 项目 or 工程
 * (青石水库除险加固工程); leaves those that say no more than that (重点项目, 项目建设).
 */
final class ProjectRules {
  /** A shorter name says too little. */
  private static final int SHORTEST = 4;

  private final DocumentContext context;
  private final PlaceRules places;
  private final FactCollector facts;

  ProjectRules(DocumentContext context, PlaceRules places, FactCollector facts) {
    this.context = context;
    this.places = places;
    this.facts = facts;
  }

  /** Reads the projects named in an entry. */
  void read(EntryMentions entry) {
    entry.projects().forEach(this::named);
  }

  /** A project is named: it is a fact under the name returned; null if the name says too little. */
  @Nullable String named(ProjectMention project) {
    if (project.name().length() < SHORTEST) {
      return null;
    }
    PlaceMention area =
        context.places().areaAt(context.text(), project.from(), project.to(), false);
    PlaceRef where = area == null ? null : places.named(area);
    facts.project(
        new Fact.ProjectFact(
            project.name(),
            where,
            project.amount(),
            List.of(),
            context.evidence(project.from(), project.to(), RuleBook.PROJECT_NAME, 0.8)));
    return project.name();
  }

  /** The same project again: a sum, and the place with it, is taken where there was none. */
  static Fact.ProjectFact join(Fact.ProjectFact a, Fact.ProjectFact b) {
    return a.amount() == null && b.amount() != null
        ? new Fact.ProjectFact(
            a.name(),
            a.place() == null ? b.place() : a.place(),
            b.amount(),
            a.parties(),
            a.evidence())
        : a;
  }
}

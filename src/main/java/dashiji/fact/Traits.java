package dashiji.fact;

import dashiji.lexicon.ConfidenceTable.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be seen of a finished fact that goes with its being right or wrong. Few and coarse, so
 * that each is counted often enough.
 */
public final class Traits {
  /** The family of {@link Fact.Participation}. */
  public static final String PARTICIPATION = "participation";

  /** A project's name of more characters says what is undertaken, not only that something is. */
  private static final int LONG_NAME = 12;

  /** A body's name of fewer characters is often cut. */
  private static final int SHORT_NAME = 6;

  private static final List<Role> ROLES =
      List.of(Role.HOST, Role.LEAD, Role.ACCOMPANY, Role.SPEAK, Role.ATTEND);

  private final Set<PersonId> holders = new HashSet<>();
  private final Set<PersonId> takers = new HashSet<>();

  /** The traits of the facts of one document. */
  public Traits(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Fact.PostFact post) {
        holders.add(post.person());
      } else if (fact instanceof Fact.EventFact event) {
        event.participations().forEach(p -> takers.add(p.person()));
      }
    }
  }

  /** The kind under which a fact is counted. */
  public Kind of(Fact fact) {
    return new Kind(FactKind.of(fact).code(), fact.evidence().rule().name(), trait(fact));
  }

  /** The kind under which a person's part in an event is counted. */
  public Kind of(Fact.Participation part) {
    String role =
        ROLES.stream()
            .filter(part.roles()::contains)
            .map(Role::code)
            .findFirst()
            .orElse(Role.ATTEND.code());
    return new Kind(PARTICIPATION, part.evidence().rule().name(), role);
  }

  private String trait(Fact fact) {
    return switch (fact) {
      case Fact.PersonFact f ->
          holders.contains(f.id()) ? "titled" : takers.contains(f.id()) ? "takes part" : "named";
      case Fact.PostFact f -> body(f.organization());
      case Fact.EventFact f ->
          (f.participations().isEmpty() ? "nobody" : "persons")
              + (f.name() == null ? "" : ", named");
      case Fact.PersonnelActFact f -> f.action().code();
      case Fact.NominationFact f -> f.organization() == null ? "wording" : "post";
      case Fact.ProfileFact f -> "profile";
      case Fact.ProjectFact f ->
          f.amount() != null ? "amount" : f.name().length() >= LONG_NAME ? "long name" : "name";
      case Fact.PlaceFact f -> place(f.place());
      case Fact.OrganizationFact f ->
          body(f.organization())
              + (f.organization().name().length() < SHORT_NAME ? ", short name" : "");
      case Fact.WorkFact f -> f.number() == null ? "title" : "number";
    };
  }

  private static String body(OrganizationRef body) {
    String area = body.areaCode() == null ? "" : " of a listed area";
    return switch (body.kind()) {
      case PARTY, GOVERNMENT, CONGRESS, CPPCC -> "office" + area;
      case COMPANY, SCHOOL, HOSPITAL -> "enterprise";
      case MILITARY, ASSOCIATION, MEDIA, OTHER -> "other body";
    };
  }

  private static String place(PlaceRef place) {
    return switch (place.level()) {
      case COUNTRY, PROVINCE, PREFECTURE, COUNTY -> "area";
      case TOWNSHIP, VILLAGE -> "township or village";
      case SITE, OTHER -> "site";
    };
  }
}

package dashiji.fact;

import java.util.Locale;

/** The kinds of {@link Fact}, for counts and for names in output. */
public enum FactKind {
  PERSON,
  POST,
  EVENT,
  PERSONNEL_ACT,
  NOMINATION,
  PROFILE,
  PROJECT,
  PLACE,
  ORGANIZATION,
  WORK;

  /** The kind of a fact. */
  public static FactKind of(Fact fact) {
    return switch (fact) {
      case Fact.PersonFact f -> PERSON;
      case Fact.PostFact f -> POST;
      case Fact.EventFact f -> EVENT;
      case Fact.PersonnelActFact f -> PERSONNEL_ACT;
      case Fact.NominationFact f -> NOMINATION;
      case Fact.ProfileFact f -> PROFILE;
      case Fact.ProjectFact f -> PROJECT;
      case Fact.PlaceFact f -> PLACE;
      case Fact.OrganizationFact f -> ORGANIZATION;
      case Fact.WorkFact f -> WORK;
    };
  }

  /** The name used in reports and JSON: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

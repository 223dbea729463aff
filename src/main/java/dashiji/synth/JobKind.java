package dashiji.synth;

/** Kinds of jobs in an area, by what they do there and whence they are filled. */
enum JobKind {
  SECRETARY(6, true),
  HEAD(5, true),
  DEPUTY_SECRETARY(4, true),
  EXECUTIVE(4, true),
  ORGANIZATION(4, true),
  PROPAGANDA(4, true),
  UNITED_FRONT(4, true),
  LEGAL(4, true),
  DISCIPLINE(4, true),
  OFFICE(4, true),
  DEPUTY(3, true),
  POLICE(3, true),
  CONGRESS_CHAIR(5, true),
  CONGRESS_DEPUTY(3, true),
  CONSULTATIVE_CHAIR(5, true),
  CONSULTATIVE_DEPUTY(3, true),
  DEPARTMENT_HEAD(2, false),
  DEPARTMENT_DEPUTY(1, false),
  TOWN_SECRETARY(2, false),
  TOWN_HEAD(1, false);

  private final int rank;
  private final boolean leader;

  JobKind(int rank, boolean leader) {
    this.rank = rank;
    this.leader = leader;
  }

  /** How high it stands among those of its area, 1 the lowest. */
  int rank() {
    return rank;
  }

  /** Whether its holders are leaders of the area (县领导), whom the level above appoints. */
  boolean leader() {
    return leader;
  }

  /** Whether it is filled by the congress alone, at its session. */
  boolean seatedBySession() {
    return this == CONGRESS_CHAIR
        || this == CONGRESS_DEPUTY
        || this == CONSULTATIVE_CHAIR
        || this == CONSULTATIVE_DEPUTY;
  }
}

package dashiji.synth;

import java.util.List;
import java.util.Random;

/**
 * Whence a job is filled.
 *
 * @param weight how often, among the sources of a job
 * @param scope where those who may get it are
 * @param kinds what they do there
 */
record Source(int weight, Scope scope, List<JobKind> kinds) {
  /** Where somebody may come from. */
  enum Scope {
    SAME,
    SISTERS,
    CITY,
    COUNTIES,
    OUTSIDE
  }

  private static final List<JobKind> STANDING =
      List.of(
          JobKind.ORGANIZATION,
          JobKind.PROPAGANDA,
          JobKind.UNITED_FRONT,
          JobKind.LEGAL,
          JobKind.OFFICE);

  private static final List<JobKind> SECOND = List.of(JobKind.DEPUTY_SECRETARY, JobKind.EXECUTIVE);

  private static Source of(int weight, Scope scope, JobKind... kinds) {
    return new Source(weight, scope, List.of(kinds));
  }

  /** The sources of a job in the order in which they are tried: one drawn by weight, the rest. */
  static List<Source> of(Job job, Random random) {
    List<Source> all = new java.util.ArrayList<>(job.area().isCity() ? city(job) : county(job));
    int total = all.stream().mapToInt(Source::weight).sum();
    int lot = random.nextInt(total);
    for (int i = 0; i < all.size(); i++) {
      lot -= all.get(i).weight();
      if (lot < 0) {
        all.add(0, all.remove(i));
        break;
      }
    }
    return all;
  }

  private static List<Source> county(Job job) {
    return switch (job.kind()) {
      case SECRETARY ->
          List.of(
              of(45, Scope.SAME, JobKind.HEAD),
              of(35, Scope.SISTERS, JobKind.HEAD),
              of(20, Scope.OUTSIDE));
      case HEAD ->
          List.of(
              new Source(40, Scope.SAME, SECOND),
              new Source(30, Scope.SISTERS, SECOND),
              of(15, Scope.CITY, JobKind.DEPARTMENT_HEAD),
              of(15, Scope.OUTSIDE));
      case DEPUTY_SECRETARY, EXECUTIVE ->
          List.of(
              new Source(50, Scope.SAME, STANDING),
              new Source(25, Scope.SISTERS, STANDING),
              of(15, Scope.SAME, JobKind.DEPUTY),
              of(10, Scope.OUTSIDE));
      case ORGANIZATION, PROPAGANDA, UNITED_FRONT, LEGAL, DISCIPLINE, OFFICE ->
          List.of(
              of(35, Scope.SAME, JobKind.DEPUTY, JobKind.TOWN_SECRETARY),
              new Source(20, Scope.SISTERS, STANDING),
              of(10, Scope.SISTERS, JobKind.DEPUTY),
              of(20, Scope.CITY, JobKind.DEPARTMENT_DEPUTY),
              of(15, Scope.OUTSIDE));
      case DEPUTY, POLICE ->
          List.of(
              of(55, Scope.SAME, JobKind.DEPARTMENT_HEAD, JobKind.TOWN_SECRETARY),
              of(15, Scope.SISTERS, JobKind.DEPUTY),
              of(20, Scope.CITY, JobKind.DEPARTMENT_DEPUTY),
              of(10, Scope.OUTSIDE));
      case CONGRESS_CHAIR, CONSULTATIVE_CHAIR ->
          List.of(
              of(
                  80,
                  Scope.SAME,
                  JobKind.DEPUTY_SECRETARY,
                  JobKind.LEGAL,
                  JobKind.UNITED_FRONT,
                  JobKind.CONGRESS_DEPUTY),
              of(20, Scope.OUTSIDE));
      case CONGRESS_DEPUTY, CONSULTATIVE_DEPUTY ->
          List.of(
              of(100, Scope.SAME, JobKind.DEPARTMENT_HEAD, JobKind.TOWN_SECRETARY, JobKind.DEPUTY));
      case DEPARTMENT_HEAD ->
          List.of(
              of(45, Scope.SAME, JobKind.DEPARTMENT_DEPUTY),
              of(25, Scope.SAME, JobKind.TOWN_SECRETARY),
              of(20, Scope.SAME, JobKind.DEPARTMENT_HEAD),
              of(10, Scope.OUTSIDE));
      case DEPARTMENT_DEPUTY ->
          List.of(of(35, Scope.SAME, JobKind.TOWN_HEAD), of(65, Scope.OUTSIDE));
      case TOWN_SECRETARY ->
          List.of(
              of(65, Scope.SAME, JobKind.TOWN_HEAD), of(35, Scope.SAME, JobKind.DEPARTMENT_DEPUTY));
      case TOWN_HEAD ->
          List.of(of(40, Scope.SAME, JobKind.DEPARTMENT_DEPUTY), of(60, Scope.OUTSIDE));
    };
  }

  private static List<Source> city(Job job) {
    return switch (job.kind()) {
      case SECRETARY -> List.of(of(30, Scope.SAME, JobKind.HEAD), of(70, Scope.OUTSIDE));
      case HEAD -> List.of(new Source(40, Scope.SAME, SECOND), of(60, Scope.OUTSIDE));
      case DEPUTY_SECRETARY, EXECUTIVE ->
          List.of(new Source(60, Scope.SAME, STANDING), of(40, Scope.OUTSIDE));
      case ORGANIZATION, PROPAGANDA, UNITED_FRONT, LEGAL, DISCIPLINE, OFFICE ->
          List.of(
              of(45, Scope.COUNTIES, JobKind.SECRETARY),
              of(20, Scope.SAME, JobKind.DEPUTY),
              of(35, Scope.OUTSIDE));
      case DEPUTY, POLICE ->
          List.of(
              of(45, Scope.COUNTIES, JobKind.SECRETARY, JobKind.HEAD),
              of(35, Scope.SAME, JobKind.DEPARTMENT_HEAD),
              of(20, Scope.OUTSIDE));
      case DEPARTMENT_HEAD ->
          List.of(
              of(35, Scope.COUNTIES, JobKind.HEAD, JobKind.SECRETARY),
              of(45, Scope.SAME, JobKind.DEPARTMENT_DEPUTY),
              of(20, Scope.OUTSIDE));
      case DEPARTMENT_DEPUTY ->
          List.of(
              of(25, Scope.COUNTIES, JobKind.DEPUTY, JobKind.EXECUTIVE, JobKind.PROPAGANDA),
              of(75, Scope.OUTSIDE));
      default ->
          List.of(
              of(70, Scope.SAME, JobKind.DEPARTMENT_HEAD, JobKind.DEPUTY), of(30, Scope.OUTSIDE));
    };
  }
}

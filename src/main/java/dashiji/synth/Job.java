package dashiji.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place for one official: one or more posts that are held together. */
final class Job {
  private final Area area;
  private final JobKind kind;
  private final String unit;
  private final List<Post> posts;
  private final List<Form> forms;
  private final List<Assignment> assignments = new ArrayList<>();
  @Nullable LocalDate vacantSince;
  int delay;
  boolean closed;

  Job(Area area, JobKind kind, String unit, List<Post> posts, List<Form> forms) {
    this.area = area;
    this.kind = kind;
    this.unit = unit;
    this.posts = List.copyOf(posts);
    this.forms = List.copyOf(forms);
  }

  Area area() {
    return area;
  }

  JobKind kind() {
    return kind;
  }

  /** The department or town, empty for others. */
  String unit() {
    return unit;
  }

  List<Post> posts() {
    return posts;
  }

  List<Form> forms() {
    return forms;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  /** Who does it now, or null. */
  @Nullable Official holder() {
    Assignment last = assignments.isEmpty() ? null : assignments.getLast();
    return last == null || last.until() != null ? null : last.official();
  }

  /** Who did it all of a day, or null. */
  @Nullable Official holderOn(LocalDate day) {
    for (Assignment assignment : assignments.reversed()) {
      LocalDate until = assignment.until();
      if (assignment.from().isBefore(day) && (until == null || day.isBefore(until))) {
        return assignment.official();
      }
    }
    return null;
  }
}

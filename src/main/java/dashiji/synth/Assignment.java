package dashiji.synth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That an official does a job, from the first of its posts to the last. */
final class Assignment {
  private final Official official;
  private final Job job;
  private final LocalDate from;
  private @Nullable LocalDate until;

  Assignment(Official official, Job job, LocalDate from) {
    this.official = official;
    this.job = job;
    this.from = from;
  }

  Official official() {
    return official;
  }

  Job job() {
    return job;
  }

  LocalDate from() {
    return from;
  }

  @Nullable LocalDate until() {
    return until;
  }

  void end(LocalDate day) {
    until = day;
  }
}

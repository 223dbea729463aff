package dashiji.synth;

import dashiji.fact.PersonnelAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** That an official truly holds a post, and what was published of it. */
final class Holding {
  private final Official official;
  private final Job job;
  private final Post post;
  private final LocalDate start;
  private @Nullable LocalDate end;
  private final List<Truth.Act> acts = new ArrayList<>();
  private final Set<String> printed = new TreeSet<>();

  Holding(Official official, Job job, Post post, LocalDate start) {
    this.official = official;
    this.job = job;
    this.post = post;
    this.start = start;
  }

  Official official() {
    return official;
  }

  Job job() {
    return job;
  }

  Post post() {
    return post;
  }

  LocalDate start() {
    return start;
  }

  @Nullable LocalDate end() {
    return end;
  }

  void end(LocalDate day) {
    end = day;
  }

  /** Whether it is held all of a day. */
  boolean on(LocalDate day) {
    LocalDate last = end;
    return start.isBefore(day) && (last == null || day.isBefore(last));
  }

  /** A document publishes its start or end. */
  void publish(String document, PersonnelAction action, String date) {
    acts.add(new Truth.Act(document, action.name().toLowerCase(java.util.Locale.ROOT), date));
  }

  /** A document states when it began or ended, in a career. */
  void state(String document, String side, String date) {
    acts.add(new Truth.Act(document, side, date));
  }

  /** A document prints the official with the post. */
  void print(String document) {
    printed.add(document);
  }

  Truth.Tenure truth() {
    LocalDate last = end;
    return new Truth.Tenure(
        official.id(),
        post.organization(),
        shortName(),
        post.title(),
        post.capacity().code(),
        start.toString(),
        last == null ? null : last.toString(),
        printed.size(),
        acts);
  }

  private @Nullable String shortName() {
    boolean town = job.kind() == JobKind.TOWN_HEAD || job.kind() == JobKind.TOWN_SECRETARY;
    String area = job.area().name();
    return town && post.organization().startsWith(area)
        ? post.organization().substring(area.length())
        : null;
  }

  boolean known() {
    return !printed.isEmpty() || !acts.isEmpty();
  }
}

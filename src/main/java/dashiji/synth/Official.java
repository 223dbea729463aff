package dashiji.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented person and all that person ever held. */
final class Official {
  private final String id;
  private final String name;
  private final boolean woman;
  private final String ethnicGroup;
  private final YearMonth birth;
  private final String education;
  private final List<Holding> holdings = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Truth.Move> moves = new ArrayList<>();
  private boolean gone;

  Official(
      String id,
      String name,
      boolean woman,
      String ethnicGroup,
      YearMonth birth,
      String education) {
    this.id = id;
    this.name = name;
    this.woman = woman;
    this.ethnicGroup = ethnicGroup;
    this.birth = birth;
    this.education = education;
  }

  String id() {
    return id;
  }

  /** A number that goes with the person, for drawing lots. */
  int hashOfId() {
    return Math.floorMod(id.hashCode(), 10_000);
  }

  String name() {
    return name;
  }

  boolean woman() {
    return woman;
  }

  String ethnicGroup() {
    return ethnicGroup;
  }

  YearMonth birth() {
    return birth;
  }

  String education() {
    return education;
  }

  List<Holding> holdings() {
    return holdings;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  List<Truth.Move> moves() {
    return moves;
  }

  boolean gone() {
    return gone;
  }

  void leave() {
    gone = true;
  }

  int age(YearMonth month) {
    return (int) (birth.until(month, java.time.temporal.ChronoUnit.MONTHS) / 12);
  }

  /** What the official does now, or null. */
  @Nullable Assignment current() {
    Assignment last = assignments.isEmpty() ? null : assignments.getLast();
    return last == null || last.until() != null ? null : last;
  }

  /** The holding of a post all of a day, or null. */
  @Nullable Holding holding(Post post, LocalDate day) {
    for (Holding holding : holdings) {
      if (holding.post().equals(post) && holding.on(day)) {
        return holding;
      }
    }
    return null;
  }

  /** The holdings of the posts that a form states on a day, or null if it cannot be printed. */
  @Nullable List<Holding> holdings(Form form, LocalDate day) {
    for (Post post : form.needs()) {
      if (holding(post, day) == null) {
        return null;
      }
    }
    List<Holding> all = new ArrayList<>();
    for (Post post : form.posts()) {
      Holding holding = holding(post, day);
      if (holding == null) {
        return null;
      }
      all.add(holding);
    }
    return all;
  }
}

package dashiji.entity;

import dashiji.document.PartialDate;
import dashiji.entity.PersonReading.Act;
import dashiji.entity.PersonReading.Nomination;
import dashiji.entity.PersonReading.Post;
import dashiji.entity.PersonReading.Presence;
import dashiji.entity.PersonReading.Traits;
import dashiji.fact.PersonnelAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Readings that identity cannot tell apart: one name, one key, the same posts, nothing contrary
 * said of them. Big blocks are judged by these; one reading alone is a group too.
 */
final class ReadingGroup {
  private final List<PersonReading> readings;
  private final SortedMap<PostName, DaySpans> held = new TreeMap<>();
  private final SortedSet<PostName> posts = new TreeSet<>();
  private final SortedSet<Key> bodies = new TreeSet<>();
  private final SortedSet<String> areas = new TreeSet<>();
  private final List<Traits> traits;
  private final SortedMap<LocalDate, SortedSet<String>> whereabouts = new TreeMap<>();
  private final SortedSet<String> companions = new TreeSet<>();
  private final SortedSet<Key> documents = new TreeSet<>();
  private final SortedMap<PostName, @Nullable PartialDate> nominations = new TreeMap<>();
  private final DaySpans seen = new DaySpans();
  private final DaySpans appointed = new DaySpans();
  private final DaySpans removed = new DaySpans();
  private final Circle circle;

  /**
   * @param readings of one name, at least one
   */
  ReadingGroup(Collection<PersonReading> readings) {
    this.readings = readings.stream().sorted().toList();
    Set<Traits> all = new LinkedHashSet<>();
    for (PersonReading reading : this.readings) {
      add(reading);
      all.addAll(reading.traits());
    }
    this.traits = List.copyOf(all);
    held.values().forEach(DaySpans::compact);
    seen.compact();
    appointed.compact();
    removed.compact();
    this.circle = posts.stream().map(Circle::of).min(Enum::compareTo).orElse(Circle.UNKNOWN);
  }

  private void add(PersonReading reading) {
    documents.add(reading.document());
    companions.addAll(reading.companions());
    posts.addAll(reading.postNames());
    posts.forEach(post -> bodies.add(post.organization()));
    addAreas(reading);
    for (Post post : reading.posts()) {
      if (!post.former()) {
        DaySpans spans = held.computeIfAbsent(post.name(), name -> new DaySpans());
        spans.add(post.attestedFirst(), post.attestedLast());
        spans.add(post.statedFrom(), post.statedUntil());
        if (spans.isEmpty() && post.statedFrom() == null && post.statedUntil() == null) {
          spans.add(reading.documentFirst(), reading.documentLast());
        }
      }
    }
    for (Act act : reading.acts()) {
      boolean out =
          act.action() == PersonnelAction.REMOVE || act.action() == PersonnelAction.RESIGN;
      (out ? removed : appointed).add(act.effective(), act.effective());
      seen.add(act.effective(), act.effective());
    }
    for (Nomination nomination : reading.nominations()) {
      nominations.put(nomination.name(), nomination.announced());
    }
    for (Presence presence : reading.presences()) {
      seen.add(presence.first(), presence.last());
      PartialDate first = presence.first();
      LocalDate day = first == null || !first.isFull() ? null : first.earliest();
      if (day != null && Objects.equals(first, presence.last())) {
        presence
            .areas()
            .forEach(area -> whereabouts.computeIfAbsent(day, d -> new TreeSet<>()).add(area));
      }
    }
    if (seen.isEmpty()) {
      seen.add(reading.documentFirst(), reading.documentLast());
    }
  }

  /** The areas of its posts; for what is of no area that is named, where it is spoken of. */
  private void addAreas(PersonReading reading) {
    List<PostName> names = reading.postNames();
    names.forEach(post -> post.area().ifPresent(areas::add));
    String home = reading.home();
    if (home != null && (names.isEmpty() || names.stream().anyMatch(p -> p.area().isEmpty()))) {
      areas.add(home);
    }
  }

  /** The readings, sorted. */
  List<PersonReading> readings() {
    return readings;
  }

  /** The first reading. */
  PersonReading first() {
    return readings.get(0);
  }

  String name() {
    return first().name();
  }

  /** Posts held, with the days on which they are attested or stated. */
  SortedMap<PostName, DaySpans> held() {
    return held;
  }

  /** All posts named: held, left, given, taken. */
  SortedSet<PostName> posts() {
    return posts;
  }

  /** The bodies of these posts. */
  SortedSet<Key> bodies() {
    return bodies;
  }

  /** Codes or names of the areas it serves in. */
  SortedSet<String> areas() {
    return areas;
  }

  List<Traits> traits() {
    return traits;
  }

  /** The areas it was seen in, by day. */
  SortedMap<LocalDate, SortedSet<String>> whereabouts() {
    return whereabouts;
  }

  SortedSet<String> companions() {
    return companions;
  }

  SortedSet<Key> documents() {
    return documents;
  }

  /** Posts it is put forward for, with the day of the notice. */
  SortedMap<PostName, @Nullable PartialDate> nominations() {
    return nominations;
  }

  /** The days on which it is seen. */
  DaySpans seen() {
    return seen;
  }

  DaySpans appointed() {
    return appointed;
  }

  DaySpans removed() {
    return removed;
  }

  /** The innermost circle that its posts belong to. */
  Circle circle() {
    return circle;
  }

  /** True if a text of one area speaks of both, or nothing tells two areas apart. */
  boolean sharesHome(ReadingGroup other) {
    return Objects.equals(first().home(), other.first().home());
  }

  /** All readings of both share no document, else they cannot be of one person. */
  boolean sharesDocument(ReadingGroup other) {
    return documents.stream().anyMatch(other.documents::contains);
  }

  /** The posts that one reading shows as held at once, in pairs. */
  static Set<PostPair> heldTogether(Collection<PersonReading> readings) {
    Set<PostPair> pairs = new HashSet<>();
    for (PersonReading reading : readings) {
      List<PostName> names = new ArrayList<>();
      for (Post post : reading.posts()) {
        if (!post.former()) {
          names.add(post.name());
        }
      }
      for (int i = 0; i < names.size(); i++) {
        for (int j = i + 1; j < names.size(); j++) {
          pairs.add(PostPair.of(names.get(i), names.get(j)));
        }
      }
    }
    return pairs;
  }

  /** Two posts in either order. */
  record PostPair(Key first, Key second) {
    static PostPair of(PostName a, PostName b) {
      return a.post().compareTo(b.post()) <= 0
          ? new PostPair(a.post(), b.post())
          : new PostPair(b.post(), a.post());
    }
  }
}

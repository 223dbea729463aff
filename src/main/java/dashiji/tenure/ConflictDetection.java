package dashiji.tenure;

import dashiji.entity.Key;
import dashiji.problem.ProblemCode.Severity;
import dashiji.tenure.Conflict.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what does not fit together: in one post, and in one person's days. A function of what is
 * attested of that post, or of that person, alone.
 */
final class ConflictDetection {
  /** Texts lag behind acts by days, not by months: an act prevails over titles that long. */
  private static final int LAG_DAYS = 31;

  /** Digits of a code that tell the province. */
  private static final int PROVINCE_DIGITS = 2;

  /** Digits of a code that tell the prefecture. */
  private static final int PREFECTURE_DIGITS = 4;

  /** Provinces that are one city. */
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

  private final Map<Key, Map<Key, List<Sighting>>> byPersonAndDocument = new HashMap<>();

  private ConflictDetection(Collection<Sighting> sightings) {
    for (Sighting p : new TreeSet<>(sightings)) {
      byPersonAndDocument
          .computeIfAbsent(p.person(), unused -> new HashMap<>())
          .computeIfAbsent(p.document(), unused -> new ArrayList<>())
          .add(p);
    }
  }

  /**
   * Conflicts in posts.
   *
   * @param stretches all tenures of each post
   * @param sightings where the holders were shown: gives the sentence that prints a title too late
   *     or too early, which else is the first one of its document
   */
  static List<Conflict> ofPosts(Collection<Stretch> stretches, Collection<Sighting> sightings) {
    ConflictDetection detection = new ConflictDetection(sightings);
    List<Conflict> all = new ArrayList<>();
    Map<Key, List<Stretch>> posts = new TreeMap<>();
    for (Stretch stretch : stretches) {
      posts.computeIfAbsent(stretch.post(), unused -> new ArrayList<>()).add(stretch);
      all.addAll(detection.outside(stretch));
      all.addAll(stated(stretch, Moment.Type.START, stretch.start()));
      all.addAll(stated(stretch, Moment.Type.END, stretch.end()));
    }
    posts.values().forEach(of -> all.addAll(detection.twoHolders(of)));
    return all.stream().sorted().toList();
  }

  /** Conflicts in the days of persons. */
  static List<Conflict> ofPersons(Collection<Sighting> sightings) {
    List<Conflict> all = new ArrayList<>();
    Map<Key, Map<LocalDate, List<Sighting>>> days = new TreeMap<>();
    for (Sighting p : new TreeSet<>(sightings)) {
      if (!p.areas().isEmpty()) {
        days.computeIfAbsent(p.person(), unused -> new TreeMap<>())
            .computeIfAbsent(p.day(), unused -> new ArrayList<>())
            .add(p);
      }
    }
    days.values().forEach(of -> of.values().forEach(day -> all.addAll(twoPlaces(day))));
    return all.stream().sorted().toList();
  }

  /** Titles printed outside of the bounds: one conflict a document and side. */
  private List<Conflict> outside(Stretch stretch) {
    List<Conflict> found = new ArrayList<>();
    Bound start = stretch.bounds().earliestStart();
    Bound end = stretch.bounds().latestEnd();
    Moment starting = stretch.start();
    Moment ending = stretch.ending();
    Map<Key, Moment> before = new TreeMap<>();
    Map<Key, Moment> after = new TreeMap<>();
    for (Moment seen : stretch.of(Moment.Type.SEEN).toList()) {
      Key document = seen.source().document();
      if (start != null && starting != null && seen.at().latest().isBefore(start.day())) {
        before.putIfAbsent(document, seen); // the first of the document
      }
      if (end != null && ending != null && seen.at().earliest().isAfter(end.day())) {
        after.put(document, seen); // the last
      }
    }
    if (start != null && starting != null) {
      before.values().forEach(seen -> found.add(beforeStart(stretch, start, starting, seen)));
    }
    if (end != null && ending != null) {
      after.values().forEach(seen -> found.add(afterEnd(stretch, end, ending, seen)));
    }
    return found;
  }

  private Conflict beforeStart(Stretch stretch, Bound start, Moment starting, Moment seen) {
    Key shown = shown(seen);
    Key stated = starting.source().id();
    boolean near = !seen.at().latest().isBefore(start.day().minusDays(LAG_DAYS));
    return Conflict.of(
        ConflictKind.TITLE_BEFORE_START,
        near ? Severity.WARNING : Severity.ERROR,
        List.of(stretch.id(), shown),
        List.of(stretch.id(), stretch.person(), stretch.post()),
        stated,
        shown,
        near && start.basis() == BoundBasis.ACT ? stated : null,
        new Message(
            "任职自" + start.day() + "始，而" + seen.at().date() + "的文本已显示其任职",
            "the tenure starts on "
                + start.day()
                + ", but a text already shows the person with the post on "
                + seen.at().date()));
  }

  private Conflict afterEnd(Stretch stretch, Bound end, Moment ending, Moment seen) {
    Key shown = shown(seen);
    Key stated = ending.source().id();
    boolean near = !seen.at().earliest().isAfter(end.day().plusDays(LAG_DAYS));
    boolean removed = ending.type() == Moment.Type.END && end.basis() == BoundBasis.ACT;
    boolean attended = !shown.equals(seen.source().id());
    boolean former = end.basis() == BoundBasis.FORMER;
    return Conflict.of(
        removed && attended ? ConflictKind.ATTENDANCE_AFTER_REMOVAL : ConflictKind.TITLE_AFTER_END,
        near || former ? Severity.WARNING : Severity.ERROR,
        List.of(stretch.id(), shown),
        List.of(stretch.id(), stretch.person(), stretch.post()),
        stated,
        shown,
        near && end.basis() == BoundBasis.ACT ? stated : null,
        new Message(
            "任职至" + end.day() + "止，而" + seen.at().date() + "的文本仍显示其任职",
            "the tenure ends by "
                + end.day()
                + ", but a text still shows the person with the post on "
                + seen.at().date()));
  }

  /**
   * The sentence that shows a holder on a day: the part in an event of that day, one with a printed
   * title first; else what the document attests of the post at all.
   */
  private Key shown(Moment seen) {
    Key document = seen.source().document();
    return byPersonAndDocument
        .getOrDefault(seen.source().person(), Map.of())
        .getOrDefault(document, List.of())
        .stream()
        .filter(
            p -> !p.day().isBefore(seen.at().earliest()) && !p.day().isAfter(seen.at().latest()))
        .min(
            Comparator.comparing((Sighting p) -> p.printedTitle() == null)
                .thenComparing(Comparator.naturalOrder()))
        .map(Sighting::participation)
        .orElse(seen.source().id());
  }

  /** Sources that state another start, or another end, than the one taken: one each. */
  private static List<Conflict> stated(Stretch stretch, Moment.Type type, @Nullable Moment agreed) {
    List<Conflict> found = new ArrayList<>();
    if (agreed == null) {
      return found;
    }
    stretch
        .of(type)
        .filter(m -> Stretch.contradict(m, agreed))
        .forEach(m -> {
          boolean surer = agreed.at().basis() != m.at().basis();
          boolean starts = type == Moment.Type.START;
          Key taken = agreed.source().id();
          Key other = m.source().id();
          found.add(
              Conflict.of(
                  ConflictKind.STATED_DATES,
                  Severity.WARNING,
                  List.of(stretch.id(), taken, other),
                  List.of(stretch.id(), stretch.person(), stretch.post()),
                  taken,
                  other,
                  surer ? taken : null,
                  new Message(
                      (starts ? "任职起始一说" : "任职终止一说") + agreed.at().date() + "，一说" + m.at().date(),
                      (starts ? "the start is stated as " : "the end is stated as ")
                          + agreed.at().date()
                          + " and as "
                          + m.at().date())));
        });
    return found;
  }

  /** Two persons who are both known to hold the one seat in full on days that overlap. */
  private List<Conflict> twoHolders(List<Stretch> post) {
    List<Conflict> found = new ArrayList<>();
    List<Stretch> full =
        post.stream()
            .filter(s -> s.oneSeat() && s.claim() == Claim.FULL)
            .sorted(Stretch.ORDER)
            .toList();
    for (int i = 0; i < full.size(); i++) {
      for (int j = i + 1; j < full.size(); j++) {
        Stretch a = full.get(i);
        Stretch b = full.get(j);
        Overlap overlap = a.person().equals(b.person()) ? null : overlap(a, b);
        if (overlap != null) {
          found.add(twoHolders(a, b, overlap));
        }
      }
    }
    return found;
  }

  /** Days on which both are known to hold a post. */
  private record Overlap(LocalDate from, LocalDate until) {
    boolean isShort() {
      return !until.isAfter(from.plusDays(LAG_DAYS));
    }
  }

  private static @Nullable Overlap overlap(Stretch a, Stretch b) {
    LocalDate aFrom = a.heldBy();
    LocalDate aUntil = a.heldUntil();
    LocalDate bFrom = b.heldBy();
    LocalDate bUntil = b.heldUntil();
    if (aFrom == null || aUntil == null || bFrom == null || bUntil == null) {
      return null;
    }
    LocalDate from = aFrom.isAfter(bFrom) ? aFrom : bFrom;
    LocalDate until = aUntil.isBefore(bUntil) ? aUntil : bUntil;
    // On the day of the handover both are shown rightly: the last of the one, the first of the
    // other.
    boolean handover = aFrom.isBefore(bFrom) ? aUntil.equals(bFrom) : bUntil.equals(aFrom);
    boolean oneDay = aFrom.equals(bFrom) && aUntil.equals(bUntil);
    return from.isAfter(until) || (handover && !oneDay) ? null : new Overlap(from, until);
  }

  private Conflict twoHolders(Stretch a, Stretch b, Overlap overlap) {
    List<Key> tenures = List.of(a.id(), b.id());
    return Conflict.of(
        ConflictKind.TWO_HOLDERS,
        overlap.isShort() ? Severity.WARNING : Severity.ERROR,
        tenures,
        List.of(a.id(), b.id(), a.person(), b.person(), a.post()),
        nearest(a, overlap),
        nearest(b, overlap),
        null,
        new Message(
            "单一席位的职务在" + overlap.from() + "至" + overlap.until() + "间见于两人",
            "two persons are shown in a post of one seat between "
                + overlap.from()
                + " and "
                + overlap.until()));
  }

  /** What shows a holder nearest to the days in question. */
  private Key nearest(Stretch stretch, Overlap overlap) {
    Moment nearest =
        stretch.moments().stream()
            .min(
                Comparator.comparingLong((Moment m) -> distance(m.at(), overlap))
                    .thenComparing(Moment.ORDER))
            .orElse(null);
    return nearest == null
        ? stretch.sources().get(0).id()
        : nearest.type() == Moment.Type.SEEN ? shown(nearest) : nearest.source().id();
  }

  private static long distance(Endpoint at, Overlap overlap) {
    long before = overlap.from().toEpochDay() - at.latest().toEpochDay();
    long after = at.earliest().toEpochDay() - overlap.until().toEpochDay();
    return Math.max(0, Math.max(before, after));
  }

  /** Events of one day that no itinerary of one text joins: one conflict a pair of provinces. */
  private static List<Conflict> twoPlaces(List<Sighting> day) {
    Map<List<String>, Conflict> found = new TreeMap<>(Comparator.comparing(Object::toString));
    for (int i = 0; i < day.size(); i++) {
      for (int j = i + 1; j < day.size(); j++) {
        Sighting a = day.get(i);
        Sighting b = day.get(j);
        if (areFar(a, b)) {
          boolean provinces = areApart(a, b, PROVINCE_DIGITS);
          List<String> pair =
              List.of(a.areas().get(0), b.areas().get(0)).stream().sorted().toList();
          found.putIfAbsent(pair, twoPlaces(a, b, provinces));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Conflict twoPlaces(Sighting a, Sighting b, boolean provinces) {
    boolean texts = !a.document().equals(b.document());
    return Conflict.of(
        ConflictKind.TWO_PLACES,
        provinces && texts ? Severity.WARNING : Severity.INFO,
        List.of(a.participation(), b.participation()),
        List.of(a.person()),
        a.participation(),
        b.participation(),
        null,
        new Message(
            "同一人" + a.day() + "见于相距甚远的两地",
            "one person is shown in two places far from each other on " + a.day()));
  }

  /** Other provinces; other prefectures only where two texts tell of them: one text knows. */
  private static boolean areFar(Sighting a, Sighting b) {
    return areApart(a, b, PROVINCE_DIGITS)
        || (!a.document().equals(b.document()) && areApart(a, b, PREFECTURE_DIGITS));
  }

  /** True if no area of the one may be that of the other, as far as their codes go. */
  private static boolean areApart(Sighting a, Sighting b, int digits) {
    return a.areas().stream()
        .noneMatch(x -> b.areas().stream().anyMatch(y -> mayMeet(x, y, digits)));
  }

  private static boolean mayMeet(String x, String y, int digits) {
    if (!x.substring(0, PROVINCE_DIGITS).equals(y.substring(0, PROVINCE_DIGITS))) {
      return false;
    }
    boolean whole = x.startsWith("00", PROVINCE_DIGITS) || y.startsWith("00", PROVINCE_DIGITS);
    return digits == PROVINCE_DIGITS
        || whole // somewhere in the province
        || MUNICIPALITIES.contains(x.substring(0, PROVINCE_DIGITS))
        || x.substring(0, digits).equals(y.substring(0, digits));
  }
}

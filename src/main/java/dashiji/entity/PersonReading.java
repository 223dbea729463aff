package dashiji.entity;

import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.Gender;
import dashiji.fact.PersonnelAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person as one document reads it: the unit of identity. Made of the document's facts, or read
 * back from its graph; both are equal. All lists are sorted and hold each element once.
 *
 * @param mention the document's mention of the person
 * @param document the document
 * @param person the key that name and anchor give in this document alone
 * @param name the name, normalised as keys are; readings of one name are a block
 * @param anchor the value of the anchor: an area's code or name, a body's name, a document's key
 * @param home the document's jurisdiction: its code, else its name, normalised; null if unknown
 * @param documentFirst the first day the document is about, else its day of publication, or null
 * @param documentLast the last such day
 * @param posts posts it is shown with
 * @param acts personnel acts that concern it
 * @param nominations known posts it is put forward for
 * @param traits what is said beside posts
 * @param presences where and when it took part in events
 * @param companions normalised names of the others in these events
 */
public record PersonReading(
    Key mention,
    Key document,
    Key person,
    String name,
    String anchor,
    @Nullable String home,
    @Nullable PartialDate documentFirst,
    @Nullable PartialDate documentLast,
    List<Post> posts,
    List<Act> acts,
    List<Nomination> nominations,
    List<Traits> traits,
    List<Presence> presences,
    List<String> companions)
    implements Comparable<PersonReading> {

  private static final LocalDate UNKNOWN = LocalDate.MAX;

  private static final Comparator<PersonReading> ORDER =
      Comparator.comparing(PersonReading::firstDay)
          .thenComparing(PersonReading::document)
          .thenComparing(PersonReading::mention);

  public PersonReading {
    posts = List.copyOf(posts);
    acts = List.copyOf(acts);
    nominations = List.copyOf(nominations);
    traits = List.copyOf(traits);
    presences = List.copyOf(presences);
    companions = List.copyOf(companions);
  }

  /** A post that the document shows the person with; see {@code Fact.PostFact}. */
  public record Post(
      PostName name,
      boolean former,
      Capacity capacity,
      @Nullable PartialDate attestedFirst,
      @Nullable PartialDate attestedLast,
      @Nullable PartialDate statedFrom,
      @Nullable PartialDate statedUntil) {}

  /** A personnel act; see {@code Fact.PersonnelActFact}. */
  public record Act(
      PostName name, PersonnelAction action, Capacity capacity, @Nullable PartialDate effective) {}

  /** A post that the person is put forward for; see {@code Fact.NominationFact}. */
  public record Nomination(PostName name, @Nullable PartialDate announced) {}

  /** What a document says of the person beside posts; see {@code Fact.ProfileFact}. */
  public record Traits(
      @Nullable Gender gender,
      @Nullable String ethnicGroup,
      @Nullable PartialDate birth,
      @Nullable String nativePlace,
      @Nullable PartialDate joinedParty,
      @Nullable PartialDate startedWork) {}

  /**
   * A part in an event.
   *
   * @param first its first day, or null
   * @param last its last day, or null
   * @param areas codes of areas it took place in, sorted
   */
  public record Presence(
      @Nullable PartialDate first, @Nullable PartialDate last, List<String> areas) {
    public Presence {
      areas = List.copyOf(areas);
    }
  }

  /**
   * The first day on which the document shows the person: by events, attested posts and acts, else
   * the document's own; a far day where no year is known.
   */
  public LocalDate firstDay() {
    return Stream.concat(
            Stream.concat(
                presences.stream().map(Presence::first), posts.stream().map(Post::attestedFirst)),
            acts.stream().map(Act::effective))
        .filter(Objects::nonNull)
        .map(PartialDate::earliest)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> documentDay() == null ? UNKNOWN : documentDay());
  }

  private @Nullable LocalDate documentDay() {
    return documentFirst == null ? null : documentFirst.earliest();
  }

  /** The posts that are named in any way: held, given, taken, or in view. */
  public List<PostName> postNames() {
    List<PostName> all = new ArrayList<>();
    posts.forEach(p -> all.add(p.name()));
    acts.forEach(a -> all.add(a.name()));
    return all.stream().distinct().sorted().toList();
  }

  /** By first day, document and mention. */
  @Override
  public int compareTo(PersonReading other) {
    return ORDER.compare(this, other);
  }
}

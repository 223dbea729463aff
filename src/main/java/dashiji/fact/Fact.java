package dashiji.fact;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that a document states. Names are simplified; the evidence's quote is verbatim. */
public sealed interface Fact {

  /** What it rests on. */
  Evidence evidence();

  /**
   * A named individual occurs in the document. One a person; the evidence is the first mention.
   *
   * @param id the person in this document
   * @param pinyin machine-made reading with tone marks and spaces (Zhāng Sān), or null
   * @param printedForms other forms seen in the text (traditional, cut, with another dot), verbatim
   */
  record PersonFact(
      PersonId id, @Nullable String pinyin, List<String> printedForms, Evidence evidence)
      implements Fact {

    public PersonFact {
      printedForms = List.copyOf(printedForms);
    }
  }

  /**
   * A person holds or held a post, as the document attests. One a person, organisation and title.
   *
   * @param person who
   * @param organization the body
   * @param title the rest of the post's name: 书记, 副市长, 局长
   * @param former true if the text says it is no longer held (原, 前)
   * @param capacity acting and the like
   * @param attestedFirst first day on which the document shows the person with the post, or null
   * @param attestedLast last such day, or null
   * @param statedFrom the start the document itself gives, at its precision, or null
   * @param statedUntil the end it gives, or null
   */
  record PostFact(
      PersonId person,
      OrganizationRef organization,
      String title,
      boolean former,
      Capacity capacity,
      @Nullable PartialDate attestedFirst,
      @Nullable PartialDate attestedLast,
      @Nullable PartialDate statedFrom,
      @Nullable PartialDate statedUntil,
      Evidence evidence)
      implements Fact {}

  /**
   * Something happened.
   *
   * @param ordinal 1-based number of the event in the document, in text order
   * @param kind what it was
   * @param name its own name, if it has one
   * @param date when, or null if the document gives no bound at all
   * @param participations who took part
   * @param places where; each also a {@link PlaceFact} (of the same code, if it has one), but for
   *     the sites of projects and the houses of bodies
   * @param organizations non-person parties; each also an {@link OrganizationFact}
   * @param projects names of projects concerned; each also a {@link ProjectFact}
   * @param documents titles without 《》 studied, adopted, signed; each also a {@link WorkFact}
   * @param attendance how many should have come and how many came, or null if not stated
   */
  record EventFact(
      int ordinal,
      EventKind kind,
      @Nullable String name,
      @Nullable EntryDate date,
      List<Participation> participations,
      List<PlaceRef> places,
      List<OrganizationRef> organizations,
      List<String> projects,
      List<String> documents,
      @Nullable Attendance attendance,
      Evidence evidence)
      implements Fact {

    /** An event whose text states no attendance. */
    public EventFact(
        int ordinal,
        EventKind kind,
        @Nullable String name,
        @Nullable EntryDate date,
        List<Participation> participations,
        List<PlaceRef> places,
        List<OrganizationRef> organizations,
        List<String> projects,
        List<String> documents,
        Evidence evidence) {
      this(
          ordinal,
          kind,
          name,
          date,
          participations,
          places,
          organizations,
          projects,
          documents,
          null,
          evidence);
    }

    public EventFact {
      participations = List.copyOf(participations);
      places = List.copyOf(places);
      organizations = List.copyOf(organizations);
      projects = List.copyOf(projects);
      documents = List.copyOf(documents);
    }
  }

  /**
   * A person's part in an event; not a fact of its own but part of its {@link EventFact}.
   *
   * @param person who
   * @param roles in which roles; not empty
   * @param position 1-based position among the event's participants in text order
   * @param printedTitle the title printed before or after the name, simplified, or null
   * @param evidence the clause that says so
   */
  record Participation(
      PersonId person,
      Set<Role> roles,
      int position,
      @Nullable String printedTitle,
      Evidence evidence) {

    public Participation {
      if (roles.isEmpty()) {
        throw new IllegalArgumentException("a participation needs a role");
      }
      // Set.copyOf iterates in another order each run; outputs are to be the same each time.
      roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }
  }

  /**
   * An act of appointment, removal, election, confirmation or resignation.
   *
   * @param person whom it concerns
   * @param action what it does
   * @param organization the body of the post
   * @param title the post's title
   * @param capacity acting and the like (任命…为代理县长)
   * @param effective the day from which it holds, if stated
   * @param termCounted true if the text counts the term from that day (任职时间从…起计算), whenever it was
   *     decided
   * @param documentNumber the number of the deciding document (…〔2023〕5号), as printed, or null
   */
  record PersonnelActFact(
      PersonId person,
      PersonnelAction action,
      OrganizationRef organization,
      String title,
      Capacity capacity,
      @Nullable PartialDate effective,
      boolean termCounted,
      @Nullable String documentNumber,
      Evidence evidence)
      implements Fact {}

  /**
   * A person is about to get a post, or put forward for it; neither an appointment nor a post.
   *
   * @param person whom it concerns
   * @param organization the body of the post, or null where the notice does not say which
   * @param title the post's title; null with the organisation
   * @param wording the post as printed (县（区）党委书记), simplified
   * @param announced the day of the notice, or null
   */
  record NominationFact(
      PersonId person,
      @Nullable OrganizationRef organization,
      @Nullable String title,
      String wording,
      @Nullable PartialDate announced,
      Evidence evidence)
      implements Fact {

    public NominationFact {
      if ((organization == null) != (title == null)) {
        throw new IllegalArgumentException("a post has a body and a title, or is not known");
      }
    }
  }

  /**
   * What a document says of a person beside posts. One a person and description.
   *
   * @param person who
   * @param gender the gender, or null
   * @param ethnicGroup name of the group with 族, or null
   * @param birth day, month or year of birth, or null
   * @param nativePlace 籍贯 as printed, or null
   * @param education as printed, or null
   * @param party membership of a party as printed (中共党员), or null
   * @param joinedParty when the person joined the Communist Party, or null
   * @param startedWork when the person started work (参加工作), or null
   */
  record ProfileFact(
      PersonId person,
      @Nullable Gender gender,
      @Nullable String ethnicGroup,
      @Nullable PartialDate birth,
      @Nullable String nativePlace,
      @Nullable String education,
      @Nullable String party,
      @Nullable PartialDate joinedParty,
      @Nullable PartialDate startedWork,
      Evidence evidence)
      implements Fact {}

  /**
   * A named undertaking with a goal.
   *
   * @param name as written, without leading verbs
   * @param place where, or null
   * @param amount as printed (344.8亿元), or null
   * @param parties organisations that carry it
   */
  record ProjectFact(
      String name,
      @Nullable PlaceRef place,
      @Nullable String amount,
      List<OrganizationRef> parties,
      Evidence evidence)
      implements Fact {

    public ProjectFact {
      parties = List.copyOf(parties);
    }
  }

  /** A place is named. One a place; the evidence is the first mention. */
  record PlaceFact(PlaceRef place, Evidence evidence) implements Fact {}

  /** An organisation is named. One an organisation; the evidence is the first mention. */
  record OrganizationFact(
      OrganizationRef organization, List<String> printedForms, Evidence evidence) implements Fact {

    public OrganizationFact {
      printedForms = List.copyOf(printedForms);
    }
  }

  /**
   * A document is named by its title.
   *
   * @param title without 《》, simplified
   * @param number its number (通政办发〔2023〕12号), or null
   */
  record WorkFact(String title, @Nullable String number, Evidence evidence) implements Fact {}
}

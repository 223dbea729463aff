package dashiji.eval;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader takes from one document. An item marked optional costs nothing, found or
 * not.
 *
 * @param doc the document's id: its source file's name starts with it and {@code -}
 * @param title the document's title
 * @param publisher the publishing body, or null
 * @param jurisdiction the area it is about
 * @param period first and last day, ISO; what no reader can tell is left out
 * @param events what happened
 * @param persons every named individual, with posts
 * @param appointments acts of appointment, removal, election, confirmation, resignation
 * @param projects named undertakings
 * @param places named places
 * @param orgs named organisations
 * @param documents titles of documents, without 《》
 */
public record Gold(
    String doc,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String jurisdiction,
    @JsonSetter(contentNulls = Nulls.SKIP) List<String> period,
    List<Event> events,
    List<Person> persons,
    List<Appointment> appointments,
    List<Project> projects,
    List<Place> places,
    List<Org> orgs,
    List<String> documents) {

  public Gold {
    period = List.copyOf(period);
    events = List.copyOf(events);
    persons = List.copyOf(persons);
    appointments = List.copyOf(appointments);
    projects = List.copyOf(projects);
    places = List.copyOf(places);
    orgs = List.copyOf(orgs);
    documents = List.copyOf(documents);
  }

  /** A thing listed by its name. */
  public sealed interface Named permits Person, Project, Place, Org {

    /** Its name, simplified. */
    String name();

    /** Other names of it. */
    List<String> aliases();

    /** Its full name, or null. */
    default @Nullable String full() {
      return null;
    }

    /** Whether it costs nothing either way. */
    boolean optional();
  }

  /**
   * One activity.
   *
   * @param id its id in the file
   * @param date first and last day, ISO
   * @param yearInferred whether the document states no year: then a date without one is right too
   * @param from its first characters, verbatim
   * @param to its last characters, verbatim
   * @param kind its kind
   * @param kindAlt other kinds that are right too
   * @param name its own name, or null
   * @param participants who took part
   * @param places where
   * @param orgs non-person parties
   * @param projects names of projects
   * @param documents titles studied, adopted, signed
   * @param optionalPlaces places that cost nothing either way
   * @param optionalOrgs organisations that cost nothing either way
   * @param optionalDocuments documents that cost nothing either way
   * @param optional whether the event costs nothing either way
   */
  public record Event(
      String id,
      List<String> date,
      boolean yearInferred,
      String from,
      String to,
      String kind,
      List<String> kindAlt,
      @Nullable String name,
      List<Participant> participants,
      List<String> places,
      List<String> orgs,
      List<String> projects,
      List<String> documents,
      List<String> optionalPlaces,
      List<String> optionalOrgs,
      List<String> optionalDocuments,
      boolean optional) {

    public Event {
      date = List.copyOf(date);
      kindAlt = List.copyOf(kindAlt);
      participants = List.copyOf(participants);
      places = List.copyOf(places);
      orgs = List.copyOf(orgs);
      projects = List.copyOf(projects);
      documents = List.copyOf(documents);
      optionalPlaces = List.copyOf(optionalPlaces);
      optionalOrgs = List.copyOf(optionalOrgs);
      optionalDocuments = List.copyOf(optionalDocuments);
      if (date.size() != 2) {
        throw new IllegalArgumentException(id + ": a date is a first and a last day: " + date);
      }
    }
  }

  /**
   * A person's part in an event.
   *
   * @param person the name
   * @param roles host, lead, attend, speak, accompany
   * @param optionalRoles roles that cost nothing either way
   * @param optional whether the whole part costs nothing either way
   */
  public record Participant(
      String person, List<String> roles, List<String> optionalRoles, boolean optional) {

    public Participant {
      roles = List.copyOf(roles);
      optionalRoles = List.copyOf(optionalRoles);
    }
  }

  /**
   * A named individual.
   *
   * @param name the name
   * @param posts every post the document gives to the person
   * @param aliases other printed names
   * @param optional whether the person costs nothing either way
   */
  public record Person(String name, List<Post> posts, List<String> aliases, boolean optional)
      implements Named {

    public Person {
      posts = List.copyOf(posts);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A post of a person.
   *
   * @param org the body in its short form with full jurisdiction
   * @param title the rest
   * @param former whether it is no longer held
   * @param dateStart the start that the document states, at its precision, or null
   * @param dateEnd the end that it states, or null
   * @param optional whether the post costs nothing either way
   */
  public record Post(
      String org,
      String title,
      boolean former,
      @Nullable String dateStart,
      @Nullable String dateEnd,
      boolean optional) {}

  /**
   * An act of appointment or removal.
   *
   * @param person whom it concerns
   * @param action appoint, remove, elect, confirm, resign
   * @param org the body
   * @param title the post's title
   * @param date effective date, or null
   * @param document number of the deciding document, or null
   * @param from first characters, verbatim, or null
   * @param to last characters, verbatim, or null
   * @param optional whether it costs nothing either way
   */
  public record Appointment(
      String person,
      String action,
      String org,
      String title,
      @Nullable String date,
      @Nullable String document,
      @Nullable String from,
      @Nullable String to,
      boolean optional) {}

  /**
   * A named undertaking.
   *
   * @param name its name as written
   * @param place where, or null
   * @param amount as written, or null
   * @param parties who carries it
   * @param aliases other names
   * @param optional whether it costs nothing either way
   */
  public record Project(
      String name,
      @Nullable String place,
      @Nullable String amount,
      List<String> parties,
      List<String> aliases,
      boolean optional)
      implements Named {

    public Project {
      parties = List.copyOf(parties);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A named place.
   *
   * @param name its name as written
   * @param full its full name, or null
   * @param level province to village, site, country, other
   * @param aliases other names
   * @param optional whether it costs nothing either way
   */
  public record Place(
      String name, @Nullable String full, String level, List<String> aliases, boolean optional)
      implements Named {

    public Place {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A named organisation.
   *
   * @param name its name in the short form
   * @param kind party, government, congress, cppcc, company, …
   * @param aliases other names
   * @param optional whether it costs nothing either way
   */
  public record Org(String name, String kind, List<String> aliases, boolean optional)
      implements Named {

    public Org {
      aliases = List.copyOf(aliases);
    }
  }
}

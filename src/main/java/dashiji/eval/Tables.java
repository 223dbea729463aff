package dashiji.eval;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The tables of an export that are scored, each as its rows in file order.
 *
 * @param persons persons.csv
 * @param posts posts.csv
 * @param events events.csv
 * @param participations participations.csv
 * @param eventLinks event_links.csv
 * @param appointments appointments.csv
 * @param projects projects.csv
 * @param places places.csv
 * @param orgs orgs.csv
 */
public record Tables(
    List<Row> persons,
    List<Row> posts,
    List<Row> events,
    List<Row> participations,
    List<Row> eventLinks,
    List<Row> appointments,
    List<Row> projects,
    List<Row> places,
    List<Row> orgs) {

  public Tables {
    persons = List.copyOf(persons);
    posts = List.copyOf(posts);
    events = List.copyOf(events);
    participations = List.copyOf(participations);
    eventLinks = List.copyOf(eventLinks);
    appointments = List.copyOf(appointments);
    projects = List.copyOf(projects);
    places = List.copyOf(places);
    orgs = List.copyOf(orgs);
  }

  /** The rows of one document: those whose {@code doc} is its source file's name without ending. */
  Tables ofDocument(String doc) {
    UnaryOperator<List<Row>> mine =
        rows -> rows.stream().filter(row -> row.get("doc").equals(doc)).toList();
    return new Tables(
        mine.apply(persons),
        mine.apply(posts),
        mine.apply(events),
        mine.apply(participations),
        mine.apply(eventLinks),
        mine.apply(appointments),
        mine.apply(projects),
        mine.apply(places),
        mine.apply(orgs));
  }
}

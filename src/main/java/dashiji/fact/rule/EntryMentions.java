package dashiji.fact.rule;

import dashiji.document.Entry;
import dashiji.mention.BodyMention;
import dashiji.mention.PersonMention;
import dashiji.mention.ProjectMention;
import dashiji.mention.WorkMention;
import java.util.List;

/**
 * A dated entry with what is named in it, each list in text order.
 *
 * @param entry the entry
 * @param persons persons with their titles
 * @param bodies organisations
 * @param works titles of documents
 * @param projects projects
 */
record EntryMentions(
    Entry entry,
    List<PersonMention> persons,
    List<BodyMention> bodies,
    List<WorkMention> works,
    List<ProjectMention> projects) {

  EntryMentions {
    persons = List.copyOf(persons);
    bodies = List.copyOf(bodies);
    works = List.copyOf(works);
    projects = List.copyOf(projects);
  }

  /** The same with other readings of its persons. */
  EntryMentions with(List<PersonMention> read) {
    return new EntryMentions(entry, read, bodies, works, projects);
  }
}

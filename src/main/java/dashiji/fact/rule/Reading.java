package dashiji.fact.rule;

import dashiji.document.Document;
import dashiji.fact.DocumentFacts;
import dashiji.mention.NameMention;
import dashiji.mention.PersonMention;
import java.util.List;

/**
 * A document's facts with what was seen on the way to them.
 *
 * @param document the structure that was read
 * @param names the names that were accepted, in text order
 * @param persons the persons with their titles, an entry at a time
 * @param facts the facts
 */
public record Reading(
    Document document,
    List<NameMention> names,
    List<List<PersonMention>> persons,
    DocumentFacts facts) {

  public Reading {
    names = List.copyOf(names);
    persons = List.copyOf(persons);
  }
}

package dashiji.build;

import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.RuleId;
import dashiji.source.SourceText;
import dashiji.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines of {@code name organisation title day}, so that the pipeline is tested without the
 * rules. A line {@code crash} throws, a line {@code misshapen} makes a graph that violates a shape.
 */
public final class LineExtractor implements Extractor {
  private static final RuleId RULE = new RuleId("test.line");

  @Override
  public DocumentFacts extract(SourceText text) {
    List<Fact> facts = new ArrayList<>();
    int characters = text.characters();
    int entries = 0;
    int start = 0;
    for (String line : text.raw().split("\n")) {
      if (line.equals("crash")) {
        throw new IllegalStateException("crash was asked for");
      }
      if (line.equals("misshapen")) {
        characters = -1;
      }
      String[] words = line.split(" ");
      if (words.length == 4) {
        Evidence evidence = new Evidence(new Span(start, start + line.length()), line, RULE, 0.9);
        PersonId person = new PersonId(words[0], 1);
        OrganizationRef organization =
            new OrganizationRef(words[1], OrganizationKind.GOVERNMENT, null, null);
        PartialDate day = PartialDate.parse(words[3]);
        facts.add(new Fact.PersonFact(person, null, List.of(), evidence));
        facts.add(new Fact.OrganizationFact(organization, List.of(), evidence));
        facts.add(
            new Fact.PostFact(
                person,
                organization,
                words[2],
                false,
                Capacity.FULL,
                day,
                day,
                null,
                null,
                evidence));
        entries++;
      }
      start += line.length() + 1;
    }
    return new DocumentFacts(
        new DocumentInfo(
            text.key(),
            null,
            null,
            null,
            null,
            null,
            null,
            characters,
            entries,
            text.sha256(),
            null,
            null),
        facts,
        List.of());
  }
}

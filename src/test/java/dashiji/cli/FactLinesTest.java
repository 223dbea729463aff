package dashiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.EventKind;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.PersonId;
import dashiji.fact.Role;
import dashiji.fact.RuleId;
import dashiji.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactLinesTest {
  private static final DocumentInfo DOCUMENT =
      new DocumentInfo("a/b", null, null, null, null, null, null, 10, 1, "00", null, null);
  private static final Evidence EVIDENCE =
      new Evidence(new Span(3, 9), "何一白主持会", new RuleId("event.verb-frame"), 0.95);

  @Test
  void aLineStandsAloneAndLeavesOutWhatIsUnknown() {
    String line =
        FactLines.line(
            DOCUMENT, new Fact.PersonFact(new PersonId("何一白", 1), null, List.of(), EVIDENCE));

    assertThat(line)
        .isEqualTo(
            "{\"document\":\"a/b\",\"fact\":\"person\","
                + "\"id\":{\"name\":\"何一白\",\"ordinal\":1},\"printedForms\":[],"
                + "\"evidence\":{\"start\":3,\"end\":9,\"quote\":\"何一白主持会\","
                + "\"rule\":\"event.verb-frame\",\"confidence\":0.95}}");
  }

  @Test
  void datesAndCodesAreWrittenAsInTables() {
    EntryDate date = EntryDate.day(PartialDate.ofMonthDay(5, 26), EntryDate.Basis.CARRIED);
    Fact.Participation part =
        new Fact.Participation(
            new PersonId("何一白", 1), Set.of(Role.SPEAK, Role.HOST, Role.ATTEND), 1, null, EVIDENCE);

    String line =
        FactLines.line(
            DOCUMENT,
            new Fact.EventFact(
                1,
                EventKind.MEETING,
                null,
                date,
                List.of(part),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                EVIDENCE));

    assertThat(line)
        .contains("\"fact\":\"event\"")
        .contains("\"kind\":\"meeting\"")
        .contains("\"date\":{\"first\":\"--05-26\",\"last\":\"--05-26\",\"basis\":\"carried\"}")
        .contains("\"roles\":[\"host\",\"attend\",\"speak\"]");
  }
}

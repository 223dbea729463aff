package dashiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.rdf.Vocab;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to lie between two holders of a post of one seat. */
class HandoverTest {

  private static Career holder(String name, String seen, String start, String end) {
    List<Career.Bound> bounds = new ArrayList<>();
    bound(bounds, Vocab.Dsj.earliestStart, start);
    bound(bounds, Vocab.Dsj.latestEnd, end);
    String[] days = seen.split("/");
    Optional<Days> attested =
        seen.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Days(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1])));
    return new Career(
        "http://x/id/tenure/" + name,
        new Ref("http://x/id/person/" + name, name),
        new Ref("http://x/id/post/p", "青石县政府县长"),
        List.of(Vocab.Dsj.NS + (name.startsWith("代") ? "capacity-acting" : "capacity-full")),
        bounds,
        attested,
        "",
        List.of());
  }

  /** A bound such as {@code 2023-05-04}, with a star if it only follows from the other holder. */
  private static void bound(List<Career.Bound> bounds, Node property, String text) {
    if (!text.isEmpty()) {
      boolean follows = text.endsWith("*");
      String side = property.equals(Vocab.Dsj.latestEnd) ? "basis-successor" : "basis-predecessor";
      bounds.add(
          new Career.Bound(
              property.getURI(),
              LocalDate.parse(text.replace("*", "")),
              Vocab.Dsj.NS + (follows ? side : "basis-act")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      emptyValue = "",
      value = {
        // seen, end of the one | start, seen of the next | what lies between
        "2023-01-05, 2023-03-18, 2023-04-26, '', vacant, 2023-03-19, 2023-04-25",
        "2023-01-05, 2023-03-18, 2023-03-19, '', none, '', ''",
        "2023-01-05, 2023-03-18, 2023-03-18, '', none, '', ''",
        "2023-01-05, '', 2023-04-26, '', unknown, 2023-01-05, 2023-04-26",
        "2023-01-05, 2023-03-18, '', 2023-06-01, unknown, 2023-03-18, 2023-06-01",
        // An end that only follows from the successor's start is not stated.
        "2023-01-05, 2023-04-26*, 2023-04-26, '', unknown, 2023-01-05, 2023-04-26",
        "2023-01-05/2023-07-01, '', '', 2023-06-01, overlap, 2023-06-01, 2023-07-01",
      })
  void tellsWhatIsStated(
      String seen,
      String end,
      String start,
      String next,
      String state,
      String since,
      String until) {
    assertThat(
            PostView.handovers(List.of(holder("甲", seen, "", end), holder("乙", next, start, ""))))
        .singleElement()
        .satisfies(handover -> {
          assertThat(handover.state()).isEqualTo(state);
          assertThat(handover.since()).isEqualTo(since);
          assertThat(handover.until()).isEqualTo(until);
        });
  }

  @ParameterizedTest
  @CsvSource({"代丙, 乙", "甲, 代丙"})
  void whoIsActingIsNoHolderInFull(String one, String other) {
    assertThat(
            PostView.handovers(
                List.of(holder(one, "2023-01-05", "", ""), holder(other, "2023-06-05", "", ""))))
        .isEmpty();
  }
}

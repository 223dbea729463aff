package dashiji.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dashiji.search.FacetRequest.Order;
import dashiji.search.FacetResult.Count;
import dashiji.search.ThingKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of lists, and what they mean. */
class BrowseQueryTest {

  private static BrowseQuery read(Map<String, String> parameters) {
    return BrowseQuery.read(ThingKind.EVENT, parameters::get);
  }

  @Test
  void monthsAndYearsReachToTheirEnds() {
    BrowseQuery query = read(Map.of("from", "2024-02", "until", "2024"));
    assertThat(query.request("http://x/", 0, 10).from()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(query.request("http://x/", 0, 10).until()).isEqualTo(LocalDate.of(2024, 12, 31));
  }

  @Test
  void anAddressSaysTheSameInOneOrder() {
    BrowseQuery query = read(Map.of("until", "2024", "q", "教育 会议", "place", "990102", "page", "3"));
    assertThat(query.path())
        .isEqualTo(
            "/browse/event?q=%E6%95%99%E8%82%B2+%E4%BC%9A%E8%AE%AE&place=990102&until=2024&page=3");
    assertThat(query.csvPath()).startsWith("/browse/event.csv?q=").doesNotContain("page=");
    assertThat(query.with("place", "").path()).doesNotContain("place").doesNotContain("page=");
    assertThat(query.with("role", "host").value("role")).isEqualTo("host");
  }

  @ParameterizedTest
  @CsvSource({"from, 2024-13", "from, yesterday", "until, --05-26", "order, random"})
  void whatMakesNoSenseIsSaid(String name, String value) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(value);
  }

  @Test
  void eventsComeByDayAndPersonsByDocuments() {
    assertThat(read(Map.of()).order()).isEqualTo(Order.NEWEST);
    assertThat(BrowseQuery.read(ThingKind.PERSON, name -> null).order()).isEqualTo(Order.MENTIONED);
  }

  @Test
  void offersTheAreasThatPartTheList() {
    List<Count> counts =
        List.of(
            new Count("990000", 9),
            new Count("990100", 9),
            new Count("990102", 5),
            new Count("990103", 4),
            new Count("990102001", 3),
            new Count("a1b2", 1));
    assertThat(BrowseView.Areas.nextBelow(counts, ""))
        .extracting(Count::value)
        .containsExactly("990102", "990103", "a1b2");
    assertThat(BrowseView.Areas.nextBelow(counts, "990102"))
        .extracting(Count::value)
        .containsExactly("990102001", "a1b2");
  }
}

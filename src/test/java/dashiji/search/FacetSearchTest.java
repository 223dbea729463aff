package dashiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.search.FacetRequest.Order;
import dashiji.search.FacetResult.Facet;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of things with filters, over an invented county. */
class FacetSearchTest {
  @TempDir private static Path folder;
  private static StoreReader reader;
  private static NameIndex index;

  @BeforeAll
  static void build() throws IOException {
    NameGraph.county().year().publish(folder.resolve("store"));
    reader = StoreReader.open(new StoreLayout(folder.resolve("store")));
    index = NameIndex.of(reader);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  private static List<String> names(FacetRequest request) throws IOException {
    return index.browse(request).iris().stream()
        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
        .toList();
  }

  private static FacetRequest events(Order order) {
    return FacetRequest.of(ThingKind.EVENT, order, 0, 10);
  }

  private static FacetRequest between(
      ThingKind kind, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new FacetRequest(
        kind, "", null, null, null, null, null, from, until, Order.OLDEST, 0, 10);
  }

  private static Map<String, Long> counts(FacetRequest request, Facet facet) throws IOException {
    return Objects.requireNonNull(index.browse(request).counts().get(facet)).stream()
        .collect(Collectors.toMap(FacetResult.Count::value, FacetResult.Count::number));
  }

  @Test
  void ordersByDayTheMonthByItsLastAndFirst() throws IOException {
    assertThat(names(events(Order.NEWEST))).containsExactly("flood", "tour", "review", "signing");
    assertThat(names(events(Order.OLDEST))).containsExactly("signing", "tour", "review", "flood");
  }

  @Test
  void aPlaceHasWhatLiesInPlacesOfIt() throws IOException {
    // The tour was in a valley of a village of the county; what names no place counts for the
    // document's.
    assertThat(names(events(Order.OLDEST).in("990102")))
        .containsExactly("signing", "tour", "review", "flood");
    assertThat(names(events(Order.OLDEST).in("a1b2"))).containsExactly("tour");
    assertThat(names(events(Order.OLDEST).in("990000"))).hasSize(4);
    assertThat(names(events(Order.OLDEST).in("990103"))).isEmpty();
  }

  @Test
  void daysOfTheRequestNeedOnlyTouchThoseOfTheThing() throws IOException {
    LocalDate tenth = LocalDate.of(2024, 3, 10);
    assertThat(names(between(ThingKind.EVENT, tenth, tenth))).containsExactly("tour");
    assertThat(names(between(ThingKind.EVENT, null, LocalDate.of(2023, 12, 31))))
        .containsExactly("signing");
    assertThat(names(between(ThingKind.EVENT, LocalDate.of(2024, 4, 1), null)))
        .containsExactly("flood");
  }

  @Test
  void countsTypesRolesBodiesAndYears() throws IOException {
    assertThat(counts(events(Order.NEWEST), Facet.TYPE))
        .containsExactlyInAnyOrderEntriesOf(Map.of("inspection", 1L, "signing", 1L, "meeting", 1L));
    assertThat(counts(events(Order.NEWEST), Facet.ROLE))
        .containsExactlyInAnyOrderEntriesOf(Map.of("lead", 1L, "attend", 1L, "host", 1L));
    assertThat(counts(events(Order.NEWEST), Facet.AREA))
        .containsEntry("990102", 4L)
        .containsEntry("c3d4", 1L);
    assertThat(index.browse(events(Order.NEWEST)).years())
        .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of(2023, 1L, 2024, 3L)));
  }

  @Test
  void aYearCountsWhatTheListOfTheYearHas() throws IOException {
    for (ThingKind kind : ThingKind.values()) {
      for (var year : index.browse(FacetRequest.of(kind, Order.NEWEST, 0, 10)).years().entrySet()) {
        LocalDate first = LocalDate.of(year.getKey(), 1, 1);
        assertThat(index.list(between(kind, first, first.plusYears(1).minusDays(1))).total())
            .as(kind + " " + year.getKey())
            .isEqualTo(year.getValue());
      }
    }
  }

  @Test
  void findsEventsOfAPersonAndOfABody() throws IOException {
    assertThat(names(events(Order.OLDEST).about(NameGraph.iri("person/lin").getURI())))
        .containsExactly("signing", "tour");
    assertThat(names(events(Order.OLDEST).ofBody(NameGraph.iri("organization/water").getURI())))
        .containsExactly("signing");
  }

  @Test
  void actsHaveNoNamesButCanBeBrowsed() throws IOException {
    FacetRequest acts = FacetRequest.of(ThingKind.ACT, Order.NEWEST, 0, 10);
    assertThat(names(acts)).containsExactly("w");
    assertThat(names(acts.in("990102"))).containsExactly("w");
    assertThat(counts(acts, Facet.ROLE)).containsEntry("局长", 1L);
    assertThat(index.search(new SearchRequest("任命", null, 0, 10)).byKind())
        .doesNotContainKey(ThingKind.ACT);
  }

  @Test
  void personsHaveThePlacesAndBodiesOfTheirPosts() throws IOException {
    FacetRequest persons = FacetRequest.of(ThingKind.PERSON, Order.MENTIONED, 0, 10);
    assertThat(names(persons.ofBody(NameGraph.iri("organization/water").getURI())))
        .containsExactly("wang2", "wang1");
    assertThat(counts(persons, Facet.ROLE)).containsEntry("局长", 2L);
  }

  @Test
  void wordsOfNamesNarrowAList() throws IOException {
    FacetRequest posts =
        new FacetRequest(
            ThingKind.POST, "水务", null, null, null, null, null, null, null, Order.MENTIONED, 0, 10);
    assertThat(names(posts)).containsExactly("waterhead");
  }
}

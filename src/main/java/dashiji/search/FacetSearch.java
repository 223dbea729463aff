package dashiji.search;

import dashiji.search.FacetRequest.Order;
import dashiji.search.FacetResult.Count;
import dashiji.search.FacetResult.Facet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/** Browses the index: filters, orders, and counts the values of each facet and the years. */
final class FacetSearch {
  /** Values of one facet that are told. */
  static final int MOST_VALUES = 200;

  private final IndexSearcher searcher;

  FacetSearch(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  FacetResult run(FacetRequest request) throws IOException {
    TopFieldCollector best = best(request);
    FacetCounter counter = new FacetCounter();
    searcher.search(query(request), MultiCollector.wrap(best, counter));
    return new FacetResult(
        iris(request, best), best.getTotalHits(), counter.counts(), counter.years());
  }

  /** The same with no values and years counted, for those who show none. */
  FacetResult list(FacetRequest request) throws IOException {
    TopFieldCollector best = best(request);
    searcher.search(query(request), best);
    return new FacetResult(iris(request, best), best.getTotalHits(), Map.of(), new TreeMap<>());
  }

  private static TopFieldCollector best(FacetRequest request) throws IOException {
    return new TopFieldCollectorManager(
            sort(request.order()),
            Math.max(1, request.start() + request.size()),
            null,
            Integer.MAX_VALUE)
        .newCollector();
  }

  private List<String> iris(FacetRequest request, TopFieldCollector best) throws IOException {
    List<String> iris = new ArrayList<>();
    for (var scored : best.topDocs(request.start(), request.size()).scoreDocs) {
      iris.add(searcher.storedFields().document(scored.doc).get(NameFields.IRI));
    }
    return iris;
  }

  private static Sort sort(Order order) {
    SortField iri = new SortField(NameFields.IRI, SortField.Type.STRING);
    return switch (order) {
      case NEWEST -> new Sort(day(FacetFields.LAST, true), iri);
      case OLDEST -> new Sort(day(FacetFields.FIRST, false), iri);
      case MENTIONED ->
          new Sort(new SortField(NameFields.DOCUMENTS, SortField.Type.LONG, true), iri);
    };
  }

  /** What has no day comes last either way. */
  private static SortField day(String field, boolean newest) {
    SortField day = new SortField(field, SortField.Type.LONG, newest);
    day.setMissingValue(newest ? Long.MIN_VALUE : Long.MAX_VALUE);
    return day;
  }

  private static Query query(FacetRequest request) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filter(all, new TermQuery(new Term(NameFields.KIND, request.kind().code())));
    if (!NameKey.of(request.text()).isEmpty()) {
      filter(all, NameQueries.strict(request.text()));
    }
    term(all, FacetFields.of(Facet.TYPE), request.type());
    term(all, FacetFields.of(Facet.AREA), request.area());
    term(all, FacetFields.of(Facet.BODY), request.body());
    term(all, FacetFields.of(Facet.ROLE), request.role());
    term(all, FacetFields.ABOUT, request.about());
    LocalDate from = request.from();
    if (from != null) {
      filter(all, LongPoint.newRangeQuery(FacetFields.LAST, from.toEpochDay(), Long.MAX_VALUE));
    }
    LocalDate until = request.until();
    if (until != null) {
      filter(all, LongPoint.newRangeQuery(FacetFields.FIRST, Long.MIN_VALUE, until.toEpochDay()));
    }
    return all.build();
  }

  private static void filter(BooleanQuery.Builder all, Query query) {
    all.add(query, BooleanClause.Occur.FILTER);
  }

  private static void term(BooleanQuery.Builder all, String field, @Nullable String value) {
    if (value != null) {
      filter(all, new TermQuery(new Term(field, value)));
    }
  }

  /** Counts by the numbers that values have in one segment, and by their words at its end. */
  private static final class FacetCounter extends SimpleCollector {
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final TreeMap<Integer, Long> years = new TreeMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private final Year from = new Year();
    private final Year until = new Year();
    private @Nullable NumericDocValues first;
    private @Nullable NumericDocValues last;

    /** The values of a facet in a segment, and how often each was seen. */
    private record Segment(Facet facet, SortedSetDocValues values, long[] seen) {}

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      for (Facet facet : Facet.values()) {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), FacetFields.of(facet));
        segments.add(new Segment(facet, values, new long[(int) values.getValueCount()]));
      }
      first = DocValues.getNumeric(leaf.reader(), FacetFields.FIRST);
      last = DocValues.getNumeric(leaf.reader(), FacetFields.LAST);
    }

    @Override
    public void collect(int document) throws IOException {
      for (Segment segment : segments) {
        if (segment.values().advanceExact(document)) {
          for (int i = segment.values().docValueCount(); i > 0; i--) {
            segment.seen()[(int) segment.values().nextOrd()]++;
          }
        }
      }
      if (first != null && first.advanceExact(document)) {
        int begins = from.of((int) first.longValue());
        boolean ends = last != null && last.advanceExact(document);
        // Every year between, as the list of a year has what was seen before and after it.
        int end = ends && last != null ? until.of((int) last.longValue()) : begins;
        for (int year = begins; year <= end; year++) {
          years.merge(year, 1L, Long::sum);
        }
      }
    }

    /** The year of a day; neighbours in the index are often of one day. */
    private static final class Year {
      private int lastDay = Integer.MIN_VALUE;
      private int lastYear;

      int of(int day) {
        if (day != lastDay) {
          lastDay = day;
          lastYear = LocalDate.ofEpochDay(day).getYear();
        }
        return lastYear;
      }
    }

    /** Called at the end of each segment. */
    @Override
    public void finish() throws IOException {
      for (Segment segment : segments) {
        Map<String, Long> of = counts.computeIfAbsent(segment.facet(), none -> new HashMap<>());
        for (int i = 0; i < segment.seen().length; i++) {
          if (segment.seen()[i] > 0) {
            of.merge(segment.values().lookupOrd(i).utf8ToString(), segment.seen()[i], Long::sum);
          }
        }
      }
      segments.clear();
    }

    Map<Facet, List<Count>> counts() {
      Map<Facet, List<Count>> told = new EnumMap<>(Facet.class);
      counts.forEach((facet, of) ->
          told.put(
              facet,
              of.entrySet().stream()
                  .map(e -> new Count(e.getKey(), e.getValue()))
                  .sorted(
                      Comparator.comparingLong(Count::number)
                          .reversed()
                          .thenComparing(Count::value))
                  .limit(MOST_VALUES)
                  .toList()));
      return told;
    }

    TreeMap<Integer, Long> years() {
      return years;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}

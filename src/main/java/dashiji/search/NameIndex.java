package dashiji.search;

import dashiji.nlp.Readings;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
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
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds things by their names: typed in simplified or traditional characters, in pinyin with or
 * without tones and blanks or by its first letters, in part, and with a character or two wrong.
 *
 * <p>The index of one generation; thread-safe. What ranks a thing is how it was found ({@link
 * Match}), then the number of documents that speak of it, then its IRI.
 */
public final class NameIndex implements AutoCloseable {
  /** Changes with what is written, so that an index that another program wrote is written anew. */
  static final String FORM = "4";

  static final String FORM_KEY = "dashiji.form";

  /** With fewer results than this, names that are only like what was typed are shown too. */
  private static final int FEW = 5;

  private static final Logger LOG = LoggerFactory.getLogger(NameIndex.class);

  private static final Sort RANK =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(NameFields.DOCUMENTS, SortField.Type.LONG, true),
          new SortField(NameFields.FACTS, SortField.Type.LONG, true),
          new SortField(NameFields.IRI, SortField.Type.STRING));

  private final MMapDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private NameIndex(MMapDirectory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /**
   * The index of the generation that a reader reads, opened once. A store that was built by an
   * older program has none: then it is made for this reader, which takes about as long as a tenth
   * of a build of all; the next build writes it.
   */
  public static NameIndex of(StoreReader reader) throws IOException {
    return reader.beside(
        NameIndex.class,
        opened -> {
          Path folder = NameIndexWriter.folder(opened.folder());
          if (!isUsable(folder)) {
            LOG.warn(
                "{} was built by an older program and has no index of names; making one, which takes"
                    + " a while in a large store. The next build writes it.",
                opened.generation().name());
            Path own = Files.createDirectories(opened.folder().resolve("search-made"));
            opened.read(dataset -> {
              try {
                NameIndexWriter.writeAll(dataset, own);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return own;
            });
            return open(own);
          }
          return open(folder);
        });
  }

  private static NameIndex open(Path folder) throws IOException {
    LuceneLog.quiet();
    MMapDirectory directory = new MMapDirectory(folder);
    boolean opened = false;
    try {
      NameIndex index = new NameIndex(directory, DirectoryReader.open(directory));
      opened = true;
      return index;
    } finally {
      if (!opened) {
        directory.close();
      }
    }
  }

  /** True if a folder holds an index that this program wrote. */
  static boolean isUsable(Path folder) throws IOException {
    LuceneLog.quiet();
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (MMapDirectory directory = new MMapDirectory(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return FORM.equals(reader.getIndexCommit().getUserData().get(FORM_KEY));
    } catch (IndexNotFoundException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      return false; // of another Lucene, or none
    }
  }

  /** How many things have names. */
  public int size() {
    return reader.numDocs();
  }

  /**
   * Looks for things; nothing is found by an empty text. Names that are only like what was typed
   * are looked for where few others are found and none as a whole, and those that are less like it
   * where still nothing is found.
   */
  public SearchResult search(SearchRequest request) throws IOException {
    String text = request.text();
    SearchResult strict = run(NameQueries.strict(text), request);
    if (NameKey.of(text).isEmpty()
        || all(strict) >= FEW
        || strict.hits().stream().anyMatch(hit -> hit.match().isWhole())) {
      return strict;
    }
    SearchResult near = run(NameQueries.near(text, Readings::pinyin), request);
    return all(near) > 0 ? near : run(NameQueries.far(text, Readings::pinyin), request);
  }

  /** How many things of a kind there are. */
  public int count(ThingKind kind) throws IOException {
    return searcher.count(new TermQuery(new Term(NameFields.KIND, kind.code())));
  }

  /** Browses things by what they are, when and where. */
  public FacetResult browse(FacetRequest request) throws IOException {
    return new FacetSearch(searcher).run(request);
  }

  /** The same with no values and years counted, for those who show none. */
  public FacetResult list(FacetRequest request) throws IOException {
    return new FacetSearch(searcher).list(request);
  }

  private static long all(SearchResult result) {
    return result.byKind().values().stream().mapToLong(Long::longValue).sum();
  }

  private SearchResult run(Query query, SearchRequest request) throws IOException {
    ThingKind kind = request.kind();
    Map<ThingKind, Long> byKind = new EnumMap<>(ThingKind.class);
    int wanted = Math.max(1, request.from() + request.size());
    Query top = query;
    if (kind != null) {
      top =
          new BooleanQuery.Builder()
              .add(query, BooleanClause.Occur.MUST)
              .add(
                  new TermQuery(new Term(NameFields.KIND, kind.code())), BooleanClause.Occur.FILTER)
              .build();
      searcher.search(query, new KindCounter(byKind));
    }
    TopFieldCollector best =
        new TopFieldCollectorManager(RANK, wanted, null, Integer.MAX_VALUE).newCollector();
    if (kind == null) {
      searcher.search(top, MultiCollector.wrap(best, new KindCounter(byKind)));
    } else {
      searcher.search(top, best);
    }
    List<SearchResult.Hit> hits = new ArrayList<>();
    boolean near = false;
    for (var scored : best.topDocs(request.from(), request.size()).scoreDocs) {
      float score = (Float) ((FieldDoc) scored).fields[0];
      SearchResult.Hit hit = hit(searcher.storedFields().document(scored.doc), score);
      near |= hit.match().isNear();
      hits.add(hit);
    }
    return new SearchResult(hits, best.getTotalHits(), byKind, near);
  }

  private static SearchResult.Hit hit(Document document, float score) {
    List<String> others = List.of(document.getValues(NameFields.OTHER));
    IndexableField documents = document.getField(NameFields.DOCUMENTS);
    return new SearchResult.Hit(
        document.get(NameFields.IRI),
        ThingKind.ofCode(document.get(NameFields.KIND)).orElseThrow(),
        document.get(NameFields.LABEL),
        others,
        documents.numericValue().intValue(),
        Match.ofScore(score));
  }

  /** Counts what is found by kind. */
  private static final class KindCounter extends SimpleCollector {
    private final Map<ThingKind, Long> counts;
    private @Nullable SortedDocValues kinds;
    private ThingKind[] ofOrdinal = {};

    KindCounter(Map<ThingKind, Long> counts) {
      this.counts = counts;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), NameFields.KIND);
      ofOrdinal = new ThingKind[values.getValueCount()];
      for (int i = 0; i < ofOrdinal.length; i++) {
        ofOrdinal[i] = ThingKind.ofCode(values.lookupOrd(i).utf8ToString()).orElseThrow();
      }
      kinds = values;
    }

    @Override
    public void collect(int document) throws IOException {
      if (kinds != null && kinds.advanceExact(document)) {
        counts.merge(ofOrdinal[kinds.ordValue()], 1L, Long::sum);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}

package dashiji.search;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.rdf.Vocab;
import dashiji.store.CandidateCheck;
import dashiji.store.CurrentDataset;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an update writes is what a build of all writes. */
class NameIndexWriterTest {
  @TempDir private Path folder;

  /** All that an index holds of each thing, by IRI. */
  private static Map<String, List<String>> content(Path index) throws IOException {
    Map<String, List<String>> content = new TreeMap<>();
    try (MMapDirectory directory = new MMapDirectory(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        content(leaf.reader(), content);
      }
    }
    content.values().forEach(lines -> lines.sort(null));
    return content;
  }

  private static void content(LeafReader leaf, Map<String, List<String>> content)
      throws IOException {
    Map<Integer, List<String>> lines = new TreeMap<>();
    for (int id = 0; id < leaf.maxDoc(); id++) {
      if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(id)) {
        List<String> own = new ArrayList<>();
        leaf.storedFields()
            .document(id)
            .forEach(f -> own.add("stored " + f.name() + " " + f.stringValue()));
        lines.put(id, own);
        assertThat(content.put(leaf.storedFields().document(id).get(NameFields.IRI), own)).isNull();
      }
    }
    for (FieldInfo field : leaf.getFieldInfos()) {
      Terms terms = leaf.terms(field.name);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          PostingsEnum postings = each.postings(null, PostingsEnum.ALL);
          while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            List<String> own = lines.get(postings.docID());
            if (own != null) {
              StringBuilder places = new StringBuilder();
              for (int i = 0; i < postings.freq(); i++) {
                places.append(' ').append(postings.nextPosition());
              }
              own.add(field.name + " " + term.utf8ToString() + places);
            }
          }
        }
      }
    }
    for (String field :
        List.of(NameFields.DOCUMENTS, NameFields.FACTS, FacetFields.FIRST, FacetFields.LAST)) {
      NumericDocValues values = leaf.getNumericDocValues(field);
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        List<String> own = lines.get(values.docID());
        if (own != null) {
          own.add(field + " " + values.longValue());
        }
      }
    }
  }

  private Map<String, List<String>> visible(Path store) throws IOException {
    return content(
        NameIndexWriter.folder(new StoreLayout(store).current().orElseThrow().directory()));
  }

  @Test
  void anyRunOfUpdatesGivesTheIndexOfABuildOfAll() throws IOException {
    Random random = new Random(314159);
    Path store = folder.resolve("store");
    StoreLayout layout = new StoreLayout(store);
    Set<Quad> present = new HashSet<>(NameGraph.county().quads);
    NameGraph.county().publish(store);
    List<Quad> pool = new ArrayList<>(present);
    pool.addAll(
        new NameGraph()
            .person("new", "苏明轩", "Sū Míng Xuān", 4)
            .person("lin", "林志远", "Lín Zhì Yuǎn", 3)
            .year()
            .quads);
    for (int step = 0; step < 14; step++) {
      try (StoreBuilder builder = StoreBuilder.update(layout)) {
        for (int i = 0; i < 30; i++) {
          Quad quad = pool.get(random.nextInt(pool.size()));
          if (present.remove(quad)) {
            builder.remove(quad);
          } else {
            present.add(quad);
            builder.add(quad);
          }
        }
        builder.publish(CandidateCheck.none(), new NameIndexWriter());
      }
      Path fresh = folder.resolve("fresh" + step);
      NameGraph all = new NameGraph();
      all.quads.addAll(present);
      all.publish(fresh);
      assertThat(visible(store)).as("step %s", step).isEqualTo(visible(fresh)).isNotEmpty();
    }
    try (MMapDirectory directory =
            new MMapDirectory(NameIndexWriter.folder(layout.current().orElseThrow().directory()));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.leaves()).as("parts are joined").hasSizeLessThan(15);
    }
  }

  @Test
  void whoReadsTheOldGenerationFindsTheOldNames() throws IOException {
    Path store = folder.resolve("store");
    NameGraph.county().publish(store);
    StoreLayout layout = new StoreLayout(store);
    try (StoreReader before = StoreReader.open(layout);
        CurrentDataset current = CurrentDataset.open(layout)) {
      assertThat(found(current, "林知远")).isEqualTo(1);
      for (int build = 0; build < 3; build++) {
        try (StoreBuilder builder = StoreBuilder.update(layout)) {
          builder.removeAll(Node.ANY, NameGraph.iri("person/lin"), Node.ANY, Node.ANY);
          builder.add(
              new Quad(
                  NodeFactory.createURI(NameGraph.BASE + "graph/meta"),
                  NameGraph.iri("build/" + build),
                  Vocab.Rdf.type,
                  Vocab.Dsj.Build));
          builder.publish(CandidateCheck.none(), new NameIndexWriter());
        }
      }
      assertThat(found(current, "林知远")).isZero();
      assertThat(
              NameIndex.of(before).search(SearchRequest.best("林知远", 5)).hits().getFirst().label())
          .isEqualTo("林知远");
    }
  }

  /** How many have exactly the name, as a request of the server finds it. */
  private static long found(CurrentDataset dataset, String name) {
    return Txn.calc(
        dataset,
        TxnType.READ,
        () -> {
          try {
            return NameIndex.of(dataset.reader())
                .search(SearchRequest.best(name, 20))
                .hits()
                .stream()
                .filter(hit -> hit.label().equals(name))
                .count();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void aStoreWithoutIndexGetsOneForItsReaderAndByItsNextBuild() throws IOException {
    Path store = folder.resolve("store");
    StoreLayout layout = new StoreLayout(store);
    try (StoreBuilder builder = StoreBuilder.begin(layout)) {
      NameGraph.county().quads.forEach(builder::add);
      builder.publish(CandidateCheck.none());
    }
    Path first = layout.current().orElseThrow().directory();
    assertThat(NameIndexWriter.folder(first)).doesNotExist();
    try (StoreReader reader = StoreReader.open(layout)) {
      assertThat(NameIndex.of(reader).search(SearchRequest.best("lin zhiyuan", 5)).hits())
          .hasSize(2);
      assertThat(NameIndex.of(reader)).isSameAs(NameIndex.of(reader));
    }
    assertThat(NameIndexWriter.folder(first)).doesNotExist();
    try (StoreBuilder builder = StoreBuilder.update(layout)) {
      new NameGraph().person("new", "苏明轩", "Sū Míng Xuān", 4).quads.forEach(builder::add);
      builder.publish(CandidateCheck.none(), new NameIndexWriter());
    }
    assertThat(visible(store)).hasSize(17);
    try (Stream<Path> left = Files.list(store.resolve("readers"))) {
      assertThat(left).isEmpty();
    }
  }
}

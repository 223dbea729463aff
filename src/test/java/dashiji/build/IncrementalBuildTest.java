package dashiji.build;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.fact.DocumentFacts;
import dashiji.lexicon.Gazetteer;
import dashiji.nlp.HanlpTagger;
import dashiji.rdf.RandomFacts;
import dashiji.rdf.Vocab;
import dashiji.search.NameIndex;
import dashiji.search.SearchRequest;
import dashiji.search.SearchResult;
import dashiji.source.SourceText;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import dashiji.synth.Generator;
import dashiji.synth.SynthRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update comes to the graph that a build of all documents in a fresh store comes to. */
class IncrementalBuildTest {
  private static final long SEED = 20240901;
  private static final int STEPS = 7;
  private static final int DOCUMENTS = 9;

  @TempDir private Path folder;
  private Path texts;
  private Path store;

  @BeforeEach
  void folders() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    store = folder.resolve("store");
  }

  /** A text is a seed; the facts are invented by it, about the same few people and bodies. */
  private static class SeedExtractor implements Extractor {
    @Override
    public DocumentFacts extract(SourceText text) {
      return new RandomFacts(Long.parseLong(text.raw().strip())).document(text.key());
    }
  }

  /** The same as a later program might be. */
  private static final class OtherExtractor extends SeedExtractor {
    @Override
    public String fingerprint() {
      return "1".repeat(16);
    }
  }

  private BuildReport update(Extractor extractor, boolean full) throws IOException {
    return GraphBuild.run(
        new BuildRequest(List.of(texts), store, null, 2, "test", null, null, full, true),
        extractor,
        BuildListener.NONE);
  }

  private Set<Quad> fresh(Extractor extractor, String name) throws IOException {
    Path other = folder.resolve(name);
    BuildReport report =
        GraphBuild.run(
            new BuildRequest(List.of(texts), other, null, 2, "test"),
            extractor,
            BuildListener.NONE);
    assertThat(report.visible()).as("%s", report.refusals()).isTrue();
    return quads(other);
  }

  /** Everything but the record of the builds. */
  private static Set<Quad> quads(Path store) throws IOException {
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      return reader.read(dataset -> {
        Set<Quad> quads = new HashSet<>();
        dataset.find().forEachRemaining(quads::add);
        quads.removeIf(quad -> quad.getGraph().getURI().endsWith("/graph/meta"));
        return quads;
      });
    }
  }

  /** What is found by each name that the graph of a store has. */
  private static SortedMap<String, SearchResult> found(Path store) throws IOException {
    SortedMap<String, SearchResult> found = new TreeMap<>();
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      Set<String> names =
          reader.read(dataset -> {
            Set<String> labels = new HashSet<>();
            dataset
                .findNG(Node.ANY, Node.ANY, Vocab.Rdfs.label, Node.ANY)
                .forEachRemaining(quad -> labels.add(quad.getObject().getLiteralLexicalForm()));
            return labels;
          });
      for (String name : names) {
        found.put(name, NameIndex.of(reader).search(SearchRequest.best(name, 50)));
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static void assertSame(Set<Quad> updated, Set<Quad> whole, String as) {
    Set<Quad> missing = new HashSet<>(whole);
    missing.removeAll(updated);
    Set<Quad> surplus = new HashSet<>(updated);
    surplus.removeAll(whole);
    assertThat(missing.stream().limit(20)).as("missing after %s", as).isEmpty();
    assertThat(surplus.stream().limit(20)).as("surplus after %s", as).isEmpty();
  }

  @Test
  void anyOrderOfAdditionsChangesAndRemovalsGivesTheGraphOfAWholeBuild() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 3; i++) {
      write(i, random);
    }
    Set<String> before = Set.of();
    int gone = 0;
    for (int step = 1; step <= STEPS; step++) {
      BuildReport report = update(new SeedExtractor(), false);
      assertThat(report.visible()).as("%s", report.refusals()).isTrue();
      Set<String> there = iris(store);
      gone += assertGone(before, there);
      before = there;
      assertSame(quads(store), fresh(new SeedExtractor(), "fresh" + step), "step " + step);
      assertThat(found(store)).as("step %s", step).isEqualTo(found(folder.resolve("fresh" + step)));
      for (int change = 1 + random.nextInt(2); change > 0; change--) {
        int document = random.nextInt(DOCUMENTS);
        if (random.nextInt(3) == 0 && count() > 1) {
          Files.deleteIfExists(file(document));
        } else {
          write(document, random);
        }
      }
    }
    assertThat(gone).isPositive();
  }

  /** All IRIs that are subject or object. */
  private static Set<String> iris(Path store) throws IOException {
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      return reader.read(dataset -> {
        Set<String> iris = new HashSet<>();
        dataset
            .find()
            .forEachRemaining(quad ->
                Stream.of(quad.getSubject(), quad.getObject())
                    .filter(Node::isURI)
                    .forEach(node -> iris.add(node.getURI())));
        return iris;
      });
    }
  }

  /** The store knows of each IRI that it had in the build before and has no longer. */
  private int assertGone(Set<String> before, Set<String> there) throws IOException {
    Set<String> gone = new HashSet<>(before);
    gone.removeAll(there);
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      for (String iri : gone) {
        assertThat(reader.removal(iri))
            .as(iri)
            .hasValueSatisfying(
                removal -> assertThat(removal.build()).isEqualTo(reader.generation().number()));
      }
    }
    return gone.size();
  }

  private void write(int document, Random random) throws IOException {
    // Few seeds: a document may come back as it was, in the place of another.
    Files.writeString(file(document), " ".repeat(document) + (1 + random.nextInt(40)));
  }

  private Path file(int document) {
    return texts.resolve("d" + document + ".txt");
  }

  private long count() throws IOException {
    try (Stream<Path> files = Files.list(texts)) {
      return files.count();
    }
  }

  @Test
  void chroniclesReadOneByOneGiveTheGraphOfAllAtOnce() throws IOException {
    Path synthetic = folder.resolve("synthetic");
    Generator.write(
        new SynthRequest(7, 2, 3, synthetic), new HanlpTagger().dictionary(), Gazetteer.china());
    List<Path> files;
    try (Stream<Path> found = Files.walk(synthetic.resolve("texts"))) {
      files = new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
    }
    assertThat(files).hasSizeGreaterThan(6);
    Collections.shuffle(files, new Random(SEED));
    ChronicleExtractor extractor = new ChronicleExtractor();
    int steps = 3;
    for (int step = 0; step < steps; step++) {
      for (Path file :
          files.subList(files.size() * step / steps, files.size() * (step + 1) / steps)) {
        Path to = texts.resolve(synthetic.resolve("texts").relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
      assertThat(update(extractor, false).visible()).isTrue();
    }
    assertSame(quads(store), fresh(extractor, "fresh"), "all");
  }

  @Test
  void onlyWhatChangedIsRead() throws IOException {
    for (int i = 0; i < 4; i++) {
      Files.writeString(file(i), "1" + i);
    }
    assertThat(update(new SeedExtractor(), false).documents()).isEqualTo(4);
    Files.writeString(file(2), "99");
    BuildReport second = update(new SeedExtractor(), false);
    assertThat(second.documents()).isEqualTo(1);
    assertThat(second.kept()).isEqualTo(3);
    assertThat(second.added()).isPositive();
    assertThat(second.removed()).isPositive();

    BuildReport third = update(new SeedExtractor(), false);
    assertThat(third.documents()).isZero();
    assertThat(third.kept()).isEqualTo(4);
    assertThat(third.visible()).isTrue();
    assertThat(third.quads()).isEqualTo(second.quads());
    assertThat(third.notes()).hasSize(1).first().asString().contains("nothing has changed");
    assertThat(new StoreLayout(store).current().orElseThrow().number()).isEqualTo(2);

    assertThat(update(new SeedExtractor(), true).documents()).isEqualTo(4);
  }

  @Test
  void aSidecarIsPartOfItsDocument() throws IOException {
    Files.writeString(file(1), "11");
    Files.writeString(file(2), "12");
    update(new SeedExtractor(), false);
    Files.writeString(texts.resolve("d1.meta.yaml"), "title: 某县大事记\n");
    assertThat(update(new SeedExtractor(), false).documents()).isEqualTo(1);
  }

  @Test
  void anotherProgramReadsAllAgainAndSaysSo() throws IOException {
    Files.writeString(file(1), "11");
    Files.writeString(file(2), "12");
    update(new SeedExtractor(), false);
    BuildReport second = update(new OtherExtractor(), false);
    assertThat(second.documents()).isEqualTo(2);
    assertThat(second.notes()).anyMatch(note -> note.contains("program") && note.endsWith("2"));
    assertThat(update(new OtherExtractor(), false).documents()).isZero();
  }

  @Test
  void whatIsNotAmongTheInputsStaysUnlessItIsPruned() throws IOException {
    Files.writeString(file(1), "11");
    Files.writeString(file(2), "12");
    update(new SeedExtractor(), false);
    Files.delete(file(1));
    BuildReport kept =
        GraphBuild.run(
            new BuildRequest(List.of(texts), store, null, 2, "test"),
            new SeedExtractor(),
            BuildListener.NONE);
    assertThat(kept.kept()).isEqualTo(2);
    BuildReport pruned = update(new SeedExtractor(), false);
    assertThat(pruned.kept()).isEqualTo(1);
    assertThat(pruned.removed()).isPositive();
    assertSame(quads(store), fresh(new SeedExtractor(), "fresh"), "pruning");
  }

  @Test
  void nothingIsPrunedWhereAnInputIsMissing() throws IOException {
    Files.writeString(file(1), "11");
    update(new SeedExtractor(), false);
    Files.writeString(file(2), "12");
    BuildReport report =
        GraphBuild.run(
            new BuildRequest(
                List.of(file(2), folder.resolve("gone")),
                store,
                null,
                2,
                "test",
                null,
                null,
                false,
                true),
            new SeedExtractor(),
            BuildListener.NONE);
    assertThat(report.kept()).isEqualTo(1);
    assertThat(report.notes()).anyMatch(note -> note.contains("nothing was taken out"));
  }
}

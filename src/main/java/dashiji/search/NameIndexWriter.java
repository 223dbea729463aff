package dashiji.search;

import dashiji.rdf.Vocab;
import dashiji.store.Companion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Writes the index of names of a generation, in the folder {@code search} beside the database.
 *
 * <p>Lucene never writes to a file twice: the index of an update begins with hard links to the
 * files of the generation before, and only things that a changed quad names, or points to, are read
 * and written again. What is in the index depends on the graph alone, not on how it came to be.
 */
public final class NameIndexWriter implements Companion {
  private static final double BUFFER_MEGABYTES = 64;

  /** The folder of the index in that of a generation. */
  static Path folder(Path generation) {
    return generation.resolve(Companion.SEARCH);
  }

  @Override
  public void write(DatasetGraph candidate, Path generation, @Nullable Earlier earlier)
      throws IOException {
    Path folder = Files.createDirectories(folder(generation));
    if (earlier != null && NameIndex.isUsable(folder(earlier.folder()))) {
      link(folder(earlier.folder()), folder);
      update(candidate, folder, earlier.changes());
    } else {
      writeAll(candidate, folder);
    }
  }

  private static void link(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(from)) {
      files = list.toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
        Files.createLink(to.resolve(name), file);
      }
    }
  }

  private interface Writing {
    void with(IndexWriter writer) throws IOException;
  }

  private static void writing(Path folder, Writing task) throws IOException {
    LuceneLog.quiet();
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            // Merges in this thread: those that end after the commit would be lost.
            .setMergeScheduler(new SerialMergeScheduler())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
            .setCommitOnClose(false);
    try (MMapDirectory directory = new MMapDirectory(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      task.with(writer);
      writer.setLiveCommitData(Map.of(NameIndex.FORM_KEY, NameIndex.FORM).entrySet());
      writer.flush();
      writer.commit();
    }
    Files.deleteIfExists(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
  }

  /** Writes an index of all things of a dataset into an empty folder. */
  static void writeAll(DatasetGraph dataset, Path folder) throws IOException {
    writing(
        folder,
        writer -> {
          Set<Node> written = new HashSet<>();
          for (ThingKind kind : ThingKind.values()) {
            for (Node node : NamedThing.subjects(dataset, kind)) {
              if (written.add(node)) {
                Optional<Document> document = document(dataset, node);
                if (document.isPresent()) {
                  writer.addDocument(document.get());
                }
              }
            }
          }
        });
  }

  /** What the index holds of a thing; nothing if it is of no kind that is found or browsed. */
  private static Optional<Document> document(DatasetGraph dataset, Node node) {
    Optional<ThingKind> kind = NamedThing.kind(dataset, node);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<Document> document =
        kind.get().isNamed()
            ? NamedThing.read(dataset, node, kind.get()).map(NameFields::document)
            : Optional.of(NameFields.unnamed(node.getURI(), kind.get()));
    document.ifPresent(of -> FacetFields.add(of, ThingFacets.read(dataset, node, kind.get())));
    return document;
  }

  private static void update(DatasetGraph dataset, Path folder, Companion.Changes changes)
      throws IOException {
    Set<Node> touched = new HashSet<>();
    Set<Node> moved = new HashSet<>();
    changes.each(quad -> {
      touched.add(quad.getSubject());
      if (NamedThing.POINTERS.contains(quad.getPredicate())
          || ThingFacets.POINTERS.contains(quad.getPredicate())) {
        touched.add(quad.getObject());
      }
      if (quad.getPredicate().equals(Vocab.Schema.containedInPlace)
          && !ThingFacets.isCoded(quad.getSubject())) {
        moved.add(quad.getSubject());
      }
    });
    moved.forEach(place -> touched.addAll(ThingFacets.inside(dataset, place)));
    for (Node changed : List.copyOf(touched)) {
      touched.addAll(ThingFacets.followers(dataset, changed));
    }
    writing(
        folder,
        writer -> {
          for (Node node : touched) {
            if (node.isURI()) {
              Term iri = new Term(NameFields.IRI, node.getURI());
              Optional<Document> document = document(dataset, node);
              if (document.isPresent()) {
                writer.updateDocument(iri, document.get());
              } else {
                writer.deleteDocuments(iri);
              }
            }
          }
        });
  }
}

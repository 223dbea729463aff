package dashiji.build;

import dashiji.entity.DocumentKeys;
import dashiji.entity.HumanDecisions;
import dashiji.problem.Problem;
import dashiji.rdf.BuildInfo;
import dashiji.rdf.DerivedQuads;
import dashiji.rdf.Iris;
import dashiji.rdf.QuadChanges;
import dashiji.rdf.ShapeValidation;
import dashiji.rdf.Vocab;
import dashiji.search.NameIndexWriter;
import dashiji.source.SourceFile;
import dashiji.store.CandidateCheck;
import dashiji.store.Publication;
import dashiji.store.SourceTexts;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreLayout;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What both ways of building have in common. */
record BuildSteps(
    BuildRequest request,
    Extractor extractor,
    BuildListener listener,
    BuildTally tally,
    Iris iris,
    ShapeValidation shapes,
    HandCorrections corrections,
    StoreBuilder builder,
    Instant started,
    Clock clock,
    ChangedFiles files) {

  /** Reads the files that changed; what gave a document is handed over in order. */
  void readChanged(Consumer<ReadDocument> taker) throws IOException {
    tally.timed(
        Stage.DOCUMENTS,
        () -> {
          new DocumentReading(
                  extractor,
                  shapes,
                  corrections,
                  iris,
                  request.texts()
                      ? Optional.of(new SourceTexts(new StoreLayout(request.store())))
                      : Optional.empty())
              .each(
                  files.changed(),
                  request.threads(),
                  listener,
                  outcome -> {
                    tally.add(outcome);
                    if (outcome.document() != null) {
                      taker.accept(outcome.document());
                    }
                  });
          return files;
        });
  }

  /** The keys of the documents that were read, or could not be and gave nothing before. */
  List<String> readKeys() {
    return files.changed().stream()
        .map(SourceFile::key)
        .filter(key -> {
          Node graph = iris.documentGraph(DocumentKeys.of(key));
          return tally.gave(key)
              || !builder.dataset().contains(graph, Node.ANY, Node.ANY, Node.ANY);
        })
        .toList();
  }

  /** Notes what documents were read from; after what people said of them was written. */
  void noteFingerprints(Collection<Node> graphsRead) {
    Map<Node, String> corrected = corrections.byDocument(builder.dataset());
    for (SourceFile file : files.changed()) {
      Node graph = iris.documentGraph(DocumentKeys.of(file.key()));
      if (graphsRead.contains(graph)) {
        forgetFingerprint(graph);
        files
            .fingerprint(file, corrected.getOrDefault(graph, ""))
            .ifPresent(now -> DerivedQuads.fingerprint(graph, now, iris, builder.sink()));
      }
    }
  }

  void forgetFingerprint(Node graph) {
    builder.removeAll(iris.meta(), graph, Vocab.Dsj.fingerprint, Node.ANY);
  }

  /** What people decided on who is who. */
  HumanDecisions decisions() {
    return PersonIdentity.decisions(request.decisions(), request.store(), iris, tally.problems());
  }

  /** Notes this build in the graph. */
  void noteBuild(int problems) {
    DerivedQuads.build(
        new BuildInfo(
            started,
            clock.instant(),
            request.softwareVersion(),
            tally.documents() + tally.kept(),
            tally.facts(),
            problems),
        iris,
        builder.sink());
  }

  /** Where functions of the package rdf send their changes. */
  QuadChanges changes() {
    return new QuadChanges() {
      @Override
      public void add(Quad quad) {
        builder.add(quad);
      }

      @Override
      public void remove(Quad quad) {
        builder.remove(quad);
      }
    };
  }

  /** The messages of what violates the shapes in a graph that no document gives. */
  List<String> violations(Graph derived) {
    List<String> violations = new ArrayList<>();
    for (Problem problem : shapes.validate(derived, null)) {
      violations.add(problem.message());
    }
    return violations;
  }

  BuildReport publish(CandidateCheck check) throws IOException {
    Publication publication =
        tally.timed(Stage.PUBLISH, () -> builder.publish(check, new NameIndexWriter()));
    return tally.report(
        publication.visible(),
        publication.reasons(),
        iris.base(),
        publication.quads(),
        publication.added(),
        publication.removed());
  }

  /** The end of a build that read nothing and has nothing else to do. */
  BuildReport nothingRead() {
    return tally.report(false, List.of("no document could be read"), iris.base(), 0, 0, 0);
  }
}

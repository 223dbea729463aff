package dashiji.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.NodeLabels;
import dashiji.rdf.Vocab;
import dashiji.store.Change;
import dashiji.store.ChangeHistory;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what builds changed about one thing. */
@Command(
    name = "history",
    description = {
      "Tells what the builds changed about one thing, newest first.",
      "",
      "Every statement that has the IRI as subject or object, with + where a build added it and -"
          + " where one removed it. Persons that the IRI was replaced by, or that it replaced, are"
          + " told with it."
    },
    footer = {
      "  dashiji history http://localhost:3330/id/person/6f1ed002ab5595859014 --store store",
      "  dashiji history person/6f1ed002ab5595859014 --store store --format csv"
    })
final class HistoryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IRI",
      description = "The thing: its IRI, or what follows /id/ in the IRIs of the store.")
  private String iri;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  enum Format {
    TEXT,
    CSV,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One statement that came or went, with words for its terms. */
  private record Row(Change change, boolean added, Quad quad) {}

  @Override
  public Integer call() throws IOException {
    StoreLayout layout = new StoreLayout(store);
    PrintWriter out = spec.commandLine().getOut();
    try (StoreReader reader = StoreReader.open(layout)) {
      Node term = reader.read(this::term);
      Set<Node> terms = reader.read(dataset -> withReplaced(dataset, term));
      List<Change> changes = ChangeHistory.of(layout, terms);
      reader.read(dataset -> {
        try {
          print(changes, terms, new NodeLabels(dataset), out);
          return terms;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      out.flush();
      if (changes.isEmpty()) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("dashiji: no build that is noted in " + store + " changed " + term);
        err.flush();
      }
      return changes.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  private Node term(DatasetGraph dataset) {
    if (iri.contains("://")) {
      return NodeFactory.createURI(iri);
    }
    Iterator<Quad> bases = dataset.findNG(Node.ANY, Node.ANY, Vocab.Dsj.baseIri, Node.ANY);
    if (!bases.hasNext() || !iri.contains("/")) {
      throw new ParameterException(
          spec.commandLine(), "Give an IRI, or kind/key as in person/6f1ed002ab5595859014.");
    }
    String base = bases.next().getObject().getLiteralLexicalForm();
    return NodeFactory.createURI(base + "id/" + iri);
  }

  /** The term itself first, then all that it was replaced by or that it replaced. */
  private static Set<Node> withReplaced(DatasetGraph dataset, Node term) {
    Set<Node> terms = new LinkedHashSet<>(List.of(term));
    ArrayDeque<Node> open = new ArrayDeque<>(terms);
    while (!open.isEmpty()) {
      Node next = open.remove();
      List<Node> neighbours = new ArrayList<>();
      dataset
          .findNG(Node.ANY, next, Vocab.Dcterms.isReplacedBy, Node.ANY)
          .forEachRemaining(quad -> neighbours.add(quad.getObject()));
      dataset
          .findNG(Node.ANY, Node.ANY, Vocab.Dcterms.isReplacedBy, next)
          .forEachRemaining(quad -> neighbours.add(quad.getSubject()));
      for (Node neighbour : neighbours) {
        if (terms.add(neighbour)) {
          open.add(neighbour);
        }
      }
    }
    return terms;
  }

  private void print(List<Change> changes, Set<Node> terms, NodeLabels labels, PrintWriter out)
      throws IOException {
    switch (format) {
      case TEXT -> text(changes, terms, labels, out);
      case CSV -> csv(changes, labels, out);
      case JSON -> json(changes, labels, out);
    }
  }

  private static List<Row> rows(Change change) {
    List<Row> rows = new ArrayList<>();
    change.removed().forEach(quad -> rows.add(new Row(change, false, quad)));
    change.added().forEach(quad -> rows.add(new Row(change, true, quad)));
    return rows;
  }

  private static void text(
      List<Change> changes, Set<Node> terms, NodeLabels labels, PrintWriter out) {
    for (Node term : terms) {
      out.println(term.getURI() + "  " + labels.of(term));
    }
    for (Change change : changes) {
      out.printf(
          Locale.ROOT,
          "%n%s  build %d  +%d -%d%n",
          change.time(),
          change.build(),
          change.added().size(),
          change.removed().size());
      for (Row row : rows(change)) {
        Quad quad = row.quad();
        boolean subject = terms.contains(quad.getSubject());
        String of = subject && terms.size() == 1 ? "" : labels.of(quad.getSubject()) + "  ";
        out.println(
            "  "
                + (row.added() ? "+ " : "- ")
                + of
                + labels.of(quad.getPredicate())
                + ": "
                + labels.of(quad.getObject()));
      }
    }
  }

  private static void csv(List<Change> changes, NodeLabels labels, PrintWriter out)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(
        "build",
        "time",
        "change",
        "graph",
        "subject",
        "predicate",
        "object",
        "subjectLabel",
        "predicateLabel",
        "objectLabel");
    for (Change change : changes) {
      for (Row row : rows(change)) {
        Quad quad = row.quad();
        csv.printRecord(
            change.build(),
            change.time(),
            row.added() ? "+" : "-",
            quad.getGraph().getURI(),
            quad.getSubject().getURI(),
            quad.getPredicate().getURI(),
            value(quad.getObject()),
            labels.of(quad.getSubject()),
            labels.of(quad.getPredicate()),
            labels.of(quad.getObject()));
      }
    }
  }

  private static void json(List<Change> changes, NodeLabels labels, PrintWriter out)
      throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    ArrayNode builds = mapper.createArrayNode();
    for (Change change : changes) {
      ObjectNode build = builds.addObject();
      build.put("build", change.build());
      build.put("time", change.time().toString());
      ArrayNode rows = build.putArray("changes");
      for (Row row : rows(change)) {
        Quad quad = row.quad();
        ObjectNode node = rows.addObject();
        node.put("change", row.added() ? "+" : "-");
        node.put("graph", quad.getGraph().getURI());
        node.put("subject", quad.getSubject().getURI());
        node.put("subjectLabel", labels.of(quad.getSubject()));
        node.put("predicate", quad.getPredicate().getURI());
        node.put("predicateLabel", labels.of(quad.getPredicate()));
        node.put("object", value(quad.getObject()));
        node.put("objectLabel", labels.of(quad.getObject()));
      }
    }
    out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(builds));
  }

  private static String value(Node term) {
    return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
  }
}

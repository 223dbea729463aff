package dashiji.export;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the tenures, by name of the post, then by the first day that is known of them. Where
 * a property has several values the first in term order is taken.
 */
final class TenureRows {
  private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

  private final DatasetGraph dataset;

  /**
   * @param dataset read in the caller's transaction
   */
  TenureRows(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  private record Sorted(String post, String since, String tenure, List<String> cells) {}

  /** All rows; they are sorted in memory. */
  List<List<String>> all() {
    return dataset.stream(Node.ANY, Node.ANY, Vocab.Rdf.type, Vocab.Dsj.Tenure)
        .map(Quad::getSubject)
        .distinct()
        .map(this::row)
        .sorted(
            Comparator.comparing(Sorted::post)
                .thenComparing(Sorted::since)
                .thenComparing(Sorted::tenure))
        .map(Sorted::cells)
        .toList();
  }

  private Sorted row(Node tenure) {
    Node person = value(tenure, Vocab.Org.member);
    Node post = value(tenure, Vocab.Dsj.post);
    Node area = value(post, Vocab.Dsj.jurisdiction);
    String postName = text(post, Vocab.Skos.prefLabel);
    String first = text(tenure, Vocab.Dsj.firstAttested);
    String start = text(tenure, Vocab.Dsj.earliestStart);
    List<String> cells = new ArrayList<>();
    cells.add(tenure.toString());
    cells.add(iri(person));
    cells.add(text(person, Vocab.Skos.prefLabel));
    cells.add(iri(post));
    cells.add(postName);
    cells.add(text(value(post, Vocab.Org.postIn), Vocab.Skos.prefLabel));
    cells.add(text(post, Vocab.Dsj.title));
    cells.add(text(area, Vocab.Skos.prefLabel));
    cells.add(text(area, Vocab.Dsj.areaCode));
    cells.add(
        values(tenure, Vocab.Dsj.capacity)
            .map(capacity -> DocumentView.code(capacity, "capacity-"))
            .collect(Collectors.joining(" ")));
    cells.add(first);
    cells.add(text(tenure, Vocab.Dsj.lastAttested));
    cells.add(start);
    cells.add(text(tenure, Vocab.Dsj.latestStart));
    cells.add(text(tenure, Vocab.Dsj.earliestEnd));
    cells.add(text(tenure, Vocab.Dsj.latestEnd));
    for (Node basis :
        List.of(
            Vocab.Dsj.earliestStartBasis,
            Vocab.Dsj.latestStartBasis,
            Vocab.Dsj.earliestEndBasis,
            Vocab.Dsj.latestEndBasis)) {
      Node concept = value(tenure, basis);
      cells.add(concept == null ? "" : DocumentView.code(concept, "basis-"));
    }
    cells.add(text(tenure, Vocab.Dsj.edtf));
    cells.add(String.valueOf(values(tenure, Vocab.Dsj.attestedBy).count()));
    return new Sorted(
        postName, start.isEmpty() ? first : start, tenure.toString(), List.copyOf(cells));
  }

  private Stream<Node> values(Node subject, Node property) {
    return dataset.stream(Node.ANY, subject, property, Node.ANY)
        .map(Quad::getObject)
        .distinct()
        .sorted(ORDER);
  }

  private @Nullable Node value(@Nullable Node subject, Node property) {
    return subject == null ? null : values(subject, property).findFirst().orElse(null);
  }

  private String text(@Nullable Node subject, Node property) {
    Node value = value(subject, property);
    return value == null
        ? ""
        : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  private static String iri(@Nullable Node node) {
    return node == null ? "" : node.toString();
  }
}

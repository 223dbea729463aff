package dashiji.export.description;

import dashiji.rdf.Iris;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What the graph says of itself: its builds and its sources.
 *
 * @param base of its IRIs
 * @param builds in order of time
 * @param documents number of source documents
 * @param periodStart the first day that a document covers, or empty
 * @param periodEnd the last one, or empty
 * @param licences number of documents by licence (an IRI) or by words on rights; documents that say
 *     neither are in none
 * @param areas IRIs of the areas that documents are about, at most {@value #MOST_AREAS}
 * @param example IRI of a person, or empty
 */
public record DatasetFacts(
    String base,
    List<Build> builds,
    long documents,
    String periodStart,
    String periodEnd,
    SortedMap<String, Long> licences,
    List<String> areas,
    String example) {
  private static final int MOST_AREAS = 100;

  public DatasetFacts {
    builds = List.copyOf(builds);
    licences = Collections.unmodifiableSortedMap(new TreeMap<>(licences));
    areas = List.copyOf(areas);
  }

  /**
   * One build.
   *
   * @param iri of it
   * @param ended when, as {@code 2026-03-01T08:00:00Z}
   * @param software version of the program, or empty
   */
  public record Build(String iri, String ended, String software) {}

  /** The last build, if the graph says of any. */
  public Optional<Build> last() {
    return builds.isEmpty() ? Optional.empty() : Optional.of(builds.getLast());
  }

  /** The licence that all documents share, if there is one. */
  public Optional<String> sharedLicence() {
    return licences.size() == 1 && withoutLicence() == 0 && isIri(licences.firstKey())
        ? Optional.of(licences.firstKey())
        : Optional.empty();
  }

  /** Documents that say nothing of a licence or of rights. */
  public long withoutLicence() {
    return documents - licences.values().stream().mapToLong(Long::longValue).sum();
  }

  /** True for a licence that is an IRI and not words. */
  public static boolean isIri(String licence) {
    return licence.startsWith("http://") || licence.startsWith("https://");
  }

  /**
   * Reads them.
   *
   * @param dataset read in the caller's transaction
   */
  public static DatasetFacts read(DatasetGraph dataset) {
    List<Build> builds = new ArrayList<>();
    String base = Iris.DEFAULT_BASE;
    for (Node build : things(dataset, Vocab.Dsj.Build)) {
      builds.add(
          new Build(
              build.getURI(),
              text(dataset, build, Vocab.Prov.endedAtTime),
              text(dataset, build, Vocab.Dsj.softwareVersion)));
      String said = text(dataset, build, Vocab.Dsj.baseIri);
      base = said.isEmpty() ? base : said;
    }
    builds.sort(Comparator.comparing(Build::ended).thenComparing(Build::iri));
    List<Node> documents = things(dataset, Vocab.Dsj.SourceDocument);
    SortedMap<String, Long> licences = new TreeMap<>();
    SortedMap<String, Long> areas = new TreeMap<>();
    String from = "";
    String to = "";
    for (Node document : documents) {
      String licence = text(dataset, document, Vocab.Dcterms.license);
      String said = licence.isEmpty() ? text(dataset, document, Vocab.Dcterms.rights) : licence;
      if (!said.isEmpty()) {
        licences.merge(said, 1L, Long::sum);
      }
      String area = text(dataset, document, Vocab.Dsj.jurisdiction);
      if (!area.isEmpty()) {
        areas.merge(area, 1L, Long::sum);
      }
      String start = text(dataset, document, Vocab.Dsj.periodStart);
      String end = text(dataset, document, Vocab.Dsj.periodEnd);
      from = isDay(start) && (from.isEmpty() || start.compareTo(from) < 0) ? start : from;
      to = isDay(end) && (to.isEmpty() || end.compareTo(to) > 0) ? end : to;
    }
    return new DatasetFacts(
        base,
        builds,
        documents.size(),
        from,
        to,
        licences,
        areas.keySet().stream().limit(MOST_AREAS).toList(),
        things(dataset, Vocab.Foaf.Person).stream().map(Node::getURI).findFirst().orElse(""));
  }

  private static boolean isDay(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static List<Node> things(DatasetGraph dataset, Node type) {
    return dataset.stream(Node.ANY, Node.ANY, Vocab.Rdf.type, type)
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private static String text(DatasetGraph dataset, Node subject, Node property) {
    return dataset.stream(Node.ANY, subject, property, Node.ANY)
        .map(Quad::getObject)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .min(Comparator.naturalOrder())
        .orElse("");
  }
}

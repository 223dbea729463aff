package dashiji.export.description;

import dashiji.export.ExportFile;
import dashiji.rdf.Vocab;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;

/**
 * Describes the graph in VoID (https://www.w3.org/TR/void/), with partitions by class and property.
 */
public final class VoidDescription {
  private static final List<String> DUMPS = List.of("application/n-quads", "application/ld+json");

  private VoidDescription() {}

  /**
   * Writes the description.
   *
   * @param files what can be downloaded; empty if nothing can
   */
  public static Graph of(
      SiteAddresses site, DatasetFacts facts, GraphStatistics counts, List<ExportFile> files) {
    DescriptionGraph out = new DescriptionGraph();
    String dataset = site.dataset();
    String document = site.voidDocument();
    out.type(document, Terms.VOID + "DatasetDescription")
        .words(document, Vocab.Dcterms.NS + "title", DataCatalog.DESCRIPTION_TITLE)
        .iri(document, Vocab.Foaf.NS + "primaryTopic", dataset);
    out.type(dataset, Terms.VOID + "Dataset", Terms.DCAT + "Dataset")
        .words(dataset, Vocab.Dcterms.NS + "title", DataCatalog.TITLE)
        .words(dataset, Vocab.Dcterms.NS + "description", DataCatalog.DESCRIPTION)
        .iri(dataset, Terms.VOID + "sparqlEndpoint", site.endpoint())
        .text(dataset, Terms.VOID + "uriSpace", site.base() + "id/")
        .iri(dataset, Vocab.Foaf.NS + "homepage", site.base())
        .number(dataset, Terms.VOID + "triples", counts.triples())
        .number(dataset, Terms.VOID + "entities", counts.subjects())
        .number(dataset, Terms.VOID + "distinctSubjects", counts.subjects())
        .number(dataset, Terms.VOID + "properties", counts.properties().size())
        .number(dataset, Terms.VOID + "classes", counts.classes().size())
        .number(dataset, Terms.VOID + "documents", facts.documents());
    if (!facts.example().isEmpty()) {
      out.iri(dataset, Terms.VOID + "exampleResource", facts.example());
    }
    for (ExportFile file : files) {
      if (DUMPS.contains(file.mediaType())) {
        out.iri(dataset, Terms.VOID + "dataDump", site.file(file));
      }
    }
    for (String namespace : vocabularies(counts)) {
      out.iri(dataset, Terms.VOID + "vocabulary", namespace);
    }
    partitions(out, dataset, document + "#property-", counts.properties());
    counts
        .classes()
        .forEach((type, ofClass) -> {
          String partition = document + "#class-" + name(type);
          out.iri(dataset, Terms.VOID + "classPartition", partition)
              .type(partition, Terms.VOID + "Dataset")
              .iri(partition, Terms.VOID + "class", type)
              .number(partition, Terms.VOID + "entities", ofClass.entities());
          partitions(out, partition, partition + "-property-", ofClass.properties());
        });
    return out.graph();
  }

  private static void partitions(
      DescriptionGraph out, String of, String before, SortedMap<String, Long> properties) {
    properties.forEach((property, triples) -> {
      String partition = before + name(property);
      out.iri(of, Terms.VOID + "propertyPartition", partition)
          .type(partition, Terms.VOID + "Dataset")
          .iri(partition, Terms.VOID + "property", property)
          .number(partition, Terms.VOID + "triples", triples);
    });
  }

  /** The namespaces of all classes and properties, as their vocabularies are named. */
  private static List<String> vocabularies(GraphStatistics counts) {
    return java.util.stream.Stream.concat(
            counts.properties().keySet().stream(), counts.classes().keySet().stream())
        .map(iri -> iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1))
        .filter(namespace -> !namespace.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** {@code dsj-Tenure} of a term of a known vocabulary, else its IRI without what IRIs lack. */
  private static String name(String iri) {
    return Vocab.PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .max(Map.Entry.comparingByValue())
        .map(prefix -> prefix.getKey() + "-" + iri.substring(prefix.getValue().length()))
        .orElse(iri)
        .replaceAll("[^A-Za-z0-9._-]", "-");
  }
}

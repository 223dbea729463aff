package dashiji.export.description;

import dashiji.export.ExportFile;
import dashiji.query.Words;
import dashiji.rdf.Vocab;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;

/**
 * Describes the dataset in DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/): what it is about, under
 * which licence, its versions (a build each), its files with their checksums, its SPARQL endpoint.
 */
public final class DataCatalog {
  static final Words TITLE = new Words("Chronicles of local governments as a graph", "地方政府大事记知识图谱");
  static final Words DESCRIPTION =
      new Words(
          "Officials, posts, who held which post when, meetings and tours and who took part, projects,"
              + " places, organisations: read by a program out of texts that local governments publish."
              + " Every fact keeps the sentence it rests on.",
          "从地方政府发布的大事记等文本中由程序读出的官员、职务、任职时段、会议和调研及参加者、项目、地点和机构。" + "每项事实均附所依据的原文。");
  static final Words DESCRIPTION_TITLE =
      new Words("What the dataset holds, by class and property", "数据集内容：按类和属性统计");
  private static final Words RIGHTS =
      new Words(
          "The sources have licences of their own: see dcterms:license or dcterms:rights of each"
              + " document. Where a document says nothing, nothing is known.",
          "各来源文件的许可见该文件的 dcterms:license 或 dcterms:rights；未注明者，许可不明。");

  private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
  private static final String ONTOLOGY = Vocab.Dsj.NS.substring(0, Vocab.Dsj.NS.length() - 1);
  private static final List<String> KEYWORDS_ZH = List.of("大事记", "地方政府", "官员任职", "知识图谱");
  private static final List<String> KEYWORDS_EN =
      List.of("local government", "China", "officials", "tenures", "knowledge graph");

  private DataCatalog() {}

  /**
   * Writes the catalogue.
   *
   * @param licence what whoever serves the dataset says of it; else that of the documents counts if
   *     all share one
   * @param files what can be downloaded; empty if nothing can
   */
  public static Graph of(
      SiteAddresses site, DatasetFacts facts, Optional<String> licence, List<ExportFile> files) {
    DescriptionGraph out = new DescriptionGraph();
    Optional<String> license = licence.or(facts::sharedLicence);
    catalog(out, site, facts, license);
    dataset(out, site, facts, license);
    versions(out, site, facts);
    files.forEach(file -> distribution(out, site, file, license));
    String service = site.inCatalog("sparql");
    out.type(service, Terms.DCAT + "DataService")
        .words(service, dct("title"), new Words("SPARQL endpoint", "SPARQL 查询端点"))
        .iri(service, Terms.DCAT + "endpointURL", site.endpoint())
        .iri(service, Terms.DCAT + "endpointDescription", site.endpoint())
        .iri(service, Terms.DCAT + "servesDataset", site.dataset())
        .iri(service, dct("conformsTo"), "https://www.w3.org/TR/sparql11-protocol/");
    return out.graph();
  }

  private static void catalog(
      DescriptionGraph out, SiteAddresses site, DatasetFacts facts, Optional<String> license) {
    String catalog = site.catalog();
    out.type(catalog, Terms.DCAT + "Catalog")
        .words(catalog, dct("title"), TITLE)
        .words(catalog, dct("description"), DESCRIPTION)
        .iri(catalog, Vocab.Foaf.NS + "homepage", site.base())
        .iri(catalog, Terms.DCAT + "dataset", site.dataset())
        .iri(catalog, Terms.DCAT + "service", site.inCatalog("sparql"));
    facts.last().ifPresent(last -> modified(out, catalog, last));
    license.ifPresent(iri -> out.iri(catalog, dct("license"), iri));
  }

  private static void dataset(
      DescriptionGraph out, SiteAddresses site, DatasetFacts facts, Optional<String> license) {
    String dataset = site.dataset();
    out.type(dataset, Terms.DCAT + "Dataset", Terms.VOID + "Dataset")
        .words(dataset, dct("title"), TITLE)
        .words(dataset, dct("description"), DESCRIPTION)
        .iri(dataset, dct("conformsTo"), ONTOLOGY)
        .iri(dataset, Terms.DCAT + "landingPage", site.base())
        .iri(dataset, Vocab.Rdfs.NS + "seeAlso", site.voidDocument())
        .iri(dataset, Terms.VOID + "sparqlEndpoint", site.endpoint());
    KEYWORDS_EN.forEach(word -> out.language(dataset, Terms.DCAT + "keyword", word, "en"));
    KEYWORDS_ZH.forEach(word -> out.language(dataset, Terms.DCAT + "keyword", word, "zh"));
    facts.areas().forEach(area -> out.iri(dataset, dct("spatial"), area));
    if (license.isPresent()) {
      out.iri(dataset, dct("license"), license.get());
    } else {
      String rights = site.inCatalog("rights");
      out.iri(dataset, dct("rights"), rights)
          .type(rights, dct("RightsStatement"))
          .words(rights, Vocab.Rdfs.label.getURI(), RIGHTS);
    }
    if (!facts.periodStart().isEmpty() && !facts.periodEnd().isEmpty()) {
      String period = site.inCatalog("period");
      out.iri(dataset, dct("temporal"), period)
          .type(period, dct("PeriodOfTime"))
          .typed(period, Terms.DCAT + "startDate", facts.periodStart(), XSDDatatype.XSDdate)
          .typed(period, Terms.DCAT + "endDate", facts.periodEnd(), XSDDatatype.XSDdate);
    }
    facts.last().ifPresent(last -> modified(out, dataset, last));
    if (!facts.builds().isEmpty()) {
      issued(out, dataset, facts.builds().getFirst());
    }
  }

  private static void versions(DescriptionGraph out, SiteAddresses site, DatasetFacts facts) {
    String before = "";
    for (DatasetFacts.Build build : facts.builds()) {
      String version = site.inCatalog("version-" + build.iri().replaceAll(".*/", ""));
      out.iri(site.dataset(), Terms.DCAT + "hasVersion", version)
          .type(version, Terms.DCAT + "Dataset")
          .words(version, dct("title"), TITLE)
          .iri(version, Terms.DCAT + "isVersionOf", site.dataset())
          .iri(version, Vocab.Prov.NS + "wasGeneratedBy", build.iri());
      if (!build.ended().isEmpty()) {
        out.text(version, Terms.DCAT + "version", build.ended());
        issued(out, version, build);
      }
      if (!before.isEmpty()) {
        out.iri(version, Terms.DCAT + "previousVersion", before);
      }
      before = version;
    }
    if (!before.isEmpty()) {
      out.iri(site.dataset(), Terms.DCAT + "hasCurrentVersion", before);
      facts
          .last()
          .filter(last -> !last.ended().isEmpty())
          .ifPresent(last -> out.text(site.dataset(), Terms.DCAT + "version", last.ended()));
    }
  }

  private static void distribution(
      DescriptionGraph out, SiteAddresses site, ExportFile file, Optional<String> license) {
    String name = file.path().replaceAll("[^A-Za-z0-9._-]", "-");
    String distribution = site.inCatalog("file-" + name);
    String checksum = site.inCatalog("sha256-" + name);
    out.iri(site.dataset(), Terms.DCAT + "distribution", distribution)
        .type(distribution, Terms.DCAT + "Distribution")
        .words(distribution, dct("title"), file.title())
        .iri(distribution, Terms.DCAT + "downloadURL", site.file(file))
        .iri(distribution, Terms.DCAT + "accessURL", site.file(file))
        .iri(distribution, Terms.DCAT + "mediaType", MEDIA_TYPE + file.mediaType())
        .typed(
            distribution,
            Terms.DCAT + "byteSize",
            String.valueOf(file.bytes()),
            XSDDatatype.XSDnonNegativeInteger)
        .iri(distribution, Terms.SPDX + "checksum", checksum)
        .type(checksum, Terms.SPDX + "Checksum")
        .iri(checksum, Terms.SPDX + "algorithm", Terms.SPDX + "checksumAlgorithm_sha256")
        .typed(
            checksum,
            Terms.SPDX + "checksumValue",
            file.sha256().toLowerCase(Locale.ROOT),
            XSDDatatype.XSDhexBinary);
    if (file.compressed()) {
      out.iri(distribution, Terms.DCAT + "compressFormat", MEDIA_TYPE + "application/gzip");
    }
    license.ifPresent(iri -> out.iri(distribution, dct("license"), iri));
  }

  private static void modified(DescriptionGraph out, String thing, DatasetFacts.Build build) {
    if (!build.ended().isEmpty()) {
      out.typed(thing, dct("modified"), build.ended(), XSDDatatype.XSDdateTime);
    }
  }

  private static void issued(DescriptionGraph out, String thing, DatasetFacts.Build build) {
    if (!build.ended().isEmpty()) {
      out.typed(thing, dct("issued"), build.ended(), XSDDatatype.XSDdateTime);
    }
  }

  private static String dct(String name) {
    return Vocab.Dcterms.NS + name;
  }
}

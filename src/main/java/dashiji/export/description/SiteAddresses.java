package dashiji.export.description;

import dashiji.export.ExportFile;
import java.util.Objects;

/**
 * Where a dataset and what describes it are found. All below the base of the graph's IRIs, so that
 * descriptions say the same wherever they are read.
 *
 * @param base ends in {@code /}
 * @param queryPath of the SPARQL endpoint, {@code /kg/sparql}
 */
public record SiteAddresses(String base, String queryPath) {
  public SiteAddresses {
    Objects.requireNonNull(base);
    Objects.requireNonNull(queryPath);
  }

  /** The catalogue, which is also the document that describes it. */
  public String catalog() {
    return base + "catalog";
  }

  /** The dataset: the graph as it is now. */
  public String dataset() {
    return catalog() + "#dataset";
  }

  String inCatalog(String name) {
    return catalog() + "#" + name;
  }

  /** The VoID description. */
  public String voidDocument() {
    return base + ".well-known/void";
  }

  /** The example queries. */
  public String examples() {
    return base + ".well-known/sparql-examples";
  }

  /** The SPARQL endpoint. */
  public String endpoint() {
    return base + queryPath.substring(1);
  }

  /** A file of the export. */
  public String file(ExportFile file) {
    return base + "export/" + file.path();
  }
}

package dashiji.export.description;

import dashiji.rdf.Vocab;
import java.util.Map;
import java.util.TreeMap;

/** The namespaces of the vocabularies that descriptions are written in. */
final class Terms {
  static final String DCAT = "http://www.w3.org/ns/dcat#";
  static final String VOID = "http://rdfs.org/ns/void#";
  static final String SHACL = "http://www.w3.org/ns/shacl#";
  static final String SPDX = "http://spdx.org/rdf/terms#";
  static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  static final String OWL = "http://www.w3.org/2002/07/owl#";

  private Terms() {}

  /** The prefixes of all of these and of the graph's own. */
  static Map<String, String> prefixes() {
    Map<String, String> prefixes = new TreeMap<>(Vocab.PREFIXES);
    prefixes.put("dcat", DCAT);
    prefixes.put("void", VOID);
    prefixes.put("sh", SHACL);
    prefixes.put("spdx", SPDX);
    prefixes.put("sd", SD);
    prefixes.put("owl", OWL);
    return prefixes;
  }
}

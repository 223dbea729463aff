package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What the SPARQL editor offers: prefixes, terms with their meaning, and its own words; as JSON.
 */
public final class EditorTerms {
  private static final String OWL = "http://www.w3.org/2002/07/owl#";

  /** Kinds of term by the classes that say so, in the order in which they are offered. */
  private static final Map<String, String> KINDS =
      Map.of(
          OWL + "Class", "class",
          OWL + "ObjectProperty", "property",
          OWL + "DatatypeProperty", "property",
          OWL + "AnnotationProperty", "property",
          Vocab.Skos.NS + "Concept", "concept");

  private static final String STANDARD = "term.";
  private static final String WORDS = "sparql.ui.";

  private EditorTerms() {}

  /** All of it in a language. */
  public static String json(PageLanguage language) {
    Map<String, Map<String, Object>> terms = new TreeMap<>();
    KINDS.forEach((type, kind) ->
        Terms.ontology()
            .find(Node.ANY, Vocab.Rdf.type, NodeFactory.createURI(type))
            .forEachRemaining(triple -> {
              Node term = triple.getSubject();
              if (term.isURI()) {
                terms.put(term.getURI(), term(term, kind, language));
              }
            }));
    PageWords words = PageWords.in(language);
    for (String key : words.keys()) {
      if (key.startsWith(STANDARD)) {
        String[] name = key.substring(STANDARD.length()).split("\\.", 2);
        Node term = NodeFactory.createURI(Vocab.PREFIXES.get(name[0]) + name[1]);
        boolean isClass = Character.isUpperCase(name[1].charAt(0));
        terms.putIfAbsent(term.getURI(), term(term, isClass ? "class" : "property", language));
      }
    }
    Map<String, String> own = new TreeMap<>();
    for (String key : words.keys()) {
      if (key.startsWith(WORDS)) {
        own.put(key.substring(WORDS.length()), words.of(key));
      }
    }
    List<Map<String, Object>> listed = new ArrayList<>(terms.values());
    return JsonText.of(
        Map.of("prefixes", new TreeMap<>(Vocab.PREFIXES), "terms", listed, "words", own));
  }

  private static Map<String, Object> term(Node term, String kind, PageLanguage language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("iri", term.getURI());
    row.put("name", Terms.prefixed(term.getURI()));
    row.put("kind", kind);
    row.put("label", Terms.label(term, language));
    row.put("comment", Terms.comment(term, language));
    return row;
  }
}

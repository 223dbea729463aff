package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;

/**
 * What every page knows: in which language it is, where its links lead, and of which graph it is.
 *
 * @param language of the page
 * @param languageGiven true if the address says the language; links then say it too
 * @param root what stands before every path: empty, or the path of the base ({@code /kg}) if the
 *     page was asked for below it
 * @param path of this page below the root, with its parameters but for {@code lang}
 * @param queryPath where SPARQL is answered
 * @param dataPath where the Graph Store Protocol is answered, if it is
 * @param querySeconds how long a query may run
 * @param built the graph
 * @param maps what is known of where places lie
 */
public record Site(
    PageLanguage language,
    boolean languageGiven,
    String root,
    String path,
    String queryPath,
    Optional<String> dataPath,
    long querySeconds,
    Built built,
    Maps maps) {

  /** The words of a key in the page's language; see {@link PageWords#of}. */
  public String t(String key, Object... values) {
    return PageWords.in(language).of(key, values);
  }

  /** True if the page is in Chinese. */
  public boolean chinese() {
    return language == PageLanguage.ZH;
  }

  /**
   * The address of a path of this site, in the language of this page if that was asked for.
   *
   * @param path begins with {@code /}; parameters are encoded already
   */
  public String link(String path) {
    return languageGiven ? in(language, path) : root + path;
  }

  /** The address of a machine's answer: no language. */
  public String plain(String path) {
    return root + path;
  }

  private String in(PageLanguage other, String path) {
    int hash = path.indexOf('#');
    String before = hash < 0 ? path : path.substring(0, hash);
    String after = hash < 0 ? "" : path.substring(hash);
    return root + before + (before.contains("?") ? "&" : "?") + "lang=" + other.code() + after;
  }

  /** This page in another language. */
  public String switchTo(PageLanguage other) {
    return in(other, path);
  }

  /** The other languages. */
  public List<PageLanguage> languages() {
    return List.of(PageLanguage.values());
  }

  /**
   * The address that leads to a thing: a path of this site for the graph's own things, the IRI
   * itself for what lies elsewhere, and nothing that runs code in a browser.
   */
  public String href(String iri) {
    if (iri.startsWith(Vocab.Dsj.NS)) {
      return link("/ontology#" + iri.substring(Vocab.Dsj.NS.length()));
    }
    if (iri.startsWith(built.base())) {
      return link("/" + iri.substring(built.base().length()));
    }
    return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "#";
  }

  /** The words for a term of the ontology or of a vocabulary it builds on. */
  public String term(String iri) {
    return Terms.label(NodeFactory.createURI(iri), language);
  }

  /** The path of an asset. */
  public String asset(String name) {
    return root + Assets.path(name);
  }

  /** The full address of a path, as citations give it: below the graph's base. */
  public String absolute(String path) {
    return built.base() + path.substring(1);
  }
}

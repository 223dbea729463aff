package dashiji.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands in the head of a page.
 *
 * @param title of the page, without the site's name
 * @param description one sentence for search engines, or empty
 * @param canonical the full address under which the page is to be cited, or empty
 * @param alternates the same in other forms
 * @param structured schema.org as JSON-LD, made by {@link JsonText}, or empty
 * @param indexed false for pages that search engines shall leave alone
 */
public record Head(
    String title,
    String description,
    String canonical,
    List<Alternate> alternates,
    String structured,
    boolean indexed) {

  /** The kinds of thing that there are feeds of. */
  private static final Set<String> FEEDS = Set.of("person", "post", "organization");

  public Head {
    alternates = List.copyOf(alternates);
  }

  /** Another form of a page: its media type and address. */
  public record Alternate(String type, String address) {}

  /** A head with a title alone. */
  public static Head of(String title) {
    return new Head(title, "", "", List.of(), "", true);
  }

  /**
   * The head of a thing's page: cited by its IRI, there also as RDF.
   *
   * @param structured schema.org as JSON-LD, or empty
   */
  public static Head ofThing(
      Site site, String iri, String title, String description, String structured) {
    String base = site.built().base();
    List<Alternate> alternates = new ArrayList<>();
    if (iri.startsWith(base + "id/")) {
      String thing = iri.substring((base + "id/").length());
      for (RdfForm form : RdfForm.values()) {
        alternates.add(
            new Alternate(form.type(), site.plain(dataPath("/id/" + thing, form.ending()))));
      }
      if (FEEDS.contains(thing.substring(0, Math.max(0, thing.indexOf('/'))))) {
        alternates.add(
            new Alternate("application/atom+xml", site.plain("/feed/" + thing + ".atom")));
      }
    }
    return new Head(title, description, iri, alternates, structured, true);
  }

  /** Where the description of {@code /id/…} is in one form. */
  public static String dataPath(String idPath, String ending) {
    return "/data/" + idPath.substring("/id/".length()) + "." + ending;
  }

  /** The same with a description. */
  public Head described(String words) {
    return new Head(title, words, canonical, alternates, structured, indexed);
  }

  /** The same for a page that search engines shall leave alone. */
  public Head unindexed() {
    return new Head(title, description, canonical, alternates, structured, false);
  }
}

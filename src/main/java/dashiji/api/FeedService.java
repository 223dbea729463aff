package dashiji.api;

import dashiji.entity.Key;
import dashiji.rdf.Vocab;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * Atom feeds (RFC 4287) of what the graph newly knows of a person, a post or a body: events, acts,
 * nominations and tenures, each with the sentence it rests on and a link to the place in its
 * document.
 *
 * <p>An entry's identifier is the fact's IRI. Its time is that of the document it rests on, else of
 * the fact, and does not change when the graph is built anew from the same texts; the feed's is the
 * end of the last build.
 */
public final class FeedService {
  /** Below this are the feeds: {@code /feed/person/6f1e….atom}. */
  public static final String PATH = "/feed/";

  /** The media type of a feed. */
  public static final String MEDIA_TYPE = "application/atom+xml";

  /** What there are feeds of. */
  public static final List<NamedKind> KINDS =
      List.of(NamedKind.PERSON, NamedKind.POST, NamedKind.ORGANIZATION);

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int MOST_ENTRIES = 50;

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?.*");
  private static final String UNDATED = "1970-01-01T00:00:00Z";

  private FeedService() {}

  /**
   * What answers to the address of a feed.
   *
   * @param feed the document, or null if the thing has another key now
   * @param movedTo the path of the feed of what took this thing's place, or null
   */
  public record Found(byte @Nullable [] feed, @Nullable String movedTo) {}

  /**
   * The feed of a thing; nothing if there is no such thing.
   *
   * @param key the last segment of its IRI
   */
  public static Optional<Found> feed(DatasetGraph dataset, NamedKind kind, String key) {
    Lookups lookups = Lookups.in(dataset);
    Optional<Node> thing = lookups.thing(kind.code() + "/" + key);
    if (thing.isEmpty() || !lookups.isOf(kind, thing.get())) {
      return Optional.empty();
    }
    Key now = lookups.iris().key(thing.get());
    if (now != null && !now.id().equals(key)) {
      return Optional.of(new Found(null, PATH + now + ".atom"));
    }
    return Optional.of(new Found(write(lookups, kind, thing.get()), null));
  }

  private static byte[] write(Lookups lookups, NamedKind kind, Node thing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      String site = lookups.iris().base().replaceAll("[/#]$", "");
      String updated = lastBuild(lookups);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "zh-Hans");
      element(xml, "id", site + PATH + lookups.shortName(thing.getURI()) + ".atom");
      element(xml, "title", lookups.name(thing));
      element(xml, "subtitle", kind.words().zh() + " " + kind.words().en());
      element(xml, "updated", updated);
      link(xml, "self", MEDIA_TYPE, site + PATH + lookups.shortName(thing.getURI()) + ".atom", "");
      link(xml, "alternate", "text/html", thing.getURI(), "");
      xml.writeStartElement("author");
      element(xml, "name", "Dashiji 大事记");
      xml.writeEndElement();
      element(xml, "generator", "Dashiji");
      for (RecentFacts.Fact fact : RecentFacts.of(lookups, kind, thing, MOST_ENTRIES)) {
        entry(xml, lookups, fact, updated);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory can be written to", e);
    }
    return bytes.toByteArray();
  }

  private static void entry(
      XMLStreamWriter xml, Lookups lookups, RecentFacts.Fact fact, String feedUpdated)
      throws XMLStreamException {
    RecentFacts.Quoted quoted = RecentFacts.quoted(lookups, fact.node());
    String issued =
        quoted == null ? "" : instant(lookups.text(quoted.document(), Vocab.Dcterms.issued));
    String when = instant(fact.date());
    xml.writeStartElement("entry");
    element(xml, "id", fact.node().getURI());
    element(xml, "title", RecentFacts.title(lookups, fact));
    element(xml, "updated", !issued.isEmpty() ? issued : !when.isEmpty() ? when : feedUpdated);
    if (!issued.isEmpty()) {
      element(xml, "published", issued);
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", fact.entry().code());
    link(xml, "alternate", "text/html", fact.node().getURI(), "");
    if (quoted != null) {
      link(xml, "via", "text/html", quoted.place(), quoted.title());
    }
    if (!fact.date().isEmpty()) {
      element(xml, "summary", fact.date());
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(clean(quoted == null ? "" : quoted.quote()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** When the last build ended. */
  private static String lastBuild(Lookups lookups) {
    return lookups.subjects(Vocab.Rdf.type, Vocab.Dsj.Build, 1_000).stream()
        .map(build -> lookups.text(build, Vocab.Prov.endedAtTime))
        .filter(time -> !time.isEmpty())
        .max(Comparator.naturalOrder())
        .orElse(UNDATED);
  }

  /** RFC 3339 of a day, month or year, at its beginning in China; empty of anything else. */
  private static String instant(String date) {
    Matcher m = DATE.matcher(date);
    if (!m.matches()) {
      return "";
    }
    String month = m.group(2) == null ? "01" : m.group(2);
    String day = m.group(3) == null ? "01" : m.group(3);
    return m.group(1) + "-" + month + "-" + day + "T00:00:00+08:00";
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String href, String title)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", clean(href));
    if (!title.isEmpty()) {
      xml.writeAttribute("title", clean(title));
    }
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}

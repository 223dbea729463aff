package dashiji.page;

import dashiji.rdf.Vocab;
import dashiji.store.SourceTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The page of a document: its text with what it speaks of linked, or the quoted sentences where the
 * text is not kept.
 *
 * @param iri of it
 * @param title of it
 * @param key its key in the store
 * @param publisher who published it
 * @param jurisdiction the area it is about
 * @param issued day of publication, or empty
 * @param period first and last day of its entries, or empty
 * @param characters code points of the text
 * @param entries dated entries
 * @param licence an IRI or words, or empty
 * @param address where it was published, or empty
 * @param sha256 of the source file
 * @param textKept true if the text itself is there
 * @param paragraphs of the page shown
 * @param paging over the text, or over the quotes
 * @param at the place asked for, or null
 * @param mentioned number of things that it speaks of
 * @param problems that reading it met
 */
public record DocumentView(
    String iri,
    String title,
    String key,
    List<Ref> publisher,
    List<Ref> jurisdiction,
    String issued,
    String period,
    String characters,
    String entries,
    String licence,
    String address,
    String sha256,
    boolean textKept,
    List<Paragraph> paragraphs,
    Paging paging,
    @Nullable Range at,
    int mentioned,
    List<Ref> problems) {
  /** Code points of text on a page, but for the rest of its last line. */
  static final int PAGE = 6_000;

  private static final Pattern AT = Pattern.compile("(\\d{1,8})-(\\d{1,8})");

  /**
   * A line of the text, or a quote.
   *
   * @param start its first code point
   * @param pieces of it in order
   * @param events whose sentence begins here
   */
  public record Paragraph(int start, List<Piece> pieces, List<Ref> events) {}

  /**
   * A stretch of text.
   *
   * @param text of it
   * @param thing that it names, or null
   * @param marked true if it belongs to the place asked for
   * @param first true for the first that does
   */
  public record Piece(String text, @Nullable Ref thing, boolean marked, boolean first) {}

  /** Code points from {@code start} to before {@code end}. */
  public record Range(int start, int end) {
    static @Nullable Range asked(@Nullable String at) {
      Matcher range = AT.matcher(at == null ? "" : at);
      if (!range.matches()) {
        return null;
      }
      Range asked = new Range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
      return asked.start() < asked.end() ? asked : null;
    }
  }

  /** Reads it, inside a read transaction. */
  static DocumentView read(
      DatasetGraph dataset,
      SourceTexts texts,
      Node document,
      Function<String, @Nullable String> asked) {
    Facts facts = new Facts(dataset);
    Range at = Range.asked(asked.apply("at"));
    DocumentSpans spans = DocumentSpans.read(dataset, facts, document);
    String sha256 = facts.text(document, Vocab.Dsj.sha256);
    Optional<String> text = text(texts, sha256);
    List<Paragraph> paragraphs;
    Paging paging;
    if (text.isPresent()) {
      int[] codes = text.get().codePoints().toArray();
      List<Range> pages = pages(codes);
      paging = new Paging(pageOf(pages, at, asked.apply("page")), 1, pages.size());
      paragraphs = new PageText(codes, spans, at).paragraphs(pages.get(paging.page() - 1));
    } else {
      List<Quote> quotes = spans.quotes();
      int index = 0;
      while (at != null && index < quotes.size() - 1 && quotes.get(index).end() <= at.start()) {
        index++;
      }
      paging =
          at != null && asked.apply("page") == null
              ? new Paging(index / ThingView.SHOWN + 1, ThingView.SHOWN, quotes.size())
              : Paging.asked(asked.apply("page"), ThingView.SHOWN, quotes.size());
      paragraphs =
          quotes.subList(paging.from(), paging.to()).stream()
              .map(quote -> paragraph(quote, spans, at))
              .toList();
    }
    String licence =
        facts
            .object(document, Vocab.Dcterms.license)
            .filter(Node::isURI)
            .map(Node::getURI)
            .orElseGet(() -> facts.text(document, Vocab.Dcterms.rights));
    return new DocumentView(
        document.getURI(),
        facts.ref(document).label(),
        facts.text(document, Vocab.Dsj.documentKey),
        EventView.refs(facts, document, Vocab.Dcterms.publisher),
        EventView.refs(facts, document, Vocab.Dsj.jurisdiction),
        facts.text(document, Vocab.Dcterms.issued),
        period(
            facts.text(document, Vocab.Dsj.periodStart), facts.text(document, Vocab.Dsj.periodEnd)),
        facts.text(document, Vocab.Dsj.characterCount),
        facts.text(document, Vocab.Dsj.entryCount),
        licence,
        facts.text(document, Vocab.Schema.url),
        sha256,
        text.isPresent(),
        paragraphs,
        paging,
        at,
        spans.things(),
        problems(dataset, facts, document));
  }

  private static Optional<String> text(SourceTexts texts, String sha256) {
    try {
      return sha256.isEmpty() ? Optional.empty() : texts.find(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Ref> problems(DatasetGraph dataset, Facts facts, Node document) {
    String iri = document.getURI();
    Node quality =
        NodeFactory.createURI(iri.substring(0, iri.lastIndexOf("id/document/")) + "graph/quality");
    List<Ref> problems = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(quality, Node.ANY, Vocab.Dsj.document, document);
    try {
      while (quads.hasNext() && problems.size() < ThingView.SHOWN) {
        Node problem = quads.next().getSubject();
        String message = facts.text(problem, Vocab.Dsj.message);
        if (!message.isEmpty()) {
          problems.add(new Ref(problem.getURI(), message));
        }
      }
    } finally {
      Iter.close(quads);
    }
    return problems;
  }

  private static String period(String start, String end) {
    return start.isEmpty() && end.isEmpty() ? "" : start + " – " + end;
  }

  private static Paragraph paragraph(Quote quote, DocumentSpans spans, @Nullable Range at) {
    boolean marked = at != null && at.start() < quote.end() && quote.start() < at.end();
    boolean first = at != null && marked && at.start() >= quote.start();
    return new Paragraph(
        quote.start(),
        List.of(new Piece(quote.text(), null, marked, first)),
        spans.eventsFrom(quote.start(), quote.start() + 1));
  }

  /** Cuts a text into pages at line ends; a line longer than a page is cut as it comes. */
  private static List<Range> pages(int[] codes) {
    List<Range> pages = new ArrayList<>();
    int start = 0;
    while (codes.length - start > PAGE) {
      int end = start + PAGE;
      while (end < codes.length && codes[end - 1] != '\n' && end - start < 2 * PAGE) {
        end++;
      }
      pages.add(new Range(start, end));
      start = end;
    }
    if (start < codes.length || pages.isEmpty()) {
      pages.add(new Range(start, codes.length));
    }
    return pages;
  }

  private static int pageOf(List<Range> pages, @Nullable Range at, @Nullable String asked) {
    if (at != null && asked == null) {
      for (int i = 0; i < pages.size(); i++) {
        if (at.start() < pages.get(i).end()) {
          return i + 1;
        }
      }
    }
    return Paging.asked(asked, 1, pages.size()).page();
  }

  /** A thing named at one place; two places side by side stay two links. */
  private record Naming(Ref thing, int from) {}

  /** What one page of a text shows where. */
  private static final class PageText {
    private final int[] codes;
    private final DocumentSpans spans;
    private final @Nullable Range at;

    PageText(int[] codes, DocumentSpans spans, @Nullable Range at) {
      this.codes = codes;
      this.spans = spans;
      this.at = at;
    }

    List<Paragraph> paragraphs(Range page) {
      @Nullable Naming[] named = named(page);
      List<Paragraph> paragraphs = new ArrayList<>();
      boolean seen = false;
      int start = page.start();
      for (int i = page.start(); i <= page.end(); i++) {
        if (i < page.end() && codes[i] != '\n') {
          continue;
        }
        List<Piece> pieces = new ArrayList<>();
        for (int from = start; from < i; ) {
          int to = from + 1;
          while (to < i
              && Objects.equals(named[to - page.start()], named[from - page.start()])
              && marked(to) == marked(from)) {
            to++;
          }
          boolean marked = marked(from);
          Naming naming = named[from - page.start()];
          pieces.add(
              new Piece(
                  new String(codes, from, to - from),
                  naming == null ? null : naming.thing(),
                  marked,
                  marked && !seen));
          seen |= marked;
          from = to;
        }
        if (pieces.stream().anyMatch(piece -> !piece.text().isBlank())) {
          paragraphs.add(new Paragraph(start, pieces, spans.eventsFrom(start, i)));
        }
        start = i + 1;
      }
      return paragraphs;
    }

    private boolean marked(int index) {
      return at != null && at.start() <= index && index < at.end();
    }

    /** The thing that each code point of the page names; one object a stretch. */
    private @Nullable Naming[] named(Range page) {
      @Nullable Naming[] named = new Naming[page.end() - page.start()];
      for (DocumentSpans.Title title : spans.titles()) {
        eachPlace(page, title.words(), at -> put(named, at, title.length(), title.post()));
      }
      spans
          .mentions()
          .forEach((range, thing) -> {
            if (range.start() >= page.start() && range.end() <= page.end()) {
              put(named, range.start() - page.start(), range.end() - range.start(), thing);
            }
          });
      spans
          .forms()
          .forEach((form, thing) ->
              eachPlace(
                  page, form, at -> put(named, at, form.codePointCount(0, form.length()), thing)));
      return named;
    }

    /** Tells where words stand on the page, counted from its start. */
    private void eachPlace(Range page, String words, IntConsumer told) {
      int[] sought = words.codePoints().toArray();
      for (int i = page.start(); i + sought.length <= page.end(); i++) {
        if (standsAt(i, sought)) {
          told.accept(i - page.start());
          i += sought.length - 1;
        }
      }
    }

    private boolean standsAt(int index, int[] sought) {
      for (int i = 0; i < sought.length; i++) {
        if (codes[index + i] != sought[i]) {
          return false;
        }
      }
      return true;
    }

    private static void put(@Nullable Naming[] named, int from, int length, Ref thing) {
      for (int i = from; i < from + length; i++) {
        if (named[i] != null) {
          return;
        }
      }
      Naming own = new Naming(thing, from);
      for (int i = from; i < from + length; i++) {
        named[i] = own;
      }
    }
  }

  /** What the page is called: with the number of its part, where there are several. */
  public Head head(Site site) {
    Map<String, Object> structured = new LinkedHashMap<>();
    structured.put("@context", "https://schema.org");
    structured.put("@type", "CreativeWork");
    structured.put("@id", iri);
    structured.put("name", title);
    structured.put("inLanguage", "zh");
    if (!issued.isEmpty()) {
      structured.put("datePublished", issued);
    }
    if (!publisher.isEmpty()) {
      structured.put("publisher", EventView.named("Organization", publisher.getFirst()));
    }
    if (!licence.isEmpty()) {
      structured.put("license", licence);
    }
    if (!address.isEmpty()) {
      structured.put("url", address);
    }
    return Head.ofThing(site, iri, title, "", JsonText.of(structured));
  }

  /** The path of another page of the text. */
  public String pagePath(Site site, int number) {
    String page = site.href(iri);
    return page + (page.contains("?") ? "&" : "?") + "page=" + number;
  }
}

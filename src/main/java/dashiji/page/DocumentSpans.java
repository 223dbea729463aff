package dashiji.page;

import dashiji.page.DocumentView.Range;
import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * Where a document speaks of what. Read by scans of its own graph, a few properties each.
 *
 * @param mentions the first place where each thing is named, with the thing
 * @param forms names that mean one thing only in this document, the longest first
 * @param titles of posts as they stand before the name of who holds them
 * @param events by the start of their sentence
 * @param quotes the sentences that facts rest on, in order, without those inside others
 * @param things number of things mentioned
 */
record DocumentSpans(
    Map<Range, Ref> mentions,
    Map<String, Ref> forms,
    Set<Title> titles,
    TreeMap<Integer, List<Ref>> events,
    List<Quote> quotes,
    int things) {

  /**
   * The title of a post before a name: 县委书记 in 县委书记林知远.
   *
   * @param words the title and what follows it up to the end of the name
   * @param length of the title alone, in code points
   */
  record Title(String words, int length, Ref post) {}

  static DocumentSpans read(DatasetGraph dataset, Facts facts, Node document) {
    String iri = document.getURI();
    int id = iri.lastIndexOf("id/document/");
    Node graph =
        NodeFactory.createURI(iri.substring(0, id) + "graph/" + iri.substring(id + "id/".length()));
    Map<Node, Node> mentioned = pairs(dataset, graph, Vocab.Dsj.mentions);
    Map<Node, Node> evidence = pairs(dataset, graph, Vocab.Dsj.evidence);
    Map<Node, Node> selectors = pairs(dataset, graph, Vocab.Oa.hasSelector);
    Map<Node, Node> starts = pairs(dataset, graph, Vocab.Oa.start);
    Map<Node, Node> ends = pairs(dataset, graph, Vocab.Oa.end);
    Map<Node, Node> exacts = pairs(dataset, graph, Vocab.Oa.exact);
    Map<Node, List<String>> names = new HashMap<>();
    for (Node property : List.of(Vocab.Dsj.name, Vocab.Dsj.printedForm)) {
      dataset
          .find(graph, Node.ANY, property, Node.ANY)
          .forEachRemaining(quad ->
              names
                  .computeIfAbsent(quad.getSubject(), none -> new ArrayList<>())
                  .add(quad.getObject().getLiteralLexicalForm()));
    }
    Map<Node, Ref> refs = new HashMap<>();
    Map<Range, Ref> mentions = new LinkedHashMap<>();
    Map<String, Set<Node>> means = new HashMap<>();
    mentioned.forEach((mention, thing) -> {
      // The text itself is the label.
      Ref ref = refs.computeIfAbsent(thing, one -> new Ref(one.getURI(), ""));
      Range range = range(evidence.get(mention), selectors, starts, ends);
      String printed = "";
      if (range != null) {
        mentions.put(range, ref);
        printed = text(exacts.get(selectors.get(evidence.get(mention))));
      }
      for (String form : names.getOrDefault(mention, List.of())) {
        means.computeIfAbsent(form, none -> new HashSet<>()).add(thing);
        // A body named without its area: 县财政局 of 临澜县财政局. Not a post's title, which is
        // what stands where a body is only implied.
        if (printed.length() > 2 && form.endsWith(printed)) {
          means.computeIfAbsent(printed, none -> new HashSet<>()).add(thing);
        }
      }
    });
    return new DocumentSpans(
        mentions,
        forms(means, refs),
        titles(dataset, graph, facts, evidence, selectors, exacts),
        events(dataset, graph, facts, evidence, selectors, starts, ends),
        quotes(facts, document, evidence, mentioned, selectors, starts, ends, exacts),
        refs.size());
  }

  private static Map<String, Ref> forms(Map<String, Set<Node>> means, Map<Node, Ref> refs) {
    Map<String, Ref> forms = new LinkedHashMap<>();
    means.entrySet().stream()
        .filter(e -> e.getValue().size() == 1 && e.getKey().length() > 1)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Set<Node>> e) -> -e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> forms.put(e.getKey(), refs.get(e.getValue().iterator().next())));
    return forms;
  }

  /**
   * The titles that attestations rest on. Such evidence begins with the title and ends with a name,
   * and other titles or names may stand between: 县委副书记、县长林知远.
   */
  private static Set<Title> titles(
      DatasetGraph dataset,
      Node graph,
      Facts facts,
      Map<Node, Node> evidence,
      Map<Node, Node> selectors,
      Map<Node, Node> exacts) {
    Map<Node, Node> posts = pairs(dataset, graph, Vocab.Dsj.post);
    Map<Node, Node> persons = pairs(dataset, graph, Vocab.Dsj.person);
    Map<Node, String> names = new HashMap<>();
    persons.values().forEach(one -> names.computeIfAbsent(one, who -> facts.ref(who).label()));
    Set<Title> titles = new LinkedHashSet<>();
    dataset
        .find(graph, Node.ANY, Vocab.Rdf.type, Vocab.Dsj.Attestation)
        .forEachRemaining(quad -> {
          Node attestation = quad.getSubject();
          Node post = posts.get(attestation);
          Node person = persons.get(attestation);
          Node rests = evidence.get(attestation);
          if (post == null || person == null || rests == null) {
            return;
          }
          String words = text(exacts.get(selectors.getOrDefault(rests, rests)));
          int name = words.lastIndexOf(names.getOrDefault(person, ""));
          int comma = words.indexOf('、');
          int end = comma < 0 ? name : Math.min(name, comma);
          String title = words.substring(0, Math.max(0, end));
          // What has a name in it is the title of that person: 副县长林知远、简书恒.
          if (title.length() > 1 && names.values().stream().noneMatch(title::contains)) {
            titles.add(
                new Title(
                    words, title.codePointCount(0, title.length()), new Ref(post.getURI(), "")));
          }
        });
    return titles;
  }

  private static TreeMap<Integer, List<Ref>> events(
      DatasetGraph dataset,
      Node graph,
      Facts facts,
      Map<Node, Node> evidence,
      Map<Node, Node> selectors,
      Map<Node, Node> starts,
      Map<Node, Node> ends) {
    TreeMap<Integer, List<Ref>> events = new TreeMap<>();
    dataset
        .find(graph, Node.ANY, Vocab.Rdf.type, Vocab.Sem.Event)
        .forEachRemaining(quad -> {
          Node event = quad.getSubject();
          Range range = range(evidence.get(event), selectors, starts, ends);
          if (range != null) {
            events.computeIfAbsent(range.start(), none -> new ArrayList<>()).add(facts.ref(event));
          }
        });
    return events;
  }

  private static List<Quote> quotes(
      Facts facts,
      Node document,
      Map<Node, Node> evidence,
      Map<Node, Node> mentioned,
      Map<Node, Node> selectors,
      Map<Node, Node> starts,
      Map<Node, Node> ends,
      Map<Node, Node> exacts) {
    Ref text = facts.ref(document);
    Map<Range, Quote> quotes = new HashMap<>();
    evidence.forEach((fact, node) -> {
      Range range = range(node, selectors, starts, ends);
      if (range != null && !mentioned.containsKey(fact)) {
        quotes.put(
            range,
            new Quote(
                text, range.start(), range.end(), text(exacts.get(selectors.get(node))), "", ""));
      }
    });
    List<Quote> kept = new ArrayList<>();
    int end = -1;
    for (Quote quote : inOrder(quotes.values())) {
      if (quote.end() > end) {
        kept.add(quote);
        end = quote.end();
      }
    }
    return kept;
  }

  private static List<Quote> inOrder(Collection<Quote> quotes) {
    return quotes.stream()
        .sorted(Comparator.comparingInt(Quote::start).thenComparingInt(quote -> -quote.end()))
        .toList();
  }

  private static Map<Node, Node> pairs(DatasetGraph dataset, Node graph, Node property) {
    Map<Node, Node> pairs = new LinkedHashMap<>();
    dataset
        .find(graph, Node.ANY, property, Node.ANY)
        .forEachRemaining(quad -> pairs.put(quad.getSubject(), quad.getObject()));
    return pairs;
  }

  private static @Nullable Range range(
      @Nullable Node evidence,
      Map<Node, Node> selectors,
      Map<Node, Node> starts,
      Map<Node, Node> ends) {
    Node selector = evidence == null ? null : selectors.get(evidence);
    Node start = selector == null ? null : starts.get(selector);
    Node end = selector == null ? null : ends.get(selector);
    return start == null || end == null
        ? null
        : new Range(
            Integer.parseInt(start.getLiteralLexicalForm()),
            Integer.parseInt(end.getLiteralLexicalForm()));
  }

  private static String text(@Nullable Node literal) {
    return literal == null ? "" : literal.getLiteralLexicalForm();
  }

  /** The events whose sentence begins in a stretch of the text. */
  List<Ref> eventsFrom(int start, int end) {
    return events.subMap(start, end).values().stream().flatMap(List::stream).toList();
  }
}

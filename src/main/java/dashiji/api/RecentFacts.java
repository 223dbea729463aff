package dashiji.api;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What the graph says of a thing, newest first, with the sentences. */
final class RecentFacts {
  /** Facts looked at to find the newest. */
  private static final int MOST_FACTS = 20_000;

  private RecentFacts() {}

  /** The kinds of fact. */
  enum Entry {
    EVENT(Vocab.Sem.Event),
    ACT(Vocab.Dsj.PersonnelAct),
    NOMINATION(Vocab.Dsj.Nomination),
    TENURE(Vocab.Dsj.Tenure);

    private final Node type;

    Entry(Node type) {
      this.type = type;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param date when it was, as far as known; empty if not
   */
  record Fact(Node node, Entry entry, String date) {}

  /**
   * The newest facts of a thing, those without a date last.
   *
   * @param most no more than so many
   */
  static List<Fact> of(Lookups lookups, NamedKind kind, Node thing, int most) {
    Set<Node> nodes = new LinkedHashSet<>();
    switch (kind) {
      case PERSON -> {
        for (Node about : lookups.subjects(Vocab.Dsj.person, thing, MOST_FACTS)) {
          Node event = lookups.first(about, Vocab.Dsj.event);
          nodes.add(event == null ? about : event);
        }
        nodes.addAll(lookups.subjects(Vocab.Org.member, thing, MOST_FACTS));
      }
      case POST -> nodes.addAll(lookups.subjects(Vocab.Dsj.post, thing, MOST_FACTS));
      case PLACE -> nodes.addAll(lookups.subjects(Vocab.Sem.hasPlace, thing, MOST_FACTS));
      case ORGANIZATION -> {
        nodes.addAll(lookups.subjects(Vocab.Dsj.organization, thing, MOST_FACTS));
        for (Node post : lookups.subjects(Vocab.Org.postIn, thing, MOST_FACTS)) {
          nodes.addAll(lookups.subjects(Vocab.Dsj.post, post, MOST_FACTS));
        }
      }
    }
    List<Fact> facts = new ArrayList<>();
    for (Node node : nodes) {
      for (Entry entry : Entry.values()) {
        if (lookups.dataset().contains(Node.ANY, node, Vocab.Rdf.type, entry.type)) {
          facts.add(new Fact(node, entry, date(lookups, node, entry)));
          break;
        }
      }
    }
    facts.sort(
        Comparator.comparing(Fact::date).reversed().thenComparing(fact -> fact.node().toString()));
    return facts.stream().limit(most).toList();
  }

  /** The last day that the fact speaks of; of an unknown year nothing. */
  private static String date(Lookups lookups, Node node, Entry entry) {
    List<Node> properties =
        switch (entry) {
          case EVENT -> List.of(Vocab.Dsj.endDate, Vocab.Dsj.startDate);
          case ACT -> List.of(Vocab.Dsj.effectiveDate);
          case NOMINATION -> List.of(Vocab.Dsj.announcedDate);
          case TENURE ->
              List.of(
                  Vocab.Dsj.latestEnd,
                  Vocab.Dsj.lastAttested,
                  Vocab.Dsj.latestStart,
                  Vocab.Dsj.firstAttested);
        };
    String last = "";
    for (Node property : properties) {
      String date = lookups.text(node, property);
      if (!date.startsWith("--") && date.compareTo(last) > 0) {
        last = date;
      }
    }
    return last;
  }

  /** What has the evidence: the fact, or for a tenure the last of what attests it. */
  private static @Nullable Node support(Lookups lookups, Node fact) {
    if (lookups.first(fact, Vocab.Dsj.evidence) != null) {
      return fact;
    }
    return lookups.objects(fact, Vocab.Dsj.attestedBy).stream()
        .max(
            Comparator.comparing((Node by) -> lookups.text(by, Vocab.Dsj.attestedLast))
                .thenComparing(by -> lookups.text(by, Vocab.Dsj.effectiveDate))
                .thenComparing(by -> by.toString()))
        .orElse(null);
  }

  /** What a fact says, in few words. */
  static String title(Lookups lookups, Fact fact) {
    Node node = fact.node();
    String person =
        labelOf(
            lookups,
            lookups.first(
                node, fact.entry() == Entry.TENURE ? Vocab.Org.member : Vocab.Dsj.person));
    Node post = lookups.first(node, Vocab.Dsj.post);
    String what = post == null ? lookups.text(node, Vocab.Dsj.wording) : lookups.name(post);
    return switch (fact.entry()) {
      case EVENT -> lookups.name(node);
      case ACT -> {
        Node action = lookups.first(node, Vocab.Dsj.action);
        String does = lookups.name(action == null ? fact.entry().type : action);
        yield does + "：" + person + " " + what;
      }
      case NOMINATION, TENURE -> {
        String interval = lookups.text(node, Vocab.Dsj.edtf);
        yield lookups.name(fact.entry().type)
            + "："
            + person
            + " "
            + what
            + (interval.isEmpty() ? "" : " " + interval);
      }
    };
  }

  /**
   * The sentence that a fact rests on.
   *
   * @param quote its words
   * @param document that has it
   * @param title of the document
   * @param start and end: offsets in code points
   */
  record Quoted(String quote, Node document, String title, String start, String end) {
    /** The address of the place in its document, below the document's IRI. */
    String place() {
      return document.getURI() + "?at=" + start + "-" + end + "#at";
    }
  }

  /** The sentence behind a fact or a thing; null if the graph has none. */
  static @Nullable Quoted quoted(Lookups lookups, Node fact) {
    Node support = support(lookups, fact);
    Node evidence = support == null ? null : lookups.first(support, Vocab.Dsj.evidence);
    Node document = evidence == null ? null : lookups.first(evidence, Vocab.Oa.hasSource);
    Node selector = evidence == null ? null : lookups.first(evidence, Vocab.Oa.hasSelector);
    return document == null || selector == null
        ? null
        : new Quoted(
            lookups.text(selector, Vocab.Oa.exact),
            document,
            lookups.name(document),
            lookups.text(selector, Vocab.Oa.start),
            lookups.text(selector, Vocab.Oa.end));
  }

  private static String labelOf(Lookups lookups, @Nullable Node thing) {
    return thing == null ? "" : lookups.name(thing);
  }
}

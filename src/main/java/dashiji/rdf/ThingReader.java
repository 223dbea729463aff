package dashiji.rdf;

import dashiji.document.PartialDate;
import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.entity.PersonReadings;
import dashiji.entity.ThingReading;
import dashiji.entity.ThingReading.Dependent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the graph of a document how it names organisations and projects. Comes to the same
 * before and after others were put in their place.
 */
public final class ThingReader {
  private final Iris iris;

  /**
   * @param iris of the base that the graphs were written with
   */
  public ThingReader(Iris iris) {
    this.iris = iris;
  }

  /** All readings of one document, sorted. */
  public List<ThingReading> readings(Graph document) {
    List<Triple> named = document.find(Node.ANY, Vocab.Dsj.namedAs, Node.ANY).toList();
    return named.stream().map(triple -> reading(document, triple.getSubject())).sorted().toList();
  }

  /** The blocks of those things of a document that are not what name and area alone gave. */
  public List<String> reassignedBlocks(Graph document) {
    return document.find(Node.ANY, Vocab.Dsj.namedAs, Node.ANY).toList().stream()
        .filter(triple -> !triple.getSubject().equals(triple.getObject()))
        .map(triple -> text(document, triple.getSubject(), Vocab.Dsj.nameBlock))
        .toList();
  }

  /** The reading of one thing. */
  ThingReading reading(Graph document, Node thing) {
    Node source = source(document);
    boolean mentioned = document.contains(Node.ANY, Vocab.Dsj.mentions, thing);
    Key key = iris.ownKey(GraphLookup.one(document, thing, Vocab.Dsj.namedAs));
    TreeSet<Dependent> dependents = new TreeSet<>();
    TreeSet<String> holders = new TreeSet<>();
    for (Triple in : document.find(Node.ANY, Vocab.Org.postIn, thing).toList()) {
      Node post = in.getSubject();
      String title = text(document, post, Vocab.Dsj.title);
      dependents.add(new Dependent(KeyKind.POST, title));
      for (Triple claim : document.find(Node.ANY, Vocab.Dsj.post, post).toList()) {
        for (Triple of : document.find(claim.getSubject(), Vocab.Dsj.person, Node.ANY).toList()) {
          holders.add(title + " " + text(document, of.getObject(), Vocab.Skos.prefLabel));
        }
      }
    }
    for (Triple held : document.find(Node.ANY, Vocab.Schema.organizer, thing).toList()) {
      dependents.add(
          new Dependent(KeyKind.SERIES, text(document, held.getSubject(), Vocab.Dsj.meetingType)));
    }
    TreeSet<String> parties = new TreeSet<>();
    for (Triple party : document.find(thing, Vocab.Dsj.party, Node.ANY).toList()) {
      parties.add(Key.normalise(text(document, party.getObject(), Vocab.Dsj.localName)));
    }
    TreeSet<BigDecimal> amounts = new TreeSet<>();
    for (Triple amount : document.find(thing, Vocab.Dsj.amountYuan, Node.ANY).toList()) {
      amounts.add(new BigDecimal(amount.getObject().getLiteralLexicalForm()).stripTrailingZeros());
    }
    Node area =
        GraphLookup.first(
            document,
            thing,
            key.kind() == KeyKind.PROJECT ? Vocab.Schema.location : Vocab.Dsj.jurisdiction);
    Node home = GraphLookup.first(document, source, Vocab.Dsj.jurisdiction);
    return new ThingReading(
        key,
        iris.ownKey(source),
        EntityKeys.mention(iris.ownKey(source), key),
        mentioned,
        Key.normalise(text(document, thing, Vocab.Dsj.localName)),
        text(document, thing, Vocab.Dsj.nameBlock),
        area(document, area),
        area(document, home),
        day(document, source),
        List.copyOf(dependents),
        List.copyOf(holders),
        List.copyOf(amounts),
        List.copyOf(parties));
  }

  private static Node source(Graph document) {
    return document
        .find(Node.ANY, Vocab.Rdf.type, Vocab.Dsj.SourceDocument)
        .mapWith(Triple::getSubject)
        .toList()
        .get(0);
  }

  private static LocalDate day(Graph document, Node source) {
    for (Node property : List.of(Vocab.Dsj.periodStart, Vocab.Dcterms.issued)) {
      Node found = GraphLookup.first(document, source, property);
      PartialDate date = found == null ? null : Literals.partialDate(found);
      LocalDate earliest = date == null ? null : date.earliest();
      if (earliest != null) {
        return earliest;
      }
    }
    return LocalDate.MAX;
  }

  /** The code of an area, else its name. */
  private @Nullable String area(Graph document, @Nullable Node place) {
    if (place == null) {
      return null;
    }
    String code = PersonReadings.areaCode(iris.ownKey(place));
    return code != null ? code : Key.normalise(text(document, place, Vocab.Skos.prefLabel));
  }

  private static String text(Graph document, Node subject, Node property) {
    return GraphLookup.one(document, subject, property).getLiteralLexicalForm();
  }
}

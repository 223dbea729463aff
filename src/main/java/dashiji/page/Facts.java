package dashiji.page;

import dashiji.rdf.DatasetLookup;
import dashiji.rdf.Vocab;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** What pages look up, inside a read transaction: things with their names, facts with sentences. */
final class Facts extends DatasetLookup {
  Facts(DatasetGraph dataset) {
    super(dataset);
  }

  /** A thing with its name. */
  Ref ref(Node thing) {
    return new Ref(thing.getURI(), label(thing).orElseGet(() -> lastPart(thing.getURI())));
  }

  private static String lastPart(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** The sentence that a fact rests on. */
  Optional<Quote> quote(Node fact) {
    return object(fact, Vocab.Dsj.evidence).flatMap(this::quoteOf);
  }

  /** The sentence that an evidence points at. */
  Optional<Quote> quoteOf(Node evidence) {
    Optional<Node> document = object(evidence, Vocab.Oa.hasSource);
    Optional<Node> selector = object(evidence, Vocab.Oa.hasSelector);
    if (document.isEmpty() || selector.isEmpty()) {
      return Optional.empty();
    }
    String start = text(selector.get(), Vocab.Oa.start);
    String end = text(selector.get(), Vocab.Oa.end);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Quote(
            ref(document.get()),
            Integer.parseInt(start),
            Integer.parseInt(end),
            text(selector.get(), Vocab.Oa.exact),
            text(evidence, Vocab.Dsj.rule),
            text(evidence, Vocab.Dsj.confidence)));
  }

  /** The part of a concept's name that tells it from its kin: {@code host} of dsj:role-host. */
  static String code(Node concept) {
    String local = lastPart(concept.getURI());
    return local.substring(local.indexOf('-') + 1);
  }
}

package dashiji.rdf;

import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import dashiji.fact.Evidence;
import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.graph.Node;

/** Writes what facts rest on: evidence with its selector, and mentions of things. */
final class EvidenceWriter {
  private EvidenceWriter() {}

  /** Ties the thing to the document and to the words that state it. */
  static void write(DocumentContext context, Key owner, Evidence evidence) {
    Statements out = context.out();
    Node subject = context.node(owner);
    Key key = EntityKeys.evidence(owner);
    Node node = context.node(key);
    Node selector = context.iris().selector(key);
    out.add(subject, Vocab.Dsj.document, context.document());
    out.add(subject, Vocab.Dsj.evidence, node);

    out.type(node, Vocab.Dsj.Evidence, Vocab.Oa.SpecificResource);
    out.add(node, Vocab.Oa.hasSource, context.document());
    out.add(node, Vocab.Oa.hasSelector, selector);
    out.text(node, Vocab.Dsj.rule, evidence.rule().name());
    out.add(
        node, Vocab.Dsj.confidence, Literals.decimal(BigDecimal.valueOf(evidence.confidence())));

    out.type(selector, Vocab.Oa.TextPositionSelector, Vocab.Oa.TextQuoteSelector);
    out.add(selector, Vocab.Oa.start, Literals.offset(evidence.span().start()));
    out.add(selector, Vocab.Oa.end, Literals.offset(evidence.span().end()));
    out.text(selector, Vocab.Oa.exact, evidence.quote());
  }

  /** The document's mention of a person, whom name and anchor gave a key of its own. */
  static void personMention(
      DocumentContext context, Key person, String name, List<String> printed, Evidence evidence) {
    // Normalised, so that all readings of one name are found by it.
    mention(context, person, Key.normalise(name), printed, evidence);
    context
        .out()
        .add(context.node(context.keys().mention(person)), Vocab.Dsj.readAs, context.node(person));
  }

  /** The document's mention of a thing under a name, and in other printed forms. */
  static void mention(
      DocumentContext context, Key thing, String name, List<String> printed, Evidence evidence) {
    Key key = context.keys().mention(thing);
    Node mention = context.node(key);
    context.out().type(mention, Vocab.Dsj.Mention);
    context.out().add(mention, Vocab.Dsj.mentions, context.node(thing));
    context.out().text(mention, Vocab.Dsj.name, name, Literals.SIMPLIFIED);
    for (String form : printed) {
      context.out().text(mention, Vocab.Dsj.printedForm, form, Literals.CHINESE);
    }
    write(context, key, evidence);
  }
}

package dashiji.rdf;

import dashiji.entity.Key;
import dashiji.fact.Fact.ProjectFact;
import dashiji.fact.Fact.WorkFact;
import dashiji.fact.OrganizationRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Writes projects and cited works. */
final class ThingWriter {
  private final DocumentContext context;
  private final OrganizationWriter organizations;
  private final PlaceWriter places;
  private final Set<Key> mentioned = new HashSet<>();
  private final Set<Key> numbered = new HashSet<>();

  ThingWriter(DocumentContext context, OrganizationWriter organizations, PlaceWriter places) {
    this.context = context;
    this.organizations = organizations;
    this.places = places;
  }

  void write(ProjectFact fact) {
    Statements out = context.out();
    Node node = project(context, fact.name());
    if (fact.place() != null) {
      out.add(node, Vocab.Schema.location, places.reference(fact.place()));
    }
    if (fact.amount() != null) {
      out.text(node, Vocab.Dsj.amount, fact.amount());
      YuanAmount.parse(fact.amount())
          .ifPresent(yuan -> out.add(node, Vocab.Dsj.amountYuan, Literals.decimal(yuan)));
    }
    for (OrganizationRef party : fact.parties()) {
      out.add(node, Vocab.Dsj.party, organizations.reference(party));
    }
    Key key = context.keys().project(fact.name());
    if (mentioned.add(key)) {
      EvidenceWriter.mention(
          context, key, context.keys().describedProject(fact.name()), List.of(), fact.evidence());
    }
  }

  void write(WorkFact fact) {
    Key key = context.keys().work(fact);
    work(context, key, fact.title());
    if (fact.number() != null && numbered.add(key)) {
      context.out().text(context.node(key), Vocab.Dsj.documentNumber, fact.number());
    }
    if (mentioned.add(key)) {
      EvidenceWriter.mention(context, key, fact.title(), List.of(), fact.evidence());
    }
  }

  /** Describes a project known by its name, and gives its node. */
  static Node project(DocumentContext context, String name) {
    Node node = context.node(context.keys().project(name));
    context.out().type(node, Vocab.Schema.Project);
    String described = context.keys().describedProject(name);
    if (!context.out().isLabelled(node)) {
      context.out().add(node, Vocab.Dsj.namedAs, node);
      context.out().text(node, Vocab.Dsj.localName, described, Literals.SIMPLIFIED);
      context.out().text(node, Vocab.Dsj.nameBlock, context.keys().projectBlock(name));
    }
    context.out().label(node, described);
    context.out().label(node, name); // another label, if it is another name
    return node;
  }

  /** Describes a work known by its title, and gives its node. */
  static Node work(DocumentContext context, String title) {
    return work(context, context.keys().work(title), title);
  }

  private static Node work(DocumentContext context, Key key, String title) {
    Node node = context.node(key);
    context.out().type(node, Vocab.Dsj.CitedWork, Vocab.Schema.CreativeWork);
    context.out().label(node, title);
    return node;
  }
}

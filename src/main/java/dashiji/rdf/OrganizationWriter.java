package dashiji.rdf;

import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import dashiji.fact.Fact.OrganizationFact;
import dashiji.fact.OrganizationRef;
import dashiji.fact.SingleSeat;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Writes organisations and their posts. */
final class OrganizationWriter {
  private final DocumentContext context;
  private final PlaceWriter places;
  private final UnlistedAreas unlisted;
  private final Set<Key> mentioned = new HashSet<>();

  OrganizationWriter(DocumentContext context, PlaceWriter places, UnlistedAreas unlisted) {
    this.context = context;
    this.places = places;
    this.unlisted = unlisted;
  }

  /** Writes an organisation that the document names, with its first mention. */
  void write(OrganizationFact fact) {
    Node node = reference(fact.organization());
    for (String form : fact.printedForms()) {
      if (!form.equals(fact.organization().name())) {
        context.out().text(node, Vocab.Skos.altLabel, form, Literals.CHINESE);
      }
    }
    Key key = context.keys().organization(fact.organization());
    if (mentioned.add(key)) {
      EvidenceWriter.mention(
          context, key, fact.organization().name(), fact.printedForms(), fact.evidence());
    }
  }

  /** Describes an organisation that a fact points at, and gives its node. */
  Node reference(OrganizationRef org) {
    Statements out = context.out();
    Node node = context.node(context.keys().organization(org));
    out.type(node, Vocab.Org.FormalOrganization);
    out.label(node, org.name());
    out.add(node, Vocab.Org.classification, Vocab.Dsj.concept(org.kind()));
    jurisdiction(node, org);
    Key parent = context.keys().parent(org);
    if (parent != null && org.parent() != null && !context.node(parent).equals(node)) {
      out.type(context.node(parent), Vocab.Org.FormalOrganization);
      out.label(context.node(parent), org.parent());
      out.add(node, Vocab.Org.subOrganizationOf, context.node(parent));
    }
    return node;
  }

  /** Describes a post that a fact points at, and gives its node. */
  Node post(OrganizationRef org, String title) {
    Statements out = context.out();
    Node node = context.node(context.keys().post(org, title));
    Node role = context.node(EntityKeys.title(title));
    out.type(node, Vocab.Org.Post);
    if (!out.isLabelled(node)) {
      out.text(node, Vocab.Dsj.title, title, Literals.SIMPLIFIED);
    }
    out.label(node, org.name() + title);
    out.add(node, Vocab.Org.postIn, reference(org));
    out.add(node, Vocab.Org.role, role);
    jurisdiction(node, org);
    if (SingleSeat.hasOneSeat(title)) {
      out.add(node, Vocab.Dsj.seats, Literals.integer(1));
    }
    out.type(role, Vocab.Org.Role, Vocab.Skos.Concept);
    out.label(role, title);
    out.add(role, Vocab.Skos.inScheme, Vocab.Dsj.titleScheme);
    return node;
  }

  private void jurisdiction(Node node, OrganizationRef org) {
    String code = org.areaCode();
    if (code != null) {
      context.out().add(node, Vocab.Dsj.jurisdiction, places.area(code));
    } else {
      unlisted
          .jurisdiction(org)
          .ifPresent(
              area -> context.out().add(node, Vocab.Dsj.jurisdiction, places.reference(area)));
    }
  }
}

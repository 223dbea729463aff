package dashiji.rdf;

import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import dashiji.entity.MeetingSeries;
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
    OrganizationRef described = context.keys().described(fact.organization());
    Node node = reference(fact.organization());
    context.out().otherNames(node, described.name(), fact.printedForms());
    Key key = context.keys().organization(fact.organization());
    if (mentioned.add(key)) {
      EvidenceWriter.mention(context, key, described.name(), fact.printedForms(), fact.evidence());
    }
  }

  /** Describes an organisation that a fact points at, and gives its node. */
  Node reference(OrganizationRef named) {
    OrganizationRef org = context.keys().described(named);
    Statements out = context.out();
    Node node = context.node(context.keys().organization(org));
    describe(node, org);
    if (!named.name().equals(org.name())) {
      out.text(node, Vocab.Skos.altLabel, named.name(), Literals.SIMPLIFIED);
    }
    out.add(node, Vocab.Org.classification, Vocab.Dsj.concept(org.kind()));
    jurisdiction(node, org);
    OrganizationRef parent = context.keys().parent(org);
    Node whole = parent == null ? node : context.node(context.keys().organization(parent));
    if (parent != null && !whole.equals(node)) {
      describe(whole, parent);
      out.add(node, Vocab.Org.subOrganizationOf, whole);
    }
    return node;
  }

  /** Writes what an organisation is called, and what decides who it is across documents. */
  private void describe(Node node, OrganizationRef org) {
    Statements out = context.out();
    out.type(node, Vocab.Org.FormalOrganization);
    if (!out.isLabelled(node)) {
      out.add(node, Vocab.Dsj.namedAs, node);
      out.text(node, Vocab.Dsj.localName, org.name(), Literals.SIMPLIFIED);
      out.text(node, Vocab.Dsj.nameBlock, context.keys().block(org));
    }
    out.label(node, org.name());
  }

  /** Describes a post that a fact points at, and gives its node. */
  Node post(OrganizationRef named, String title) {
    OrganizationRef org = context.keys().described(named);
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

  /** Describes a series of meetings that an event is one of, and gives its node. */
  Node series(MeetingSeries.Meeting meeting) {
    OrganizationRef org = context.keys().described(meeting.body());
    Statements out = context.out();
    Node node = context.node(context.keys().series(org, meeting.kind()));
    out.type(node, Vocab.Schema.EventSeries);
    out.label(node, org.name() + meeting.kind());
    out.text(node, Vocab.Dsj.meetingType, meeting.kind(), Literals.SIMPLIFIED);
    out.add(node, Vocab.Schema.organizer, reference(org));
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

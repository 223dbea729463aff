package dashiji.rdf;

import dashiji.entity.Key;
import dashiji.fact.Evidence;
import dashiji.fact.Fact.NominationFact;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProfileFact;
import dashiji.fact.Gender;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Writes persons, what is attested of their posts, personnel acts, nominations and profiles. */
final class PersonWriter {
  private final DocumentContext context;
  private final OrganizationWriter organizations;
  private final Set<Key> mentioned = new HashSet<>();

  PersonWriter(DocumentContext context, OrganizationWriter organizations) {
    this.context = context;
    this.organizations = organizations;
  }

  /** Writes the least that is said of any person the document speaks of. */
  void describe(PersonId id) {
    Node node = context.node(context.keys().person(id));
    context.out().type(node, Vocab.Foaf.Person, Vocab.Schema.Person);
    context.out().label(node, id.name());
    context.out().text(node, Vocab.Dsj.anchor, context.keys().anchor(id).value());
  }

  /** Writes a person with the first mention. */
  void write(PersonFact fact) {
    Key key = context.keys().person(fact.id());
    Node node = context.node(key);
    context.out().text(node, Vocab.Dsj.pinyin, fact.pinyin(), Literals.PINYIN);
    context.out().otherNames(node, fact.id().name(), fact.printedForms());
    mention(fact.id(), fact.printedForms(), fact.evidence());
  }

  /**
   * Writes the mention of a person, if it has none yet. Who is spoken of without being named by a
   * fact of its own is mentioned where the first fact speaks of it.
   */
  void mention(PersonId id, List<String> printedForms, Evidence evidence) {
    Key key = context.keys().person(id);
    if (mentioned.add(key)) {
      EvidenceWriter.personMention(context, key, id.name(), printedForms, evidence);
    }
  }

  /** Writes that the document shows a person with a post. */
  void write(PostFact fact) {
    Statements out = context.out();
    Key key = context.keys().attestation(fact);
    Node node = context.node(key);
    out.type(node, Vocab.Dsj.Attestation);
    out.add(node, Vocab.Dsj.person, context.node(context.keys().person(fact.person())));
    out.add(node, Vocab.Dsj.post, organizations.post(fact.organization(), fact.title()));
    out.add(node, Vocab.Dsj.former, Literals.bool(fact.former()));
    out.add(node, Vocab.Dsj.capacity, Vocab.Dsj.concept(fact.capacity()));
    out.date(node, Vocab.Dsj.attestedFirst, fact.attestedFirst());
    out.date(node, Vocab.Dsj.attestedLast, fact.attestedLast());
    out.date(node, Vocab.Dsj.statedFrom, fact.statedFrom());
    out.date(node, Vocab.Dsj.statedUntil, fact.statedUntil());
    EvidenceWriter.write(context, key, fact.evidence());
  }

  /** Writes an act of appointment, removal and so on. */
  void write(PersonnelActFact fact) {
    Statements out = context.out();
    Key key = context.keys().personnelAct(fact);
    Node node = context.node(key);
    out.type(node, Vocab.Dsj.PersonnelAct, Vocab.Prov.Activity);
    out.add(node, Vocab.Dsj.action, Vocab.Dsj.concept(fact.action()));
    out.add(node, Vocab.Dsj.person, context.node(context.keys().person(fact.person())));
    out.add(node, Vocab.Dsj.post, organizations.post(fact.organization(), fact.title()));
    out.add(node, Vocab.Dsj.capacity, Vocab.Dsj.concept(fact.capacity()));
    out.date(node, Vocab.Dsj.effectiveDate, fact.effective());
    if (fact.termCounted()) {
      out.add(node, Vocab.Dsj.termCounted, Literals.bool(true));
    }
    out.text(node, Vocab.Dsj.documentNumber, fact.documentNumber());
    EvidenceWriter.write(context, key, fact.evidence());
  }

  /** Writes that a person is put forward for a post. */
  void write(NominationFact fact) {
    Statements out = context.out();
    Key key = context.keys().nomination(fact);
    Node node = context.node(key);
    OrganizationRef organization = fact.organization();
    String title = fact.title();
    out.type(node, Vocab.Dsj.Nomination, Vocab.Prov.Activity);
    out.add(node, Vocab.Dsj.person, context.node(context.keys().person(fact.person())));
    if (organization != null && title != null) {
      out.add(node, Vocab.Dsj.post, organizations.post(organization, title));
    }
    out.text(node, Vocab.Dsj.wording, fact.wording(), Literals.SIMPLIFIED);
    out.date(node, Vocab.Dsj.announcedDate, fact.announced());
    EvidenceWriter.write(context, key, fact.evidence());
  }

  /** Writes what a document says of a person beside posts. */
  void write(ProfileFact fact) {
    Statements out = context.out();
    Key key = context.keys().profile(fact);
    Node node = context.node(key);
    Gender gender = fact.gender();
    out.type(node, Vocab.Dsj.Profile);
    out.add(node, Vocab.Dsj.person, context.node(context.keys().person(fact.person())));
    if (gender != null) {
      out.add(node, Vocab.Dsj.gender, Vocab.Dsj.concept(gender));
    }
    out.text(node, Vocab.Dsj.ethnicGroup, fact.ethnicGroup(), Literals.SIMPLIFIED);
    out.date(node, Vocab.Dsj.birthDate, fact.birth());
    out.text(node, Vocab.Dsj.nativePlace, fact.nativePlace(), Literals.SIMPLIFIED);
    out.text(node, Vocab.Dsj.education, fact.education(), Literals.SIMPLIFIED);
    out.text(node, Vocab.Dsj.partyMembership, fact.party(), Literals.SIMPLIFIED);
    out.date(node, Vocab.Dsj.joinedParty, fact.joinedParty());
    out.date(node, Vocab.Dsj.startedWork, fact.startedWork());
    EvidenceWriter.write(context, key, fact.evidence());
  }
}

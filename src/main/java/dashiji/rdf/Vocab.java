package dashiji.rdf;

import dashiji.curation.CorrectionAction;
import dashiji.document.EntryDate;
import dashiji.entity.Judgement;
import dashiji.fact.Capacity;
import dashiji.fact.EventKind;
import dashiji.fact.Gender;
import dashiji.fact.OrganizationKind;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.Role;
import dashiji.problem.ProblemCode;
import dashiji.tenure.BoundBasis;
import dashiji.tenure.ConflictKind;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms that the graph uses, one nested class a vocabulary. The meaning of our own is in {@code
 * ontology/dashiji.ttl}; a test holds the two to each other.
 */
public final class Vocab {
  private Vocab() {}

  private static Node iri(String namespace, String name) {
    return NodeFactory.createURI(namespace + name);
  }

  /** The prefixes under which people write these terms, for queries and exports. */
  public static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("dsj", Dsj.NS),
          Map.entry("rdf", Rdf.NS),
          Map.entry("rdfs", Rdfs.NS),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
          Map.entry("skos", Skos.NS),
          Map.entry("org", Org.NS),
          Map.entry("foaf", Foaf.NS),
          Map.entry("schema", Schema.NS),
          Map.entry("sem", Sem.NS),
          Map.entry("prov", Prov.NS),
          Map.entry("oa", Oa.NS),
          Map.entry("dcterms", Dcterms.NS));

  /** Terms of our own. */
  public static final class Dsj {
    private Dsj() {}

    public static final String NS = "https://w3id.org/dashiji/ontology#";

    public static final Node SourceDocument = dsj("SourceDocument");
    public static final Node Evidence = dsj("Evidence");
    public static final Node Mention = dsj("Mention");
    public static final Node Attestation = dsj("Attestation");
    public static final Node Tenure = dsj("Tenure");
    public static final Node PersonnelAct = dsj("PersonnelAct");
    public static final Node Nomination = dsj("Nomination");
    public static final Node Profile = dsj("Profile");
    public static final Node Participation = dsj("Participation");
    public static final Node CitedWork = dsj("CitedWork");
    public static final Node Problem = dsj("Problem");
    public static final Node Conflict = dsj("Conflict");
    public static final Node Build = dsj("Build");
    public static final Node IdentityDecision = dsj("IdentityDecision");
    public static final Node Correction = dsj("Correction");

    public static final Node documentKey = dsj("documentKey");
    public static final Node jurisdiction = dsj("jurisdiction");
    public static final Node periodStart = dsj("periodStart");
    public static final Node periodEnd = dsj("periodEnd");
    public static final Node characterCount = dsj("characterCount");
    public static final Node entryCount = dsj("entryCount");
    public static final Node sha256 = dsj("sha256");

    public static final Node document = dsj("document");
    public static final Node evidence = dsj("evidence");
    public static final Node rule = dsj("rule");
    public static final Node confidence = dsj("confidence");
    public static final Node mentions = dsj("mentions");
    public static final Node name = dsj("name");
    public static final Node printedForm = dsj("printedForm");

    public static final Node pinyin = dsj("pinyin");
    public static final Node anchor = dsj("anchor");
    public static final Node title = dsj("title");
    public static final Node seats = dsj("seats");

    public static final Node person = dsj("person");
    public static final Node post = dsj("post");
    public static final Node former = dsj("former");
    public static final Node capacity = dsj("capacity");
    public static final Node attestedFirst = dsj("attestedFirst");
    public static final Node attestedLast = dsj("attestedLast");
    public static final Node statedFrom = dsj("statedFrom");
    public static final Node statedUntil = dsj("statedUntil");

    public static final Node firstAttested = dsj("firstAttested");
    public static final Node lastAttested = dsj("lastAttested");
    public static final Node earliestStart = dsj("earliestStart");
    public static final Node latestStart = dsj("latestStart");
    public static final Node earliestEnd = dsj("earliestEnd");
    public static final Node latestEnd = dsj("latestEnd");
    public static final Node earliestStartBasis = dsj("earliestStartBasis");
    public static final Node latestStartBasis = dsj("latestStartBasis");
    public static final Node earliestEndBasis = dsj("earliestEndBasis");
    public static final Node latestEndBasis = dsj("latestEndBasis");
    public static final Node edtf = dsj("edtf");
    public static final Node attestedBy = dsj("attestedBy");

    public static final Node action = dsj("action");
    public static final Node effectiveDate = dsj("effectiveDate");
    public static final Node termCounted = dsj("termCounted");
    public static final Node documentNumber = dsj("documentNumber");

    public static final Node wording = dsj("wording");
    public static final Node announcedDate = dsj("announcedDate");

    public static final Node gender = dsj("gender");
    public static final Node ethnicGroup = dsj("ethnicGroup");
    public static final Node birthDate = dsj("birthDate");
    public static final Node nativePlace = dsj("nativePlace");
    public static final Node education = dsj("education");
    public static final Node partyMembership = dsj("partyMembership");
    public static final Node joinedParty = dsj("joinedParty");
    public static final Node startedWork = dsj("startedWork");

    public static final Node kind = dsj("kind");
    public static final Node startDate = dsj("startDate");
    public static final Node endDate = dsj("endDate");
    public static final Node dateBasis = dsj("dateBasis");
    public static final Node organization = dsj("organization");
    public static final Node project = dsj("project");
    public static final Node citedWork = dsj("citedWork");
    public static final Node ordinal = dsj("ordinal");
    public static final Node expectedAttendance = dsj("expectedAttendance");
    public static final Node presentAttendance = dsj("presentAttendance");
    public static final Node meetingNumber = dsj("meetingNumber");
    public static final Node meetingTerm = dsj("meetingTerm");
    public static final Node meetingType = dsj("meetingType");

    public static final Node event = dsj("event");
    public static final Node role = dsj("role");
    public static final Node position = dsj("position");
    public static final Node printedTitle = dsj("printedTitle");

    public static final Node amount = dsj("amount");
    public static final Node amountYuan = dsj("amountYuan");
    public static final Node party = dsj("party");

    public static final Node fullName = dsj("fullName");
    public static final Node level = dsj("level");
    public static final Node areaCode = dsj("areaCode");
    public static final Node validFrom = dsj("validFrom");
    public static final Node validUntil = dsj("validUntil");

    public static final Node code = dsj("code");
    public static final Node message = dsj("message");
    public static final Node severity = dsj("severity");

    public static final Node conflictKind = dsj("conflictKind");
    public static final Node about = dsj("about");
    public static final Node conflictingEvidence = dsj("conflictingEvidence");
    public static final Node prevailingEvidence = dsj("prevailingEvidence");
    public static final Node resolved = dsj("resolved");

    public static final Node baseIri = dsj("baseIri");
    public static final Node softwareVersion = dsj("softwareVersion");
    public static final Node fingerprint = dsj("fingerprint");
    public static final Node documentCount = dsj("documentCount");
    public static final Node factCount = dsj("factCount");
    public static final Node problemCount = dsj("problemCount");

    public static final Node readAs = dsj("readAs");
    public static final Node subjectMention = dsj("subjectMention");
    public static final Node objectMention = dsj("objectMention");
    public static final Node judgedPerson = dsj("judgedPerson");
    public static final Node judgement = dsj("judgement");
    public static final Node score = dsj("score");
    public static final Node ReplacedPerson = dsj("ReplacedPerson");

    public static final Node namedAs = dsj("namedAs");
    public static final Node localName = dsj("localName");
    public static final Node nameBlock = dsj("nameBlock");
    public static final Node judgedThing = dsj("judgedThing");
    public static final Node ReplacedThing = dsj("ReplacedThing");

    public static final Node decidedBy = dsj("decidedBy");
    public static final Node decidedOn = dsj("decidedOn");
    public static final Node reason = dsj("reason");

    public static final Node target = dsj("target");
    public static final Node correctionAction = dsj("correctionAction");
    public static final Node correctedProperty = dsj("correctedProperty");
    public static final Node givenValue = dsj("givenValue");
    public static final Node refusedBecause = dsj("refusedBecause");

    /** The scheme of titles: open, its concepts come from the texts. */
    public static final Node titleScheme = dsj("scheme-title");

    private static Node dsj(String name) {
      return iri(NS, name);
    }

    /** The concept of a kind of event. */
    public static Node concept(EventKind kind) {
      return dsj("kind-" + kind.code());
    }

    /** The concept of a role in an event. */
    public static Node concept(Role role) {
      return dsj("role-" + role.code());
    }

    /** The concept of what a personnel act does. */
    public static Node concept(PersonnelAction action) {
      return dsj("action-" + action.code());
    }

    /** The concept of a gender. */
    public static Node concept(Gender gender) {
      return dsj("gender-" + gender.code());
    }

    /** The concept of a level of place. */
    public static Node concept(PlaceLevel level) {
      return dsj("level-" + level.code());
    }

    /** The concept of a kind of organisation. */
    public static Node concept(OrganizationKind kind) {
      return dsj("orgkind-" + kind.code());
    }

    /** The concept of a capacity in which a post is held. */
    public static Node concept(Capacity capacity) {
      return dsj("capacity-" + capacity.code());
    }

    /** The concept of where a date comes from. */
    public static Node concept(EntryDate.Basis basis) {
      return dsj("datebasis-" + basis.name().toLowerCase(Locale.ROOT));
    }

    /** The concept of what a tenure's bound rests on. */
    public static Node concept(BoundBasis basis) {
      return dsj("basis-" + basis.code());
    }

    /** The concept of what does not fit together. */
    public static Node concept(ConflictKind kind) {
      return dsj("conflict-" + kind.code());
    }

    /** The concept of a judgement on identity. */
    public static Node concept(Judgement judgement) {
      return dsj("judgement-" + judgement.code());
    }

    /** The concept of what a person says of a fact. */
    public static Node concept(CorrectionAction action) {
      return dsj("correction-" + action.code());
    }

    /** The concept of how much a problem matters. */
    public static Node concept(ProblemCode.Severity severity) {
      return dsj("severity-" + severity.name().toLowerCase(Locale.ROOT));
    }
  }

  /** RDF itself. */
  public static final class Rdf {
    private Rdf() {}

    public static final String NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static final Node type = iri(NS, "type");
  }

  /** RDF Schema. */
  public static final class Rdfs {
    private Rdfs() {}

    public static final String NS = "http://www.w3.org/2000/01/rdf-schema#";
    public static final Node label = iri(NS, "label");
  }

  /** SKOS: labels and concepts. */
  public static final class Skos {
    private Skos() {}

    public static final String NS = "http://www.w3.org/2004/02/skos/core#";
    public static final Node Concept = iri(NS, "Concept");
    public static final Node prefLabel = iri(NS, "prefLabel");
    public static final Node altLabel = iri(NS, "altLabel");
    public static final Node inScheme = iri(NS, "inScheme");
  }

  /** W3C Organization Ontology: bodies, posts, memberships. */
  public static final class Org {
    private Org() {}

    public static final String NS = "http://www.w3.org/ns/org#";
    public static final Node FormalOrganization = iri(NS, "FormalOrganization");
    public static final Node Post = iri(NS, "Post");
    public static final Node Role = iri(NS, "Role");
    public static final Node Membership = iri(NS, "Membership");
    public static final Node classification = iri(NS, "classification");
    public static final Node subOrganizationOf = iri(NS, "subOrganizationOf");
    public static final Node ChangeEvent = iri(NS, "ChangeEvent");
    public static final Node originalOrganization = iri(NS, "originalOrganization");
    public static final Node resultingOrganization = iri(NS, "resultingOrganization");
    public static final Node postIn = iri(NS, "postIn");
    public static final Node role = iri(NS, "role");
    public static final Node holds = iri(NS, "holds");
    public static final Node member = iri(NS, "member");
    public static final Node organization = iri(NS, "organization");
  }

  /** FOAF. */
  public static final class Foaf {
    private Foaf() {}

    public static final String NS = "http://xmlns.com/foaf/0.1/";
    public static final Node Person = iri(NS, "Person");
  }

  /** schema.org. */
  public static final class Schema {
    private Schema() {}

    public static final String NS = "https://schema.org/";
    public static final Node Person = iri(NS, "Person");
    public static final Node Event = iri(NS, "Event");
    public static final Node EventSeries = iri(NS, "EventSeries");
    public static final Node superEvent = iri(NS, "superEvent");
    public static final Node organizer = iri(NS, "organizer");
    public static final Node Project = iri(NS, "Project");
    public static final Node Place = iri(NS, "Place");
    public static final Node AdministrativeArea = iri(NS, "AdministrativeArea");
    public static final Node CreativeWork = iri(NS, "CreativeWork");
    public static final Node location = iri(NS, "location");
    public static final Node containedInPlace = iri(NS, "containedInPlace");
    public static final Node url = iri(NS, "url");
  }

  /** Simple Event Model. */
  public static final class Sem {
    private Sem() {}

    public static final String NS = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    public static final Node Event = iri(NS, "Event");
    public static final Node hasPlace = iri(NS, "hasPlace");
  }

  /** Provenance. */
  public static final class Prov {
    private Prov() {}

    public static final String NS = "http://www.w3.org/ns/prov#";
    public static final Node Entity = iri(NS, "Entity");
    public static final Node Activity = iri(NS, "Activity");
    public static final Node startedAtTime = iri(NS, "startedAtTime");
    public static final Node endedAtTime = iri(NS, "endedAtTime");
  }

  /** Web Annotation: where in a text something stands. */
  public static final class Oa {
    private Oa() {}

    public static final String NS = "http://www.w3.org/ns/oa#";
    public static final Node SpecificResource = iri(NS, "SpecificResource");
    public static final Node TextPositionSelector = iri(NS, "TextPositionSelector");
    public static final Node TextQuoteSelector = iri(NS, "TextQuoteSelector");
    public static final Node hasSource = iri(NS, "hasSource");
    public static final Node hasSelector = iri(NS, "hasSelector");
    public static final Node start = iri(NS, "start");
    public static final Node end = iri(NS, "end");
    public static final Node exact = iri(NS, "exact");
  }

  /** Dublin Core terms. */
  public static final class Dcterms {
    private Dcterms() {}

    public static final String NS = "http://purl.org/dc/terms/";
    public static final Node title = iri(NS, "title");
    public static final Node publisher = iri(NS, "publisher");
    public static final Node issued = iri(NS, "issued");
    public static final Node license = iri(NS, "license");
    public static final Node rights = iri(NS, "rights");
    public static final Node date = iri(NS, "date");
    public static final Node isReplacedBy = iri(NS, "isReplacedBy");
  }
}

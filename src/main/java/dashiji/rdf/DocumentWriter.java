package dashiji.rdf;

import dashiji.fact.DocumentFacts.DocumentInfo;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes what is known of a source document itself. */
final class DocumentWriter {
  /** An http IRI that any syntax of RDF can carry. */
  private static final Pattern WEB_IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

  private DocumentWriter() {}

  static void write(
      DocumentContext context,
      DocumentInfo document,
      OrganizationWriter organizations,
      PlaceWriter places) {
    Statements out = context.out();
    Node node = context.document();
    out.type(node, Vocab.Dsj.SourceDocument, Vocab.Schema.CreativeWork, Vocab.Prov.Entity);
    out.text(node, Vocab.Dsj.documentKey, document.key());
    out.text(node, Vocab.Dcterms.title, document.title(), Literals.CHINESE);
    if (document.title() != null) {
      out.text(node, Vocab.Rdfs.label, document.title(), Literals.CHINESE);
    } else {
      out.text(node, Vocab.Rdfs.label, document.key());
    }
    if (document.publisher() != null) {
      out.add(node, Vocab.Dcterms.publisher, organizations.reference(document.publisher()));
    }
    if (document.jurisdiction() != null) {
      out.add(node, Vocab.Dsj.jurisdiction, places.reference(document.jurisdiction()));
    }
    out.date(node, Vocab.Dcterms.issued, document.published());
    out.date(node, Vocab.Dsj.periodStart, document.periodFirst());
    out.date(node, Vocab.Dsj.periodEnd, document.periodLast());
    out.add(node, Vocab.Dsj.characterCount, Literals.integer(document.characters()));
    out.add(node, Vocab.Dsj.entryCount, Literals.integer(document.entries()));
    out.text(node, Vocab.Dsj.sha256, document.sha256());
    if (document.url() != null) {
      out.add(
          node,
          Vocab.Schema.url,
          NodeFactory.createLiteralDT(document.url(), XSDDatatype.XSDanyURI));
    }
    String licence = document.licence();
    if (licence != null && WEB_IRI.matcher(licence).matches()) {
      out.add(node, Vocab.Dcterms.license, NodeFactory.createURI(licence));
    } else {
      out.text(node, Vocab.Dcterms.rights, licence);
    }
  }
}

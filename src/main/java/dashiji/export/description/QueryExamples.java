package dashiji.export.description;

import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.QueryCatalog;
import dashiji.rdf.Vocab;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The named queries as SHACL executables, in the form that collections of SPARQL examples share
 * (https://github.com/sib-swiss/sparql-examples). Each runs as it stands, with all parameters open.
 */
public final class QueryExamples {
  private QueryExamples() {}

  /** Writes all queries of a catalogue. */
  public static Graph of(SiteAddresses site, QueryCatalog queries) {
    DescriptionGraph out = new DescriptionGraph();
    String collection = site.examples();
    String prefixes = collection + "#prefixes";
    out.type(prefixes, Terms.OWL + "Ontology");
    Vocab.PREFIXES.forEach((prefix, namespace) -> {
      String declaration = prefixes + "-" + prefix;
      out.iri(prefixes, sh("declare"), declaration)
          .type(declaration, sh("PrefixDeclaration"))
          .text(declaration, sh("prefix"), prefix)
          .typed(declaration, sh("namespace"), namespace, XSDDatatype.XSDanyURI);
    });
    for (NamedQuery named : queries.all()) {
      String example = collection + "/" + named.name();
      Query query = QueryFactory.create(named.sparql());
      out.type(example, sh("SPARQLExecutable"), sh(executable(query)))
          .words(example, Vocab.Rdfs.label.getURI(), named.summary())
          .words(example, Vocab.Rdfs.NS + "comment", named.description())
          .text(example, sh(form(query)), text(named))
          .iri(example, sh("prefixes"), prefixes)
          .iri(example, Vocab.Schema.NS + "target", site.endpoint());
      keywords(named, query).forEach(word -> out.text(example, Vocab.Schema.NS + "keywords", word));
    }
    return out.graph();
  }

  private static String executable(Query query) {
    return query.isSelectType()
        ? "SPARQLSelectExecutable"
        : query.isAskType() ? "SPARQLAskExecutable" : "SPARQLConstructExecutable";
  }

  private static String form(Query query) {
    return query.isSelectType() ? "select" : query.isAskType() ? "ask" : "construct";
  }

  /** The query without the comments that declare it. */
  private static String text(NamedQuery query) {
    return query
        .sparql()
        .lines()
        .filter(line -> !line.startsWith("#+"))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** What it takes, and the classes of things that it asks for. */
  private static SortedSet<String> keywords(NamedQuery named, Query query) {
    SortedSet<String> words = new TreeSet<>();
    for (Parameter parameter : named.parameters()) {
      words.add(parameter.type().code());
    }
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
              block.patternElts().forEachRemaining(path -> word(path, words));
            }
          });
    }
    return words;
  }

  private static void word(TriplePath path, SortedSet<String> words) {
    Node type = path.getObject();
    if (Vocab.Rdf.type.equals(path.getPredicate()) && type.isURI()) {
      words.add(type.getLocalName());
    }
  }

  private static String sh(String name) {
    return Terms.SHACL + name;
  }
}

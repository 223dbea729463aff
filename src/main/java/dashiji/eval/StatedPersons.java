package dashiji.eval;

import dashiji.rdf.Vocab;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * What a graph says of persons: each name that a document prints with the person it was given, and
 * the tenures.
 *
 * @param readings by document and name
 * @param tenures all
 */
public record StatedPersons(List<Reading> readings, List<Tenure> tenures) {

  public StatedPersons {
    readings = List.copyOf(readings);
    tenures = List.copyOf(tenures);
  }

  /**
   * A person as one document reads it.
   *
   * @param document the document's key
   * @param name the name
   * @param start first code point of the evidence of the first mention
   * @param end one past its last
   * @param person IRI of the person it was given
   */
  public record Reading(String document, String name, int start, int end, String person) {}

  /**
   * A tenure.
   *
   * @param person IRI of the person
   * @param organization name of the body
   * @param title the title
   * @param claim full, acting, in-charge
   * @param bounds what is stated of start and end
   */
  public record Tenure(
      String person,
      String organization,
      String title,
      String claim,
      Map<BoundKind, StatedBound> bounds) {
    public Tenure {
      bounds = Map.copyOf(bounds);
    }
  }

  /**
   * A bound of a tenure.
   *
   * @param day the day
   * @param basis what it rests on: act, stated, successor …
   */
  public record StatedBound(LocalDate day, String basis) {}

  /** The four bounds. */
  public enum BoundKind {
    EARLIEST_START,
    LATEST_START,
    EARLIEST_END,
    LATEST_END;

    private Node property() {
      return switch (this) {
        case EARLIEST_START -> Vocab.Dsj.earliestStart;
        case LATEST_START -> Vocab.Dsj.latestStart;
        case EARLIEST_END -> Vocab.Dsj.earliestEnd;
        case LATEST_END -> Vocab.Dsj.latestEnd;
      };
    }

    private Node basis() {
      return switch (this) {
        case EARLIEST_START -> Vocab.Dsj.earliestStartBasis;
        case LATEST_START -> Vocab.Dsj.latestStartBasis;
        case EARLIEST_END -> Vocab.Dsj.earliestEndBasis;
        case LATEST_END -> Vocab.Dsj.latestEndBasis;
      };
    }
  }

  /** Reads a graph. The dataset must be inside a transaction. */
  public static StatedPersons read(DatasetGraph dataset) {
    return new StatedPersons(readings(dataset), tenures(dataset));
  }

  private static List<Reading> readings(DatasetGraph dataset) {
    Map<Node, String> documents = new HashMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocab.Rdf.type, Vocab.Dsj.SourceDocument)
        .forEachRemaining(quad -> {
          Node key = one(dataset, quad.getGraph(), quad.getSubject(), Vocab.Dsj.documentKey);
          if (key != null) {
            documents.put(quad.getGraph(), key.getLiteralLexicalForm());
          }
        });
    List<Reading> readings = new ArrayList<>();
    documents.forEach((graph, document) -> {
      Iterator<Quad> persons = dataset.find(graph, Node.ANY, Vocab.Rdf.type, Vocab.Foaf.Person);
      while (persons.hasNext()) {
        Node person = persons.next().getSubject();
        dataset
            .find(graph, Node.ANY, Vocab.Dsj.mentions, person)
            .forEachRemaining(
                quad -> readings.add(reading(dataset, graph, document, quad.getSubject(), person)));
      }
    });
    return readings;
  }

  private static Reading reading(
      DatasetGraph dataset, Node graph, String document, Node mention, Node person) {
    Node evidence = needed(one(dataset, graph, mention, Vocab.Dsj.evidence), mention);
    Node selector = needed(one(dataset, graph, evidence, Vocab.Oa.hasSelector), evidence);
    return new Reading(
        document,
        text(dataset, graph, mention, Vocab.Dsj.name),
        Integer.parseInt(text(dataset, graph, selector, Vocab.Oa.start)),
        Integer.parseInt(text(dataset, graph, selector, Vocab.Oa.end)),
        person.getURI());
  }

  private static List<Tenure> tenures(DatasetGraph dataset) {
    List<Tenure> tenures = new ArrayList<>();
    Map<Node, String> bodies = new HashMap<>();
    Iterator<Quad> all = dataset.find(Node.ANY, Node.ANY, Vocab.Rdf.type, Vocab.Dsj.Tenure);
    while (all.hasNext()) {
      Quad quad = all.next();
      Node graph = quad.getGraph();
      Node tenure = quad.getSubject();
      Node person = needed(one(dataset, graph, tenure, Vocab.Org.member), tenure);
      Node post = needed(one(dataset, graph, tenure, Vocab.Dsj.post), tenure);
      Node body = needed(one(dataset, graph, tenure, Vocab.Org.organization), tenure);
      tenures.add(
          new Tenure(
              person.getURI(),
              bodies.computeIfAbsent(body, b -> text(dataset, Node.ANY, b, Vocab.Skos.prefLabel)),
              text(dataset, Node.ANY, post, Vocab.Dsj.title),
              claim(dataset, graph, tenure),
              bounds(dataset, graph, tenure)));
    }
    return tenures;
  }

  private static String claim(DatasetGraph dataset, Node graph, Node tenure) {
    String claim = "full";
    Iterator<Quad> capacities = dataset.find(graph, tenure, Vocab.Dsj.capacity, Node.ANY);
    while (capacities.hasNext()) {
      String capacity = after(capacities.next().getObject().getURI(), "#capacity-");
      claim = capacity.equals("acting") || capacity.equals("in-charge") ? capacity : claim;
    }
    return claim;
  }

  private static Map<BoundKind, StatedBound> bounds(DatasetGraph dataset, Node graph, Node tenure) {
    Map<BoundKind, StatedBound> bounds = new HashMap<>();
    for (BoundKind kind : BoundKind.values()) {
      Node day = one(dataset, graph, tenure, kind.property());
      if (day != null) {
        Node basis = one(dataset, graph, tenure, kind.basis());
        bounds.put(
            kind,
            new StatedBound(
                LocalDate.parse(day.getLiteralLexicalForm()),
                basis == null ? "none" : after(basis.getURI(), "#basis-")));
      }
    }
    return bounds;
  }

  private static String after(String iri, String mark) {
    return iri.substring(iri.indexOf(mark) + mark.length());
  }

  private static String text(DatasetGraph dataset, Node graph, Node subject, Node property) {
    return needed(one(dataset, graph, subject, property), subject).getLiteralLexicalForm();
  }

  private static Node needed(@Nullable Node found, Node of) {
    return Objects.requireNonNull(found, () -> "not as the writers write it: " + of);
  }

  private static @Nullable Node one(DatasetGraph dataset, Node graph, Node subject, Node property) {
    Iterator<Quad> found = dataset.find(graph, subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }
}

package dashiji.server;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.rdf.Iris;
import dashiji.rdf.PersonGraphs;
import dashiji.rdf.Vocab;
import dashiji.store.CurrentDataset;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Where the IRIs of the graph's things lead: what is known of them, or what took their place. */
final class ThingAddresses {
  private static final String ID = "/id/";

  private final ServiceConfig service;
  private final CurrentDataset dataset;

  ThingAddresses(ServiceConfig service, CurrentDataset dataset) {
    this.service = service;
    this.dataset = dataset;
  }

  /**
   * Where a path leads: that of a person who was replaced to the person's, any other thing's to
   * what is known of it. Nothing if the graph knows no such thing.
   *
   * @param path path of a request, with the base's path before {@code /id/} or without it
   */
  Optional<String> of(String path) {
    int id = path.indexOf(ID);
    return id < 0
        ? Optional.empty()
        : Txn.calc(dataset, TxnType.READ, () -> of(path.substring(0, id), path.substring(id + 1)));
  }

  private Optional<String> of(String before, String local) {
    Iterator<Quad> bases = dataset.find(Node.ANY, Node.ANY, Vocab.Dsj.baseIri, Node.ANY);
    if (!bases.hasNext()) {
      return Optional.empty();
    }
    Iris iris = new Iris(bases.next().getObject().getLiteralLexicalForm());
    String own = URI.create(iris.base()).getPath();
    if (!before.isEmpty() && !own.equals(before + "/")) {
      return Optional.empty();
    }
    Key key = iris.key(iris.base() + local);
    if (key == null) {
      return Optional.empty();
    }
    if (key.kind() == KeyKind.PERSON) {
      Key now = new PersonGraphs(dataset, iris).leadsTo(key);
      if (now != null && !now.equals(key)) {
        return Optional.of(before + ID + now.kind().segment() + "/" + now.id());
      }
    }
    Node node = NodeFactory.createURI(iris.base() + local);
    return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY)
        ? Optional.of(
            service.queryPath()
                + "?query="
                + URLEncoder.encode("DESCRIBE <" + node.getURI() + ">", StandardCharsets.UTF_8))
        : Optional.empty();
  }
}

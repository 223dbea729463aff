package dashiji.rdf;

import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import org.apache.jena.graph.Node;

/**
 * What the writers of one document's graph share.
 *
 * @param out where triples go
 * @param iris makes IRIs
 * @param keys the document's keys
 * @param areas names of areas that facts only point at
 */
record DocumentContext(Statements out, Iris iris, EntityKeys keys, AreaDescriptions areas) {

  Node node(Key key) {
    return iris.node(key);
  }

  Node document() {
    return iris.node(keys.document());
  }
}

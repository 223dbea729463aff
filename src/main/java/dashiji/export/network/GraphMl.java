package dashiji.export.network;

import dashiji.export.network.Network.Attribute;
import dashiji.export.network.Network.Edge;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes networks as GraphML (http://graphml.graphdrawing.org/). */
public final class GraphMl {
  /** The ending of a file's name. */
  public static final String ENDING = ".graphml";

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private GraphMl() {}

  /** Writes a network; the same network gives the same bytes. */
  public static void write(Network network, OutputStream out) throws IOException {
    XmlFile.write(out, xml -> write(network, xml));
  }

  private static void write(Network network, XmlFile xml) throws XMLStreamException {
    xml.open(
        "graphml",
        "xmlns",
        NAMESPACE,
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    xml.text("desc", network.description().en() + " / " + network.description().zh());
    key(xml, "node", new Attribute("label", Network.Type.TEXT));
    key(xml, "node", new Attribute("iri", Network.Type.TEXT));
    for (Attribute attribute : network.nodeAttributes()) {
      key(xml, "node", attribute);
    }
    key(xml, "edge", new Attribute("weight", Network.Type.INTEGER));
    for (Attribute attribute : network.edgeAttributes()) {
      key(xml, "edge", attribute);
    }
    xml.open(
        "graph",
        "id",
        network.name(),
        "edgedefault",
        network.directed() ? "directed" : "undirected");
    for (Network.Node node : network.nodes()) {
      xml.open("node", "id", node.token());
      xml.text("data", node.label(), "key", "node-label");
      xml.text("data", node.id(), "key", "node-iri");
      data(xml, "node", network.nodeAttributes(), node.values());
      xml.close();
    }
    int number = 0;
    for (Edge edge : network.edges()) {
      xml.open(
          "edge",
          "id",
          "e" + number++,
          "source",
          Network.token(edge.source()),
          "target",
          Network.token(edge.target()));
      xml.text("data", String.valueOf(edge.weight()), "key", "edge-weight");
      data(xml, "edge", network.edgeAttributes(), edge.values());
      xml.close();
    }
    xml.close().close();
  }

  private static void key(XmlFile xml, String of, Attribute attribute) throws XMLStreamException {
    xml.empty(
        "key",
        "id",
        of + "-" + attribute.name(),
        "for",
        of,
        "attr.name",
        attribute.name(),
        "attr.type",
        attribute.type() == Network.Type.INTEGER ? "int" : "string");
  }

  private static void data(
      XmlFile xml, String of, List<Attribute> attributes, Map<String, String> values)
      throws XMLStreamException {
    for (Attribute attribute : attributes) {
      String value = values.get(attribute.name());
      if (value != null) {
        xml.text("data", value, "key", of + "-" + attribute.name());
      }
    }
  }
}

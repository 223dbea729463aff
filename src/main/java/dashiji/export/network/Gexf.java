package dashiji.export.network;

import dashiji.export.network.Network.Attribute;
import dashiji.export.network.Network.Edge;
import dashiji.export.network.Network.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Writes networks as GEXF 1.2 (https://gexf.net/), which Gephi reads. Where ties say their weight
 * by period the graph is dynamic: they have a spell for each period, and the attribute {@code
 * weight_then} with its value in each.
 */
public final class Gexf {
  /** The ending of a file's name. */
  public static final String ENDING = ".gexf";

  private static final Attribute IRI = new Attribute("iri", Network.Type.TEXT);
  private static final String THEN = "weight_then";

  private Gexf() {}

  /** Writes a network; the same network gives the same bytes. */
  public static void write(Network network, OutputStream out) throws IOException {
    XmlFile.write(out, xml -> write(network, xml));
  }

  private static void write(Network network, XmlFile xml) throws XMLStreamException {
    boolean dynamic = network.edges().stream().anyMatch(edge -> !edge.periods().isEmpty());
    xml.open("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2");
    xml.open("meta");
    xml.text("creator", "Dashiji");
    xml.text("description", network.description().en() + " / " + network.description().zh());
    xml.close();
    String type = network.directed() ? "directed" : "undirected";
    if (dynamic) {
      xml.open("graph", "defaultedgetype", type, "mode", "dynamic", "timeformat", "date");
    } else {
      xml.open("graph", "defaultedgetype", type, "mode", "static");
    }
    List<Attribute> ofNodes = new ArrayList<>(network.nodeAttributes());
    ofNodes.add(IRI);
    attributes(xml, "node", ofNodes);
    attributes(xml, "edge", network.edgeAttributes());
    if (dynamic) {
      xml.open("attributes", "class", "edge", "mode", "dynamic");
      xml.empty("attribute", "id", THEN, "title", THEN, "type", "integer");
      xml.close();
    }
    xml.open("nodes", "count", String.valueOf(network.nodes().size()));
    for (Network.Node node : network.nodes()) {
      xml.open("node", "id", node.token(), "label", node.label());
      Map<String, String> values = new HashMap<>(node.values());
      values.put(IRI.name(), node.id());
      values(xml, ofNodes, values, List.of());
      xml.close();
    }
    xml.close();
    xml.open("edges", "count", String.valueOf(network.edges().size()));
    int number = 0;
    for (Edge edge : network.edges()) {
      xml.open(
          "edge",
          "id",
          "e" + number++,
          "source",
          Network.token(edge.source()),
          "target",
          Network.token(edge.target()),
          "weight",
          String.valueOf(edge.weight()));
      values(xml, network.edgeAttributes(), edge.values(), edge.periods());
      if (!edge.periods().isEmpty()) {
        xml.open("spells");
        for (Part part : edge.periods()) {
          xml.empty("spell", "start", part.start().toString(), "end", part.end().toString());
        }
        xml.close();
      }
      xml.close();
    }
    xml.close().close().close();
  }

  private static void attributes(XmlFile xml, String of, List<Attribute> attributes)
      throws XMLStreamException {
    xml.open("attributes", "class", of, "mode", "static");
    for (Attribute attribute : attributes) {
      xml.empty(
          "attribute",
          "id",
          attribute.name(),
          "title",
          attribute.name(),
          "type",
          attribute.type() == Network.Type.INTEGER ? "integer" : "string");
    }
    xml.close();
  }

  private static void values(
      XmlFile xml, List<Attribute> attributes, Map<String, String> values, List<Part> parts)
      throws XMLStreamException {
    if (values.isEmpty() && parts.isEmpty()) {
      return;
    }
    xml.open("attvalues");
    for (Attribute attribute : attributes) {
      String value = values.get(attribute.name());
      if (value != null) {
        xml.empty("attvalue", "for", attribute.name(), "value", value);
      }
    }
    for (Part part : parts) {
      xml.empty(
          "attvalue",
          "for",
          THEN,
          "value",
          String.valueOf(part.weight()),
          "start",
          part.start().toString(),
          "end",
          part.end().toString());
    }
    xml.close();
  }
}

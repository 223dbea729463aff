package dashiji.export.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, an element a line, indented. Characters that XML does not know are left out. */
final class XmlFile {
  private final XMLStreamWriter out;
  private int depth;

  private XmlFile(XMLStreamWriter out) {
    this.out = out;
  }

  /** What writes the elements of a file. */
  @FunctionalInterface
  interface Content {
    void write(XmlFile xml) throws XMLStreamException;
  }

  /** Writes a whole file as UTF-8; the stream stays open. */
  static void write(OutputStream stream, Content content) throws IOException {
    try {
      XMLStreamWriter writer =
          XMLOutputFactory.newFactory()
              .createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      content.write(new XmlFile(writer));
      writer.writeCharacters("\n");
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Begins an element; attributes are names and values in turn. */
  XmlFile open(String name, String... attributes) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    attributes(attributes);
    depth++;
    return this;
  }

  /** Ends the element that was begun last. */
  XmlFile close() throws XMLStreamException {
    depth--;
    line();
    out.writeEndElement();
    return this;
  }

  /** An element without content. */
  XmlFile empty(String name, String... attributes) throws XMLStreamException {
    line();
    out.writeEmptyElement(name);
    attributes(attributes);
    return this;
  }

  /** An element with text. */
  XmlFile text(String name, String text, String... attributes) throws XMLStreamException {
    line();
    out.writeStartElement(name);
    attributes(attributes);
    out.writeCharacters(clean(text));
    out.writeEndElement();
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String clean(String text) {
    return text.codePoints()
        .filter(c ->
            c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

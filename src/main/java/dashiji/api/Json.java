package dashiji.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** JSON as the API reads and writes it. */
final class Json {
  /** What strangers send is read within limits of depth and without keys given twice. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxNumberLength(50)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(JsonNode node) {
    return node.toString();
  }

  /** What a text says, or null if it is no JSON. */
  static @Nullable JsonNode read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null || node.isMissingNode() ? null : node;
    } catch (JsonProcessingException noJson) {
      return null;
    }
  }

  /** A term as a plain value: numbers and truth values as such, all else as text. */
  static JsonNode value(@Nullable Node term) {
    if (term == null) {
      return MAPPER.nullNode();
    }
    if (!term.isLiteral()) {
      return MAPPER.getNodeFactory().textNode(term.isURI() ? term.getURI() : term.toString());
    }
    String form = term.getLiteralLexicalForm();
    if (term.getLiteralDatatype() instanceof XSDDatatype type && term.getLiteral().isWellFormed()) {
      if (type.equals(XSDDatatype.XSDboolean)) {
        return MAPPER.getNodeFactory().booleanNode(form.equals("true") || form.equals("1"));
      }
      Object value = term.getLiteralValue();
      if (value instanceof Integer || value instanceof Long) {
        return MAPPER.getNodeFactory().numberNode(((Number) value).longValue());
      }
      if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
        return MAPPER.getNodeFactory().numberNode(new java.math.BigDecimal(number.toString()));
      }
    }
    return MAPPER.getNodeFactory().textNode(form);
  }
}

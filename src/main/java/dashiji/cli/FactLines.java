package dashiji.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dashiji.document.PartialDate;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.FactKind;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/**
 * Facts as JSON lines: one object a fact, each with its document and kind, so that a line can be
 * read without the others. Offsets are code points of the raw text; what is unknown is left out.
 */
final class FactLines {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(PartialDate.class, ToStringSerializer.instance)
                  .addSerializer(Evidence.class, new EvidenceSerializer())
                  .addSerializer(new EnumSerializer()))
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private FactLines() {}

  /**
   * One line without its line break.
   *
   * @param document what the fact was read from
   * @param fact the fact
   */
  static String line(DocumentFacts.DocumentInfo document, Fact fact) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("document", document.key());
    line.put("fact", FactKind.of(fact).code());
    line.setAll(MAPPER.<ObjectNode>valueToTree(fact));
    try {
      return MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can always be written
    }
  }

  private static final class EvidenceSerializer extends StdSerializer<Evidence> {
    @Serial private static final long serialVersionUID = 1L;

    EvidenceSerializer() {
      super(Evidence.class);
    }

    @Override
    public void serialize(Evidence evidence, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeNumberField("start", evidence.span().start());
      json.writeNumberField("end", evidence.span().end());
      json.writeStringField("quote", evidence.quote());
      json.writeStringField("rule", evidence.rule().name());
      json.writeNumberField("confidence", evidence.confidence());
      json.writeEndObject();
    }
  }

  /** Enum constants under the names that tables and the graph use. */
  @SuppressWarnings("rawtypes") // Jackson asks for the raw type
  private static final class EnumSerializer extends StdSerializer<Enum> {
    @Serial private static final long serialVersionUID = 1L;

    EnumSerializer() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}

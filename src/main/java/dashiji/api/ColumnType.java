package dashiji.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What the values of a column are. */
public enum ColumnType {
  /** Any text. */
  STRING,
  /** The IRI of a thing or of a term of the ontology. */
  IRI,
  /** A day, month or year, as far as it is known; {@code --05-26} where the year is not. */
  DATE,
  /** A whole number. */
  INTEGER,
  /** A number. */
  NUMBER,
  /** True or false. */
  BOOLEAN,
  /** Not known beforehand. */
  ANY;

  /** The name used in answers: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a column that has values of both. */
  ColumnType or(ColumnType other) {
    if (this == other) {
      return this;
    }
    if (isText() && other.isText()) {
      return STRING;
    }
    return (this == INTEGER && other == NUMBER) || (this == NUMBER && other == INTEGER)
        ? NUMBER
        : ANY;
  }

  private boolean isText() {
    return this == STRING || this == IRI || this == DATE;
  }

  /** JSON Schema (2020-12) of a value, which may be missing. */
  ObjectNode schema() {
    ObjectNode schema = Json.object();
    String type =
        switch (this) {
          case STRING, IRI, DATE -> "string";
          case INTEGER -> "integer";
          case NUMBER -> "number";
          case BOOLEAN -> "boolean";
          case ANY -> "";
        };
    if (!type.isEmpty()) {
      schema.putArray("type").add(type).add("null");
    }
    if (this == IRI) {
      schema.put("format", "iri");
    } else if (this == DATE) {
      schema.put("pattern", "^(\\d{4}(-\\d{2}(-\\d{2})?)?|--\\d{2}-\\d{2})$");
    }
    return schema;
  }
}

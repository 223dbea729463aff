package dashiji.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.query.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The description of the tables for programs: W3C Metadata Vocabulary for Tabular Data
 * (https://www.w3.org/TR/tabular-metadata/), one file for all tables, under the name by which the
 * standard finds it.
 */
final class CsvwMetadata {
  static final String FILE = "csv-metadata.json";

  private static final String PARTIAL_DATE = "^(\\d{4}(-\\d{2}(-\\d{2})?)?|--\\d{2}-\\d{2})$";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CsvwMetadata() {}

  static void write(Path file) throws IOException {
    Files.writeString(
        file, JSON.writeValueAsString(describe(Tables.ALL)) + "\n", StandardCharsets.UTF_8);
  }

  private static ObjectNode describe(List<Table> tables) {
    ObjectNode group = JSON.createObjectNode();
    group
        .putArray("@context")
        .add("http://www.w3.org/ns/csvw")
        .add(JSON.createObjectNode().put("@language", "en"));
    ArrayNode array = group.putArray("tables");
    for (Table table : tables) {
      array.add(describe(table));
    }
    return group;
  }

  private static ObjectNode describe(Table table) {
    ObjectNode node = JSON.createObjectNode();
    node.put("url", table.fileName());
    words(node, "dc:description", table.description());
    ObjectNode schema = node.putObject("tableSchema");
    ArrayNode columns = schema.putArray("columns");
    for (Column column : table.columns()) {
      columns.add(describe(column));
    }
    if (!table.key().isEmpty()) {
      names(schema.putArray("primaryKey"), table.key());
    }
    if (!table.references().isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      for (Table.Reference reference : table.references()) {
        ObjectNode key = keys.addObject();
        names(key.putArray("columnReference"), reference.columns());
        ObjectNode there = key.putObject("reference");
        there.put("resource", reference.table() + ".csv");
        names(there.putArray("columnReference"), reference.keyColumns());
      }
    }
    return node;
  }

  private static ObjectNode describe(Column column) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", column.name());
    words(node, "dc:description", column.description());
    switch (column.type()) {
      case TEXT -> node.put("datatype", "string");
      case IRI -> node.put("datatype", "anyURI");
      case NUMBER -> node.put("datatype", "nonNegativeInteger");
      case BOOLEAN -> node.put("datatype", "boolean");
      case PARTIAL_DATE ->
          node.putObject("datatype").put("base", "string").put("format", PARTIAL_DATE);
      case DATE -> node.put("datatype", "date");
      case CODES -> node.put("datatype", "string").put("separator", " ");
    }
    if (column.required()) {
      node.put("required", true);
    }
    return node;
  }

  private static void names(ArrayNode array, List<String> names) {
    names.forEach(array::add);
  }

  private static void words(ObjectNode node, String property, Words words) {
    ArrayNode array = node.putArray(property);
    array.addObject().put("@value", words.en()).put("@language", "en");
    array.addObject().put("@value", words.zh()).put("@language", "zh");
  }
}

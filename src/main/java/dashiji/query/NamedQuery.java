package dashiji.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * A query file: SPARQL with YAML in the comments that begin with {@code #+}, as grlc reads them.
 *
 * <p>A parameter binds the variable of its name wherever the query says {@code VALUES ?name { UNDEF
 * }}. So the file is SPARQL that runs as it stands (every parameter left open), and a value never
 * becomes part of the query's text.
 *
 * @param name the file's name without {@code .rq}
 * @param summary one line
 * @param description what it answers and how to read it
 * @param parameters what can be given, in the file's order
 * @param example values of parameters that show it, by name
 * @param sparql the file's text
 */
public record NamedQuery(
    String name,
    Words summary,
    Words description,
    List<Parameter> parameters,
    Map<String, String> example,
    String sparql) {
  static final String DECORATOR = "#+";
  private static final Pattern PARAMETER_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Set<String> KEYS =
      Set.of("summary", "summary_zh", "description", "description_zh", "params", "example");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("name", "type", "required", "default", "description", "description_zh");
  private static final ObjectMapper YAML = new YAMLMapper();

  public NamedQuery {
    Objects.requireNonNull(name);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(description);
    parameters = List.copyOf(parameters);
    example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    Objects.requireNonNull(sparql);
  }

  /**
   * Reads the text of a query file. Decorators may be missing altogether: then the query has no
   * parameters.
   *
   * @param name the file's name without its ending; also used in messages
   * @throws QueryFormatException if the SPARQL or the decorators are not well-formed, or the
   *     declared parameters are not those that the query's VALUES blocks leave open
   */
  public static NamedQuery parse(String name, String text) throws QueryFormatException {
    Query query;
    try {
      query = QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new QueryFormatException(name, "not a SPARQL query: " + e.getMessage(), e);
    }
    JsonNode head = decorators(name, text);
    if (head.isEmpty()) {
      Words words = new Words(name, name);
      return new NamedQuery(name, words, words, List.of(), Map.of(), text);
    }
    known(name, head, KEYS);
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : head.path("params")) {
      parameters.add(parameter(name, parameter));
    }
    Set<String> declared = new TreeSet<>();
    for (Parameter parameter : parameters) {
      if (!declared.add(parameter.name())) {
        throw new QueryFormatException(name, "parameter declared twice: " + parameter.name());
      }
    }
    Set<String> open = OpenValues.names(query);
    if (!open.equals(declared)) {
      throw new QueryFormatException(
          name, "declares the parameters " + declared + " and leaves VALUES open for " + open);
    }
    Map<String, String> example = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> value : head.path("example").properties()) {
      if (!declared.contains(value.getKey())) {
        throw new QueryFormatException(
            name, "the example gives the unknown parameter " + value.getKey());
      }
      example.put(value.getKey(), value.getValue().asText());
    }
    return new NamedQuery(
        name,
        words(name, head, "summary"),
        words(name, head, "description"),
        parameters,
        example,
        text);
  }

  /** The query as Jena reads it; a fresh one each time, since Jena's are mutable. */
  Query query() {
    return QueryFactory.create(sparql);
  }

  /** The parameter of a name, if it is declared. */
  Optional<Parameter> parameter(String parameter) {
    return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
  }

  private static JsonNode decorators(String name, String text) throws QueryFormatException {
    String yaml =
        text.lines()
            .filter(line -> line.startsWith(DECORATOR))
            .map(line -> line.substring(DECORATOR.length()))
            .map(line -> line.startsWith(" ") ? line.substring(1) : line)
            .collect(Collectors.joining("\n"));
    if (yaml.isBlank()) {
      return YAML.createObjectNode();
    }
    try {
      JsonNode head = YAML.readTree(yaml);
      if (!head.isObject()) {
        throw new QueryFormatException(name, "the #+ comments are no YAML mapping");
      }
      return head;
    } catch (JsonProcessingException e) {
      throw new QueryFormatException(
          name, "the #+ comments are no YAML: " + e.getOriginalMessage(), e);
    }
  }

  private static Parameter parameter(String file, JsonNode node) throws QueryFormatException {
    known(file, node, PARAMETER_KEYS);
    String name = required(file, node, "name");
    if (!PARAMETER_NAME.matcher(name).matches()) {
      throw new QueryFormatException(file, "not a name for a parameter: " + name);
    }
    String code = required(file, node, "type");
    ParameterType type =
        Arrays.stream(ParameterType.values())
            .filter(t -> t.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> new QueryFormatException(file, "unknown type of " + name + ": " + code));
    boolean required = node.path("required").asBoolean(false);
    String defaultValue = node.hasNonNull("default") ? node.get("default").asText() : null;
    if (required && defaultValue != null) {
      throw new QueryFormatException(file, name + " is required and has a default");
    }
    return new Parameter(name, type, required, defaultValue, words(file, node, "description"));
  }

  private static Words words(String file, JsonNode node, String key) throws QueryFormatException {
    return new Words(required(file, node, key), required(file, node, key + "_zh"));
  }

  private static String required(String file, JsonNode node, String key)
      throws QueryFormatException {
    String value = node.path(key).asText("").strip();
    if (value.isEmpty()) {
      throw new QueryFormatException(file, "the #+ comments lack " + key);
    }
    return value;
  }

  private static void known(String file, JsonNode node, Set<String> keys)
      throws QueryFormatException {
    Set<String> unknown = new HashSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(keys);
    if (!unknown.isEmpty()) {
      throw new QueryFormatException(
          file,
          "unknown #+ keys: " + String.join(", ", new TreeSet<>(unknown)).toLowerCase(Locale.ROOT));
    }
  }
}

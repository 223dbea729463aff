package dashiji.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * OpenRefine's Reconciliation Service API 0.2 for people, bodies, posts and places: finds what the
 * cells of a table mean, and adds columns of what the graph knows of it.
 *
 * <p>A score is 100 for a name that fits exactly, else 70 times the likeness of the names. Where
 * the client gives properties it is six tenths that, and four tenths the share of properties that
 * agree (one that is not known counts half). Only what is sure is matched by itself: one thing, and
 * no other, has exactly the name, and nothing given contradicts it.
 */
public final class Reconciliation {
  /** Where the service is. */
  public static final String PATH = "/reconcile";

  private static final int MOST_QUERIES = 100;
  private static final int MOST_PROPERTIES = 20;
  private static final int USUAL_RESULTS = 5;
  private static final int MOST_RESULTS = 25;
  private static final int MOST_IDS = 500;
  private static final int MOST_VALUES = 100;

  /** Things of one name that are looked at; so many namesakes are never a match anyway. */
  private static final int MOST_HITS = 100;

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:\\D{1,3}(\\d{1,2})(?:\\D{1,3}(\\d{1,2}))?)?\\D{0,6}");

  private static final Map<String, String> SAME =
      Map.of("男", "male", "女", "female", "m", "male", "f", "female", "汉", "汉族");

  private final Names names;

  public Reconciliation(Names names) {
    this.names = names;
  }

  /** A request that cannot be answered; the message says what is wrong with it. */
  public static final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
      super(message);
    }
  }

  // --- Manifest ---------------------------------------------------------------------------------

  /**
   * What the service offers.
   *
   * @param address of this site as others reach it, without a slash at its end; from the graph's
   *     base, never from what a client says
   */
  public ObjectNode manifest(DatasetGraph dataset, String address) {
    Lookups lookups = Lookups.in(dataset);
    ObjectNode manifest = Json.object();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", "Dashiji 大事记");
    manifest.put("identifierSpace", lookups.iris().base() + "id/");
    manifest.put("schemaSpace", dashiji.rdf.Vocab.Dsj.NS);
    manifest.put("documentation", address + "/api");
    // Not the thing's own address: clients encode the slash in an identifier, or do not.
    manifest.putObject("view").put("url", address + PATH + "/view?id={{id}}");
    ArrayNode types = manifest.putArray("defaultTypes");
    for (NamedKind kind : NamedKind.values()) {
      types.add(type(kind));
    }
    manifest
        .putObject("preview")
        .put("url", address + PATH + "/preview?id={{id}}")
        .put("width", 400)
        .put("height", 200);
    ObjectNode suggest = manifest.putObject("suggest");
    for (String what : List.of("entity", "type", "property")) {
      suggest
          .putObject(what)
          .put("service_url", address)
          .put("service_path", PATH + "/suggest/" + what)
          .put("flyout_service_url", address)
          .put("flyout_service_path", PATH + "/flyout/" + what + "?id=${id}");
    }
    ObjectNode extend = manifest.putObject("extend");
    extend
        .putObject("propose_properties")
        .put("service_url", address)
        .put("service_path", PATH + "/extend/propose");
    extend
        .putArray("property_settings")
        .addObject()
        .put("name", "limit")
        .put("label", "Limit 上限")
        .put("type", "number")
        .put("default", 0)
        .put("help_text", "Most values of a cell; 0 for all 每格最多值数，0 为不限");
    return manifest;
  }

  private static ObjectNode type(NamedKind kind) {
    return Json.object()
        .put("id", kind.code())
        .put("name", kind.words().zh() + " " + kind.words().en());
  }

  // --- Queries ----------------------------------------------------------------------------------

  /**
   * Answers a batch of queries.
   *
   * @param json {@code {"q0": {"query": "…", "type": "person", "limit": 5, "properties": […]}, …}}
   * @param expired true when the time is up
   */
  public ObjectNode reconcile(DatasetGraph dataset, String json, BooleanSupplier expired)
      throws BadRequestException {
    JsonNode batch = object(json, "queries");
    if (batch.size() > MOST_QUERIES) {
      throw new BadRequestException("a batch has at most " + MOST_QUERIES + " queries");
    }
    Lookups lookups = Lookups.in(dataset);
    ObjectNode answers = Json.object();
    for (Map.Entry<String, JsonNode> query : batch.properties()) {
      if (expired.getAsBoolean()) {
        throw new QueryCancelledException();
      }
      answers
          .putObject(query.getKey())
          .set("result", candidates(lookups, Query.read(query.getKey(), query.getValue())));
    }
    return answers;
  }

  private record Given(String id, List<String> values) {}

  private record Query(String text, Set<NamedKind> kinds, int limit, List<Given> properties) {
    static Query read(String key, JsonNode node) throws BadRequestException {
      String text = node.path("query").asText("").strip();
      if (!node.isObject() || text.isEmpty()) {
        throw new BadRequestException(
            "query " + key + " has no \"query\"; see the Reconciliation Service API 0.2");
      }
      List<Given> properties = new ArrayList<>();
      for (JsonNode property : node.path("properties")) {
        if (properties.size() == MOST_PROPERTIES) {
          throw new BadRequestException("a query has at most " + MOST_PROPERTIES + " properties");
        }
        List<String> values = values(property.path("v"));
        if (!values.isEmpty()) {
          properties.add(new Given(property.path("pid").asText(""), values));
        }
      }
      int limit = node.path("limit").asInt(USUAL_RESULTS);
      return new Query(
          text, kindsOf(node.path("type")), Math.clamp(limit, 1, MOST_RESULTS), properties);
    }

    private static List<String> values(JsonNode v) {
      List<String> values = new ArrayList<>();
      for (JsonNode one : v.isArray() ? v : Json.array().add(v)) {
        String value =
            one.isObject()
                ? one.path(one.has("id") ? "id" : "name").asText("")
                : one.isValueNode() && !one.isNull() ? one.asText("") : "";
        if (!value.isBlank()) {
          values.add(value);
        }
      }
      return values;
    }
  }

  private static Set<NamedKind> kindsOf(JsonNode type) throws BadRequestException {
    Set<NamedKind> kinds = EnumSet.noneOf(NamedKind.class);
    for (JsonNode one : type.isArray() ? type : Json.array().add(type)) {
      String id = one.isObject() ? one.path("id").asText("") : one.asText("");
      if (!id.isBlank() && !one.isNull() && !one.isMissingNode()) {
        kinds.add(kind(id));
      }
    }
    return kinds.isEmpty() ? EnumSet.allOf(NamedKind.class) : kinds;
  }

  private static NamedKind kind(String id) throws BadRequestException {
    Optional<NamedKind> kind = NamedKind.of(id);
    if (kind.isEmpty()) {
      throw new BadRequestException("types are person, organization, post and place");
    }
    return kind.get();
  }

  /** How what was given of a thing compares with what is known of it. */
  private enum Agreement {
    AGREES,
    UNKNOWN,
    DIFFERS
  }

  private record Candidate(
      Names.Hit hit, double score, boolean contradicted, List<ObjectNode> features) {}

  private ArrayNode candidates(Lookups lookups, Query query) {
    List<Candidate> candidates = new ArrayList<>();
    for (Names.Hit hit : hits(lookups, query)) {
      candidates.add(candidate(lookups, query, hit));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.hit().thing().toString()));
    long sure = candidates.stream().filter(c -> c.hit().exact() && !c.contradicted()).count();
    ArrayNode results = Json.array();
    for (Candidate candidate : candidates.stream().limit(query.limit()).toList()) {
      Names.Hit hit = candidate.hit();
      ObjectNode result = results.addObject();
      result.put("id", lookups.shortName(hit.thing().getURI()));
      result.put("name", lookups.name(hit.thing()));
      result.put("description", TellingApart.of(lookups, hit.kind(), hit.thing()));
      result.putArray("type").add(type(hit.kind()));
      result.put("score", Math.round(candidate.score() * 10) / 10.0);
      result.put("match", sure == 1 && hit.exact() && !candidate.contradicted());
      ArrayNode features = result.putArray("features");
      candidate.features().forEach(features::add);
    }
    return results;
  }

  /** What the text may mean: an identifier means itself. */
  private List<Names.Hit> hits(Lookups lookups, Query query) {
    if (query.text().contains("/")) {
      Optional<Node> thing = identified(lookups, query.text());
      Optional<NamedKind> kind = thing.flatMap(lookups::kind).filter(query.kinds()::contains);
      if (thing.isPresent() && kind.isPresent()) {
        return List.of(new Names.Hit(thing.get(), kind.get(), query.text(), true, 1));
      }
    }
    return names.find(lookups.dataset(), query.text(), query.kinds(), MOST_HITS);
  }

  private static Optional<Node> identified(Lookups lookups, String id) {
    try {
      return lookups.thing(id);
    } catch (IllegalArgumentException noIri) {
      return Optional.empty();
    }
  }

  private static Candidate candidate(Lookups lookups, Query query, Names.Hit hit) {
    double name = hit.exact() ? 100 : 70 * hit.likeness();
    List<ObjectNode> features = new ArrayList<>();
    features.add(Json.object().put("id", "name").put("value", Math.round(name * 10) / 10.0));
    if (query.properties().isEmpty()) {
      return new Candidate(hit, name, false, features);
    }
    double agreed = 0;
    boolean contradicted = false;
    for (Given given : query.properties()) {
      Agreement agreement = agreement(lookups, hit, given);
      contradicted |= agreement == Agreement.DIFFERS;
      double share =
          switch (agreement) {
            case AGREES -> 1;
            case UNKNOWN -> 0.5;
            case DIFFERS -> 0;
          };
      agreed += share;
      features.add(Json.object().put("id", given.id()).put("value", share * 100));
    }
    double score = 0.6 * name + 40 * agreed / query.properties().size();
    return new Candidate(hit, score, contradicted, features);
  }

  private static Agreement agreement(Lookups lookups, Names.Hit hit, Given given) {
    Optional<ThingProperty> property = ThingProperty.of(hit.kind(), given.id());
    if (property.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    List<Node> known = property.get().values().apply(lookups, hit.thing());
    for (Node value : known) {
      for (String text : given.values()) {
        if (agrees(lookups, value, text)) {
          return Agreement.AGREES;
        }
      }
    }
    // That no text shows a post is no proof that it was not held.
    return property.get().single() && !known.isEmpty() ? Agreement.DIFFERS : Agreement.UNKNOWN;
  }

  private static boolean agrees(Lookups lookups, Node value, String given) {
    String wanted = normal(given);
    if (value.isURI()) {
      String shown = lookups.shortName(value.getURI());
      return given.equals(value.getURI())
          || wanted.equals(normal(shown))
          || normal(lookups.name(value)).contains(wanted);
    }
    String known = normal(value.getLiteralLexicalForm());
    Matcher date = DAY.matcher(wanted);
    if (known.matches("\\d{4}(-\\d{2}){0,2}") && date.matches()) {
      String day = iso(date);
      return known.startsWith(day) || day.startsWith(known);
    }
    return known.contains(wanted) || wanted.contains(known);
  }

  private static String iso(Matcher date) {
    StringBuilder iso = new StringBuilder(date.group(1));
    for (int group = 2; group <= 3; group++) {
      if (date.group(group) != null) {
        iso.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(date.group(group))));
      }
    }
    return iso.toString();
  }

  private static String normal(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s+", "")
            .toLowerCase(Locale.ROOT);
    return SAME.getOrDefault(plain, plain);
  }

  // --- Suggestions ------------------------------------------------------------------------------

  /**
   * Things whose name begins like what was typed, or that it identifies.
   *
   * @param skip leaves out so many, the likeliest ones
   */
  public ObjectNode suggestEntities(DatasetGraph dataset, String prefix, int skip) {
    Lookups lookups = Lookups.in(dataset);
    Query query = new Query(prefix, EnumSet.allOf(NamedKind.class), USUAL_RESULTS, List.of());
    ObjectNode answer = Json.object();
    ArrayNode result = answer.putArray("result");
    hits(lookups, query).stream()
        .skip(skip)
        .limit(MOST_RESULTS)
        .forEach(hit -> {
          ObjectNode one = result.addObject();
          one.put("id", lookups.shortName(hit.thing().getURI()));
          one.put("name", lookups.name(hit.thing()));
          one.put("description", TellingApart.of(lookups, hit.kind(), hit.thing()));
          one.putArray("notable").add(type(hit.kind()));
        });
    return answer;
  }

  /** Types whose name has what was typed in it, but for the first ones. */
  public ObjectNode suggestTypes(String prefix, int skip) {
    ObjectNode answer = Json.object();
    ArrayNode result = answer.putArray("result");
    Arrays.stream(NamedKind.values())
        .filter(kind -> fits(prefix, kind.code(), kind.words().en(), kind.words().zh()))
        .skip(skip)
        .forEach(kind -> result.add(type(kind)));
    return answer;
  }

  /** Properties whose name has what was typed in it, but for the first ones. */
  public ObjectNode suggestProperties(String prefix, int skip) {
    ObjectNode answer = Json.object();
    ArrayNode result = answer.putArray("result");
    properties().stream()
        .filter(
            property -> fits(prefix, property.id(), property.words().en(), property.words().zh()))
        .skip(skip)
        .forEach(
            property -> result.addObject().put("id", property.id()).put("name", property.name()));
    return answer;
  }

  /** Each property once, as the first kind that has it names it. */
  private static List<ThingProperty> properties() {
    Map<String, ThingProperty> byId = new LinkedHashMap<>();
    for (NamedKind kind : NamedKind.values()) {
      ThingProperty.of(kind).forEach(property -> byId.putIfAbsent(property.id(), property));
    }
    return List.copyOf(byId.values());
  }

  // --- Flyouts ----------------------------------------------------------------------------------

  /** A few lines of HTML on a thing; nothing if there is no such thing. */
  public Optional<ObjectNode> flyoutOfEntity(DatasetGraph dataset, String id) {
    Lookups lookups = Lookups.in(dataset);
    return identified(lookups, id)
        .flatMap(
            thing -> lookups.kind(thing).map(kind -> flyout(id, summary(lookups, kind, thing))));
  }

  /** A few lines of HTML on a type: its properties; nothing if there is no such type. */
  public Optional<ObjectNode> flyoutOfType(String id) {
    return NamedKind.of(id)
        .map(kind ->
            flyout(
                id,
                "<p><strong>"
                    + escape(kind.words().zh() + " " + kind.words().en())
                    + "</strong></p><p>"
                    + ThingProperty.of(kind).stream()
                        .map(property -> escape(property.name()))
                        .collect(Collectors.joining(", "))
                    + "</p>"));
  }

  /** A line of HTML on a property: whose it is; nothing if there is no such property. */
  public Optional<ObjectNode> flyoutOfProperty(String id) {
    return properties().stream()
        .filter(property -> property.id().equals(id))
        .findFirst()
        .map(property ->
            flyout(
                id,
                "<p><strong>"
                    + escape(property.name())
                    + "</strong></p><p>"
                    + Arrays.stream(NamedKind.values())
                        .filter(kind -> ThingProperty.of(kind, id).isPresent())
                        .map(kind -> escape(kind.words().zh() + " " + kind.words().en()))
                        .collect(Collectors.joining(", "))
                    + "</p>"));
  }

  private static ObjectNode flyout(String id, String html) {
    return Json.object().put("id", id).put("html", html);
  }

  private static boolean fits(String prefix, String... names) {
    String typed = normal(prefix);
    for (String name : names) {
      if (normal(name).contains(typed)) {
        return true;
      }
    }
    return false;
  }

  // --- Data extension ---------------------------------------------------------------------------

  /**
   * The properties that columns can be made of.
   *
   * @param limit no more than so many; 0 for all
   */
  public ObjectNode propose(String type, int limit) throws BadRequestException {
    NamedKind kind = kind(type);
    ObjectNode answer = Json.object();
    answer.put("type", kind.code());
    if (limit > 0) {
      answer.put("limit", limit);
    }
    ArrayNode properties = answer.putArray("properties");
    ThingProperty.of(kind).stream()
        .limit(limit > 0 ? limit : Long.MAX_VALUE)
        .forEach(property ->
            properties.addObject().put("id", property.id()).put("name", property.name()));
    return answer;
  }

  /**
   * Reads the values of properties of things.
   *
   * @param json {@code {"ids": ["person/…"], "properties": [{"id": "birthDate"}]}}
   */
  public ObjectNode extend(DatasetGraph dataset, String json, BooleanSupplier expired)
      throws BadRequestException {
    JsonNode asked = object(json, "extend");
    JsonNode ids = asked.path("ids");
    JsonNode properties = asked.path("properties");
    if (!ids.isArray() || !properties.isArray()) {
      throw new BadRequestException("extend has two lists, \"ids\" and \"properties\"");
    }
    if (ids.size() > MOST_IDS || properties.size() > MOST_PROPERTIES) {
      throw new BadRequestException(
          "extend takes at most " + MOST_IDS + " ids and " + MOST_PROPERTIES + " properties");
    }
    Lookups lookups = Lookups.in(dataset);
    ObjectNode answer = Json.object();
    ArrayNode meta = answer.putArray("meta");
    for (JsonNode property : properties) {
      String id = property.path("id").asText("");
      ThingProperty known =
          properties().stream()
              .filter(one -> one.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new BadRequestException("there is no property \"" + id + "\""));
      ObjectNode column = meta.addObject().put("id", id).put("name", known.name());
      known.valueKind().ifPresent(kind -> column.set("type", type(kind)));
    }
    ObjectNode rows = answer.putObject("rows");
    for (JsonNode id : ids) {
      if (expired.getAsBoolean()) {
        throw new QueryCancelledException();
      }
      ObjectNode row = rows.putObject(id.asText(""));
      Optional<Node> thing = identified(lookups, id.asText(""));
      Optional<NamedKind> kind = thing.flatMap(lookups::kind);
      for (JsonNode property : properties) {
        String name = property.path("id").asText("");
        ArrayNode cell = row.putArray(name);
        int limit = property.path("settings").path("limit").asInt(0);
        if (thing.isPresent() && kind.isPresent()) {
          ThingProperty.of(kind.get(), name)
              .map(known -> known.values().apply(lookups, thing.get()))
              .orElse(List.of())
              .stream()
              .limit(limit > 0 ? limit : MOST_VALUES)
              .forEach(value -> cell.add(cell(lookups, value)));
        }
      }
    }
    return answer;
  }

  private static ObjectNode cell(Lookups lookups, Node value) {
    if (value.isLiteral()) {
      return Json.object().put("str", value.getLiteralLexicalForm());
    }
    Optional<String> id = lookups.id(value.getURI());
    return id.isPresent()
        ? Json.object().put("id", id.get()).put("name", lookups.name(value))
        : Json.object().put("str", lookups.shortName(value.getURI()));
  }

  // --- Preview ----------------------------------------------------------------------------------

  /** The address of the page of a thing, below this site; nothing if it cannot be one's. */
  public Optional<String> page(DatasetGraph dataset, String id) {
    Lookups lookups = Lookups.in(dataset);
    return Optional.ofNullable(lookups.iris().key(lookups.iris().base() + "id/" + id))
        .map(key -> "/id/" + key);
  }

  /** A small HTML page about a thing; nothing if there is no such thing. */
  public Optional<String> preview(DatasetGraph dataset, String id) {
    Lookups lookups = Lookups.in(dataset);
    Optional<Node> thing = identified(lookups, id);
    Optional<NamedKind> kind = thing.flatMap(lookups::kind);
    if (thing.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "<!DOCTYPE html>\n<html lang=\"zh-Hans\"><head><meta charset=\"utf-8\"><title>"
            + escape(lookups.name(thing.get()))
            + "</title></head><body>\n"
            + summary(lookups, kind.get(), thing.get())
            + "\n</body></html>\n");
  }

  /** Name and properties in HTML. */
  private static String summary(Lookups lookups, NamedKind kind, Node thing) {
    StringBuilder html = new StringBuilder();
    html.append("<p><strong><a target=\"_blank\" rel=\"noopener\" href=\"")
        .append(escape(lookups.page(thing)))
        .append("\">")
        .append(escape(lookups.name(thing)))
        .append("</a></strong> ")
        .append(escape(kind.words().zh()))
        .append(" <span lang=\"en\">")
        .append(escape(kind.words().en()))
        .append("</span></p>\n<dl>\n");
    for (ThingProperty property : ThingProperty.of(kind)) {
      List<Node> values = property.values().apply(lookups, thing);
      if (!values.isEmpty()) {
        html.append("<dt>")
            .append(escape(property.words().zh()))
            .append("</dt><dd>")
            .append(
                escape(
                    values.stream()
                        .limit(USUAL_RESULTS)
                        .map(value ->
                            value.isLiteral() ? value.getLiteralLexicalForm() : lookups.name(value))
                        .collect(Collectors.joining("、"))))
            .append("</dd>\n");
      }
    }
    return html.append("</dl>").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static JsonNode object(String json, String what) throws BadRequestException {
    JsonNode node = Json.read(json);
    if (node == null || !node.isObject()) {
      throw new BadRequestException(
          "\"" + what + "\" is no JSON object; see the Reconciliation Service API 0.2");
    }
    return node;
  }
}

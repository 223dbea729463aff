package dashiji.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A tool of agents.
 *
 * @param name letters, digits and underscores
 * @param title what people see
 * @param description what it answers, for the model that chooses a tool
 * @param input JSON Schema of its arguments, an object
 * @param output JSON Schema of its answer, or null if that has no fixed form
 * @param call does it
 */
record McpTool(
    String name,
    String title,
    String description,
    ObjectNode input,
    @Nullable ObjectNode output,
    Call call) {

  /** What a tool does with its arguments. */
  @FunctionalInterface
  interface Call {
    Result answer(JsonNode arguments, McpService.Surroundings in) throws IOException;
  }

  /**
   * What a tool answers.
   *
   * @param text for the model to read
   * @param structured the same as an object, or null
   * @param error true if the tool could not do what was asked; the text says why
   */
  record Result(String text, @Nullable ObjectNode structured, boolean error) {
    static Result of(ObjectNode structured) {
      return new Result(Json.text(structured), structured, false);
    }

    static Result error(String words) {
      return new Result(words, null, true);
    }
  }

  /** As {@code tools/list} shows it. */
  ObjectNode listed() {
    ObjectNode node = Json.object();
    node.put("name", name);
    node.put("title", title);
    node.put("description", description);
    node.set("inputSchema", input);
    if (output != null) {
      node.set("outputSchema", output);
    }
    ObjectNode annotations = node.putObject("annotations");
    annotations.put("title", title);
    annotations.put("readOnlyHint", true);
    annotations.put("destructiveHint", false);
    annotations.put("idempotentHint", true);
    annotations.put("openWorldHint", false);
    return node;
  }
}

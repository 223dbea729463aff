package dashiji.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A task that a person gives an agent by its name: which tools to ask, in which order, and what an
 * answer must say.
 *
 * @param name of ASCII letters and hyphens
 * @param title for people
 * @param description when to use it
 * @param arguments what it is about
 * @param queries the named queries that its text tells the agent to ask
 * @param text the task; {@code {name}} stands for the value of an argument
 */
record McpPrompt(
    String name,
    String title,
    String description,
    List<Argument> arguments,
    List<String> queries,
    String text) {

  McpPrompt {
    arguments = List.copyOf(arguments);
    queries = List.copyOf(queries);
  }

  /**
   * What a prompt is given.
   *
   * @param kind of the thing that its value names, or nothing for other words
   */
  record Argument(String name, Optional<NamedKind> kind, boolean required, String description) {}

  /** As {@code prompts/list} shows it. */
  ObjectNode listed() {
    ObjectNode prompt = Json.object();
    prompt.put("name", name).put("title", title).put("description", description);
    ArrayNode list = prompt.putArray("arguments");
    for (Argument argument : arguments) {
      list.addObject()
          .put("name", argument.name())
          .put("description", argument.description())
          .put("required", argument.required());
    }
    return prompt;
  }

  /** The argument of a name. */
  Optional<Argument> argument(String wanted) {
    return arguments.stream().filter(one -> one.name().equals(wanted)).findFirst();
  }
}

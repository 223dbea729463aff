package dashiji.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.problem.Problem;
import java.util.Map;

/** A build's report as JSON, for programs that watch builds. */
public final class BuildReportJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private BuildReportJson() {}

  /** The report as one indented JSON object that ends in a line break. */
  public static String write(BuildReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("visible", report.visible());
    report.refusals().forEach(root.putArray("refusals")::add);
    report.notes().forEach(root.putArray("notes")::add);
    root.put("base", report.base());
    root.put("documents", report.documents());
    root.put("documentsKept", report.kept());
    root.put("entries", report.entries());
    root.put("characters", report.characters());
    root.put("bytes", report.bytes());
    counts(root.putObject("facts"), report.facts());
    counts(root.putObject("problemsByCode"), report.problemsByCode());
    root.put("quads", report.quads());
    root.put("quadsAdded", report.added());
    root.put("quadsRemoved", report.removed());
    ObjectNode seconds = root.putObject("seconds");
    report.seconds().forEach((stage, time) -> seconds.put(stage.code(), time.toNanos() / 1e9));
    root.put("secondsTotal", report.totalSeconds());
    root.put("megabytesPerSecond", report.megabytesPerSecond());
    ArrayNode problems = root.putArray("problems");
    report.problems().forEach(problem -> problem(problems.addObject(), problem));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can always be written
    }
  }

  private static void counts(ObjectNode node, Map<String, Long> counts) {
    counts.forEach(node::put);
  }

  private static void problem(ObjectNode node, Problem problem) {
    node.put("code", problem.code().code());
    node.put("severity", problem.code().severity().name().toLowerCase(java.util.Locale.ROOT));
    node.put("message", problem.message());
    if (problem.where().document() != null) {
      node.put("document", problem.where().document());
    }
    if (problem.where().start() >= 0) {
      node.put("start", problem.where().start());
      node.put("end", problem.where().end());
    }
  }
}

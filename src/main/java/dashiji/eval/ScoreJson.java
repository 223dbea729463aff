package dashiji.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes scores as the JSON that score.py writes. */
public final class ScoreJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScoreJson() {}

  /** {@code {"mean": …, "total": {measure: [precision, recall, F1], …}}}, full precision. */
  public static String write(Scores scores) {
    ObjectNode root = JSON.createObjectNode();
    root.put("mean", scores.coreMean());
    ObjectNode total = root.putObject("total");
    for (Measure measure : Measure.values()) {
      Tally tally = scores.total(measure);
      ArrayNode figures = total.putArray(measure.label());
      figures.add(tally.precision()).add(tally.recall()).add(tally.f1());
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of numbers is always JSON", e);
    }
  }
}

package dashiji.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** JSON that may stand inside an HTML {@code script} element. */
public final class JsonText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  /** An object as JSON without any character that HTML would read as a tag or a comment. */
  public static String of(Map<String, ?> object) {
    try {
      return MAPPER
          .writeValueAsString(object)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e); // maps, lists and strings can be written
    }
  }
}

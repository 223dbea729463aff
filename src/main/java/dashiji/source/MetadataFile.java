package dashiji.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sidecar {@code NAME.meta.yaml} that may stand beside a text. */
final class MetadataFile {
  static final String ENDING = ".meta.yaml";

  private static final Set<String> FIELDS =
      Set.of("title", "publisher", "jurisdiction", "published", "url", "licence");

  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private MetadataFile() {}

  /**
   * What the sidecar of {@code source} says. None is no problem; one that cannot be read, or a
   * field in it, is BAD_METADATA and counts as not given.
   */
  static SourceMetadata beside(Path source, String key, Problems problems) {
    Path file = FileNames.sibling(source, ENDING);
    if (!Files.exists(file)) {
      return SourceMetadata.NONE;
    }
    // Of the document, so that it goes when the document is read again.
    Problem.Where where = Problem.Where.document(key);
    Problems own = new Problems();
    try {
      return parse(TextDecoder.decode(Files.readAllBytes(file)).text(), where, own);
    } catch (UnreadableException e) {
      own.add(ProblemCode.BAD_METADATA, e.reason(), where);
    } catch (IOException e) {
      own.add(ProblemCode.BAD_METADATA, "cannot be read: " + SourceReader.reason(e), where);
    } finally {
      String name = FileNames.name(file);
      own.all().forEach(p -> problems.add(p.code(), name + ": " + p.message(), p.where()));
    }
    return SourceMetadata.NONE;
  }

  static SourceMetadata parse(String yaml, Problem.Where where, Problems problems) {
    JsonNode tree;
    try {
      tree = YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      problems.add(
          ProblemCode.BAD_METADATA, "not YAML: " + firstLine(e.getOriginalMessage()), where);
      return SourceMetadata.NONE;
    }
    if (!tree.isObject()) {
      problems.add(
          ProblemCode.BAD_METADATA, "holds no fields: expected lines such as \"title: …\"", where);
      return SourceMetadata.NONE;
    }
    Map<String, String> values = new HashMap<>();
    tree.properties()
        .forEach(field -> {
          String name = field.getKey();
          JsonNode value = field.getValue();
          if (!FIELDS.contains(name)) {
            problems.add(
                ProblemCode.BAD_METADATA,
                "unknown field \""
                    + name
                    + "\"; known are "
                    + String.join(", ", FIELDS.stream().sorted().toList()),
                where);
          } else if (!value.isValueNode()) {
            problems.add(
                ProblemCode.BAD_METADATA, "field \"" + name + "\" is not one value", where);
          } else if (!value.isNull() && !value.asText().isBlank()) {
            values.put(name, value.asText().strip());
          }
        });
    return new SourceMetadata(
        values.get("title"),
        values.get("publisher"),
        values.get("jurisdiction"),
        date(values.get("published"), where, problems),
        values.get("url"),
        values.get("licence"));
  }

  private static @Nullable LocalDate date(
      @Nullable String value, Problem.Where where, Problems problems) {
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      problems.add(
          ProblemCode.BAD_METADATA,
          "\"published\" is not a day such as 2024-01-31: " + value,
          where);
      return null;
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}

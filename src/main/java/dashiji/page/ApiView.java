package dashiji.page;

import dashiji.query.NamedQuery;
import dashiji.query.Parameter;
import dashiji.query.ParameterType;
import dashiji.query.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page on which the API can be tried: a form for each operation.
 *
 * @param operations the named queries
 * @param formats in which they answer, the usual one first
 * @param problems the kinds of problem, each the fragment of its type
 */
public record ApiView(List<Operation> operations, List<String> formats, List<Problem> problems) {

  public ApiView {
    operations = List.copyOf(operations);
    formats = List.copyOf(formats);
    problems = List.copyOf(problems);
  }

  /** A kind of problem: its name in addresses and its title. */
  public record Problem(String kind, String title) {}

  /** A column of an answer. */
  public record Column(String name, String type) {}

  /**
   * A named query as an operation.
   *
   * @param query its file
   * @param columns of its answer
   */
  public record Operation(NamedQuery query, List<Column> columns) {
    public Operation {
      columns = List.copyOf(columns);
    }

    /** Where it answers. */
    public String path() {
      return "/api/" + query.name();
    }

    /** Its example as an address. */
    public String example() {
      return path()
          + (query.example().isEmpty() ? "" : "?")
          + query.example().entrySet().stream()
              .map(given ->
                  given.getKey()
                      + "="
                      + URLEncoder.encode(given.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
    }

    /** The identifier of a field on the page. */
    public String field(Parameter parameter) {
      return "f-" + query.name() + "-" + parameter.name();
    }

    /** What a field holds at first. */
    public String value(Parameter parameter) {
      String example = query.example().get(parameter.name());
      String usual = parameter.defaultValue();
      return example != null ? example : usual != null ? usual : "";
    }

    /** The kind of field: days have a calendar. */
    public String inputType(Parameter parameter) {
      return parameter.type() == ParameterType.DATE
          ? "date"
          : parameter.type() == ParameterType.INTEGER ? "number" : "text";
    }
  }

  /** Words in the page's language. */
  public String words(Site site, Words words) {
    return site.chinese() ? words.zh() : words.en();
  }
}

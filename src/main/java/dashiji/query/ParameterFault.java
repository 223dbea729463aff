package dashiji.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with what was given for one parameter.
 *
 * @param parameter its name as given or declared
 * @param message a sentence that names the parameter and what it should be
 */
public record ParameterFault(String parameter, String message) {
  /** Absolute, and without the characters that no IRI may hold (RFC 3987, SPARQL's IRIREF). */
  private static final Pattern IRI =
      Pattern.compile("(?:https?://|urn:)[^\\x00-\\x20<>\"{}|\\\\^`]+");

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  public ParameterFault {
    Objects.requireNonNull(parameter);
    Objects.requireNonNull(message);
  }

  /**
   * Looks at what was given for a query: what is unknown, missing or of the wrong form. Names are
   * not looked up.
   *
   * @param given values by parameter name
   */
  public static List<ParameterFault> of(NamedQuery query, Map<String, String> given) {
    List<ParameterFault> faults = new ArrayList<>();
    for (String name : given.keySet()) {
      if (query.parameter(name).isEmpty()) {
        faults.add(new ParameterFault(name, "unknown parameter " + name + "; " + declared(query)));
      }
    }
    for (Parameter parameter : query.parameters()) {
      String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
      if (value == null) {
        if (parameter.required()) {
          faults.add(
              new ParameterFault(
                  parameter.name(),
                  "missing parameter "
                      + parameter.name()
                      + " ("
                      + parameter.type().code()
                      + "): "
                      + parameter.description().en()));
        }
      } else if (!accepts(parameter.type(), value.strip())) {
        faults.add(
            new ParameterFault(
                parameter.name(),
                "parameter "
                    + parameter.name()
                    + " must be "
                    + form(parameter.type())
                    + ", not \""
                    + value
                    + "\""));
      }
    }
    return List.copyOf(faults);
  }

  /** True if a value, without white space around it, has the form of a type. */
  public static boolean accepts(ParameterType type, String value) {
    return switch (type) {
      case STRING, PERSON, POST, PLACE, ORGANIZATION -> !value.isEmpty();
      case INTEGER -> INTEGER.matcher(value).matches();
      case YEAR -> YEAR.matcher(value).matches();
      case DATE -> isDay(value);
      case IRI -> IRI.matcher(value).matches();
    };
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static String form(ParameterType type) {
    return switch (type) {
      case STRING -> "some text";
      case INTEGER -> "a whole number";
      case YEAR -> "a year such as 2023";
      case DATE -> "a day such as 2023-06-15";
      case IRI -> "an absolute IRI";
      case PERSON, POST, PLACE, ORGANIZATION -> "a name or an absolute IRI";
    };
  }

  private static String declared(NamedQuery query) {
    return query.parameters().isEmpty()
        ? query.name() + " has none"
        : query.name()
            + " has "
            + query.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}

package dashiji.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A declared parameter of a query.
 *
 * @param name its name, which is also that of the variable it binds
 * @param type what it may be
 * @param required true if the query does not run without it; then it has no default
 * @param defaultValue the value where none is given, in the form a person would write, or null to
 *     leave the variable open
 * @param description what it means
 */
public record Parameter(
    String name,
    ParameterType type,
    boolean required,
    @Nullable String defaultValue,
    Words description) {

  public Parameter {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(description);
  }
}

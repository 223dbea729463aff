package dashiji.fact;

import dashiji.text.regex.Pattern;

/**
 * The name of a rule: {@code family.rule}, such as {@code event.verb-frame}. Found by it in the
 * code, the docs, {@code explain} and the graph.
 */
public record RuleId(String name) {
  private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

  public RuleId {
    if (!FORM.matches(name)) {
      throw new IllegalArgumentException("not a rule name: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

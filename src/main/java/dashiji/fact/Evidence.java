package dashiji.fact;

import dashiji.text.Span;
import java.util.Objects;

/**
 * What a fact rests on.
 *
 * @param span the place in the raw source text, in code points
 * @param quote exactly what stands there in the raw text
 * @param rule the rule that read it
 * @param confidence 0 to 1, how far the reading is to be trusted
 */
public record Evidence(Span span, String quote, RuleId rule, double confidence) {

  public Evidence {
    Objects.requireNonNull(span);
    Objects.requireNonNull(quote);
    Objects.requireNonNull(rule);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }
}

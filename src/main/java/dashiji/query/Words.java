package dashiji.query;

import java.util.Objects;

/** The same words in English and in Chinese. */
public record Words(String en, String zh) {

  public Words {
    Objects.requireNonNull(en);
    Objects.requireNonNull(zh);
  }
}

package dashiji.fact;

import java.util.Locale;

/** How a person took part in an event; see the terms of the ontology's role scheme. */
public enum Role {
  /** Chaired or presided (主持). */
  HOST,
  /** The subject who carries the activity out (调研, 会见, 带队). */
  LEAD,
  /** Was there (出席, 参加, 列席, 见证). */
  ATTEND,
  /** Spoke (讲话, 致辞, 汇报). */
  SPEAK,
  /** Accompanied another (陪同, 一同调研). */
  ACCOMPANY;

  /** The name used in tables and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

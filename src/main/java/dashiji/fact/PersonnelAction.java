package dashiji.fact;

import java.util.Locale;

/** What an act of appointment or removal does. */
public enum PersonnelAction {
  /** 任命, 任, 决定任命. */
  APPOINT,
  /** 免去, 免. */
  REMOVE,
  /** 选举, 当选. */
  ELECT,
  /** Probation passed: 试用期满, 任职. */
  CONFIRM,
  /** 接受辞职, 辞去. */
  RESIGN;

  /** The name used in tables and IRIs: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dashiji.document;

import java.util.Locale;

/** Kinds of text that is about persons in office, beside the entries of a chronicle. */
public enum SectionKind {
  /** 关于…任免职的通知, 人事任免: acts of a government or party committee. */
  APPOINTMENT_NOTICE,
  /** 任免名单, 关于接受…辞职的决定, 公告: acts of a people's congress or its standing committee. */
  CONGRESS_LIST,
  /** 任前公示: who is about to get which post. */
  NOMINATION,
  /** 简历: the posts of one person by date. */
  CAREER,
  /** 领导信息, 领导分工: who holds which post and does what. */
  LEADERSHIP,
  /** 招聘公示, 拟录用人员公示: persons, but none in office. */
  RECRUITMENT,
  /** 办法, 条例: rules, which name no person in particular. */
  REGULATION;

  /** Whether acts of appointment stand in it. */
  public boolean holdsActs() {
    return this == APPOINTMENT_NOTICE || this == CONGRESS_LIST;
  }

  /** Whether it describes persons one by one. */
  public boolean describesPersons() {
    return this == NOMINATION || this == CAREER || this == LEADERSHIP;
  }

  /** The name used in reports: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

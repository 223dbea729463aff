package dashiji.tenure;

import dashiji.fact.Capacity;

/**
 * By what right a post is held. Acting heads and those who only run the work hold it in another
 * right than its full holder, often just before becoming it; each claim has tenures of its own.
 */
enum Claim {
  /** Appointed or elected, on probation or not. */
  FULL(""),
  /** 代理. */
  ACTING(Capacity.ACTING.code()),
  /** 主持工作. */
  IN_CHARGE(Capacity.IN_CHARGE.code());

  private final String code;

  Claim(String code) {
    this.code = code;
  }

  /** What stands for it in the key of a tenure; part of published IRIs. */
  String code() {
    return code;
  }

  static Claim of(Capacity capacity) {
    return switch (capacity) {
      case ACTING -> ACTING;
      case IN_CHARGE -> IN_CHARGE;
      case FULL, PROBATION, CONCURRENT, SECONDED -> FULL;
    };
  }
}

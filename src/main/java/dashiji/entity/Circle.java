package dashiji.entity;

import java.util.regex.Pattern;

/**
 * The circle of people that a post belongs to, by its body's name. How many people of one county a
 * text may mean by a name depends on it.
 */
enum Circle {
  /** Leaders of the area: party committee, government, congress, CPPCC, courts. */
  LEADERSHIP(2.0),
  /** Heads and deputies of departments and townships. */
  CADRE(2.8),
  /** Schools, firms, villages, deputies of congresses: many people. */
  OTHER(3.5),
  /** No post is said. */
  UNKNOWN(2.8);

  private static final Pattern TOWNSHIP = Pattern.compile(".*(?:乡|镇|苏木|街道)(?:[党政纪武办工人综团监].{0,9})?");
  private static final Pattern LEADING =
      Pattern.compile(".*(?:[省市州盟县区旗]委|委常委会|政府|人大|人大常委会|政协|纪委|监委|纪委监委|法院|检察院|人武部|军分区|军区)");
  private static final Pattern MANY =
      Pattern.compile(".*(?:村|社区|村委会|公司|集团|学校|中学|小学|大学|学院|医院|厂|银行|协会|商会|合作社)(?:党.{1,3})?");
  private static final Pattern DELEGATE = Pattern.compile(".*(?:代表|委员|常委|成员|顾问)");

  private final double people;

  Circle(double people) {
    this.people = people;
  }

  /**
   * Decimal logarithm of how many people of one county the chronicles of some years name. An
   * estimate by what county chronicles print, not a count.
   */
  double people() {
    return people;
  }

  /** The circle of a post. */
  static Circle of(PostName post) {
    if (MANY.matcher(post.body()).matches()) {
      return OTHER;
    }
    if (LEADING.matcher(post.body()).matches() && !TOWNSHIP.matcher(post.body()).matches()) {
      boolean committee = post.body().endsWith("委") && !post.title().endsWith("代表");
      return isDelegate(post) && !committee ? OTHER : LEADERSHIP;
    }
    return CADRE;
  }

  /** True for seats that are held beside one's work. */
  static boolean isDelegate(PostName post) {
    return DELEGATE.matcher(post.title()).matches();
  }

  /**
   * Decimal logarithm of the chance that who is met in one circle is, when met again in the same
   * area, met in the other. An estimate: promotions from departments to the leadership happen, from
   * a village hardly.
   */
  double step(Circle other) {
    if (this == other || this == UNKNOWN || other == UNKNOWN) {
      return -0.3;
    }
    return this != CADRE && other != CADRE ? -1.5 : -0.8;
  }
}

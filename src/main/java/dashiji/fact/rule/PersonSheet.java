package dashiji.fact.rule;

import dashiji.document.CareerDates;
import dashiji.document.Section;
import dashiji.text.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a section says of one person, sorted by what it is. All positions are normal positions.
 *
 * @param section the section
 * @param name where the name stands
 * @param attributes gender, group, birth and the like
 * @param current posts held now (现任…)
 * @param former posts held once, without dates (曾任…, 历任…)
 * @param proposed posts to come (拟任…, 提名为…)
 * @param career dated lines
 * @param offices offices of a roster that the person is listed under, without dates
 */
record PersonSheet(
    Section section,
    Stretch name,
    List<Attribute> attributes,
    List<Stretch> current,
    List<Stretch> former,
    List<Stretch> proposed,
    List<CareerLine> career,
    List<Office> offices) {

  /**
   * Something said of the person.
   *
   * @param label what it is by the label printed before it (出生年月), or null in running text
   * @param value where it stands
   */
  record Attribute(@Nullable String label, Stretch value) {}

  /**
   * A dated line of a career.
   *
   * @param dates its dates
   * @param from where the line starts
   * @param content what stands behind the dates
   * @param of the body that a heading above names, of which the office is, or null
   */
  record CareerLine(CareerDates dates, int from, Stretch content, @Nullable Stretch of) {
    CareerLine(CareerDates dates, int from, Stretch content) {
      this(dates, from, content, null);
    }
  }

  /**
   * An office in a roster: 副县长：甲、乙.
   *
   * @param title where the title stands, with its body or without
   * @param of the body that a heading above names, or null
   */
  record Office(Stretch title, @Nullable Stretch of) {}
}

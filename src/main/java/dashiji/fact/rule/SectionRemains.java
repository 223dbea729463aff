package dashiji.fact.rule;

import dashiji.document.CareerDates;
import dashiji.document.Document;
import dashiji.document.Entry;
import dashiji.document.Section;
import dashiji.document.SectionKind;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is left of a section when its acts and its descriptions of persons are taken out: lead-ins,
 * duties, schools, signatures, in which bodies and further persons are named.
 */
final class SectionRemains {
  private static final int SHORTEST = 4;
  private static final Pattern DATE = Pattern.compile("\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?");
  private static final Pattern ASIDE = Pattern.compile("（(?:其间|期间)?[：，]?([^（）]{6,120})）");

  private SectionRemains() {}

  /** The remaining stretches of the sections about persons in office, in order. */
  static List<Stretch> of(
      Document document, List<PersonnelRules.Placed> acts, List<PersonSheet> sheets) {
    List<Stretch> remains = new ArrayList<>();
    String text = document.text().text();
    BitSet taken = taken(text, acts, sheets);
    for (Section section : document.sections()) {
      if (!section.kind().holdsActs() && !section.kind().describesPersons()) {
        continue;
      }
      int start = section.from();
      for (int i = section.from(); i <= section.to(); i++) {
        boolean cut =
            i == section.to()
                || text.charAt(i) == '\n'
                || taken.get(i)
                || (i > section.from() && document.text().gapBefore(i));
        if (!cut) {
          continue;
        }
        if (i - start >= SHORTEST) {
          remains.add(new Stretch(start, i));
        }
        boolean sign = i < section.to() && (text.charAt(i) == '\n' || taken.get(i));
        start = sign ? i + 1 : i;
      }
    }
    return remains;
  }

  /**
   * Sentences beside a description of persons in a text without entries: who it was that died or is
   * under investigation.
   */
  static List<Stretch> told(Document document) {
    boolean described =
        document.sections().stream().anyMatch(s -> s.kind() == SectionKind.CAREER)
            && document.entries().isEmpty();
    return described
        ? document.paragraphs().stream()
            .filter(p -> p.kind() == Document.Paragraph.Kind.OTHER)
            .filter(p -> document.sections().stream().noneMatch(s -> s.holds(p.from(), p.to())))
            .filter(p -> p.in(document.text()).indexOf('。') > SHORTEST)
            .map(p -> new Stretch(p.from(), p.to()))
            .toList()
        : List.of();
  }

  /** Whether an act stands outside of entries, also where it has the date of the one before. */
  private static boolean isOutside(PersonnelRules.Placed placed) {
    Entry entry = placed.entry();
    return entry == null || placed.act().from() >= entry.to();
  }

  private static BitSet taken(
      String text, List<PersonnelRules.Placed> acts, List<PersonSheet> sheets) {
    BitSet taken = new BitSet();
    acts.stream()
        .filter(placed -> isOutside(placed))
        .forEach(placed -> taken.set(placed.act().from(), placed.act().to()));
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      taken.set(date.start(), date.end());
    }
    for (PersonSheet sheet : sheets) {
      set(taken, sheet.name());
      sheet.current().forEach(s -> set(taken, s));
      sheet.former().forEach(s -> set(taken, s));
      sheet.proposed().forEach(s -> set(taken, s));
      sheet.offices().forEach(office -> set(taken, office.title()));
      // Single attributes are read each by itself: a comma ends them for the finders anyway.
      for (PersonSheet.CareerLine line : sheet.career()) {
        boolean roster = line.content().to() <= line.from();
        taken.set(
            line.from(), roster ? line.from() + line.dates().length() : line.content().from());
        if (!CareerRules.isStudy(line.content().in(text))) {
          set(taken, line.content());
        }
        Matcher aside = ASIDE.matcher(text).region(line.content().from(), line.content().to());
        while (aside.find()) {
          CareerDates dates = CareerDates.opening(aside.group(1));
          if (dates != null && CareerRules.isStudy(aside.group(1))) {
            taken.clear(aside.start(1) + dates.length(), aside.end(1));
            taken.set(aside.start(1), aside.start(1) + dates.length());
          }
        }
      }
    }
    return taken;
  }

  private static void set(BitSet taken, Stretch stretch) {
    taken.set(stretch.from(), stretch.to());
  }
}

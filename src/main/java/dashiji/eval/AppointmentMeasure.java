package dashiji.eval;

import dashiji.eval.Comparison.Expected;

/** The measure of acts of appointment and removal. */
final class AppointmentMeasure {

  /** An act in comparison form. */
  private record Change(String name, String action, String org, String title) {
    boolean sameAs(Change gold) {
      return name.equals(gold.name)
          && action.equals(gold.action)
          && title.equals(gold.title)
          && ComparisonForms.sameOrganization(org, gold.org);
    }

    String print() {
      return PythonRepr.tuple(
          PythonRepr.string(name),
          PythonRepr.string(action),
          PythonRepr.string(org),
          PythonRepr.string(title));
    }
  }

  private AppointmentMeasure() {}

  /** Takes it. */
  static void take(Gold gold, Tables mine, Marks marks) {
    marks.compare(
        Measure.APPOINTMENTS,
        mine.appointments().stream()
            .map(row ->
                new Claim<>(
                    row,
                    new Change(
                        ComparisonForms.name(row.get("name")),
                        row.get("action"),
                        ComparisonForms.organization(row.get("org")),
                        ComparisonForms.name(row.get("title")))))
            .toList(),
        gold.appointments().stream()
            .map(a ->
                new Expected<>(
                    new Change(
                        ComparisonForms.name(a.person()),
                        a.action(),
                        ComparisonForms.organization(a.org()),
                        ComparisonForms.name(a.title())),
                    a.optional()))
            .toList(),
        Change::sameAs,
        Change::print);
  }
}

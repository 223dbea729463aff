package dashiji.page;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list as CSV (RFC 4180): a row a thing, several values of a cell joined by {@code |}. */
public final class BrowseCsv {
  private static final String JOINT = "|";

  private BrowseCsv() {}

  /** All rows of a view, with a line of column names. */
  public static String of(BrowseView view) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(
          "iri",
          "label",
          "from",
          "until",
          "types",
          "persons",
          "person_iris",
          "posts",
          "post_iris",
          "bodies",
          "body_iris",
          "places",
          "place_iris",
          "more");
      for (BrowseRow row : view.rows()) {
        csv.printRecord(
            row.thing().iri(),
            row.thing().label(),
            row.from(),
            row.until().isEmpty() ? row.from() : row.until(),
            row.types().stream()
                .map(type -> type.substring(type.indexOf('-', type.indexOf('#')) + 1))
                .collect(Collectors.joining(JOINT)),
            labels(row.persons()),
            iris(row.persons()),
            labels(row.posts()),
            iris(row.posts()),
            labels(row.bodies()),
            iris(row.bodies()),
            labels(row.places()),
            iris(row.places()),
            row.more());
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return out.toString();
  }

  private static String labels(List<Ref> refs) {
    return refs.stream().map(Ref::label).collect(Collectors.joining(JOINT));
  }

  private static String iris(List<Ref> refs) {
    return refs.stream().map(Ref::iri).collect(Collectors.joining(JOINT));
  }
}

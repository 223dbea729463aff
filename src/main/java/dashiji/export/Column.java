package dashiji.export;

import dashiji.query.Words;
import java.util.Objects;

/**
 * A column of a table.
 *
 * @param name the header, which is also its name in the metadata
 * @param type what its cells hold
 * @param required true if no cell is empty
 * @param description what it says
 */
record Column(String name, Type type, boolean required, Words description) {

  /** What the cells of a column hold, with the datatype that CSVW gives it. */
  enum Type {
    TEXT,
    IRI,
    /** A count or an offset in Unicode code points. */
    NUMBER,
    BOOLEAN,
    /** A day, month or year, or a day without its year: 1998-07-21, 1998-07, 1998, --05-26. */
    PARTIAL_DATE,
    /** A day: 1998-07-21. */
    DATE,
    /** Codes, with a blank between them. */
    CODES
  }

  Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(description);
  }
}

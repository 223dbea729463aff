package dashiji.rdf;

import dashiji.document.PartialDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** Literals as the graph writes them, and dates read back. */
public final class Literals {
  /** Simplified Chinese: every name that was resolved. */
  public static final String SIMPLIFIED = "zh-Hans";

  /** Chinese in whatever characters the source has. */
  public static final String CHINESE = "zh";

  /** Pinyin. */
  public static final String PINYIN = "zh-Latn-pinyin";

  private Literals() {}

  /** A date typed by its precision: xsd:date, gYearMonth, gYear, or gMonthDay without a year. */
  public static Node date(PartialDate date) {
    XSDDatatype type;
    if (date.isFull()) {
      type = XSDDatatype.XSDdate;
    } else if (date.year() == null) {
      type = XSDDatatype.XSDgMonthDay;
    } else {
      type = date.month() == null ? XSDDatatype.XSDgYear : XSDDatatype.XSDgYearMonth;
    }
    return NodeFactory.createLiteralDT(date.toString(), type);
  }

  /** The date in a literal made by {@link #date}, or null if it holds none. */
  public static @Nullable PartialDate partialDate(Node literal) {
    try {
      return literal.isLiteral() ? PartialDate.parse(literal.getLiteralLexicalForm()) : null;
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  static Node year(int year) {
    return NodeFactory.createLiteralDT("%04d".formatted(year), XSDDatatype.XSDgYear);
  }

  static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  static Node instant(Instant instant) {
    return NodeFactory.createLiteralDT(
        instant.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** The type that Web Annotation asks for its offsets. */
  static Node offset(int codePoints) {
    return NodeFactory.createLiteralDT(
        Integer.toString(codePoints), XSDDatatype.XSDnonNegativeInteger);
  }

  /**
   * In the canonical form of XSD 1.0, with one fractional digit at least. TDB2 gives every decimal
   * back in that form, and does not find it by that form if it was stored in another.
   */
  static Node decimal(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return NodeFactory.createLiteralDT(
        (shortest.scale() < 1 ? shortest.setScale(1) : shortest).toPlainString(),
        XSDDatatype.XSDdecimal);
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }
}

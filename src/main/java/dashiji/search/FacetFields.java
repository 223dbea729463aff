package dashiji.search;

import dashiji.search.FacetResult.Facet;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What the index holds for browsing; see {@link ThingFacets}. Days are counted from 1970-01-01. */
final class FacetFields {
  static final String ABOUT = "about";
  static final String FIRST = "first";
  static final String LAST = "last";

  /** A term is at most so many characters long (Lucene takes 32,766 bytes). */
  private static final int LONGEST = 1_000;

  private FacetFields() {}

  static String of(Facet facet) {
    return "facet-" + facet.name().toLowerCase(Locale.ROOT);
  }

  static void add(Document document, ThingFacets facets) {
    add(document, Facet.TYPE, facets.types());
    add(document, Facet.AREA, facets.areas());
    add(document, Facet.BODY, facets.bodies());
    add(document, Facet.ROLE, facets.roles());
    facets.about().forEach(iri -> document.add(new StringField(ABOUT, iri, Field.Store.NO)));
    add(document, FIRST, facets.first());
    add(document, LAST, facets.last());
  }

  private static void add(Document document, Facet facet, Set<String> values) {
    for (String value : values) {
      String term = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
      document.add(new StringField(of(facet), term, Field.Store.NO));
      document.add(new SortedSetDocValuesField(of(facet), new BytesRef(term)));
    }
  }

  private static void add(Document document, String field, @Nullable LocalDate day) {
    if (day != null) {
      document.add(new LongPoint(field, day.toEpochDay()));
      document.add(new NumericDocValuesField(field, day.toEpochDay()));
    }
  }
}

package dashiji.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which things are browsed.
 *
 * @param kind of things
 * @param text words of their names, or empty
 * @param type what kind of event, body, act or place, or null for all
 * @param area the last part of a place's IRI: what belongs to it or below it, or null
 * @param body IRI of an organisation, or null
 * @param role of those who took part, or title, or null
 * @param about IRI of a person, project, work, post or document, or null
 * @param from only things of which something is known on this day or later, or null
 * @param until only things of which something is known on this day or before, or null
 * @param order of the things
 * @param start number of the first one, from 0
 * @param size how many
 */
public record FacetRequest(
    ThingKind kind,
    String text,
    @Nullable String type,
    @Nullable String area,
    @Nullable String body,
    @Nullable String role,
    @Nullable String about,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Order order,
    int start,
    int size) {

  /** In which order. */
  public enum Order {
    /** The latest first; those without a day last. */
    NEWEST,
    /** The earliest first; those without a day last. */
    OLDEST,
    /** Those first of which most documents speak. */
    MENTIONED
  }

  /** All things of a kind. */
  public static FacetRequest of(ThingKind kind, Order order, int start, int size) {
    return new FacetRequest(kind, "", null, null, null, null, null, null, null, order, start, size);
  }

  /** The same of one area and below. */
  public FacetRequest in(String other) {
    return new FacetRequest(
        kind, text, type, other, body, role, about, from, until, order, start, size);
  }

  /** The same of one body. */
  public FacetRequest ofBody(String iri) {
    return new FacetRequest(
        kind, text, type, area, iri, role, about, from, until, order, start, size);
  }

  /** The same about one thing. */
  public FacetRequest about(String iri) {
    return new FacetRequest(
        kind, text, type, area, body, role, iri, from, until, order, start, size);
  }
}

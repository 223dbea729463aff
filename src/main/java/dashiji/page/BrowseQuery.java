package dashiji.page;

import dashiji.document.PartialDate;
import dashiji.search.FacetRequest;
import dashiji.search.FacetRequest.Order;
import dashiji.search.FacetResult.Facet;
import dashiji.search.ThingKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list asks for: {@code /browse/event?place=990102&from=2024-03&role=host}.
 *
 * @param kind of things
 * @param values of the parameters that were given, by name; see {@link #NAMES}
 * @param page number, from 1
 */
public record BrowseQuery(ThingKind kind, Map<String, String> values, int page) {
  /** Things on a page. */
  public static final int SIZE = 50;

  /** Parameters beside {@code page}, in the order of addresses. */
  static final String Q = "q";

  static final String TYPE = "type";
  static final String PLACE = "place";
  static final String BODY = "body";
  static final String ROLE = "role";
  static final String WITH = "with";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String ORDER = "order";
  private static final String[] NAMES = {Q, TYPE, PLACE, BODY, ROLE, WITH, FROM, UNTIL, ORDER};

  /** Lists go so far; what lies beyond is found by narrowing. */
  private static final int LAST_PAGE = 200;

  private static final int LONGEST_VALUE = 300;

  public BrowseQuery {
    values = new LinkedHashMap<>(values); // in order: addresses of one list are the same
  }

  /**
   * Reads it.
   *
   * @param parameter of the request, by name
   * @throws IllegalArgumentException with words for the one who asked if a value makes no sense
   */
  public static BrowseQuery read(ThingKind kind, Function<String, @Nullable String> parameter) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = parameter.apply(name);
      if (value != null && !value.isBlank()) {
        if (value.length() > LONGEST_VALUE) {
          throw new IllegalArgumentException(
              name + " is longer than " + LONGEST_VALUE + " characters");
        }
        values.put(name, value.strip());
      }
    }
    String page = parameter.apply("page");
    int number = page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    BrowseQuery query = new BrowseQuery(kind, values, Math.clamp(number, 1, LAST_PAGE));
    query.date(FROM);
    query.date(UNTIL);
    query.order();
    return query;
  }

  /** All things of a kind. */
  static BrowseQuery whole(ThingKind kind) {
    return new BrowseQuery(kind, Map.of(), 1);
  }

  /** The value of a parameter, or empty. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** True if nothing but the order was asked for. */
  public boolean isWhole() {
    return values.keySet().stream().allMatch(ORDER::equals);
  }

  private Optional<PartialDate> date(String name) {
    String value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      PartialDate date = PartialDate.parse(value);
      if (date.year() != null) {
        return Optional.of(date);
      }
    } catch (DateTimeException notOne) {
      // said below
    }
    throw new IllegalArgumentException(
        name + " is no year, month or day such as 2024, 2024-03 or 2024-03-05: " + value);
  }

  /** The order of the list. */
  public Order order() {
    String value = value(ORDER);
    if (value.isEmpty()) {
      return switch (kind) {
        case EVENT, ACT, DOCUMENT -> Order.NEWEST;
        default -> Order.MENTIONED;
      };
    }
    return Arrays.stream(Order.values())
        .filter(order -> code(order).equals(value))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                ORDER
                    + " is none of "
                    + Arrays.stream(Order.values())
                        .map(BrowseQuery::code)
                        .collect(Collectors.joining(", "))
                    + ": "
                    + value));
  }

  /** The word for an order in addresses. */
  public static String code(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** The name of the parameter that chooses a facet's value. */
  static String parameter(Facet facet) {
    return switch (facet) {
      case TYPE -> TYPE;
      case AREA -> PLACE;
      case BODY -> BODY;
      case ROLE -> ROLE;
    };
  }

  /**
   * What the index is asked.
   *
   * @param base of the graph's IRIs
   * @param start number of the first thing, from 0
   */
  FacetRequest request(String base, int start, int size) {
    LocalDate from = date(FROM).map(PartialDate::earliest).orElse(null);
    LocalDate until = date(UNTIL).map(PartialDate::latest).orElse(null);
    return new FacetRequest(
        kind,
        value(Q),
        values.get(TYPE),
        values.get(PLACE),
        value(BODY).isEmpty() ? null : base + "id/organization/" + value(BODY),
        values.get(ROLE),
        value(WITH).isEmpty() ? null : base + "id/" + value(WITH),
        from,
        until,
        order(),
        start,
        size);
  }

  /** The same list, its first page, with another value of a parameter, or without it. */
  public BrowseQuery with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (String known : NAMES) {
      String now = known.equals(name) ? value : value(known);
      if (!now.isEmpty()) {
        changed.put(known, now);
      }
    }
    return new BrowseQuery(kind, changed, 1);
  }

  /** The same list for another page. */
  public BrowseQuery at(int number) {
    return new BrowseQuery(kind, values, number);
  }

  /** The path and parameters of this list. */
  public String path() {
    return path("");
  }

  /** The same as CSV. */
  public String csvPath() {
    return new BrowseQuery(kind, values, 1).path(".csv");
  }

  private String path(String ending) {
    String parameters =
        values.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String number = page == 1 ? "" : (parameters.isEmpty() ? "" : "&") + "page=" + page;
    String all = parameters + number;
    return "/browse/" + kind.code() + ending + (all.isEmpty() ? "" : "?" + all);
  }

  /** The address of all things of a kind with one value. */
  static String path(ThingKind kind, String name, String value) {
    return new BrowseQuery(kind, Map.of(name, value), 1).path();
  }
}

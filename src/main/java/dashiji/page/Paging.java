package dashiji.page;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is shown.
 *
 * @param page the first is 1
 * @param size items a page
 * @param total items in all
 */
public record Paging(int page, int size, int total) {

  public Paging {
    if (size < 1 || total < 0) {
      throw new IllegalArgumentException(size + " of " + total);
    }
    page = Math.clamp(page, 1, Math.max(1, (total + size - 1) / size));
  }

  /** The page that a parameter asks for; the first if it asks for none that there is. */
  public static Paging asked(@Nullable String page, int size, int total) {
    return new Paging(
        page != null && page.matches("[0-9]{1,7}") ? Integer.parseInt(page) : 1, size, total);
  }

  /** Number of pages. */
  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** Index of the first item shown. */
  public int from() {
    return (page - 1) * size;
  }

  /** Index after the last item shown. */
  public int to() {
    return Math.min(total, page * size);
  }
}

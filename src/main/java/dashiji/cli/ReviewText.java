package dashiji.cli;

import dashiji.query.FactView;
import dashiji.query.OpenCase;
import java.util.List;
import java.util.Locale;

/** What a person is shown before deciding. */
final class ReviewText {
  /** Posts shown of one side; a long career would push the other side off the screen. */
  private static final int MOST_POSTS = 8;

  private static final int MOST_REASONS = 6;

  private ReviewText() {}

  /** An open case of identity. */
  static String of(OpenCase open, int number, int all) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d of %d  %s  facts concerned %d%s%n",
            number,
            all,
            open.name(),
            open.effect(),
            open.score() == null
                ? ""
                : String.format(Locale.ROOT, "  log-odds of being one %.1f", open.score())));
    open.reasons().stream()
        .limit(MOST_REASONS)
        .forEach(reason -> text.append("  ").append(reason).append('\n'));
    side(text, "left ", open.left());
    side(text, "right", open.right());
    return text.toString();
  }

  private static void side(StringBuilder text, String label, OpenCase.Side side) {
    text.append("  ").append(label).append("  ").append(side.person()).append('\n');
    text.append("         ")
        .append(side.documentKey())
        .append(": ")
        .append(oneLine(side.quote()))
        .append('\n');
    List<OpenCase.Held> posts = side.posts();
    for (OpenCase.Held held : posts.subList(0, Math.min(MOST_POSTS, posts.size()))) {
      text.append("         ").append(days(held)).append("  ").append(held.post());
      text.append("  ").append(oneLine(held.quote())).append('\n');
    }
    if (posts.size() > MOST_POSTS) {
      text.append("         and ").append(posts.size() - MOST_POSTS).append(" more\n");
    }
  }

  private static String days(OpenCase.Held held) {
    String from = held.from();
    String to = held.to();
    if (from == null && to == null) {
      return held.quote().isEmpty() ? "·" : "no day";
    }
    return from == null
        ? String.valueOf(to)
        : from.equals(to) || to == null ? from : from + ".." + to;
  }

  /** A fact with its evidence. */
  static String of(FactView view) {
    StringBuilder text = new StringBuilder();
    text.append(view.iri()).append('\n');
    text.append("  ").append(view.documentKey()).append(": ").append(oneLine(view.quote()));
    text.append('\n');
    text.append("  rule ").append(view.rule());
    text.append(", confidence ").append(view.confidence()).append('\n');
    for (FactView.Value value : view.values()) {
      text.append("  ").append(value.property()).append(" = ").append(value.value()).append('\n');
    }
    return text.toString();
  }

  private static String oneLine(String quote) {
    return quote.replaceAll("\\s+", " ");
  }
}

package dashiji.cli;

import dashiji.text.NormalText;
import dashiji.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the place of a text that {@code explain} is asked about. Raw positions, in code points. */
final class SentencePlaces {
  private SentencePlaces() {}

  /** One code point, if the text has it. */
  static Optional<Span> at(NormalText text, int offset) {
    int length = text.raw().codePointCount(0, text.raw().length());
    return offset >= 0 && offset < length
        ? Optional.of(new Span(offset, offset + 1))
        : Optional.empty();
  }

  /** A line of the source text, counted from 1, if the text has it and it is not empty. */
  static Optional<Span> line(NormalText text, int number) {
    String[] lines = text.raw().split("\n", -1);
    if (number < 1 || number > lines.length) {
      return Optional.empty();
    }
    int start = 0;
    for (int i = 0; i < number - 1; i++) {
      start += lines[i].codePointCount(0, lines[i].length()) + 1;
    }
    String line = lines[number - 1];
    int length = line.codePointCount(0, line.length());
    return length == 0 ? Optional.empty() : Optional.of(new Span(start, start + length));
  }

  /** Every place where some words stand, in the repaired text or else in the source. */
  static List<Span> words(NormalText text, String words) {
    List<Span> found = new ArrayList<>();
    for (int at = text.text().indexOf(words); at >= 0; at = text.text().indexOf(words, at + 1)) {
      found.add(text.span(at, at + words.length()));
    }
    String raw = text.raw();
    for (int at = raw.indexOf(words); found.isEmpty() && at >= 0; at = -1) {
      int start = raw.codePointCount(0, at);
      found.add(new Span(start, start + words.codePointCount(0, words.length())));
    }
    return found;
  }
}

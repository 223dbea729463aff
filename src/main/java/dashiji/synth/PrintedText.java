package dashiji.synth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A text being written, with the places of the names in it. */
final class PrintedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Name> names = new ArrayList<>();

  /** A name in its place, in characters (all of the basic plane, so code points as well). */
  record Name(int start, int end, Official official) {}

  PrintedText append(String words) {
    text.append(words);
    return this;
  }

  PrintedText append(int number) {
    text.append(number);
    return this;
  }

  PrintedText append(PrintedText other) {
    int at = text.length();
    text.append(other.text);
    other.names.forEach(n -> names.add(new Name(at + n.start, at + n.end, n.official)));
    return this;
  }

  /** Prints the name of somebody. */
  PrintedText name(Official official) {
    int start = text.length();
    text.append(official.name());
    names.add(new Name(start, text.length(), official));
    return this;
  }

  /** The part before a position; a name that goes over it is not allowed. */
  PrintedText before(int end) {
    PrintedText part = new PrintedText().append(text.substring(0, end));
    names.stream().filter(n -> n.end <= end).forEach(part.names::add);
    return part;
  }

  /** Puts something in, at a place that may be inside a name; names behind it move on. */
  void insert(int at, String words) {
    text.insert(at, words);
    names.replaceAll(n ->
        n.start >= at
            ? new Name(n.start + words.length(), n.end + words.length(), n.official)
            : n.end > at ? new Name(n.start, n.end + words.length(), n.official) : n);
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  List<Name> names() {
    return Collections.unmodifiableList(names);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

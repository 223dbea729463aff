package dashiji.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest term that starts, or ends, at a position of a text. Immutable once built.
 *
 * @param <V> what is known of a term
 */
public final class TermTrie<V> {
  private final Node<V> forward = new Node<>();
  private final Node<V> backward = new Node<>();
  private final int size;

  /** A trie over the keys of a map; empty keys are refused. */
  public TermTrie(Map<String, V> terms) {
    terms.forEach((term, value) -> {
      if (term.isEmpty()) {
        throw new IllegalArgumentException("an empty term");
      }
      Node<V> node = forward;
      for (int i = 0; i < term.length(); i++) {
        node = node.next.computeIfAbsent(term.charAt(i), c -> new Node<>());
      }
      node.match = new Match<>(term, value);
      node = backward;
      for (int i = term.length() - 1; i >= 0; i--) {
        node = node.next.computeIfAbsent(term.charAt(i), c -> new Node<>());
      }
      node.match = new Match<>(term, value);
    });
    size = terms.size();
  }

  /** Number of terms. */
  public int size() {
    return size;
  }

  /** The longest term that starts at a UTF-16 position, or null. */
  public @Nullable Match<V> longestAt(CharSequence text, int start) {
    Node<V> node = forward;
    Match<V> best = null;
    for (int i = start; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.match != null) {
        best = node.match;
      }
    }
    return best;
  }

  /**
   * The longest term that ends before a UTF-16 position and starts at or after a limit, or null.
   */
  public @Nullable Match<V> longestBefore(CharSequence text, int end, int limit) {
    Node<V> node = backward;
    Match<V> best = null;
    for (int i = end - 1; i >= limit; i--) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.match != null) {
        best = node.match;
      }
    }
    return best;
  }

  /** A term found. */
  public record Match<V>(String term, V value) {
    /** Its length in UTF-16 units. */
    public int length() {
      return term.length();
    }
  }

  private static final class Node<V> {
    private final Map<Character, Node<V>> next = new HashMap<>(4);
    private @Nullable Match<V> match;
  }
}

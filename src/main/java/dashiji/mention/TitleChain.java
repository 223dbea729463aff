package dashiji.mention;

import java.util.List;

/**
 * The titles printed left of a name.
 *
 * @param from first normal position of the chain; the name's own start if there is none
 * @param to one past its last position
 * @param printed the chain as it stands, without what opens the clause
 * @param posts its posts, in order; those whose body the text does not say are left out
 */
public record TitleChain(int from, int to, String printed, List<PostMention> posts) {

  public TitleChain {
    posts = List.copyOf(posts);
  }

  /** The chain of a name that starts at a position and has no title left of it. */
  public static TitleChain none(int at) {
    return new TitleChain(at, at, "", List.of());
  }

  /** True if nothing was printed. */
  public boolean isEmpty() {
    return from == to;
  }
}

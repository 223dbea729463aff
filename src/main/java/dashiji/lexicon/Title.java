package dashiji.lexicon;

import java.util.List;

/**
 * A title of a post, without the body before it.
 *
 * @param text the title, simplified (副市长)
 * @param role what its holder is to the body
 * @param singleSeat whether a body has one such post at a time; false where it may have several
 * @param bodyKinds kinds of body that have it, in the words of {@link Body#kind()}; {@code foreign}
 *     = a foreign state
 */
public record Title(String text, TitleRole role, boolean singleSeat, List<String> bodyKinds) {

  public Title {
    bodyKinds = List.copyOf(bodyKinds);
  }
}

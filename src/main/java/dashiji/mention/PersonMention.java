package dashiji.mention;

import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person with the titles printed beside the name.
 *
 * @param name the name
 * @param chain the titles left of it
 * @param after the post printed right of it (张某主席), or null
 */
public record PersonMention(NameMention name, TitleChain chain, @Nullable PostMention after) {

  /** The posts of its titles, left of the name, then right of it. */
  public List<PostMention> posts() {
    if (after == null) {
      return chain.posts();
    }
    List<PostMention> posts = new ArrayList<>(chain.posts());
    posts.add(after);
    return posts;
  }

  /** Whether it stands in a list right behind another mention and no title is its own: 副县长甲、乙. */
  boolean isListedBehind(PersonMention before, String text) {
    return chain.isEmpty()
        && after == null
        && Pattern.matches("[、和及]", text.substring(before.to(), name.from()));
  }

  /** Where the mention with its titles starts. */
  public int from() {
    if (!chain.isEmpty()) {
      return chain.from();
    }
    return after != null ? after.from() : name.from();
  }

  /** Where it ends. */
  public int to() {
    return after != null ? after.to() : name.to();
  }
}

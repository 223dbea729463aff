package dashiji.mention;

import org.jspecify.annotations.Nullable;

/**
 * A person with the titles printed beside the name.
 *
 * @param name the name
 * @param chain the titles left of it
 * @param after the post printed right of it (张某主席), or null
 */
public record PersonMention(NameMention name, TitleChain chain, @Nullable PostMention after) {

  /** Where the mention with its titles starts. */
  public int from() {
    return chain.isEmpty() ? after != null ? after.from() : name.from() : chain.from();
  }

  /** Where it ends. */
  public int to() {
    return after != null ? after.to() : name.to();
  }
}

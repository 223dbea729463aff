package dashiji.synth;

import java.util.List;

/**
 * One way to print what somebody is, before the name.
 *
 * @param home in texts of the area itself
 * @param away in texts of others
 * @param posts the posts that it states
 * @param needs further posts without which it is not printed
 */
record Form(String home, String away, List<Post> posts, List<Post> needs) {
  Form {
    posts = List.copyOf(posts);
    needs = List.copyOf(needs);
  }

  Form(String home, String away, List<Post> posts) {
    this(home, away, posts, List.of());
  }
}

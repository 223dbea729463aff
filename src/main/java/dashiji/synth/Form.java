package dashiji.synth;

import java.util.List;

/**
 * One way to print what somebody is, before the name.
 *
 * @param home in texts of the area itself
 * @param away in texts of others
 * @param posts the posts that it states; it can be printed only of who holds them all
 */
record Form(String home, String away, List<Post> posts) {
  Form {
    posts = List.copyOf(posts);
  }
}

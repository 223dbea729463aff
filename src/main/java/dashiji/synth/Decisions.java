package dashiji.synth;

import dashiji.fact.Capacity;
import dashiji.fact.PersonnelAction;
import java.util.List;

/** How decisions on posts are worded: 任命甲为某县某局局长. */
final class Decisions {
  private Decisions() {}

  /** The post as a decision prints it, with the body's long name. */
  static String post(Post post) {
    String body =
        post.organization()
            .replaceFirst("政府$", "人民政府")
            .replaceFirst("监委$", "监察委员会")
            .replaceFirst("人大常委会$", "人民代表大会常务委员会");
    return body + (post.capacity() == Capacity.ACTING ? "代理" : "") + post.title();
  }

  /** Notes that a document publishes an act with a day. */
  static void publish(String document, PersonnelAct act) {
    act.holding().publish(document, act.action(), act.day().toString());
  }

  /** Notes that a document states both sides of a move, if it does. */
  static void link(String document, Truth.Move move, List<PersonnelAct> printed) {
    boolean both =
        printed.stream().anyMatch(a -> move.equals(a.move()) && a.starts())
            && printed.stream().anyMatch(a -> move.equals(a.move()) && !a.starts());
    if (both && !move.links().contains(document)) {
      move.links().add(document);
    }
  }

  /** Whether an act takes somebody from a post. */
  static boolean ends(PersonnelAct act) {
    return act.action() == PersonnelAction.REMOVE || act.action() == PersonnelAction.RESIGN;
  }
}

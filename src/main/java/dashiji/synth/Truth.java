package dashiji.synth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a generated corpus: the lines of its files of truth. */
public final class Truth {
  private Truth() {}

  /**
   * A person.
   *
   * @param person the person's number in the corpus
   * @param name the name
   * @param areas the areas where the person held anything, in order
   * @param moves the moves from one area to another inside the months told
   */
  public record Person(String person, String name, List<String> areas, List<Move> moves) {
    public Person {
      areas = List.copyOf(areas);
      moves = List.copyOf(moves);
    }
  }

  /**
   * A move from one area to another.
   *
   * @param from the area left
   * @param to the area entered
   * @param date the day
   * @param links the documents that state both sides of it; none if no document does
   */
  public record Move(String from, String to, String date, List<String> links) {}

  /**
   * One person as one document prints the name.
   *
   * @param document the document's key: its path below the folder of texts, without its ending
   * @param name the name
   * @param person who is meant
   * @param places where the name stands: start and end in code points of the file's text
   */
  public record Reading(String document, String name, String person, List<int[]> places) {
    public Reading {
      places = List.copyOf(places);
    }
  }

  /**
   * A holding of a post.
   *
   * @param person who
   * @param organization the body, in short form with its jurisdiction
   * @param shortName the body without its county, as texts of the county print towns; else null
   * @param title the title
   * @param capacity full, acting, in-charge
   * @param start first day
   * @param end the day on which it ended, or null if it was held on when the months told were over
   * @param documents how many documents print the person with the post
   * @param acts what was published of its start and end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tenure(
      String person,
      String organization,
      @Nullable String shortName,
      String title,
      String capacity,
      String start,
      @Nullable String end,
      int documents,
      List<Act> acts) {
    public Tenure {
      acts = List.copyOf(acts);
    }
  }

  /**
   * A publication of a start or end.
   *
   * @param document the document that publishes it
   * @param action appoint, elect, confirm, remove, resign; start or end where a career tells of it
   * @param date the day or month that the document states for it
   */
  public record Act(String document, String action, String date) {
    /** Whether it is of the start. */
    public boolean ofStart() {
      return switch (action) {
        case "remove", "resign", "end" -> false;
        default -> true;
      };
    }
  }
}

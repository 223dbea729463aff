package dashiji.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Chooses how officials are printed in one document, and notes what it states of them. */
final class Titles {
  private final String document;
  private final Area area;
  private final Random random;

  /**
   * @param document the key of the document
   * @param area whose document it is
   * @param random the lots
   */
  Titles(String document, Area area, Random random) {
    this.document = document;
    this.area = area;
    this.random = random;
  }

  /** Whether somebody can be printed with a title of a job on a day. */
  static boolean has(Official official, Job job, LocalDate day) {
    return job.forms().stream().anyMatch(f -> official.holdings(f, day) != null);
  }

  /** The key of the document. */
  String document() {
    return document;
  }

  /** The title of a job as this document prints it before a name; empty if there is none. */
  String of(Official official, Job job, LocalDate day) {
    List<Runnable> notes = new ArrayList<>();
    String title = of(official, job, day, notes);
    notes.forEach(Runnable::run);
    return title;
  }

  /**
   * The same; that the document prints the posts is noted when {@code notes} are run.
   *
   * @param notes takes what to do if the title is printed indeed
   */
  String of(Official official, Job job, LocalDate day, List<Runnable> notes) {
    List<Form> able = job.forms().stream().filter(f -> official.holdings(f, day) != null).toList();
    if (able.isEmpty()) {
      return "";
    }
    Form form = choose(able, official, day);
    List<Holding> held = official.holdings(form, day);
    if (held != null) {
      held.forEach(h -> notes.add(() -> h.print(document)));
    }
    boolean home = job.area() == area || (job.area() == area.above() && random.nextInt(3) > 0);
    return home ? form.home() : form.away();
  }

  /** Acting heads are called so; else the first form is the usual one. */
  private Form choose(List<Form> able, Official official, LocalDate day) {
    List<Form> special = new ArrayList<>();
    for (Form form : able) {
      List<Holding> held = official.holdings(form, day);
      boolean acting =
          held != null
              && held.stream().anyMatch(h -> h.post().capacity() != dashiji.fact.Capacity.FULL);
      if (acting) {
        special.add(form);
      }
    }
    List<Form> among = special.isEmpty() ? able : special;
    return random.nextInt(10) < 6 ? among.get(0) : among.get(random.nextInt(among.size()));
  }

  /** Prints title and name; false, and nothing is printed, if there is no title. */
  boolean print(PrintedText out, @Nullable Official official, Job job, LocalDate day) {
    if (official == null || !has(official, job, day)) {
      return false;
    }
    out.append(of(official, job, day)).name(official);
    return true;
  }
}

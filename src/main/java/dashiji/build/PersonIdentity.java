package dashiji.build;

import dashiji.entity.HumanDecision;
import dashiji.entity.HumanDecisions;
import dashiji.entity.Key;
import dashiji.entity.PersonJudge;
import dashiji.entity.PersonReading;
import dashiji.entity.PersonResolution;
import dashiji.entity.ResolvedName;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.rdf.Iris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides who is who, name by name: for all names of a build, or for those that it touched. */
public final class PersonIdentity {
  /** The file of decisions in the folder of a store. */
  public static final String DECISIONS = "decisions.tsv";

  private final HumanDecisions decisions;
  private final PersonJudge judge;

  /**
   * @param decisions what people decided
   * @param judge decides the rest
   */
  public PersonIdentity(HumanDecisions decisions, PersonJudge judge) {
    this.decisions = decisions;
    this.judge = judge;
  }

  /**
   * Reads the decisions of people: those of a file that is given, else those in the store's folder,
   * if there are any.
   *
   * @param problems receives what is wrong with the file
   */
  public static HumanDecisions decisions(
      @Nullable Path given, Path store, Iris iris, Problems problems) {
    Path file = given != null ? given : store.resolve(DECISIONS);
    return given == null && !Files.exists(file)
        ? HumanDecisions.NONE
        : HumanDecisions.read(file, iris::key, problems);
  }

  /**
   * Resolves all names that readings have.
   *
   * @param readings of any names; of each name all that the store holds
   * @return the names, in order
   */
  public List<ResolvedName> resolve(Collection<PersonReading> readings) {
    SortedMap<String, List<PersonReading>> blocks = new TreeMap<>();
    for (PersonReading reading : readings) {
      blocks.computeIfAbsent(reading.name(), name -> new ArrayList<>()).add(reading);
    }
    return blocks.values().stream()
        .map(block -> PersonResolution.resolve(block, decisions, judge))
        .toList();
  }

  /** A problem for each decision of a person that could not be followed. */
  public static List<Problem> problems(Collection<ResolvedName> names) {
    List<Problem> problems = new ArrayList<>();
    for (ResolvedName name : names) {
      for (HumanDecision unmet : name.unmet()) {
        problems.add(
            new Problem(
                ProblemCode.BAD_DECISION,
                "line "
                    + unmet.line()
                    + " of the decisions cannot be followed: it joins two persons of one document,"
                    + " or such as another line keeps apart ("
                    + name.name()
                    + ")",
                Problem.Where.nowhere()));
      }
    }
    return problems;
  }

  /**
   * The mentions whose person is another than the one in the graph, with the right one.
   *
   * @param inGraph the persons in the graphs, by mention, where that is not the one that the
   *     reading was given
   */
  static SortedMap<Key, Key> changed(Collection<ResolvedName> names, Map<Key, Key> inGraph) {
    SortedMap<Key, Key> changed = new TreeMap<>();
    for (ResolvedName name : names) {
      for (var person : name.persons()) {
        for (PersonReading reading : person.readings()) {
          Key now = inGraph.getOrDefault(reading.mention(), reading.person());
          if (!now.equals(person.person())) {
            changed.put(reading.mention(), person.person());
          }
        }
      }
    }
    return changed;
  }
}

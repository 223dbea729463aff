package dashiji.page;

import dashiji.rdf.Vocab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * How many things of each kind a graph holds.
 *
 * @param all in the order in which they are shown
 */
public record GraphCounts(List<Count> all) {
  /** A page is no place to wait for a count; one that takes longer is shown as unknown. */
  private static final long SECONDS = 10;

  private static final Map<String, Node> COUNTED = new LinkedHashMap<>();

  static {
    COUNTED.put("documents", Vocab.Dsj.SourceDocument);
    COUNTED.put("persons", Vocab.Foaf.Person);
    COUNTED.put("organisations", Vocab.Org.FormalOrganization);
    COUNTED.put("posts", Vocab.Org.Post);
    COUNTED.put("tenures", Vocab.Dsj.Tenure);
    COUNTED.put("acts", Vocab.Dsj.PersonnelAct);
    COUNTED.put("events", Vocab.Sem.Event);
    COUNTED.put("projects", Vocab.Schema.Project);
  }

  public GraphCounts {
    all = List.copyOf(all);
  }

  /**
   * A count.
   *
   * @param name the last part of the key of its words, {@code count.NAME}
   * @param number empty if counting took too long
   */
  public record Count(String name, OptionalLong number) {
    /** The number with separators, or a dash. */
    public String shown() {
      return number.isPresent() ? String.format(Locale.ROOT, "%,d", number.getAsLong()) : "–";
    }
  }

  /**
   * Counts, inside a read transaction.
   *
   * @param database the database itself: its own engine counts faster than the general one
   * @param context the settings of queries
   */
  public static GraphCounts of(DatasetGraph database, Context context) {
    return new GraphCounts(
        COUNTED.entrySet().stream()
            .map(e -> new Count(e.getKey(), count(database, context, e.getValue())))
            .toList());
  }

  private static OptionalLong count(DatasetGraph database, Context context, Node type) {
    try (QueryExec execution =
        QueryExec.dataset(database)
            // A copy: the execution puts its own cancel signal into the context.
            .context(Context.mergeCopy(ARQ.getContext(), context))
            .query("SELECT (COUNT(*) AS ?n) { ?s a <" + type.getURI() + "> }")
            .timeout(SECONDS, TimeUnit.SECONDS)
            .build()) {
      RowSet rows = execution.select();
      Node n = rows.next().get("n");
      return OptionalLong.of(((Number) n.getLiteralValue()).longValue());
    } catch (QueryCancelledException e) {
      return OptionalLong.empty();
    }
  }
}

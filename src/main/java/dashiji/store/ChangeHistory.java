package dashiji.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;

/**
 * What the builds of a store changed, read back from its patches. They stay when generations are
 * removed or written anew.
 */
public final class ChangeHistory {
  private ChangeHistory() {}

  /**
   * What the builds changed of the statements that have one of some terms as subject or object.
   *
   * <p>All patches are read through, text that names no term without being parsed: about 100 MB of
   * patch a second.
   *
   * @param terms IRIs
   * @return one for each build that changed something, newest first
   * @throws StoreException if a patch cannot be read
   */
  public static List<Change> of(StoreLayout layout, Set<Node> terms) throws IOException {
    int last = layout.current().map(Generation::number).orElse(0);
    List<Change> changes = new ArrayList<>();
    for (int build : layout.changesByNumber().reversed()) {
      if (build <= last) {
        Change change = read(layout.changes(build), terms);
        if (!change.added().isEmpty() || !change.removed().isEmpty()) {
          changes.add(change);
        }
      }
    }
    return changes;
  }

  private static Change read(Path file, Set<Node> terms) throws IOException {
    try {
      ChangeFile.Head head = ChangeFile.head(file);
      List<Quad> added = new ArrayList<>();
      List<Quad> removed = new ArrayList<>();
      byte[] rows = rows(file, terms).getBytes(StandardCharsets.UTF_8);
      new RDFPatchReaderText(new ByteArrayInputStream(rows))
          .apply(
              new RDFChangesBase() {
                @Override
                public void add(Node graph, Node subject, Node predicate, Node object) {
                  if (terms.contains(subject) || terms.contains(object)) {
                    added.add(new Quad(graph, subject, predicate, object));
                  }
                }

                @Override
                public void delete(Node graph, Node subject, Node predicate, Node object) {
                  if (terms.contains(subject) || terms.contains(object)) {
                    removed.add(new Quad(graph, subject, predicate, object));
                  }
                }
              });
      return new Change(head.build(), head.time(), removed, added);
    } catch (RiotException damaged) {
      throw new StoreException(file + " is damaged: " + damaged.getMessage(), damaged);
    }
  }

  /** The rows that name one of the terms anywhere, also inside a literal. */
  private static String rows(Path file, Set<Node> terms) throws IOException {
    List<String> names = terms.stream().map(term -> "<" + term.getURI() + ">").toList();
    StringBuilder rows = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(ChangeFile.open(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if ((line.startsWith("A ") || line.startsWith("D "))
            && names.stream().anyMatch(line::contains)) {
          rows.append(line).append('\n');
        }
      }
    }
    return rows.toString();
  }
}

package dashiji.query;

import dashiji.rdf.Vocab;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFOutput;

/** The forms in which an answer can be written. */
public enum ResultFormat {
  /** Aligned columns for people; IRIs with prefixes. */
  TABLE,
  /** SPARQL 1.1 CSV results; triples as three columns. */
  CSV,
  /** SPARQL 1.1 JSON results; triples as JSON-LD. */
  JSON,
  /** SPARQL 1.1 TSV results; triples as three columns. */
  TSV,
  /** Turtle: of triples, or of rows in the W3C result set vocabulary. */
  TTL;

  private static final List<Var> TRIPLE =
      List.of(Var.alloc("subject"), Var.alloc("predicate"), Var.alloc("object"));

  /** The name used on the command line: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Runs the query and writes its answer; all but the table are written row by row. The stream is
   * flushed, not closed.
   *
   * @return number of rows or triples; 1 for ASK
   * @throws UncheckedIOException if the stream cannot be written
   */
  public long write(QueryExec exec, OutputStream out) {
    Query query = exec.getQuery();
    long written;
    if (query.isAskType()) {
      written = answer(exec.ask(), out);
    } else if (query.isConstructType()) {
      written = graph(exec.construct(), query, out);
    } else if (query.isDescribeType()) {
      written = graph(exec.describe(GraphFactory.createDefaultGraph()), query, out);
    } else {
      written = rows(exec.select(), query, out);
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private long rows(RowSet rows, Query query, OutputStream out) {
    return rows(rows, rows.getResultVars(), query, out);
  }

  private long rows(Iterator<Binding> rows, List<Var> vars, Query query, OutputStream out) {
    CountingIterator counting = new CountingIterator(rows);
    RowSet counted = RowSet.create(QueryIterPlainWrapper.create(counting), vars);
    switch (this) {
      case TABLE -> text(TextTable.of(counted, prefixes(query)), out);
      case CSV -> ResultSetMgr.write(out, ResultSet.adapt(counted), ResultSetLang.RS_CSV);
      case TSV -> ResultSetMgr.write(out, ResultSet.adapt(counted), ResultSetLang.RS_TSV);
      case JSON -> ResultSetMgr.write(out, ResultSet.adapt(counted), ResultSetLang.RS_JSON);
      case TTL ->
          RDFDataMgr.write(
              out, RDFOutput.encodeAsModel(ResultSet.adapt(counted)), RDFFormat.TURTLE_PRETTY);
    }
    return counting.count;
  }

  private long graph(Graph graph, Query query, OutputStream out) {
    switch (this) {
      case TTL -> {
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
      }
      case JSON -> RDFDataMgr.write(out, graph, RDFFormat.JSONLD_PLAIN);
      case TABLE, CSV, TSV ->
          rows(graph.stream().map(ResultFormat::row).iterator(), TRIPLE, query, out);
    }
    return graph.size();
  }

  private static Binding row(Triple triple) {
    return BindingFactory.binding(
        TRIPLE.get(0),
        triple.getSubject(),
        TRIPLE.get(1),
        triple.getPredicate(),
        TRIPLE.get(2),
        triple.getObject());
  }

  private long answer(boolean answer, OutputStream out) {
    switch (this) {
      case TABLE, TTL -> text(answer + "\n", out);
      case CSV -> answer(answer, ResultSetLang.RS_CSV, out);
      case TSV -> answer(answer, ResultSetLang.RS_TSV, out);
      case JSON -> answer(answer, ResultSetLang.RS_JSON, out);
    }
    return 1;
  }

  private static void answer(boolean answer, Lang lang, OutputStream out) {
    ResultSetFormatter.output(out, answer, lang);
  }

  private static PrefixMapping prefixes(Query query) {
    return PrefixMapping.Factory.create()
        .setNsPrefixes(Vocab.PREFIXES)
        .setNsPrefixes(query.getPrefixMapping());
  }

  private static void text(String text, OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      writer.write(text);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts rows as they pass. */
  private static final class CountingIterator implements Iterator<Binding> {
    private final Iterator<Binding> rows;
    private long count;

    private CountingIterator(Iterator<Binding> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Binding next() {
      Binding row = rows.next();
      count++;
      return row;
    }
  }
}

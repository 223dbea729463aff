package dashiji.benchmark;

import dashiji.nlp.Readings;
import dashiji.rdf.Vocab;
import dashiji.search.Descriptions;
import dashiji.search.NameIndex;
import dashiji.search.SearchRequest;
import dashiji.search.SearchResult;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * How long a search takes in a store, descriptions of the first twenty hits included: names of the
 * store's own things, chosen by a seed, typed in each way.
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec@search -Dbenchmark.options="STORE"</pre>
 */
public final class SearchBenchmark {
  private static final int NAMES = 200;
  private static final int WARM_UP = 3;
  private static final long SEED = 11;

  private SearchBenchmark() {}

  private static final Map<String, UnaryOperator<String>> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("whole name", name -> name);
    WAYS.put("first two characters", name -> name.substring(0, Math.min(2, name.length())));
    WAYS.put("first character", name -> name.substring(0, 1));
    WAYS.put("last three characters", name -> name.substring(Math.max(0, name.length() - 3)));
    WAYS.put("pinyin with tones", Readings::pinyin);
    WAYS.put("pinyin", SearchBenchmark::plain);
    WAYS.put("first syllable", name -> plain(name.substring(0, 1)));
    WAYS.put("first letters", SearchBenchmark::initials);
    WAYS.put("a character wrong", name -> name.substring(0, name.length() - 1) + "龘");
    WAYS.put("a letter wrong", name -> plain(name).replaceFirst(".$", "q"));
  }

  /**
   * @param args the store's folder
   */
  public static void main(String[] args) throws IOException {
    try (StoreReader reader = StoreReader.open(new StoreLayout(Path.of(args[0])))) {
      long start = System.nanoTime();
      NameIndex index = NameIndex.of(reader);
      System.out.printf(
          Locale.ROOT,
          "opened in %d ms, %,d things%n",
          (System.nanoTime() - start) / 1_000_000,
          index.size());
      List<String> names = reader.read(SearchBenchmark::names);
      System.out.println("way | median ms | 95 of 100 below | longest");
      for (Map.Entry<String, UnaryOperator<String>> way : WAYS.entrySet()) {
        double[] times = new double[0];
        for (int round = 0; round < WARM_UP; round++) {
          times = times(index, reader, names, way.getValue());
        }
        Arrays.sort(times);
        System.out.printf(
            Locale.ROOT,
            "%s | %.1f | %.1f | %.1f%n",
            way.getKey(),
            times[times.length / 2],
            times[times.length * 95 / 100],
            times[times.length - 1]);
      }
    }
  }

  private static double[] times(
      NameIndex index, StoreReader reader, List<String> names, UnaryOperator<String> way)
      throws IOException {
    double[] times = new double[names.size()];
    for (int i = 0; i < times.length; i++) {
      String text = way.apply(names.get(i));
      long start = System.nanoTime();
      SearchResult result = index.search(SearchRequest.best(text, 20));
      reader.read(dataset -> {
        Descriptions descriptions = new Descriptions(dataset);
        return result.hits().stream().map(descriptions::of).toList();
      });
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return times;
  }

  private static List<String> names(DatasetGraph dataset) {
    List<String> all = new ArrayList<>();
    for (Node type : List.of(Vocab.Foaf.Person, Vocab.Org.FormalOrganization, Vocab.Org.Post)) {
      Iterator<Quad> things = dataset.findNG(Node.ANY, Node.ANY, Vocab.Rdf.type, type);
      for (int i = 0; i < 20_000 && things.hasNext(); i++) {
        Iterator<Quad> labels =
            dataset.findNG(Node.ANY, things.next().getSubject(), Vocab.Skos.prefLabel, Node.ANY);
        if (labels.hasNext()) {
          all.add(labels.next().getObject().getLiteralLexicalForm());
        }
      }
    }
    Random random = new Random(SEED);
    return random.ints(NAMES, 0, all.size()).mapToObj(all::get).toList();
  }

  private static String plain(String name) {
    return Normalizer.normalize(Readings.pinyin(name), Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String initials(String name) {
    return Readings.pinyin(name).replaceAll("[^\\p{Lu}]", "").toLowerCase(Locale.ROOT);
  }
}

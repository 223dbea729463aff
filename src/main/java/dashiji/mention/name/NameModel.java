package dashiji.mention.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The weights of the features, learned by {@code dashiji train}. A candidate's score is the sum of
 * the weights of its features; no name at all has the score 0. Immutable.
 */
public final class NameModel {
  private static final String RESOURCE = "/model/names.tsv";
  private static final Template[] TEMPLATES = Template.values();
  private static final int[] OFFSETS = new int[TEMPLATES.length];
  private static final int FEATURES;

  static {
    int offset = 0;
    for (Template template : TEMPLATES) {
      OFFSETS[template.ordinal()] = offset;
      offset += template.size();
    }
    FEATURES = offset;
  }

  private final double[] weights;

  private static final class Product {
    static final NameModel INSTANCE = load();
  }

  /** A model of these weights, one a feature. */
  NameModel(double[] weights) {
    this.weights = Arrays.copyOf(weights, FEATURES);
  }

  /** The model that is part of the program; read at the first call. */
  public static NameModel product() {
    return Product.INSTANCE;
  }

  private static NameModel load() {
    try (InputStream in = NameModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Number of features there are. */
  static int features() {
    return FEATURES;
  }

  /** The features of a candidate with these values of the traits. */
  static int[] features(int[] values) {
    int[] features = new int[TEMPLATES.length];
    for (int t = 0; t < TEMPLATES.length; t++) {
      features[t] = OFFSETS[t] + TEMPLATES[t].feature(values);
    }
    return features;
  }

  /** The score of a candidate with these features. */
  double score(int[] features) {
    double score = 0;
    for (int feature : features) {
      score += weights[feature];
    }
    return score;
  }

  /** The score of a candidate with these values of the traits. */
  double scoreOf(int[] values) {
    double score = 0;
    for (int t = 0; t < TEMPLATES.length; t++) {
      score += weights[OFFSETS[t] + TEMPLATES[t].feature(values)];
    }
    return score;
  }

  /** What one feature adds to the score. */
  double weight(int feature) {
    return weights[feature];
  }

  /** What a feature says. */
  static String label(int feature) {
    int t = TEMPLATES.length - 1;
    while (OFFSETS[t] > feature) {
      t--;
    }
    return TEMPLATES[t].name().toLowerCase(Locale.ROOT)
        + "\t"
        + TEMPLATES[t].label(feature - OFFSETS[t]);
  }

  /**
   * Reads a table of weights: comments with {@code #}, a line of column names, then template,
   * feature and weight by tabs.
   *
   * @throws IOException if it cannot be read, or a row is none of this program's features
   */
  public static NameModel read(BufferedReader table) throws IOException {
    Map<String, Integer> index = HashMap.newHashMap(FEATURES);
    for (int feature = 0; feature < FEATURES; feature++) {
      index.put(label(feature), feature);
    }
    double[] weights = new double[FEATURES];
    boolean header = true;
    int number = 0;
    for (String line = table.readLine(); line != null; line = table.readLine()) {
      number++;
      if (line.startsWith("#") || line.isEmpty()) {
        continue;
      }
      if (header) {
        header = false;
        continue;
      }
      int tab = line.lastIndexOf('\t');
      Integer feature = tab < 0 ? null : index.get(line.substring(0, tab));
      if (feature == null) {
        throw new IOException("line " + number + " is no feature of this program: " + line);
      }
      try {
        weights[feature] = Double.parseDouble(line.substring(tab + 1));
      } catch (NumberFormatException e) {
        throw new IOException("line " + number + " has no weight: " + line, e);
      }
    }
    return new NameModel(weights);
  }

  /**
   * The table of weights, without those that are 0.
   *
   * @param comments lines that say where the weights come from
   */
  public List<String> table(List<String> comments) {
    List<String> lines = new ArrayList<>();
    comments.forEach(comment -> lines.add("# " + comment));
    lines.add("template\tfeature\tweight");
    for (int feature = 0; feature < FEATURES; feature++) {
      String weight = String.format(Locale.ROOT, "%.3f", weights[feature]);
      if (Double.parseDouble(weight) != 0) {
        lines.add(label(feature) + "\t" + weight);
      }
    }
    return lines;
  }
}

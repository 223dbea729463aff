package dashiji.mention.name;

import dashiji.lexicon.Gazetteer;
import dashiji.nlp.WordDictionary;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns the weights of {@link NameModel} from invented texts, and from the certain places of real
 * ones. The same arguments give the same model.
 */
public final class NameTrainer {
  /** Texts invented for the model that is part of the program. */
  public static final int TEXTS = 4000;

  /** The seed of that model. */
  public static final long SEED = 20240301;

  private static final int ROUNDS = 8;

  private final WordDictionary dictionary;
  private final Gazetteer gazetteer;
  private final ExampleReader reader;
  private final AnchoredCases anchored;

  /** A trainer over the tagger's dictionaries. */
  public NameTrainer(WordDictionary dictionary, Gazetteer gazetteer) {
    this.dictionary = dictionary;
    this.gazetteer = gazetteer;
    CandidateTraits traits = new CandidateTraits(dictionary, gazetteer);
    reader = new ExampleReader(traits);
    anchored = new AnchoredCases(dictionary, traits);
  }

  /**
   * A trained model.
   *
   * @param model the weights
   * @param invented decisions learned from invented texts
   * @param anchored decisions learned from the texts given
   * @param accuracy share of right decisions on invented texts that it was not trained on
   */
  public record Result(NameModel model, int invented, int anchored, double accuracy) {}

  /**
   * Learns.
   *
   * @param texts how many texts to invent
   * @param seed of the invention, and of the order of learning
   * @param real repaired texts whose certain places are learned too
   */
  public Result train(int texts, long seed, List<String> real) {
    List<Example> examples = invented(texts, seed);
    int invented = examples.size();
    real.forEach(text -> examples.addAll(anchored.examples(text)));
    NameModel model = new NameModel(Perceptron.train(examples, NameModel.features(), ROUNDS, seed));
    List<Example> others = invented(Math.max(1, texts / 10), ~seed);
    return new Result(model, invented, examples.size() - invented, accuracy(model, others));
  }

  private List<Example> invented(int texts, long seed) {
    InventedTexts invented = new InventedTexts(dictionary, gazetteer, seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      examples.addAll(reader.examples(invented.next()));
    }
    return examples;
  }

  private static double accuracy(NameModel model, List<Example> examples) {
    int right = 0;
    for (Example example : examples) {
      int best = Example.NONE;
      double most = 0;
      for (int c = 0; c < example.candidates().length; c++) {
        double score = model.score(example.candidates()[c]);
        if (score > most) {
          most = score;
          best = c;
        }
      }
      right += best == example.right() ? 1 : 0;
    }
    return (double) right / examples.size();
  }
}

package dashiji.mention.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The averaged perceptron for ranking (M. Collins, Discriminative Training Methods for Hidden
 * Markov Models, EMNLP 2002): where the best wrong candidate comes within a margin of the right
 * one, the weights move towards the right one and away from the wrong one; the weights of all steps
 * are averaged. No candidate at all has no features and the score 0.
 */
final class Perceptron {
  private static final double MARGIN = 1;

  private final double[] weights;
  private final double[] sums;
  private final int[] changed;
  private int step;

  private Perceptron(int features) {
    weights = new double[features];
    sums = new double[features];
    changed = new int[features];
  }

  /**
   * Learns weights.
   *
   * @param examples the decisions, in any fixed order
   * @param features number of features
   * @param rounds how often all examples are gone through
   * @param seed of the order in each round
   * @return the averaged weights; the same for the same arguments
   */
  static double[] train(List<Example> examples, int features, int rounds, long seed) {
    Perceptron perceptron = new Perceptron(features);
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      order.forEach(perceptron::learn);
    }
    return perceptron.averages();
  }

  private void learn(Example example) {
    step++;
    double right = score(example, example.right());
    int worst = example.right();
    double most = Double.NEGATIVE_INFINITY;
    for (int i = Example.NONE; i < example.candidates().length; i++) {
      double score = i == example.right() ? Double.NEGATIVE_INFINITY : score(example, i);
      if (score > most) {
        most = score;
        worst = i;
      }
    }
    if (worst != example.right() && most > right - MARGIN) {
      move(example, example.right(), 1);
      move(example, worst, -1);
    }
  }

  private double score(Example example, int candidate) {
    if (candidate == Example.NONE) {
      return 0;
    }
    double score = 0;
    for (int feature : example.candidates()[candidate]) {
      score += weights[feature];
    }
    return score;
  }

  private void move(Example example, int candidate, double by) {
    if (candidate == Example.NONE) {
      return;
    }
    for (int feature : example.candidates()[candidate]) {
      sums[feature] += weights[feature] * (step - changed[feature]);
      changed[feature] = step;
      weights[feature] += by;
    }
  }

  private double[] averages() {
    double[] averages = new double[weights.length];
    for (int feature = 0; feature < weights.length; feature++) {
      double sum = sums[feature] + weights[feature] * (step - changed[feature] + 1);
      averages[feature] = step == 0 ? 0 : sum / (step + 1);
    }
    return averages;
  }
}

package dashiji.mention.name;

/** Scores by the trained weights. */
record TrainedScore(CandidateTraits traits, NameModel model) implements CandidateScore {
  @Override
  public double score(String text, Slot slot, int end, Occurrences occurrences) {
    return model.scoreOf(traits.of(text, slot, end, occurrences)) - needed(slot, end);
  }

  @Override
  public double lackBetweenMarks() {
    return 30;
  }

  /**
   * More evidence is asked for where nothing announces a person: a name that is only ever the start
   * of a clause is rare, words there are not.
   */
  private static double needed(Slot slot, int end) {
    return switch (slot.left()) {
      case CLAUSE -> end - slot.start() == 2 ? 25 : 10;
      case OBJECT, ACT -> 5;
      default -> 0;
    };
  }

  /** The features that make up the score. */
  int[] features(String text, Slot slot, int end, Occurrences occurrences) {
    return NameModel.features(traits.of(text, slot, end, occurrences));
  }
}

package dashiji.mention.name;

/** Scores candidates; above 0 it is rather a name than none. */
interface CandidateScore {
  /**
   * The score of the candidate that starts at a slot and ends before {@code end}.
   *
   * @param occurrences where else in the document it is a candidate
   */
  double score(String text, Slot slot, int end, Occurrences occurrences);

  /** What a name may lack where the sentence marks both of its ends (任命…为, …，男，). */
  double lackBetweenMarks();
}

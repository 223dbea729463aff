package dashiji.lexicon;

/** What the holder of a title is to the body. */
public enum TitleRole {
  HEAD,
  DEPUTY,
  MEMBER,
  ASSISTANT,
  STAFF,
  /** Professional and academic titles: 教授, 院士. */
  EXPERT,
  /** A grade that a person has beside any post: 二级巡视员. */
  RANK,
  /** A title without duties. */
  HONOUR,
  OTHER
}

package dashiji.synth;

/** How the start or the end of a holding is decided, and so in which texts it may be found. */
enum Published {
  /** By the party's committee, announced at a meeting if at all. */
  PARTY,
  /** By the standing committee of the people's congress, in its list of the month. */
  COMMITTEE,
  /** By the people's congress at its yearly session; until then acting, where the post allows. */
  SESSION,
  /** By the government, in a notice. */
  GOVERNMENT,
  /** By nothing that is ever published. */
  NEVER
}

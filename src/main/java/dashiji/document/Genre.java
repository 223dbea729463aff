package dashiji.document;

/** What kind of text is read: it decides what a paragraph without a date is. */
enum Genre {
  /** Entries of a chronicle: a paragraph is an entry. */
  DIARY,
  /** News: an item goes on until the next headline or date. */
  NEWS,
  /** Rules, orders, lists: nothing without its own date is an entry. */
  NOTICE;

  /** What a title says that its text is; without any word of it, news. */
  static Genre of(String title) {
    return Headings.isDiary(title) ? DIARY : Headings.isNotice(title) ? NOTICE : NEWS;
  }
}

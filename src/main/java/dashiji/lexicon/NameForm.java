package dashiji.lexicon;

/** Forms under which an area is named, the most explicit first. */
public enum NameForm {
  /** The official name: 阿拉善左旗, 恩施土家族苗族自治州. */
  FULL,
  /** Shortened, with the word for its class: 阿左旗, 恩施州, 锡盟. */
  SHORT,
  /** Without the word for its class: 恩施, 浙江, 苏州. Also a word of its own at times. */
  BARE,
  /** One character, in compounds only: 京, 沪, 宁. */
  CHARACTER
}

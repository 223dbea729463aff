package dashiji.mention;

/** How somebody holds a post, as the title or a bracket beside it says. */
public enum Standing {
  /** Nothing special is said. */
  FULL,
  /** 代理, 代: until the full holder is elected. */
  ACTING,
  /** 主持工作: runs the body without being its head. */
  IN_CHARGE,
  /** 挂职: lent by another body for a time. */
  SECONDED
}

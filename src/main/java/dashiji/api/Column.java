package dashiji.api;

/**
 * A column of an answer.
 *
 * @param name the query's variable
 * @param type what its values are
 */
public record Column(String name, ColumnType type) {}

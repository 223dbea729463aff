package dashiji.eval;

/**
 * A row of the system, with the item as which it is compared.
 *
 * @param row the row
 * @param item the item
 * @param <T> the items
 */
record Claim<T>(Row row, T item) {}

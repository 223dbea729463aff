package dashiji.lexicon;

/**
 * A name of an area; one name may belong to many.
 *
 * @param text the name as it may be printed, simplified
 * @param area the area
 * @param form which form of its name this is
 */
public record AreaName(String text, Area area, NameForm form) {}

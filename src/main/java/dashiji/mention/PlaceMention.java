package dashiji.mention;

import org.jspecify.annotations.Nullable;

/**
 * A place named in the text.
 *
 * @param from first normal position
 * @param to one past the last
 * @param name an area's name as printed; a site's or village's name without the areas before it
 * @param level province, prefecture, county, township, village, site or other
 * @param fullName an area's name with all areas above; a site's name with the areas printed before
 *     it
 * @param code code of an area, or null
 * @param withinCode code of the smallest area known to hold it, or null
 */
public record PlaceMention(
    int from,
    int to,
    String name,
    String level,
    @Nullable String fullName,
    @Nullable String code,
    @Nullable String withinCode) {}

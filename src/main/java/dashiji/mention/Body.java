package dashiji.mention;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as resolved in a document.
 *
 * @param name short form that officials use, with full jurisdiction
 * @param kind kind of body, a value of {@code body-suffixes.tsv}
 * @param areaCode code of its jurisdiction, or null
 * @param area name of its jurisdiction, or null
 */
public record Body(String name, String kind, @Nullable String areaCode, @Nullable String area) {
  private static final String[] PARTY_GROUPS = {"党组", "党委", "党工委", "党总支", "党支部"};

  /** The name of the body that this one is a department or party group of, if its name says so. */
  public @Nullable String parent() {
    Body base = base();
    if (!base.name().equals(name)) {
      return base.name();
    }
    if (area != null && name.startsWith(area)) {
      String rest = name.substring(area.length());
      for (String committee : new String[] {"委", "党委", "政府", "人大常委会", "政协"}) {
        if (rest.startsWith(committee)
            && rest.length() > committee.length() + 1
            && !rest.startsWith("委员")
            && !rest.startsWith("委书记")) {
          return area + committee;
        }
      }
    }
    return null;
  }

  /** The body without its party group or committee: the office that a later title is in. */
  public Body base() {
    for (String end : PARTY_GROUPS) {
      if (name.endsWith(end) && name.length() > end.length() + 1 && !name.equals(area + "党委")) {
        String rest = name.substring(0, name.length() - end.length());
        return new Body(rest, BodyNames.kind(rest), areaCode, area);
      }
    }
    return this;
  }
}

package dashiji.lexicon;

import java.util.List;

/**
 * A body that texts name: of the whole country, or a local one without the area before it.
 *
 * @param name full name, simplified (国家发展和改革委员会; 发展和改革委员会)
 * @param kind kind of organisation in the words of the annotation guideline: party, government,
 *     congress, cppcc, company, school, hospital, military, association, media, other
 * @param shortName the form that officials use (国家发展改革委; 发改委), equal to {@code name} if there is
 *     none
 * @param otherNames further names of it
 */
public record Body(String name, String kind, String shortName, List<String> otherNames) {

  public Body {
    otherNames = List.copyOf(otherNames);
  }
}

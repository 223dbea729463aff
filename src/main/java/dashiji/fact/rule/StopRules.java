package dashiji.fact.rule;

import dashiji.fact.OrganizationRef;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.lexicon.TermTrie;
import dashiji.mention.Body;
import dashiji.mention.BodyMention;
import dashiji.mention.PlaceMention;
import dashiji.mention.ProjectMention;
import dashiji.mention.Wordlists;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an activity went to or was held at. Takes the {@link Stops} behind 赴, 到, 深入, 在: places (到青石镇
 * 青石水库检查), bodies that were visited (到县水务局调研), projects; leaves what is no place (在…中, 到位). A
 * body's premises are a place where something was held in them (在县文化馆举行).
 */
final class StopRules {
  /** 在京召开, 在兰举行: an area by one character. */
  private static final Pattern HELD_AT =
      Pattern.compile("在(\\p{IsHan})(?:举行|召开|举办|开展|参加|出席|会见|与|拜访|开幕)");

  /** Bodies that are met where they are, never mere premises. */
  private static final Set<String> HOSTS = Set.of("company", "hospital");

  /** Bodies whose names end like those of sites, and are bodies all the same. */
  private static final Set<String> NEVER_SITES = Set.of("company", "school", "hospital");

  private final DocumentContext context;
  private final OrganizationRules organizations;
  private final PlaceRules places;
  private final ProjectRules projects;

  StopRules(
      DocumentContext context,
      OrganizationRules organizations,
      PlaceRules places,
      ProjectRules projects) {
    this.context = context;
    this.organizations = organizations;
    this.places = places;
    this.projects = projects;
  }

  /** What one activity went to, in order, by name. */
  record Visits(
      Map<String, PlaceRef> places, Map<String, OrganizationRef> bodies, Set<String> projects) {
    private void place(PlaceRef place) {
      places.put(place.name(), place);
    }
  }

  /**
   * What the activity in {@code [from, to)} went to.
   *
   * @param bodies the bodies named in the entry
   */
  Visits read(int from, int to, List<BodyMention> bodies) {
    Visits visits = new Visits(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    Matcher held = HELD_AT.matcher(context.text()).region(from, to);
    if (held.find()) {
      PlaceMention area = context.places().byCharacter(context.text(), held.start(1));
      if (area != null) {
        visits.place(places.named(area));
      }
    }
    for (Stops.Stop stop : Stops.read(context.text(), from, to)) {
      BodyMention body = bodyAt(stop, bodies);
      if (body == null) {
        site(stop, visits);
      } else if (stop.at() && !HOSTS.contains(body.body().kind())) {
        visits.place(premises(body.body(), stop));
      } else {
        OrganizationRef ref = organizations.named(body.body(), body.from(), body.to());
        visits.bodies().put(ref.name(), ref);
      }
    }
    return visits;
  }

  /** The body that a stop ends with, or null if it has none or is a site by its name. */
  private @Nullable BodyMention bodyAt(Stops.Stop stop, List<BodyMention> bodies) {
    for (BodyMention body : bodies) {
      if (body.to() == stop.to() && body.from() >= stop.from()) {
        boolean site = !NEVER_SITES.contains(body.body().kind()) && endsLikeSite(printed(stop));
        return site ? null : body;
      }
    }
    return null;
  }

  /** Ends like a site in at least two characters: 会展中心, 博物馆, 林场. */
  private static boolean endsLikeSite(String printed) {
    TermTrie.Match<String> suffix =
        Wordlists.SITE_SUFFIXES.longestBefore(printed, printed.length(), 0);
    return suffix != null && suffix.length() >= 2;
  }

  private PlaceRef premises(Body body, Stops.Stop stop) {
    String name = body.name();
    PlaceRef place =
        new PlaceRef(name, PlaceLevel.SITE, name, null, context.jurisdiction().contextCode());
    return places.named(place, stop.from(), stop.to());
  }

  private void site(Stops.Stop stop, Visits visits) {
    String printed = printed(stop);
    if (printed.endsWith("项目") || printed.endsWith("工程")) {
      String project = projects.named(new ProjectMention(stop.from(), stop.to(), printed, null));
      if (project != null) {
        visits.projects().add(project);
      }
    }
    List<PlaceRef> parts =
        context.places().phrase(context.text(), stop.from(), stop.to()).stream()
            .map(places::named)
            .toList();
    if (!parts.isEmpty()) {
      visits.place(parts.getLast());
    }
  }

  private String printed(Stops.Stop stop) {
    return context.text().substring(stop.from(), stop.to());
  }
}

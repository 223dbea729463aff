package dashiji.entity;

import dashiji.document.PartialDate;
import dashiji.entity.PersonReading.Traits;
import dashiji.entity.ReadingGroup.PostPair;
import dashiji.entity.Reason.Kind;
import dashiji.fact.Gender;
import dashiji.fact.SingleSeat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against two groups of readings of one name being one person. Each feature is a
 * function of the two and of the posts that the block shows held together; its weight is a decimal
 * logarithm of odds. {@code docs/model.md} has the table. The weights are estimates by reasoning
 * over how many people share a trait, checked on synthetic counties; they are not counted.
 */
final class PersonFeatures {
  private static final double DAYS_A_YEAR = 365.25;
  private static final double DISTANT_YEARS = 12;
  private static final int SURE_DAYS = 10;
  private static final int COMPANION_LIMIT = 5;
  private static final long HANDOVER_DAYS = 60;
  private static final double RAREST_NAME = 4;
  private static final double MILLION = 1e6;

  private static final Pattern ORDINARY_HEAD =
      Pattern.compile("(?:[省市州盟县区旗乡镇局厅院校所站队]|检察)长|苏木达|盟市长");

  /**
   * Two groups under comparison.
   *
   * @param together posts that some reading of the block shows held at once
   * @param rarity how often the name is borne
   */
  record Pair(ReadingGroup a, ReadingGroup b, Set<PostPair> together, NameRarity rarity) {
    /** The same anchor; one that names no area (桐水镇党委) tells something inside one area only. */
    boolean sharesAnchor() {
      return a.first().anchor().equals(b.first().anchor())
          && (a.sharesHome(b)
              || a.areas().contains(a.first().anchor())
              || b.areas().contains(b.first().anchor()));
    }

    /** True for a post that is the same one wherever it is spoken of, or here at least. */
    boolean isOne(PostName post) {
      return post.area().isPresent() || a.sharesHome(b);
    }

    Vicinity vicinity() {
      return Vicinity.nearest(a.areas(), b.areas());
    }
  }

  /** A feature: a function that finds what it looks for, or nothing. */
  @FunctionalInterface
  interface Feature {
    @Nullable Reason of(Pair pair);
  }

  /** All features, in the order of the table in {@code docs/model.md}. */
  static final List<Feature> ALL =
      List.of(
          PersonFeatures::name,
          PersonFeatures::anchor,
          PersonFeatures::samePost,
          PersonFeatures::sameBody,
          PersonFeatures::nomination,
          PersonFeatures::handover,
          PersonFeatures::birth,
          PersonFeatures::career,
          PersonFeatures::nativePlace,
          PersonFeatures::ethnicGroup,
          PersonFeatures::gender,
          PersonFeatures::companions,
          PersonFeatures::postsAtOnce,
          PersonFeatures::placesAtOnce,
          PersonFeatures::longSilence);

  private PersonFeatures() {}

  /** How probable another bearer of the name is among those the texts of these areas may mean. */
  private static Reason name(Pair pair) {
    double share = pair.rarity().share(pair.a().name());
    Circle a = pair.a().circle();
    Circle b = pair.b().circle();
    Vicinity vicinity = pair.sharesAnchor() ? Vicinity.SAME_COUNTY : pair.vicinity();
    double weight =
        a.step(b) - Math.log10(share) - Math.max(a.people(), b.people()) + vicinity.weight();
    return new Reason(
        "name",
        Math.clamp(weight, -RAREST_NAME, RAREST_NAME),
        Kind.SUPPORT,
        pair.a().name()
            + ", about "
            + Math.round(share * MILLION * 10) / 10.0
            + " of a million, "
            + vicinity.label());
  }

  /**
   * The same anchor, or posts in one county under anchors that differ (the county, a town of it).
   */
  private static @Nullable Reason anchor(Pair pair) {
    if (pair.sharesAnchor()) {
      return new Reason("same-anchor", 0.5, Kind.LINK, pair.a().first().anchor());
    }
    for (String area : pair.a().areas()) {
      if (pair.b().areas().contains(area) && Vicinity.of(area, area) == Vicinity.SAME_COUNTY) {
        return new Reason("same-area", 0.3, Kind.LINK, area);
      }
    }
    return null;
  }

  /** The same post; of those held by many at once the one with the fewest seats. */
  private static @Nullable Reason samePost(Pair pair) {
    PostName best = null;
    double weight = 0;
    for (PostName post : pair.a().posts()) {
      if (pair.b().posts().contains(post) && pair.isOne(post)) {
        double here = seats(post) - (isDistant(pair) ? 3 : 0);
        if (best == null || here > weight) {
          best = post;
          weight = here;
        }
      }
    }
    return best == null ? null : new Reason("same-post", weight, Kind.LINK, best.toString());
  }

  private static double seats(PostName post) {
    if (Circle.isDelegate(post)) {
      return 2;
    }
    return SingleSeat.hasOneSeat(post.title()) ? 4 : 3.5;
  }

  private static boolean isDistant(Pair pair) {
    return pair.a().seen().distance(pair.b().seen()) > DISTANT_YEARS * DAYS_A_YEAR;
  }

  /** The same body under another title: promoted in it, or more fully described. */
  private static @Nullable Reason sameBody(Pair pair) {
    SortedSet<Key> both = new TreeSet<>(pair.a().bodies());
    both.retainAll(pair.b().bodies());
    pair.a().posts().stream()
        .filter(post -> !pair.isOne(post))
        .forEach(post -> both.remove(post.organization()));
    if (both.isEmpty() || samePost(pair) != null) {
      return null;
    }
    Key body = both.first();
    String name =
        pair.a().posts().stream()
            .filter(p -> p.organization().equals(body))
            .map(PostName::body)
            .findFirst()
            .orElse("");
    return new Reason("same-body", 1.5, Kind.LINK, name);
  }

  /** Put forward for a post that the other holds. */
  private static @Nullable Reason nomination(Pair pair) {
    PostName found = nominated(pair.a(), pair.b());
    found = found != null ? found : nominated(pair.b(), pair.a());
    return found == null ? null : new Reason("nominated", 3.5, Kind.LINK, found.toString());
  }

  private static @Nullable PostName nominated(ReadingGroup one, ReadingGroup other) {
    for (PostName post : one.nominations().keySet()) {
      if (other.posts().contains(post) || other.nominations().containsKey(post)) {
        return post;
      }
    }
    return null;
  }

  /** Taken from one post and given another within weeks: no proof without the text that says so. */
  private static @Nullable Reason handover(Pair pair) {
    boolean near =
        isNear(pair.a().removed(), pair.b().appointed())
            || isNear(pair.b().removed(), pair.a().appointed());
    return near && !pair.sharesAnchor()
        ? new Reason("handover", 1.0, Kind.SUPPORT, "left one post, given another")
        : null;
  }

  private static boolean isNear(DaySpans one, DaySpans other) {
    return !one.isEmpty() && !other.isEmpty() && one.distance(other) <= HANDOVER_DAYS;
  }

  private static @Nullable Reason birth(Pair pair) {
    return dates(pair, "birth", Traits::birth, 2.6, 1.5, -8);
  }

  /** Joined the party, started work. */
  private static @Nullable Reason career(Pair pair) {
    Reason joined = dates(pair, "joined-party", Traits::joinedParty, 2.2, 1.2, -2);
    return joined != null ? joined : dates(pair, "started-work", Traits::startedWork, 2.2, 1.2, -2);
  }

  /** Dates of a trait: equal to the month, equal to the year, or different. */
  private static @Nullable Reason dates(
      Pair pair,
      String feature,
      Function<Traits, @Nullable PartialDate> trait,
      double month,
      double year,
      double different) {
    List<PartialDate> some = values(pair.a(), trait);
    List<PartialDate> others = values(pair.b(), trait);
    Reason found = null;
    for (PartialDate a : some) {
      for (PartialDate b : others) {
        if (a.year() == null || b.year() == null) {
          continue;
        }
        String detail = a + " / " + b;
        boolean months = a.month() != null && b.month() != null;
        Reason here;
        if (!a.year().equals(b.year()) || (months && !Objects.equals(a.month(), b.month()))) {
          Kind kind = different < -6 ? Kind.CONTRADICTION : Kind.SUPPORT;
          here = new Reason(feature, different, kind, detail);
        } else {
          here =
              new Reason(feature, months ? month : year, months ? Kind.LINK : Kind.SUPPORT, detail);
        }
        found = found == null || here.weight() > found.weight() ? here : found;
      }
    }
    return found;
  }

  private static <T> List<T> values(ReadingGroup group, Function<Traits, @Nullable T> trait) {
    List<T> all = new ArrayList<>();
    for (Traits one : group.traits()) {
      T value = trait.apply(one);
      if (value != null && !all.contains(value)) {
        all.add(value);
      }
    }
    return all;
  }

  /** 籍贯: one name may hold the other (某省某县, 某县). */
  private static @Nullable Reason nativePlace(Pair pair) {
    return words(pair, "native-place", Traits::nativePlace, 1.5, -2, Kind.SUPPORT);
  }

  private static @Nullable Reason ethnicGroup(Pair pair) {
    Reason found = words(pair, "ethnic-group", Traits::ethnicGroup, 1, -5, Kind.CONTRADICTION);
    return found != null && found.weight() > 0 && found.detail().startsWith("汉")
        ? new Reason(found.feature(), 0.1, Kind.SUPPORT, found.detail())
        : found;
  }

  private static @Nullable Reason gender(Pair pair) {
    List<Gender> some = values(pair.a(), Traits::gender);
    List<Gender> others = values(pair.b(), Traits::gender);
    if (some.isEmpty() || others.isEmpty()) {
      return null;
    }
    String detail = some.get(0).code() + " / " + others.get(0).code();
    return some.stream().anyMatch(others::contains)
        ? new Reason("gender", 0.2, Kind.SUPPORT, detail)
        : new Reason("gender", -4, Kind.CONTRADICTION, detail);
  }

  private static @Nullable Reason words(
      Pair pair,
      String feature,
      Function<Traits, @Nullable String> trait,
      double equal,
      double different,
      Kind ifDifferent) {
    List<String> some = values(pair.a(), trait);
    List<String> others = values(pair.b(), trait);
    if (some.isEmpty() || others.isEmpty()) {
      return null;
    }
    for (String a : some) {
      for (String b : others) {
        if (a.contains(b) || b.contains(a)) {
          return new Reason(feature, equal, Kind.SUPPORT, a);
        }
      }
    }
    return new Reason(feature, different, ifDifferent, some.get(0) + " / " + others.get(0));
  }

  /** The same people around both, in two places. */
  private static @Nullable Reason companions(Pair pair) {
    if (pair.sharesAnchor()) {
      return null;
    }
    ReadingGroup small =
        pair.a().companions().size() <= pair.b().companions().size() ? pair.a() : pair.b();
    ReadingGroup large = small == pair.a() ? pair.b() : pair.a();
    List<String> both =
        small.companions().stream()
            .filter(large.companions()::contains)
            .limit(COMPANION_LIMIT)
            .toList();
    return both.isEmpty()
        ? null
        : new Reason("companions", 0.3 * both.size(), Kind.SUPPORT, String.join("、", both));
  }

  /**
   * Posts held at the same time that no reading of the block shows together: the more so where both
   * are posts of one seat and one kind (two 局长), and where their areas lie far apart.
   */
  private static @Nullable Reason postsAtOnce(Pair pair) {
    double worst = 0;
    String detail = "";
    for (var a : pair.a().held().entrySet()) {
      for (var b : pair.b().held().entrySet()) {
        double weight = against(a.getKey(), b.getKey(), pair);
        if (weight >= worst) {
          continue;
        }
        long days = a.getValue().commonDays(b.getValue());
        if (days < Math.min(SURE_DAYS, Math.min(a.getValue().days(), b.getValue().days()))) {
          weight = days == 0 ? 0 : weight / 2; // a title may be printed for some days too long
        }
        if (weight < worst) {
          worst = weight;
          detail = a.getKey() + " / " + b.getKey() + ", " + days + " days";
        }
      }
    }
    return worst == 0
        ? null
        : new Reason(
            "posts-at-once", worst, worst <= -3 ? Kind.CONTRADICTION : Kind.SUPPORT, detail);
  }

  private static double against(PostName a, PostName b, Pair pair) {
    if (a.post().equals(b.post())
        || Circle.isDelegate(a)
        || Circle.isDelegate(b)
        || pair.together().contains(PostPair.of(a, b))) {
      return 0;
    }
    boolean apart =
        a.area().isPresent()
            && b.area().isPresent()
            && Vicinity.areApart(a.area().get(), b.area().get());
    boolean heads =
        SingleSeat.hasOneSeat(a.title())
            && a.title().equals(b.title())
            && !a.organization().equals(b.organization())
            && ORDINARY_HEAD.matcher(a.title()).matches();
    if (apart) {
      return heads ? -8 : -5;
    }
    if (heads) {
      return -4;
    }
    boolean cadres = Circle.of(a) != Circle.LEADERSHIP && Circle.of(b) != Circle.LEADERSHIP;
    return cadres && !a.organization().equals(b.organization()) ? -1.5 : 0;
  }

  /** At events in two prefectures on one day. */
  private static @Nullable Reason placesAtOnce(Pair pair) {
    if (pair.sharesAnchor()) {
      return null;
    }
    for (LocalDate day : pair.a().whereabouts().keySet()) {
      SortedSet<String> there = pair.b().whereabouts().get(day);
      SortedSet<String> here = Objects.requireNonNull(pair.a().whereabouts().get(day));
      if (there != null) {
        Vicinity nearest = Vicinity.nearest(here, there);
        if (nearest == Vicinity.FAR || nearest == Vicinity.SAME_PROVINCE) {
          return new Reason(
              "places-at-once",
              -2,
              Kind.SUPPORT,
              day + ": " + here.stream().collect(Collectors.joining(" ")) + " / " + there.first());
        }
      }
    }
    return null;
  }

  private static @Nullable Reason longSilence(Pair pair) {
    return isDistant(pair) && samePost(pair) == null
        ? new Reason(
            "long-silence", -1, Kind.SUPPORT, "more than " + (int) DISTANT_YEARS + " years")
        : null;
  }
}

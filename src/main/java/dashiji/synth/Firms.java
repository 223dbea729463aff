package dashiji.synth;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented firms of the counties, each with its chairman. */
final class Firms {
  private static final int EACH = 4;

  private final Map<Area, List<Firm>> firms = new LinkedHashMap<>();

  /** A firm. */
  record Firm(String name, Official chairman) {}

  Firms(World world, YearMonth first, Random random) {
    for (Area area : world.areas()) {
      List<Firm> own = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        String stems = world.wording().any("place-first").get(0);
        char stem = stems.charAt(random.nextInt(stems.length()));
        String end = "丰泰盛源瑞和诚达".charAt(random.nextInt(8)) + "";
        String name = area.name() + stem + end + world.wording().one("industry", random);
        own.add(new Firm(name, world.chairman(area, name, first)));
      }
      firms.put(area, own);
    }
  }

  /** One of an area's firms. */
  Firm any(Area area, Random random) {
    List<Firm> own = firms.getOrDefault(area, List.of());
    return own.get(random.nextInt(own.size()));
  }
}

package dashiji.mention;

import dashiji.lexicon.AreaLevel;
import dashiji.lexicon.AreaName;
import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.NameForm;
import dashiji.lexicon.TermTrie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The names of a gazetteer's areas as tries, each made once. */
final class AreaTries {
  private static final Map<Gazetteer, TermTrie<AreaName>> ALL = new ConcurrentHashMap<>();
  private static final Map<Gazetteer, TermTrie<AreaName>> IN_BODIES = new ConcurrentHashMap<>();

  private AreaTries() {}

  /** All names but single characters. */
  static TermTrie<AreaName> all(Gazetteer gazetteer) {
    return ALL.computeIfAbsent(gazetteer, g -> trie(g, name -> name.form() != NameForm.CHARACTER));
  }

  /** The names that the name of a body may start with: no county without its class word. */
  static TermTrie<AreaName> inBodies(Gazetteer gazetteer) {
    return IN_BODIES.computeIfAbsent(
        gazetteer,
        g ->
            trie(
                g,
                name ->
                    switch (name.form()) {
                      case CHARACTER -> false;
                      case BARE -> name.area().level() != AreaLevel.COUNTY;
                      default -> true;
                    }));
  }

  private static TermTrie<AreaName> trie(Gazetteer gazetteer, Predicate<AreaName> wanted) {
    Map<String, AreaName> terms = new LinkedHashMap<>();
    gazetteer.names().stream().filter(wanted).forEach(name -> terms.putIfAbsent(name.text(), name));
    return new TermTrie<>(terms);
  }
}

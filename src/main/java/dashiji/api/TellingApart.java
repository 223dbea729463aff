package dashiji.api;

import dashiji.rdf.Vocab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Few words that tell things of one name apart, in the words of the graph. */
final class TellingApart {
  private static final int MOST = 3;
  private static final String AND = "、";

  private TellingApart() {}

  /** The words; empty if nothing is known. */
  static String of(Lookups lookups, NamedKind kind, Node thing) {
    return switch (kind) {
      case PERSON -> person(lookups, thing);
      case ORGANIZATION, POST -> labels(lookups, lookups.objects(thing, Vocab.Dsj.jurisdiction));
      case PLACE -> {
        String full = lookups.text(thing, Vocab.Dsj.fullName);
        yield full.isEmpty()
            ? labels(lookups, lookups.objects(thing, Vocab.Schema.containedInPlace))
            : full;
      }
    };
  }

  private static String person(Lookups lookups, Node person) {
    List<String> words = new ArrayList<>();
    List<Node> posts =
        lookups.subjects(Vocab.Org.member, person, 50).stream()
            .map(tenure -> lookups.first(tenure, Vocab.Dsj.post))
            .filter(post -> post != null)
            .distinct()
            .toList();
    if (!posts.isEmpty()) {
      words.add(labels(lookups, posts));
    }
    for (Node profile : lookups.subjects(Vocab.Dsj.person, person, 200)) {
      String birth = lookups.text(profile, Vocab.Dsj.birthDate);
      if (!birth.isEmpty()) {
        words.add("* " + birth);
        break;
      }
    }
    if (posts.isEmpty()) {
      String anchor = lookups.text(person, Vocab.Dsj.anchor);
      if (!anchor.isEmpty()) {
        words.add(anchor);
      }
    }
    return String.join("; ", words);
  }

  private static String labels(Lookups lookups, List<Node> things) {
    String first =
        things.stream().limit(MOST).map(lookups::name).distinct().collect(Collectors.joining(AND));
    return things.size() > MOST ? first + " …" : first;
  }
}

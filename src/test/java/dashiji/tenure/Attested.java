package dashiji.tenure;

import dashiji.document.PartialDate;
import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.fact.Capacity;
import dashiji.fact.PersonnelAction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Attestations of one invented post, written as words: {@code 甲 seen 2031-03-01..2031-03-20},
 * {@code 甲 acting appoint 2031-03-01}, {@code 甲 confirm counted 2031-03}, {@code 甲 stated
 * 1998-07..2003}, {@code 甲 former 2031-02-01}. Each is of a document of its own, unless {@code in
 * d} closes it. No day is {@code -}.
 */
final class Attested {
  static final Key ORGANIZATION = Key.of(KeyKind.ORGANIZATION, "青槐县水利局", "990102");

  private final Key post;
  private final boolean oneSeat;
  private int number;

  Attested(String title, boolean oneSeat) {
    this.post = Key.of(KeyKind.POST, ORGANIZATION.id(), title);
    this.oneSeat = oneSeat;
  }

  static Key person(String name) {
    return Key.of(KeyKind.PERSON, name, "990102");
  }

  /** The attestation that the words say. */
  Attestation read(String words) {
    number++;
    List<String> all = List.of(words.split(" "));
    int in = all.indexOf("in");
    String document = in < 0 ? "d" + number : all.get(in + 1);
    List<String> rest = in < 0 ? all : all.subList(0, in);
    String name = rest.get(0);
    Capacity capacity = Capacity.FULL;
    int at = 1;
    for (Capacity c : Capacity.values()) {
      if (rest.get(at).equals(c.code())) {
        capacity = c;
        at++;
      }
    }
    String verb = rest.get(at);
    String days = rest.get(rest.size() - 1);
    Key doc = new Key(KeyKind.DOCUMENT, document);
    PartialDate first = date(days.contains("..") ? days.substring(0, days.indexOf("..")) : days);
    PartialDate last = date(days.contains("..") ? days.substring(days.indexOf("..") + 2) : days);
    return switch (verb) {
      case "seen" -> holding(doc, name, false, capacity, first, last, null, null, null);
      case "stated" -> holding(doc, name, last != null, capacity, null, null, first, last, null);
      case "former" -> holding(doc, name, true, capacity, null, null, null, null, first);
      default ->
          new Attestation.Act(
              Key.of(KeyKind.PERSONNEL_ACT, Integer.toString(number)),
              doc,
              person(name),
              post,
              ORGANIZATION,
              oneSeat,
              PersonnelAction.valueOf(verb.toUpperCase(Locale.ROOT)),
              capacity,
              first,
              rest.contains("counted"));
    };
  }

  private Attestation holding(
      Key document,
      String name,
      boolean former,
      Capacity capacity,
      @Nullable PartialDate first,
      @Nullable PartialDate last,
      @Nullable PartialDate from,
      @Nullable PartialDate until,
      @Nullable PartialDate asOf) {
    return new Attestation.Holding(
        Key.of(KeyKind.ATTESTATION, Integer.toString(number)),
        document,
        person(name),
        post,
        ORGANIZATION,
        oneSeat,
        former,
        capacity,
        first,
        last,
        from,
        until,
        asOf);
  }

  private static @Nullable PartialDate date(String text) {
    return text.equals("-") || text.isEmpty() ? null : PartialDate.parse(text);
  }
}

package dashiji.entity;

import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.NominationFact;
import dashiji.fact.Fact.OrganizationFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProjectFact;
import dashiji.fact.OrganizationRef;
import dashiji.lexicon.Reforms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of one document: which of its names mean one body, as far as the names
 * themselves show it (某县住建局 and 某县住房和城乡建设局; 洺诚公司 and 洺诚新能源有限公司, where no other begins so). So that
 * across documents no two of one document need ever be joined.
 */
final class DocumentBodies {
  private static final Comparator<OrganizationRef> FULLEST =
      Comparator.comparingInt((OrganizationRef ref) -> -ref.name().length())
          .thenComparing(OrganizationRef::name)
          .thenComparing(ref -> ref.areaCode() == null ? "" : ref.areaCode());

  private final String context;
  private final Names names;

  /** The organisation under the name by which it is described, by the key of each of its names. */
  private final Map<Key, OrganizationRef> described;

  private DocumentBodies(String context, Names names, Map<Key, OrganizationRef> described) {
    this.context = context;
    this.names = names;
    this.described = described;
  }

  /** The names of a document, each taken apart once. */
  private static final class Names {
    private final Map<String, ThingName> known = new HashMap<>();

    ThingName of(String name) {
      return known.computeIfAbsent(name, n -> ThingName.of(KeyKind.ORGANIZATION, n));
    }

    ThingName of(OrganizationRef ref) {
      return of(ref.name());
    }

    Key key(String name, @Nullable String areaCode, String context) {
      return areaCode != null
          ? Key.of(KeyKind.ORGANIZATION, name, areaCode)
          : Key.of(KeyKind.ORGANIZATION, name, of(name).standsAlone() ? "" : context);
    }

    Key key(OrganizationRef ref, String context) {
      return key(ref.name(), ref.areaCode(), context);
    }

    boolean areSame(OrganizationRef ref, OrganizationRef other) {
      ThingName a = of(ref);
      ThingName b = of(other);
      return a.sort() == b.sort()
          && a.core().equals(b.core())
          && ThingName.isBranch(a.rest()) == ThingName.isBranch(b.rest())
          && (a.area().isEmpty() || b.area().isEmpty() || a.area().equals(b.area()))
          && (ref.areaCode() == null
              || other.areaCode() == null
              || ref.areaCode().equals(other.areaCode()))
          && !isReformed(a.rest(), b.rest())
          && !isReformed(b.rest(), a.rest());
    }

    /** 岚盛公司 for 岚盛新能源有限公司; a group is not short for one of its members. */
    boolean isShortFor(OrganizationRef ref, OrganizationRef other) {
      ThingName shorter = of(ref);
      ThingName longer = of(other);
      return shorter.sort() == ThingName.Sort.FIRM
          && longer.sort() == ThingName.Sort.FIRM
          && longer.core().length() > shorter.core().length()
          && longer.core().startsWith(shorter.core())
          && (ThingName.isGroup(longer.rest()) || !ThingName.isGroup(shorter.rest()))
          && (shorter.area().isEmpty() || shorter.area().equals(longer.area()));
    }

    /** True if any two of them mean one body. */
    boolean areOne(List<OrganizationRef> refs) {
      return refs.stream().allMatch(a -> refs.stream().allMatch(b -> areSame(a, b)));
    }
  }

  /**
   * The organisations that the facts of a document speak of.
   *
   * @param context what stands for the area of bodies that name none
   */
  static DocumentBodies of(DocumentFacts document, String context) {
    Names names = new Names();
    Map<Key, OrganizationRef> named = new TreeMap<>();
    for (OrganizationRef ref : all(document)) {
      named.putIfAbsent(names.key(ref, context), ref);
    }
    Map<String, List<OrganizationRef>> blocks = new TreeMap<>();
    for (OrganizationRef ref : named.values()) {
      blocks
          .computeIfAbsent(names.of(ref).block(ref.areaCode(), context), k -> new ArrayList<>())
          .add(ref);
    }
    Map<Key, OrganizationRef> described = new HashMap<>(named);
    for (List<OrganizationRef> block : blocks.values()) {
      for (OrganizationRef ref : block) {
        described.put(names.key(ref, context), fullest(ref, block, names));
      }
    }
    return new DocumentBodies(context, names, described);
  }

  /**
   * All organisations that the facts of a document point at, those named by facts of their own
   * first.
   */
  static List<OrganizationRef> all(DocumentFacts document) {
    List<OrganizationRef> all = new ArrayList<>();
    document.facts(OrganizationFact.class).forEach(fact -> all.add(fact.organization()));
    document.facts(PostFact.class).forEach(fact -> all.add(fact.organization()));
    document.facts(PersonnelActFact.class).forEach(fact -> all.add(fact.organization()));
    for (NominationFact nomination : document.facts(NominationFact.class)) {
      OrganizationRef organization = nomination.organization();
      if (organization != null) {
        all.add(organization);
      }
    }
    document.facts(EventFact.class).forEach(fact -> all.addAll(fact.organizations()));
    document.facts(ProjectFact.class).forEach(fact -> all.addAll(fact.parties()));
    OrganizationRef publisher = document.document().publisher();
    if (publisher != null) {
      all.add(publisher);
    }
    return all;
  }

  /**
   * The fullest name of a body: of those that mean the same and, if the document names one firm
   * only whose name begins like it, of that firm's.
   */
  private static OrganizationRef fullest(
      OrganizationRef ref, List<OrganizationRef> block, Names names) {
    List<OrganizationRef> same = block.stream().filter(o -> names.areSame(ref, o)).toList();
    OrganizationRef own = names.areOne(same) ? same.stream().min(FULLEST).orElse(ref) : ref;
    List<OrganizationRef> longer = block.stream().filter(o -> names.isShortFor(own, o)).toList();
    return !longer.isEmpty() && names.areOne(longer)
        ? longer.stream().min(FULLEST).orElse(own)
        : own;
  }

  private static boolean isReformed(String before, String after) {
    return Reforms.china().of(before).stream().anyMatch(r -> r.after().contains(after));
  }

  /** The key of a body by one of its names. */
  Key key(String name, @Nullable String areaCode) {
    Key own = names.key(name, areaCode, context);
    OrganizationRef ref = described.get(own);
    return ref == null ? own : names.key(ref, context);
  }

  /** The body under the name by which it is described. */
  OrganizationRef described(OrganizationRef ref) {
    return described.getOrDefault(names.key(ref, context), ref);
  }
}

package dashiji.mention.name;

import dashiji.lexicon.Gazetteer;
import dashiji.lexicon.TermTrie;
import dashiji.mention.Candidate;
import dashiji.mention.NameMention;
import dashiji.mention.NameOptions;
import dashiji.mention.Trace;
import dashiji.mention.Wordlists;
import dashiji.nlp.Tagger;
import dashiji.nlp.Token;
import dashiji.nlp.WordDictionary;
import dashiji.problem.Problems;
import dashiji.text.Chars;
import dashiji.text.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of persons. Slots are the places where a name may stand (right of a title, a
 * group noun or another name of a list, at the start of a clause, left of a title); at each, every
 * length is scored. The document then votes on each name, and what won a place is found wherever it
 * stands.
 */
public final class NameFinder {
  /** How often names found make further members of lists be looked at. */
  private static final int ROUNDS = 3;

  private static final int LONGEST_MEMBER = 12;
  private static final double MOST = 100;

  /** A name with so much less than another that starts it is hardly one. */
  private static final double HARDLY = 4;

  /** How many times fewer places a name won that only seems to go on from another. */
  private static final int FEWER = 4;

  private final Tagger tagger;
  private final NameOptions options;
  private final CandidateScore scorer;
  private final WordDictionary dictionary;
  private final SlotFinder slots;
  private final Candidates candidates;
  private final TitlesAfter titlesAfter = new TitlesAfter();

  /** A finder that asks a tagger's dictionaries about words. */
  public NameFinder(Tagger tagger, Gazetteer gazetteer, NameOptions options) {
    this(tagger, gazetteer, options, NameModel.product());
  }

  /** A finder with weights of one's own. */
  public NameFinder(Tagger tagger, Gazetteer gazetteer, NameOptions options, NameModel model) {
    this.tagger = tagger;
    this.options = options;
    dictionary = tagger.dictionary();
    CandidateTraits traits = new CandidateTraits(dictionary, gazetteer);
    slots = new SlotFinder(traits);
    candidates = new Candidates(traits);
    scorer =
        options.scoring() == NameOptions.Scoring.TRAINED
            ? new TrainedScore(traits, model)
            : new HandScore(tagger);
  }

  /**
   * The names in some stretches of a text.
   *
   * @param text the repaired text of a document
   * @param regions stretches, ascending
   * @param marked stretches inside them where the sentence marks both ends of a name (任命…为, …，男，)
   * @param key of the document, for the problems
   * @param trace takes the candidates and what became of them
   * @return the mentions, ascending, not overlapping
   */
  public List<NameMention> find(
      String text,
      List<Stretch> regions,
      List<Stretch> marked,
      String key,
      Problems problems,
      Trace trace) {
    if (options.scoring() == NameOptions.Scoring.TAGGER) {
      return tagged(text, regions);
    }
    if (!options.documentPass()) {
      return regions.stream().flatMap(region -> alone(text, region, trace).stream()).toList();
    }
    Reading reading = new Reading(text, new Vote(trace, true), marked);
    regions.forEach(reading::count);
    regions.forEach(reading::read);
    marked.forEach(reading::marked);
    for (int round = 0; round < ROUNDS; round++) {
      TermTrie<Double> accepted = reading.vote.accepted();
      boolean more = false;
      for (Stretch region : regions) {
        more |= reading.lists(region, accepted);
      }
      if (!more) {
        break;
      }
    }
    if (trace.isOn()) {
      reading.vote.tell();
    }
    List<NameMention> names = reading.everywhere(regions);
    Map<String, String> misprints = Misprints.of(text, names, key, problems);
    return misprints.isEmpty() ? names : names.stream().map(n -> right(n, misprints)).toList();
  }

  private static NameMention right(NameMention name, Map<String, String> misprints) {
    String right = misprints.get(name.name());
    return right == null
        ? name
        : new NameMention(name.from(), name.to(), right, name.printed(), name.score());
  }

  private List<NameMention> tagged(String text, List<Stretch> regions) {
    List<NameMention> names = new ArrayList<>();
    for (Stretch region : regions) {
      for (Token token : tagger.people(region.in(text))) {
        int from = region.from() + token.from();
        names.add(
            new NameMention(from, from + token.text().length(), token.text(), token.text(), 0));
      }
    }
    return names;
  }

  /** The names of one stretch, found without the rest of the document. */
  private List<NameMention> alone(String text, Stretch region, Trace trace) {
    Reading reading = new Reading(text, new Vote(trace, false), List.of());
    reading.read(region);
    List<NameMention> names = new ArrayList<>();
    int end = region.from();
    for (Map.Entry<Integer, Vote.Winner> place : reading.vote.winners().entrySet()) {
      int from = place.getKey();
      String name = place.getValue().name();
      if (from >= end) {
        end = from + name.length();
        names.add(new NameMention(from, end, name, name, place.getValue().score()));
      }
    }
    return names;
  }

  /** One text being read. */
  private final class Reading {
    private final String text;
    private final Vote vote;
    private final Set<Stretch> marked;
    private final Occurrences occurrences = new Occurrences();
    private final TreeMap<Integer, Slot> decided = new TreeMap<>();

    /** By start of a slot, once asked for: where names in it can end before that of its stretch. */
    private final int[] @Nullable [] ends;

    /** The slots of each stretch but those of lists, in order. */
    private final Map<Stretch, List<Slot>> slotsOf = new HashMap<>();

    Reading(String text, Vote vote, List<Stretch> marked) {
      this.text = text;
      this.vote = vote;
      ends = new int[text.length()][];
      this.marked = Set.copyOf(marked);
    }

    private List<Slot> slots(Stretch region) {
      return slotsOf.computeIfAbsent(region, r -> List.copyOf(slots.slots(text, r).values()));
    }

    /** Counts the candidates of a stretch, before any is decided on. */
    void count(Stretch region) {
      slots(region).forEach(this::count);
      for (int i = region.from(); i < region.to(); i++) {
        Slot member = text.charAt(i) == '、' ? Lists.next(text, i, region.to()) : null;
        if (member != null) {
          count(member);
        }
      }
    }

    /** The ends that a name in a slot may have; slots are counted first, and decided on later. */
    private int[] ends(Slot slot) {
      int[] known = ends[slot.start()];
      if (known == null) {
        known = candidates.ends(text, slot);
        ends[slot.start()] = known;
      }
      return known;
    }

    private void count(Slot slot) {
      for (int end : ends(slot)) {
        occurrences.add(text, slot.start(), end, slot.limit());
      }
    }

    /** Decides on the slots of a stretch, and on the lists that go on behind names found. */
    void read(Stretch region) {
      slots(region).forEach(this::chain);
      for (TitlesAfter.Place place : titlesAfter.places(text, region)) {
        Slot best = null;
        double most = 0;
        for (Slot slot : place.slots()) {
          double score = score(slot, place.end());
          if (score > most) {
            most = score;
            best = slot;
          }
        }
        if (best != null) {
          vote.add(text.substring(best.start(), place.end()), best.start(), most);
        }
      }
    }

    /** A name between two marks of the sentence: it only has to look like one. */
    void marked(Stretch between) {
      Slot slot = new Slot(between.from(), Left.ACT, between.to());
      for (int end : candidates.ends(text, slot)) {
        if (end == between.to()) {
          double score = score(slot, end) + scorer.lackBetweenMarks();
          if (score > 0) {
            vote.add(between.in(text), between.from(), score);
          }
        }
      }
    }

    /** Decides on a slot, and on the next member of the list as long as there is a name. */
    private boolean chain(Slot first) {
      boolean more = false;
      Slot slot = first;
      while (slot != null) {
        Slot before = decided.get(slot.start());
        if (before != null && before.left().compareTo(slot.left()) <= 0) {
          break;
        }
        decided.put(slot.start(), slot);
        more = true;
        int end = decide(slot);
        slot = end < 0 ? null : Lists.next(text, end, slot.limit());
      }
      return more;
    }

    /** Votes for the candidates of a slot; the end of the best one, or -1. */
    private int decide(Slot slot) {
      int best = -1;
      double most = 0;
      for (int end : ends(slot)) {
        double score = score(slot, end);
        if (score > 0) {
          vote.add(text.substring(slot.start(), end), slot.start(), score);
        }
        if (score > most) {
          most = score;
          best = end;
        }
      }
      return best;
    }

    private double score(Slot slot, int end) {
      double score = scorer.score(text, slot, end, occurrences);
      if (vote.trace().isOn()) {
        vote.trace()
            .weighed(
                Candidate.Kind.NAME,
                slot.start(),
                end,
                text.substring(slot.start(), end),
                "right of " + slot.left().name().toLowerCase(Locale.ROOT),
                score,
                0,
                parts(slot, end));
      }
      return score;
    }

    /** The features that weigh most. */
    private List<Candidate.Part> parts(Slot slot, int end) {
      if (!(scorer instanceof TrainedScore trained)) {
        return List.of();
      }
      List<Candidate.Part> parts = new ArrayList<>();
      for (int feature : trained.features(text, slot, end, occurrences)) {
        parts.add(
            new Candidate.Part(
                NameModel.label(feature).replace('\t', ' '), trained.model().weight(feature)));
      }
      return parts;
    }

    /** Members of lists beside names found; whether there was anything new to decide on. */
    boolean lists(Stretch region, TermTrie<Double> accepted) {
      boolean more = false;
      for (int i = region.from(); i < region.to(); i++) {
        TermTrie.Match<Double> here = accepted.longestAt(text, i, region.to());
        if (here == null) {
          continue;
        }
        Slot next = Lists.next(text, i + here.length(), region.to());
        if (next != null) {
          more |= chain(next);
        }
        if (i > region.from() && text.charAt(i - 1) == '、') {
          Slot before = memberBefore(i - 1, region);
          if (before != null) {
            more |= chain(before);
          }
        }
        i += here.length() - 1;
      }
      return more;
    }

    /** The slot of the member that ends before a separator. */
    private @Nullable Slot memberBefore(int separator, Stretch region) {
      int start = separator;
      int least = Math.max(region.from(), separator - LONGEST_MEMBER);
      while (start > least
          && (Chars.isHan(text.charAt(start - 1)) || text.charAt(start - 1) == '·')) {
        start--;
      }
      boolean whole = start == region.from() || start > least;
      Integer announced = decided.ceilingKey(start); // 任命宝音、: the name starts behind a cue
      if (announced != null && announced < separator) {
        return null;
      }
      return whole && separator - start >= 2 ? new Slot(start, Left.LIST, region.to()) : null;
    }

    /** Every place where a name that won one stands. */
    List<NameMention> everywhere(List<Stretch> regions) {
      TermTrie<Double> accepted = vote.accepted();
      TreeMap<Integer, Vote.Winner> winners = vote.winners();
      List<NameMention> mentions = new ArrayList<>();
      for (Stretch region : regions) {
        for (int i = region.from(); i < region.to(); i++) {
          List<TermTrie.Match<Double>> names = accepted.allAt(text, i, region.to());
          NameMention name =
              names.isEmpty() || won(winners, i, i + names.getLast().length())
                  ? null
                  : at(i, region, names, winners.get(i));
          if (name != null) {
            mentions.add(name);
            i = name.to() - 1;
          }
        }
      }
      return mentions;
    }

    /** Whether a name won a place inside a stretch and up to its end, where none starts with it. */
    private static boolean won(TreeMap<Integer, Vote.Winner> winners, int from, int to) {
      Map.Entry<Integer, Vote.Winner> inside =
          winners.containsKey(from) ? null : winners.higherEntry(from);
      return inside != null
          && inside.getKey() < to
          && inside.getKey() + inside.getValue().name().length() >= to;
    }

    private @Nullable NameMention at(
        int at, Stretch region, List<TermTrie.Match<Double>> names, Vote.@Nullable Winner winner) {
      String best = null;
      double most = 0;
      for (TermTrie.Match<Double> name : names) {
        int end = at + name.length();
        double here = scorer.score(text, new Slot(at, Left.OTHER, region.to()), end, occurrences);
        double score = here + name.value();
        if (winner != null && winner.name().equals(name.term())) {
          score = Math.max(score, winner.score());
        }
        boolean between = marked.contains(new Stretch(at, end));
        boolean taken =
            between
                || (score > most
                    && !partOfWord(at, name.term())
                    && !isStartOf(winner, name.term(), name.value())
                    && !goesOnFrom(winner, name.term()));
        if (taken) {
          best = name.term();
          most = between ? Double.MAX_VALUE : score;
        } else {
          vote.trace()
              .rejected(
                  Candidate.Kind.NAME,
                  at,
                  end,
                  name.term(),
                  "a name of the document, but another or a word stands here");
        }
      }
      if (best == null) {
        return null;
      }
      vote.trace()
          .taken(Candidate.Kind.NAME, at, at + best.length(), best, "a name of the document");
      return new NameMention(at, at + best.length(), best, best, Math.min(most, MOST));
    }

    /**
     * Whether a name is the start of the longer one that won the place (周远 of 周远山): it takes the
     * place only if the longer one is hardly a name.
     */
    private static boolean isStartOf(Vote.@Nullable Winner winner, String name, double most) {
      return winner != null
          && winner.name().length() > name.length()
          && winner.name().startsWith(name)
          && winner.score() * HARDLY >= most;
    }

    /**
     * Whether a name is longer than the one that won the place and won {@value NameFinder#FEWER}
     * times fewer places of the document: 周远到 of 周远到县….
     */
    private boolean goesOnFrom(Vote.@Nullable Winner winner, String name) {
      return winner != null
          && name.length() > winner.name().length()
          && name.startsWith(winner.name())
          && vote.places(winner.name()) >= FEWER * vote.places(name);
    }

    /** A two-character name at a place where a word runs over its start: 山东, 东升. */
    private boolean partOfWord(int at, String name) {
      return name.length() == 2
          && at > 0
          && Chars.isHan(text.charAt(at - 1))
          && dictionary.word(text, at - 1, at + 1) != null
          && Wordlists.TITLES.longestBefore(text, at, Math.max(0, at - 5)) == null;
    }
  }
}

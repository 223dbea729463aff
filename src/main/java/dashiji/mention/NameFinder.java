package dashiji.mention;

import dashiji.lexicon.TermTrie;
import dashiji.nlp.Tagger;
import dashiji.nlp.Token;
import dashiji.problem.Problem.Where;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.text.Chars;
import dashiji.text.Stretch;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of persons. Most stand right of a title, a group noun or another name of a list;
 * there every length is scored, the whole document votes on each name, and what was accepted once
 * is then found wherever it stands. One decision a name over the whole document, because errors on
 * a name repeat.
 */
public final class NameFinder {
  private static final int LONGEST = 9;

  /** Points of shape that a name between two marks needs. */
  private static final double MARKED = 0.2;

  private static final String[] GROUP_NOUNS = {"领导", "负责人", "代表", "嘉宾", "专家"};
  private static final String[] BEFORE_NAME = {"免去", "任命", "选举", "聘任", "推选", "补选", "接受", "同意", "受"};
  private static final String[] TITLES_AFTER = {
    "书记", "副书记", "主席", "副主席", "省长", "副省长", "市长", "副市长", "区长", "县长", "旗长", "厅长", "副厅长", "局长", "副局长",
    "主任", "副主任", "部长", "副部长", "院士", "教授", "研究员", "总书记", "秘书长", "董事长", "总经理", "会长", "院长", "校长", "司长",
    "处长", "检察长", "同志"
  };

  private final NameScore scorer;
  private final Tagger tagger;
  private final NameOptions options;

  /** A finder that asks a tagger about words. */
  public NameFinder(Tagger tagger, NameOptions options) {
    this.tagger = tagger;
    this.options = options;
    this.scorer = new NameScore(tagger);
  }

  /**
   * The names in some stretches of a text.
   *
   * @param text the repaired text of a document
   * @param regions stretches, ascending
   * @param marked stretches inside them where the sentence marks both ends of a name (任命…为, …，男，)
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
      return regions.stream().flatMap(r -> alone(text, r, trace).stream()).toList();
    }
    Vote vote = new Vote(trace, true);
    for (Stretch region : regions) {
      anchors(text, region, vote);
    }
    marked.forEach(slot -> marked(text, slot, vote));
    for (int round = 0; round < 2; round++) {
      TermTrie<Double> accepted = vote.accepted();
      for (Stretch region : regions) {
        lists(text, region, accepted, vote);
      }
    }
    TermTrie<Double> accepted = vote.accepted();
    if (trace.isOn()) {
      vote.tell();
    }
    Map<String, String> misprints =
        misprints(text, regions, accepted, Set.copyOf(marked), key, problems);
    return everywhere(text, regions, accepted, misprints, Set.copyOf(marked), trace);
  }

  private List<NameMention> tagged(String text, List<Stretch> regions) {
    List<NameMention> names = new ArrayList<>();
    for (Stretch region : regions) {
      for (Token token : tagger.people(text.substring(region.from(), region.to()))) {
        int from = region.from() + token.from();
        names.add(
            new NameMention(from, from + token.text().length(), token.text(), token.text(), 0));
      }
    }
    return names;
  }

  /** The names of one stretch, found without the rest of the document. */
  private List<NameMention> alone(String text, Stretch region, Trace trace) {
    Vote vote = new Vote(trace, false);
    anchors(text, region, vote);
    lists(text, region, vote.accepted(), vote);
    Map<Integer, String> winner = new TreeMap<>();
    Map<Integer, Double> best = new HashMap<>();
    vote.winners(winner, best);
    List<NameMention> names = new ArrayList<>();
    int end = region.from();
    for (Map.Entry<Integer, String> place : winner.entrySet()) {
      int from = place.getKey();
      String name = place.getValue();
      if (from >= end) {
        end = from + name.length();
        names.add(new NameMention(from, end, name, name, best.getOrDefault(from, 0.0)));
      }
    }
    return names;
  }

  /** The votes of all places for each name. */
  private static final class Vote {
    private final Map<String, Map<Integer, Double>> byName = new HashMap<>();
    private final Trace trace;
    private final boolean joint;

    /** Votes of a document; each place stands for itself unless they are joint. */
    Vote(Trace trace, boolean joint) {
      this.trace = trace;
      this.joint = joint;
    }

    void add(String name, int at, double score) {
      byName.computeIfAbsent(name, n -> new HashMap<>()).merge(at, score, Math::max);
    }

    /** Points for the places that vote for a name, 3 at most. */
    private double bonus(String name) {
      return joint ? Math.min(3, Math.log(support(name)) / Math.log(2)) : 0;
    }

    int support(String name) {
      Map<Integer, Double> votes = byName.get(name);
      return votes == null ? 0 : votes.size();
    }

    /** The name with most points at each place wins that place; its wins are its votes. */
    Map<String, Double> scores() {
      Map<Integer, String> winner = new TreeMap<>();
      Map<Integer, Double> best = new HashMap<>();
      winners(winner, best);
      Map<String, Double> scores = new LinkedHashMap<>();
      winner.forEach((at, name) -> scores.merge(name, best.getOrDefault(at, 0.0), Math::max));
      return scores;
    }

    /** Fills in who wins each place, and with what. */
    private void winners(Map<Integer, String> winner, Map<Integer, Double> best) {
      byName.forEach((name, places) ->
          places.forEach((at, score) -> {
            double total = score + bonus(name);
            Double before = best.get(at);
            String holder = winner.get(at);
            if (before == null
                || total > before
                || (total == before && holder != null && name.length() > holder.length())) {
              best.put(at, total);
              winner.put(at, name);
            }
          }));
    }

    /** The names that won a place, with their points. */
    TermTrie<Double> accepted() {
      return new TermTrie<>(scores());
    }

    /** Tells who won each place, and who lost it to whom. */
    void tell() {
      Map<Integer, String> winner = new TreeMap<>();
      Map<Integer, Double> best = new HashMap<>();
      winners(winner, best);
      new TreeMap<>(byName)
          .forEach((name, places) ->
              new TreeMap<>(places)
                  .forEach((at, score) -> {
                    String holder = winner.getOrDefault(at, name);
                    trace.weighed(
                        Candidate.Kind.NAME,
                        at,
                        at + name.length(),
                        name,
                        holder.equals(name) ? "won its place" : "lost its place to " + holder,
                        score + bonus(name),
                        best.getOrDefault(at, 0.0),
                        List.of(
                            new Candidate.Part("its points here", score),
                            new Candidate.Part(
                                "places that vote for it: " + support(name), bonus(name))));
                  }));
    }
  }

  /** Names right of a title or group noun, and names right before a title that follows them. */
  private void anchors(String text, Stretch region, Vote vote) {
    for (int i = region.from(); i < region.to(); i++) {
      TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestAt(text, i);
      if (title != null) {
        candidates(text, i + title.length(), region.to(), 3, vote, "right of a title");
      }
      for (String noun : GROUP_NOUNS) {
        if (text.startsWith(noun, i)) {
          candidates(
              text,
              i + noun.length(),
              region.to(),
              noun.equals("领导") ? 3.5 : 4.5,
              vote,
              "right of a group noun");
        }
      }
      if (text.startsWith("（主持工作）", i)) {
        candidates(text, i + 6, region.to(), 3, vote, "right of a title");
      }
      for (String before : BEFORE_NAME) {
        if (text.startsWith(before, i)) {
          candidates(
              text,
              i + before.length(),
              region.to(),
              before.length() == 1 ? 5.4 : 4.5,
              vote,
              "right of a verb of appointment");
        }
      }
      speaker(text, i, region, vote);
      titleAfter(text, i, region, vote);
    }
  }

  /** A name between two marks of the sentence: it only has to look like one. */
  private void marked(String text, Stretch slot, Vote vote) {
    String name = slot.in(text);
    boolean dotted = name.indexOf('·') > 0;
    if (name.length() < 2
        || name.length() > (dotted ? LONGEST + 3 : LONGEST)
        || !(dotted || allHan(text, slot.from(), slot.to()))) {
      return;
    }
    double shape = scorer.shape(name) + (scorer.oneByOne(name) ? 1 : 0);
    weighed(text, slot.from(), slot.to(), shape, MARKED, vote, "between marks");
    if (shape >= MARKED) {
      vote.add(name, slot.from(), shape + 5);
    }
  }

  /** 传达学习某人在某会上的讲话精神: the name between the verb and 在 or 关于. */
  private void speaker(String text, int at, Stretch region, Vote vote) {
    if (!text.startsWith("学习", at) && !text.startsWith("传达", at) && !text.startsWith("贯彻", at)) {
      return;
    }
    int start = at + 2;
    for (int end = start + 2; end <= Math.min(region.to() - 2, start + 3); end++) {
      boolean spoke =
          text.startsWith("在", end) || text.startsWith("关于", end) || text.startsWith("同志", end);
      String rest = text.substring(end, Math.min(region.to(), end + 40));
      if (spoke
          && allHan(text, start, end)
          && Pattern.matches("[^，。；]*(?:讲话|指示|批示|精神|要求).*", rest)) {
        double score = scorer.shape(text.substring(start, end)) + 2;
        weighed(text, start, end, score, 4.5, vote, "whose speech is studied");
        if (score >= 4.5) {
          vote.add(text.substring(start, end), start, score);
        }
      }
    }
  }

  private void candidates(
      String text, int start, int limit, double threshold, Vote vote, String where) {
    for (int end = start + 2; end <= Math.min(limit, start + LONGEST + 3); end++) {
      char last = text.charAt(end - 1);
      if (!Chars.isHan(last) && last != '·') {
        break;
      }
      if (last == '·' || !Chars.isHan(text.charAt(start))) {
        continue;
      }
      String name = text.substring(start, end);
      if (name.indexOf('·') < 0 && name.length() > LONGEST) {
        break;
      }
      double score = scorer.score(text, start, end, limit);
      if (threshold > 4 && name.length() >= 4 && startsWithSurname(name) && scorer.oneByOne(name)) {
        score += 2; // in a list, a string that is no words is a transcribed name
      }
      if (threshold > 4 && Wordlists.transcribedShare(name) > 0.6) {
        score += 1;
      }
      weighed(text, start, end, score, threshold, vote, where);
      if (score >= threshold) {
        vote.add(name, start, score);
      }
    }
  }

  /** Tells what a candidate's points are made of: its shape, and what stands beside it. */
  private void weighed(
      String text, int start, int end, double score, double needed, Vote vote, String where) {
    if (vote.trace.isOn()) {
      String name = text.substring(start, end);
      double form = scorer.form(name);
      double shape = scorer.shape(name);
      vote.trace.weighed(
          Candidate.Kind.NAME,
          start,
          end,
          name,
          where,
          score,
          needed,
          List.of(
              new Candidate.Part("surname and length", form),
              new Candidate.Part("words in it", shape - form),
              new Candidate.Part("what stands beside it", score - shape)));
    }
  }

  private static boolean startsWithSurname(String name) {
    return Wordlists.isSurname(name.substring(0, 1));
  }

  /** 农牧厅周远厅长, 王平副主席: a name between a body and its title. */
  private void titleAfter(String text, int at, Stretch region, Vote vote) {
    for (String title : TITLES_AFTER) {
      if (!text.startsWith(title, at)) {
        continue;
      }
      TermTrie.Match<Wordlists.TitleType> whole =
          Wordlists.TITLES.longestBefore(text, at + title.length(), region.from());
      if (whole != null && whole.length() > title.length()) {
        continue; // 副书记 stands here, not a name before 书记
      }
      for (int length = 2; length <= 3; length++) {
        int start = at - length;
        if (start < region.from() || !allHan(text, start, at)) {
          continue;
        }
        double score =
            scorer.shape(text.substring(start, at))
                + (leftEdge(text, start, region.from()) ? 2 : -2);
        weighed(text, start, at, score, 4.5, vote, "left of a title");
        if (score >= 4.5) {
          vote.add(text.substring(start, at), start, score);
        }
      }
    }
  }

  private static boolean leftEdge(String text, int start, int limit) {
    if (start == limit || "，。；、：“（\n".indexOf(text.charAt(start - 1)) >= 0) {
      return true;
    }
    return Pattern.matches(
        ".*(?:区|厅|局|委|中心|院|部|省|市|县|旗|办|会|公司|集团|大学|和|及|与|任命|免去|选举|学习|贯彻|传达|重温|落实|聆听)",
        text.substring(Math.max(limit, start - 3), start));
  }

  /** Names right of {@code 、 和 及 与} after a name, and lists that open a clause. */
  private void lists(String text, Stretch region, TermTrie<Double> accepted, Vote vote) {
    for (int i = region.from(); i < region.to(); i++) {
      String here = longestName(text, i, region.to(), accepted);
      if (here == null) {
        if (i == region.from() || "，。；：\n".indexOf(text.charAt(i - 1)) >= 0) {
          opening(text, i, region.to(), accepted, vote);
        }
        continue;
      }
      int end = i + here.length();
      if (end < region.to() && "、和及与".indexOf(text.charAt(end)) >= 0) {
        int next = end + 1;
        candidates(
            text,
            next,
            region.to(),
            text.charAt(end) == '、' ? 4.5 : 5.4,
            vote,
            "in a list, behind a name");
      }
      if (i > region.from() && text.charAt(i - 1) == '、') {
        before(text, i - 1, region.from(), vote);
      }
      i = end - 1;
    }
  }

  /** A name left of {@code 、} before a known name: 甲某、乙某出席. */
  private void before(String text, int separator, int limit, Vote vote) {
    for (int length = 2; length <= 3; length++) {
      int start = separator - length;
      if (start < limit || !allHan(text, start, separator)) {
        continue;
      }
      boolean edge = start == limit || "，。；：、\n".indexOf(text.charAt(start - 1)) >= 0;
      double score = scorer.shape(text.substring(start, separator)) + 2.5;
      weighed(text, start, separator, score, 4.5, vote, "in a list, before a name");
      if (edge && score >= 4.5) {
        vote.add(text.substring(start, separator), start, score);
      }
    }
  }

  /** A clause that opens with a name and a verb, or with two names. */
  private void opening(String text, int start, int limit, TermTrie<Double> accepted, Vote vote) {
    int comrade = start + 2;
    while (comrade < Math.min(limit, start + LONGEST) && !text.startsWith("同志", comrade)) {
      comrade++;
    }
    if (text.startsWith("同志", comrade) && allHan(text, start, comrade)) {
      double score =
          scorer.score(text, start, comrade, limit)
              + (scorer.oneByOne(text.substring(start, comrade)) ? 1 : 0);
      weighed(text, start, comrade, score, 3, vote, "before 同志");
      if (score >= 3) {
        vote.add(text.substring(start, comrade), start, score);
        return;
      }
    }
    for (int length = 2; length <= 3 && start + length <= limit; length++) {
      int end = start + length;
      if (!allHan(text, start, end)) {
        return;
      }
      double shape = scorer.shape(text.substring(start, end));
      if (shape < 2.5) {
        continue;
      }
      boolean verb =
          end < limit
              && (roleVerb(text, end) || text.startsWith("一行", end) || text.startsWith("同志", end));
      boolean list =
          end < limit
              && "、及与和".indexOf(text.charAt(end)) >= 0
              && (longestName(text, end + 1, limit, accepted) != null
                  || nameWithVerb(text, end + 1, limit));
      boolean goes =
          end + 1 < limit
              && shape >= 3
              && "赴到在与".indexOf(text.charAt(end)) >= 0
              && tagger.wordClass(text.substring(end - 1, end + 1)).isEmpty();
      if (vote.trace.isOn()) {
        String where =
            "opens the clause, "
                + (verb || list || goes ? "a verb or name follows" : "no verb follows");
        weighed(text, start, end, verb || list || goes ? shape + 2.5 : shape, 5, vote, where);
      }
      if (verb || list || goes) {
        vote.add(text.substring(start, end), start, shape + 2.5);
      }
    }
  }

  /** A name of Chinese shape with a verb behind it starts here: 甲某及乙某一同走访. */
  private boolean nameWithVerb(String text, int at, int limit) {
    for (int end = at + 2; end <= Math.min(limit - 1, at + 3); end++) {
      if (allHan(text, at, end)
          && scorer.shape(text.substring(at, end)) >= 2.5
          && roleVerb(text, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean roleVerb(String text, int at) {
    TermTrie.Match<String> verb = Wordlists.PERSON_VERBS.longestAt(text, at);
    return verb != null && verb.length() > 1;
  }

  private static boolean allHan(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isHan(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String longestName(
      String text, int at, int limit, TermTrie<Double> accepted) {
    TermTrie.Match<Double> name = accepted.longestAt(text, at, limit);
    return name == null ? null : name.term();
  }

  /** Every place where an accepted name stands, the longest first. */
  private List<NameMention> everywhere(
      String text,
      List<Stretch> regions,
      TermTrie<Double> accepted,
      Map<String, String> misprints,
      Set<Stretch> marked,
      Trace trace) {
    List<NameMention> mentions = new ArrayList<>();
    for (Stretch region : regions) {
      for (int i = region.from(); i < region.to(); i++) {
        TermTrie.Match<Double> found = bestAt(text, i, region.to(), accepted);
        if (found == null) {
          continue;
        }
        String name = found.term();
        double right = scorer.right(text, i + name.length(), region.to());
        boolean insideWord = (right < 0 && name.length() == 2) || partOfWord(text, i, name);
        if (insideWord && !marked.contains(new Stretch(i, i + name.length()))) {
          trace.rejected(
              Candidate.Kind.NAME,
              i,
              i + name.length(),
              name,
              "a name of the document, but words run over its edge here");
          continue;
        }
        trace.taken(
            Candidate.Kind.NAME,
            i,
            i + name.length(),
            misprints.getOrDefault(name, name),
            "a name of the document");
        mentions.add(
            new NameMention(
                i, i + name.length(), misprints.getOrDefault(name, name), name, found.value()));
        i += name.length() - 1;
      }
    }
    return mentions;
  }

  /** A two-character name at a place where dictionary words run over its start: 山东, 东升. */
  private boolean partOfWord(String text, int at, String name) {
    if (name.length() > 2 || at == 0 || !Chars.isHan(text.charAt(at - 1))) {
      return false;
    }
    String across = text.substring(at - 1, at + 1);
    return !tagger.wordClass(across).isEmpty()
        && Wordlists.TITLES.longestBefore(text, at, Math.max(0, at - 5)) == null;
  }

  private TermTrie.@Nullable Match<Double> bestAt(
      String text, int at, int limit, TermTrie<Double> accepted) {
    TermTrie.Match<Double> best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (TermTrie.Match<Double> name : accepted.allAt(text, at, limit)) {
      double score = scorer.right(text, at + name.length(), limit) + name.value();
      if (score > bestScore) {
        best = name;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * A name printed once that is another name less one inner character, after the same title, is
   * read as that name with a character dropped.
   */
  private Map<String, String> misprints(
      String text,
      List<Stretch> regions,
      TermTrie<Double> accepted,
      Set<Stretch> marked,
      String key,
      Problems problems) {
    Map<String, Integer> count = new HashMap<>();
    Map<String, Set<String>> titles = new HashMap<>();
    for (NameMention m : everywhere(text, regions, accepted, Map.of(), marked, Trace.NONE)) {
      count.merge(m.name(), 1, Integer::sum);
      TermTrie.Match<Wordlists.TitleType> title =
          Wordlists.TITLES.longestBefore(text, m.from(), Math.max(0, m.from() - 8));
      if (title != null) {
        // The one head of a body is known by the title; a deputy needs more of the chain.
        boolean head = !title.term().startsWith("副") && !title.term().equals("常委");
        int from = Math.max(0, m.from() - title.length() - (head ? 0 : 5));
        titles.computeIfAbsent(m.name(), n -> new HashSet<>()).add(text.substring(from, m.from()));
      }
    }
    Map<String, String> misprints = new HashMap<>();
    List<String> names = accepted.terms().stream().map(TermTrie.Match::term).sorted().toList();
    for (String shorter : names) {
      if (count.getOrDefault(shorter, 0) != 1) {
        continue;
      }
      for (String longer : names) {
        if (oneCharacterDropped(longer, shorter)
            && count.getOrDefault(longer, 0) > (shorter.length() == 2 ? 2 : 0)
            && intersects(titles.get(shorter), titles.get(longer))) {
          misprints.put(shorter, longer);
          problems.add(
              ProblemCode.POSSIBLE_MISPRINT,
              shorter + " is read as " + longer + " (same title, one character less)",
              Where.document(key));
        }
      }
    }
    return misprints;
  }

  /** The shorter is the longer without one character, not its first and not its last. */
  private static boolean oneCharacterDropped(String longer, String shorter) {
    if (longer.length() != shorter.length() + 1 || shorter.length() < 2) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
      same++;
    }
    return same > 0
        && same < shorter.length()
        && longer.substring(same + 1).equals(shorter.substring(same));
  }

  private static boolean intersects(@Nullable Set<String> a, @Nullable Set<String> b) {
    return a != null && b != null && a.stream().anyMatch(b::contains);
  }
}

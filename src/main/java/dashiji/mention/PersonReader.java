package dashiji.mention;

import dashiji.lexicon.TermTrie;
import dashiji.nlp.Tagger;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins names with the titles printed beside them. */
public final class PersonReader {
  private static final Pattern TITLE_AFTER =
      Pattern.compile(
          "(?:总书记|副?书记|副?主席|副?省长|副?市长|副?区长|副?县长|副?旗长|副?厅长|副?局长|副?主任|副?部长|院士|教授|研究员|副?院长|副?校长"
              + "|副?司长|副?处长|董事长|总经理|副?会长|副?理事长|副?秘书长|副?所长|副?馆长|副?署长|副?总理|顾问)");

  /** Titles that several people of one body have at a time. */
  private static final Pattern COUNTED = Pattern.compile("等?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[名位]");

  private static final Pattern LISTED = Pattern.compile("[、和及]");

  private static final int LONGEST_TITLE = 24;

  private final TitleChainReader chains;

  /** A reader that asks a tagger where words end. */
  public PersonReader(Tagger tagger) {
    chains = new TitleChainReader(tagger);
  }

  /**
   * The persons in a stretch of text.
   *
   * @param names the names in it, ascending
   * @param antecedents the bodies named in it
   * @param trace takes the titles and what became of them
   */
  public List<PersonMention> read(
      String text,
      int from,
      int to,
      List<NameMention> names,
      BodyNames bodies,
      List<BodyMention> antecedents,
      Trace trace) {
    List<PersonMention> persons = new ArrayList<>();
    int limit = from;
    Body inherited = null;
    for (int i = 0; i < names.size(); i++) {
      NameMention name = names.get(i);
      int next = i + 1 < names.size() ? Math.min(to, names.get(i + 1).from()) : to;
      if (text.indexOf('。', limit, name.from()) >= 0) {
        inherited = null;
      }
      TitleChain chain =
          chains.before(text, limit, name.from(), bodies, inherited, antecedents, trace);
      int close = chain.isEmpty() ? closing(text, name.to(), next) : -1;
      if (close > 0) {
        // 周远（副县长）: the titles stand in brackets behind the name.
        TitleChain inside =
            chains.before(text, name.to() + 1, close, bodies, null, antecedents, trace);
        chain = new TitleChain(name.from(), name.from(), inside.printed(), inside.posts());
      }
      PostMention led = chain.isEmpty() ? null : led(text, name.to(), antecedents);
      if (led != null) {
        List<PostMention> posts = new ArrayList<>(chain.posts());
        posts.add(led);
        chain = new TitleChain(chain.from(), chain.to(), chain.printed(), posts);
      }
      int remark = chain.posts().isEmpty() ? -1 : closing(text, name.to(), next);
      if (remark > 0) {
        List<PostMention> posts = new ArrayList<>(chain.posts()); // 副局长周远（主持工作）
        TitleChainReader.remarked(text.substring(name.to(), remark), posts);
        chain = new TitleChain(chain.from(), chain.to(), chain.printed(), posts);
      }
      PostMention after =
          chain.posts().isEmpty() && chain.isEmpty()
              ? after(text, limit, name, next, bodies, antecedents)
              : null;
      persons.add(new PersonMention(name, chain, after));
      if (!chain.posts().isEmpty()) {
        inherited = chain.posts().getLast().body();
      } else if (chain.isEmpty() && !listed(text, limit, name.from())) {
        inherited = null;
      }
      limit = after == null ? name.to() : after.to();
    }
    return counted(text, TitlesOfAreas.apart(text, persons, bodies), bodies, antecedents, trace);
  }

  /** 以某厅副厅长周远为组长的省政府督查组: he heads the group as well. */
  private static @Nullable PostMention led(String text, int at, List<BodyMention> antecedents) {
    if (!text.startsWith("为组长的", at)) {
      return null;
    }
    int start = at + "为组长的".length();
    for (BodyMention body : antecedents) {
      if (body.from() == start && body.body().name().endsWith("组")) {
        return new PostMention(at, body.to(), body.body(), "组长", false, Standing.FULL);
      }
    }
    return null;
  }

  /** A title behind a list says what all of it are: 甲、乙、丙3名县政协委员. */
  private List<PersonMention> counted(
      String text,
      List<PersonMention> persons,
      BodyNames bodies,
      List<BodyMention> antecedents,
      Trace trace) {
    List<PersonMention> read = new ArrayList<>(persons);
    for (int last = 0; last < persons.size(); last++) {
      int at = persons.get(last).to();
      if (at >= text.length() || !isCount(text.charAt(at))) {
        continue;
      }
      Matcher count = COUNTED.matchAtStart(text, at, text.length());
      int end = count != null ? titleEnd(text, count.end()) : -1;
      if (count == null || end < 0) {
        continue;
      }
      TitleChain chain = chains.before(text, count.end(), end, bodies, null, antecedents, trace);
      int first = last;
      while (first > 0
          && persons.get(first).chain().isEmpty()
          && LISTED.matches(text, persons.get(first - 1).to(), persons.get(first).from())) {
        first--;
      }
      if (chain.posts().size() != 1 || first == last) {
        continue;
      }
      PostMention post = chain.posts().getFirst();
      for (int i = first; i <= last; i++) {
        PersonMention person = persons.get(i);
        if (person.chain().isEmpty() && person.after() == null) {
          read.set(i, new PersonMention(person.name(), described(person, chain), null));
        }
      }
      NameMention name = read.get(last).name();
      read.set(last, new PersonMention(name, TitleChain.none(name.from()), post));
    }
    return read;
  }

  private static TitleChain described(PersonMention person, TitleChain chain) {
    int at = person.name().from();
    return new TitleChain(at, at, chain.printed(), chain.posts());
  }

  private static boolean isCount(char c) {
    return c == '等' || (c >= '0' && c <= '9') || "一二两三四五六七八九十".indexOf(c) >= 0;
  }

  /** Where the first title of which a body has many ends, with the clause or an adverb; or -1. */
  private static int titleEnd(String text, int from) {
    for (int end = from + 2; end <= Math.min(text.length(), from + LONGEST_TITLE); end++) {
      TermTrie.Match<Wordlists.TitleType> title = Wordlists.TITLES.longestBefore(text, end, from);
      boolean goesOn = end < text.length() && "会室团组".indexOf(text.charAt(end)) >= 0;
      if (title != null && !goesOn && SharedTitles.isOfMany(title.term())) {
        return end;
      }
      if ("，。；、为任辞免\n".indexOf(text.charAt(end - 1)) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the bracket that opens at a position closes, on the same line; else -1. */
  private static int closing(String text, int at, int to) {
    if (at >= to || text.charAt(at) != '（') {
      return -1;
    }
    return text.indexOf('）', at, Math.min(text.length(), Math.min(to, at + 40) + 1));
  }

  private static boolean listed(String text, int limit, int at) {
    return at > limit && at - limit <= 1 && "、和及与".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static @Nullable PostMention after(
      String text,
      int limit,
      NameMention name,
      int to,
      BodyNames bodies,
      List<BodyMention> antecedents) {
    Matcher title = TITLE_AFTER.matchAtStart(text, name.to(), to);
    if (title == null) {
      return null;
    }
    int start = name.from();
    for (BodyMention body : antecedents) {
      if (body.to() == start && body.from() >= limit) {
        return new PostMention(
            body.from(), title.end(), body.body(), title.group(), false, Standing.FULL);
      }
    }
    for (int begin = Math.max(limit, start - 16); begin < start; begin++) {
      String body = text.substring(begin, start);
      if ((opensClause(text, begin, limit) && ofArea(body, title.group()))
          || (bodies.known(body) != null
              && Wordlists.BODY_SUFFIXES.longestBefore(body, body.length(), 1) != null)
          || (!text.startsWith("发区", begin - 1)
              && Pattern.matches("(?:自治区|省|市|县|区|旗)\\p{IsHan}{1,12}(?:局|厅|委|中心|办|部|院|会)", body))
          || Pattern.matches("(?:中国|国家|全国)\\p{IsHan}{2,14}(?:院|所|中心|会|局|部)", body)) {
        Body resolved = bodies.resolve(body + office(body, title.group()), null);
        if (resolved != null) {
          return new PostMention(begin, title.end(), resolved, title.group(), false, Standing.FULL);
        }
      }
    }
    if (title.group().endsWith("总理")) {
      Body council = bodies.resolve("国务院", null);
      return council == null
          ? null
          : new PostMention(name.from(), title.end(), council, title.group(), false, Standing.FULL);
    }
    return Pattern.matches("副?[省市县区旗]长", title.group())
        ? ofHome(name, title, bodies)
        : Pattern.matches("副?(?:会长|理事长)|秘书长", title.group())
            ? ofAssociation(name, title, antecedents)
            : null;
  }

  /** 郁青副县长: deputy in the area of the document. */
  private static @Nullable PostMention ofHome(NameMention name, Matcher title, BodyNames bodies) {
    String printed = title.group();
    Body government =
        bodies.government(
            printed.substring(printed.length() - 2, printed.length() - 1), null, null);
    return government == null
        ? null
        : new PostMention(name.from(), title.end(), government, printed, false, Standing.FULL);
  }

  /** 敖明远会长: of the association named before, if it is the only one. */
  private static @Nullable PostMention ofAssociation(
      NameMention name, Matcher title, List<BodyMention> antecedents) {
    Body found = null;
    for (BodyMention body : antecedents) {
      if (body.to() <= name.from() && body.body().kind().equals("association")) {
        if (found != null && !found.name().equals(body.body().name())) {
          return null;
        }
        found = body.body();
      }
    }
    return found == null
        ? null
        : new PostMention(name.from(), title.end(), found, title.group(), false, Standing.FULL);
  }

  private static boolean opensClause(String text, int at, int limit) {
    return at == limit || !Character.isLetter(text.charAt(at - 1));
  }

  /** 市周远市长, 某市周远市长: the class word of the area stands in the title too. */
  private static boolean ofArea(String body, String title) {
    return body.equals("自治区")
        || (Pattern.matches("\\p{IsHan}{0,6}[省市县区旗]", body)
            && title.indexOf(body.charAt(body.length() - 1)) >= 0);
  }

  /** The office that a title is of where only the area is printed: 某市周远市长. */
  private static String office(String body, String title) {
    boolean area = Pattern.matches("\\p{IsHan}{0,8}(?:自治区|省|市|县|区|旗)", body);
    boolean head = Pattern.matches("副?[省市区县旗]长", title);
    return area && (head || (Pattern.matches("副?主席", title) && body.equals("自治区"))) ? "政府" : "";
  }
}

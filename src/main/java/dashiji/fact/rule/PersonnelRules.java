package dashiji.fact.rule;

import dashiji.document.Document;
import dashiji.document.Entry;
import dashiji.document.EntryDate;
import dashiji.document.Jurisdiction;
import dashiji.document.PartialDate;
import dashiji.document.Section;
import dashiji.document.SectionKind;
import dashiji.fact.Capacity;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.lexicon.Gazetteer;
import dashiji.mention.Body;
import dashiji.mention.NameMention;
import dashiji.mention.PersonMention;
import dashiji.mention.PostMention;
import dashiji.mention.Standing;
import dashiji.mention.TitleChain;
import dashiji.mention.TitleChainReader;
import dashiji.mention.Wordlists;
import dashiji.problem.ProblemCode;
import dashiji.text.NormalText;
import dashiji.text.Stretch;
import dashiji.text.regex.Matcher;
import dashiji.text.regex.Pattern;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Acts of appointment, removal, election, confirmation and resignation, and the posts they state.
 * Takes the acts of notices and entries (任命周远、郁青为云岫县水务局副局长: two acts); leaves 任务, 任期, 免费. An act of
 * a notice without a readable name or body is a problem, as notices are nothing but acts.
 */
final class PersonnelRules {
  private static final Pattern HEADING =
      Pattern.compile(".*(?:决定|通知|名单|公告|议案|公示|报告|批复|说明|建议)(?:（.*）)?");

  private static final Pattern POLICY = Pattern.compile("第[一二三四五六七八九十百零\\d]{1,5}[条章节款].*");

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?s).*(?:任命|免去|同志任|同志担任|不再[担兼]任|当选|辞去|聘任|选举|挂职任|职务自[然行]|正式任用|[任免]职：|(?:^|[\n；，])\\p{IsHan}{2,4}任).*");

  /** A shorter paragraph behind an act is part of its notice: a name and post of a list. */
  private static final int LIST_LINE = 120;

  /** A name and post of a list that look like a heading: they end without a sign. */
  private static final Pattern LIST_MEMBER =
      Pattern.compile(
          "(?:[（]?\\d{1,2}[）.、．])?[\\p{IsHan}·、（）]{5,60}(?:长|主任|主席|书记|委员|组长|员|经理|[总会]师|职务)(?:（[^（）]{1,16}）)?[；。]?");

  /** What becomes of a list that an entry ends with a colon before. */
  private static final Pattern ANNOUNCES = Pattern.compile("任免|任命|免去|人事|决定|通过|公布|宣布|干部");

  /** What may stand between the last name and the posts, in this order. */
  private static final List<String> FILLERS =
      List.of("同志", "的", "请求", "辞去", "不再", "兼任的", "担任的", "担任", "被任命", "被选举", "被聘任", "任", "为", "其");

  /** Before posts whose holders follow them: 选举产生县长甲，副县长乙、丙. */
  private static final Pattern ELECTED =
      Pattern.compile("(?:选举|补选|增选|推选)(?:产生|出)?(?:了)?(?:新一届)?|选出(?:了)?");

  /** A body that stands right behind 免去; a name of three does not look so. */
  private static final Pattern BODY_AHEAD =
      Pattern.compile(
          "(?:中共|原|自治区)\\p{IsHan}{2}|[省市县区州旗盟乡镇]\\p{IsHan}{2}"
              + "|\\p{IsHan}{2}[省市县区州旗盟镇乡]\\p{IsHan}|\\p{IsHan}{2,4}(?:街道|镇|乡|苏木)");

  private static final Pattern PARTY_COMMITTEE = Pattern.compile(".*(?<!监)委");

  /** A member of the standing committee of a party committee, in full. */
  private static final Pattern STANDING_MEMBER = Pattern.compile("(?:常务委员会|常委会)委员|常务委员");

  /** 任命…为县人大常委会代表资格审查委员会组成人员. */
  private static final Pattern COMMITTEE_MEMBERS =
      Pattern.compile("(\\p{IsHan}{2,40}(?:委员会|[小审]组))(组成人员)");

  private static final Pattern LABEL =
      Pattern.compile("\\p{IsHan}{2,18}(?:[局委办部镇乡校]|街道|苏木|中心|公司|医院|法院|检察院|办公室)");

  private static final Pattern TOWNSHIP = Pattern.compile(".*(?:镇|乡|街道|苏木)");

  private static final Pattern PARTY_GROUP = Pattern.compile("(?:党组|党委|党工委)$");

  /** The name of a body as a whole, before the next of a list. */
  private static final Pattern WHOLE_BODY =
      Pattern.compile(
          "\\p{IsHan}{2,40}(?:委员会|管委会|党委|党组|党工委|工委|局|厅|中心|办公室|办事处|公司|集团|学校|学院|大学|医院|研究院|研究室|协会|联合会)");

  private static final Pattern DECIDED = Pattern.compile("任命|聘任|决定");

  private static final Pattern DECIDES =
      Pattern.compile(
          "(?<![\\p{IsHan}])(?:\\p{IsHan}{2,12}，)?(?:中共)?(\\p{IsHan}{2,10}?(?:自治县|[市县区旗]))(?:人民政府|政府|委|人大常委会)[^，。；：\n]{0,20}(?:决定|研究|任命|同意)");

  private static final Pattern OF_STANDING_COMMITTEE = Pattern.compile("副?主任|秘书长|委员");

  /** Behind somebody elected to what is printed there. */
  private static final Pattern BECOMES =
      Pattern.compile("(?:同志)?(?:[、和][^，。；、]{2,24}){0,6}?(?:等\\d+[名位人])?(?:同志)?(?:为|担任)");

  private static final Pattern LISTED = Pattern.compile("(?:（[^（）]{1,14}）)?[，、；和]?");

  private static final Pattern OWN_DATE =
      Pattern.compile("(?<!\\d)(\\d{4}|\\d{2})年(\\d{1,2})月(?:(\\d{1,2})日)?[，,]?(?:决定)?$");

  private static final Pattern OWN_YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年，?$");

  /** Years of two digits from here on are of the last century. */
  private static final int MIDDLE = 49;

  /** No remark in brackets behind a post is longer. */
  private static final int LONGEST_ASIDE = 200;

  private static final Pattern SAME_MEETING =
      Pattern.compile(
          "(?<=^|\n)(?:(?:在?(?:当天|当日)|会议还|会上还|此外，会议)[^，。；\n]{0,14}，?[^。\n]*(?:会议|通过|决定)"
              + "|会议(?:审议|表决|依法|一致|并)*(?:通过|决定)(?:了)?[^。，\n]{0,16}：)");

  private static final Pattern CLAUSE_DATE =
      Pattern.compile(
          "(?<![至到—\\d〔（])(?:(\\d{4})年|今年|去年|同年|当年|次年|翌年)?(?<!\\d)(\\d{1,2}|(?<=年)[一二三四五六七八九十]{1,2})月(?:(\\d{1,2})日)?(?:上午|下午|晚)?"
              + "(?=，|\\p{IsHan}{4,40}?(?:会议|大会|全会)(?:上)?(?:决定|选举|补选|通过|表决|审议|，))");

  private static final Pattern BY_THE_ONE_BEFORE = Pattern.compile("[同当次翌]年");

  private static final Pattern DAY = Pattern.compile("(?<![\\d月])(\\d{1,2})日");

  private final DocumentContext context;
  private final String text;
  private final TitleChainReader chains;
  private final PersonRules persons;
  private final OrganizationRules organizations;
  private final FactCollector facts;

  PersonnelRules(
      DocumentContext context,
      TitleChainReader chains,
      PersonRules persons,
      OrganizationRules organizations,
      FactCollector facts) {
    this.context = context;
    this.text = context.text();
    this.chains = chains;
    this.persons = persons;
    this.organizations = organizations;
    this.facts = facts;
  }

  /**
   * An act in its place.
   *
   * @param act the act
   * @param notice what speaks for it: its section, notice or entry
   * @param entry the entry that tells of it, or null for a notice
   */
  record Placed(PersonnelActs.Act act, NoticeParts notice, @Nullable Entry entry) {}

  /**
   * All acts of a document as printed: those of its notices, then those that entries tell of.
   *
   * @param notices the stretches that {@link #notices} finds
   * @param gazetteer tells names of areas from those of persons
   */
  static List<Placed> acts(Document document, List<Stretch> notices, Gazetteer gazetteer) {
    List<Placed> acts = new ArrayList<>();
    for (Stretch notice : notices) {
      place(document, gazetteer, notice, goesOn(document, notice), acts);
    }
    for (Entry entry : document.entries()) {
      place(document, gazetteer, new Stretch(entry.from(), entry.to()), entry, acts);
    }
    return acts;
  }

  /**
   * The entry whose meeting a stretch behind it goes on with, as where a biography stands between
   * (在当天举行的会议上，还通过了…), or null.
   */
  private static @Nullable Entry goesOn(Document document, Stretch notice) {
    String text = document.text().text();
    int from = text.lastIndexOf('\n', Math.max(0, notice.from() - 2)) + 1; // 会议通过下列事项：
    Entry before = null;
    for (Entry entry : document.entries()) {
      before = entry.to() <= notice.from() ? entry : before;
    }
    return before != null
            && (announces(text, before, notice) || SAME_MEETING.in(text, from, notice.to()).find())
        ? before
        : null;
  }

  /** Whether an entry ends with a colon over a list: 会议通过人事任免事项：⏎任命：⏎…. */
  private static boolean announces(String text, Entry entry, Stretch notice) {
    int end = entry.to();
    while (end > entry.from() && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.charAt(end - 1) == '：'
        && text.substring(end, notice.from()).isBlank()
        && ANNOUNCES.in(text, entry.from(), end).find();
  }

  private static void place(
      Document document,
      Gazetteer gazetteer,
      Stretch stretch,
      @Nullable Entry entry,
      List<Placed> placed) {
    NormalText normal = document.text();
    String text = normal.text();
    PersonnelAction announced = PersonnelActs.announced(text, stretch.from());
    List<PersonnelActs.Act> acts =
        RemovedNames.ended(
            PersonnelActs.read(text, stretch.from(), stretch.to(), announced),
            text,
            document.jurisdiction(),
            gazetteer);
    List<PersonnelActs.Act> listed = ElectionLists.read(normal, stretch.from(), stretch.to());
    List<PersonnelActs.Act> rows = ActRows.read(normal, stretch.from(), stretch.to(), announced);
    if (!listed.isEmpty() || !rows.isEmpty()) {
      acts = new ArrayList<>(acts);
      acts.removeIf(act -> rows.stream().anyMatch(row -> overlap(row, act)));
      acts.addAll(listed);
      acts.addAll(rows);
      acts.sort(Comparator.comparingInt(PersonnelActs.Act::from));
    }
    if (acts.isEmpty()) {
      return;
    }
    List<NoticeParts> notices = NoticeParts.of(text, stretch);
    int at = 0;
    for (PersonnelActs.Act act : acts) {
      while (at + 1 < notices.size() && notices.get(at).stretch().to() <= act.from()) {
        at++;
      }
      if (entry != null || !inHeading(text, act)) {
        placed.add(new Placed(act, notices.get(at), entry));
      }
    }
  }

  private static boolean overlap(PersonnelActs.Act a, PersonnelActs.Act b) {
    return a.from() < b.to() && b.from() < a.to();
  }

  /** The stretches outside of entries that hold acts, each with the short lines behind it. */
  static List<Stretch> notices(Document document) {
    List<Stretch> notices = new ArrayList<>();
    int from = -1;
    int to = -1;
    Section within = null;
    int next = 0;
    boolean opened = false;
    List<Section> sections = document.sections();
    for (Document.Paragraph p : document.paragraphs()) {
      while (next < sections.size() && sections.get(next).to() <= p.from()) {
        next++;
      }
      boolean inside = next < sections.size() && sections.get(next).holds(p.from(), p.to());
      Section section = inside ? sections.get(next) : null;
      boolean outside = p.kind() == Document.Paragraph.Kind.ENTRY || !canHold(section);
      String content = p.in(document.text());
      boolean acts = !outside && NOTICE.matches(content) && !POLICY.matches(content);
      boolean listed =
          section == null
              ? p.to() - p.from() < LIST_LINE
                  && (p.kind() == Document.Paragraph.Kind.OTHER
                      || ((from >= 0 || opened) && LIST_MEMBER.matches(content)))
              : section.kind().holdsActs();
      if (from >= 0 && (outside || !Objects.equals(section, within) || !(acts || listed))) {
        notices.add(new Stretch(from, to));
        from = -1;
      }
      if (acts || (!outside && listed && (section != null || from >= 0 || opened))) {
        from = from < 0 ? p.from() : from;
        to = p.to();
        within = section;
      }
      opened =
          p.kind() == Document.Paragraph.Kind.ENTRY
              && content.endsWith("：")
              && ANNOUNCES.isIn(content);
    }
    if (from >= 0) {
      notices.add(new Stretch(from, to));
    }
    return notices;
  }

  private static boolean canHold(@Nullable Section section) {
    return section == null || section.kind() != SectionKind.RECRUITMENT;
  }

  /** A title repeats what its text decides: 关于接受甲辞去…职务请求的决定. */
  private static boolean inHeading(String text, PersonnelActs.Act act) {
    int from = text.lastIndexOf('\n', act.from() - 1) + 1;
    int to = text.indexOf('\n', act.to() - 1);
    return HEADING.matches(text, from, to < 0 ? text.length() : to);
  }

  /** Where acts print names whose ends are marked: such names need no other support. */
  static List<Stretch> printedNames(List<Placed> acts) {
    return acts.stream()
        .map(Placed::act)
        .filter(PersonnelActs.Act::bounded)
        .flatMap(act -> act.names().stream())
        .distinct()
        .toList();
  }

  /** Reads the acts. An act of a notice whose name nothing supports is a problem. */
  void read(List<Placed> acts) {
    Placed before = null;
    Body last = null;
    for (Placed printed : acts) {
      Placed placed = printed;
      if (before == null || !sameSentence(before, placed)) {
        last =
            Assemblies.before(
                text, placed.notice().stretch().from(), placed.act().from(), context.bodies());
        Body decides = decidesFor(placed.act());
        last = decides == null ? last : decides;
      }
      Placed previous = before;
      List<NameMention> named = namesOf(placed.act());
      if (named.isEmpty() && previous != null && leavesOutName(previous, placed)) {
        placed = ofSamePerson(previous, placed);
        named = namesOf(previous.act());
      }
      before = placed;
      if (named.isEmpty() && placed.entry() == null) {
        incomplete(
            placed.act(),
            "no name could be read in: "
                + text.substring(placed.act().from(), placed.act().to()).strip());
      }
      for (int i = 0; i < named.size(); i++) {
        Body body = act(placed, named, i, last);
        last = body == null ? last : body;
      }
    }
  }

  /**
   * The government of another area that decides in the paragraph of an act, and whose bodies it
   * calls by their class: 青石县人民政府决定：甲任县水利局局长, in the document of a city; or null.
   */
  private @Nullable Body decidesFor(PersonnelActs.Act act) {
    int from = text.lastIndexOf('\n', act.from() - 1) + 1;
    Matcher m =
        DECIDES.matcher(text).region(from, Math.max(act.from(), act.names().getFirst().from()));
    String area = null;
    while (m.find()) {
      area = m.group(1);
    }
    String decides = area;
    boolean own =
        decides == null
            || context.jurisdiction().chain().stream().anyMatch(u -> decides.endsWith(u.name()));
    return own ? null : context.bodies().resolve(decides + "政府", null);
  }

  /** Whether an act has a body where its name should stand: 甲任某局局长，免去青石镇党委书记职务. */
  private boolean leavesOutName(Placed before, Placed act) {
    PersonnelActs.Act removal = act.act();
    return removal.action() == PersonnelAction.REMOVE
        && !removal.bounded()
        && removal.names().size() == 1
        && before.act().action() == PersonnelAction.APPOINT
        && before.act().posts().to() <= removal.from()
        && sameSentence(before, act)
        && BODY_AHEAD
            .matcher(text)
            .region(removal.names().getFirst().from(), removal.posts().to())
            .lookingAt();
  }

  private static Placed ofSamePerson(Placed before, Placed removal) {
    PersonnelActs.Act act = removal.act();
    Stretch posts = new Stretch(act.names().getFirst().from(), act.posts().to());
    return new Placed(
        new PersonnelActs.Act(
            act.from(),
            act.to(),
            act.action(),
            act.acting(),
            before.act().names(),
            before.act().bounded(),
            posts),
        removal.notice(),
        removal.entry());
  }

  /** Whether one act follows another without a full stop: 选举甲为县人大常委会主任，乙为副主任. */
  private boolean sameSentence(Placed before, Placed act) {
    int from = before.act().posts().to();
    int to = act.act().posts().from();
    boolean labelled = isLabelled(before.act()) && isLabelled(act.act());
    return from <= to
        && text.substring(from, to).chars().noneMatch(c -> c == '。' || (c == '\n' && !labelled));
  }

  /** Whether the post stands before the names, as a label of a list. */
  private static boolean isLabelled(PersonnelActs.Act act) {
    return act.names().getFirst().from() >= act.posts().to();
  }

  /** Reads elections that print the post before the name: 选举产生县长甲，副县长乙、丙. */
  void elected(EntryMentions mentions) {
    Entry entry = mentions.entry();
    NoticeParts notice = null;
    Matcher verb = ELECTED.matcher(text).region(entry.from(), entry.to());
    while (verb.find()) {
      int at = verb.end();
      for (PersonMention person : mentions.persons()) {
        TitleChain chain = person.chain();
        if (chain.posts().isEmpty()
            || chain.from() < at
            || !LISTED.matches(text, at, chain.from())) {
          continue;
        }
        notice =
            notice == null
                ? NoticeParts.of(text, new Stretch(entry.from(), entry.to())).getLast()
                : notice;
        if (BECOMES.opens(text, person.name().to(), entry.to())) {
          break; // 推选县委书记甲为代表团团长: what he is already
        }
        Stretch name = new Stretch(person.name().from(), person.name().to());
        Stretch posts = new Stretch(chain.from(), Math.max(chain.from(), name.from()));
        PersonnelActs.Act act =
            new PersonnelActs.Act(
                verb.start(), name.to(), PersonnelAction.ELECT, false, List.of(name), true, posts);
        Placed placed = new Placed(act, notice, entry);
        chain.posts().forEach(post -> state(placed, person, post));
        at = name.to();
      }
    }
  }

  private void incomplete(PersonnelActs.Act act, String message) {
    facts.problem(
        ProblemCode.INCOMPLETE_PERSONNEL_ACT, message, context.where(act.from(), act.to()));
  }

  /** The names in an act; where nothing marks the end of the last, up to the posts. */
  private List<NameMention> namesOf(PersonnelActs.Act act) {
    List<NameMention> found = new ArrayList<>();
    for (Stretch slot : act.names()) {
      int limit = act.bounded() ? slot.to() : act.posts().to();
      context.names(slot.from(), limit).stream()
          .filter(n -> n.from() == slot.from())
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  /**
   * Reads the posts of an act for one of its persons.
   *
   * @param inherited the body that a post without one is of, or null
   * @return the body of the last post, or null
   */
  private @Nullable Body act(
      Placed placed, List<NameMention> list, int index, @Nullable Body inherited) {
    PersonnelActs.Act act = placed.act();
    NameMention named = list.get(index);
    NameMention last = list.getLast();
    boolean follows = named.from() >= act.posts().to() && named.to() <= act.to(); // 县长由甲担任
    int from = behindFillers(Math.max(act.bounded() ? act.posts().from() : 0, last.to()));
    if (last.from() > act.posts().to() && !follows) {
      return null;
    }
    from = follows || named.from() < act.from() ? act.posts().from() : from;
    Body label = label(act.from());
    List<PostMention> posts =
        posts(from, act.posts().to(), label == null ? standing(inherited, act) : label);
    if (posts.isEmpty()) {
      if (placed.entry() == null) {
        incomplete(act, "no body could be read for the post: " + act.posts().in(text));
      }
      return null;
    }
    int aside = act.posts().to();
    int asideEnd =
        text.startsWith("（", aside)
            ? text.indexOf('）', aside, Math.min(text.length(), aside + LONGEST_ASIDE))
            : -1;
    if (asideEnd > 0) {
      TitleChainReader.remarked(text.substring(aside, asideEnd), posts);
    }
    PersonMention person = persons.appoint(named);
    boolean oneEach =
        list.size() > 1
            && list.size() == posts.size()
            && last.to() < from
            && (text.substring(last.to(), from).contains("分别") || oneSeatEach(posts));
    for (PostMention post : oneEach ? List.of(posts.get(index)) : posts) {
      state(placed, person, post);
    }
    aside(placed, person);
    return posts.getLast().body();
  }

  /** The body that an act is labelled with: 青石镇：甲任党委书记; or null. */
  private @Nullable Body label(int act) {
    if (act == 0 || text.charAt(act - 1) != '：') {
      return null;
    }
    int from = act - 1;
    while (from > 0 && "。；，：\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String label = text.substring(from, act - 1);
    return LABEL.matches(label)
        ? context.bodies().resolve(TOWNSHIP.matches(label) ? label + "政府" : label, null)
        : null;
  }

  /** Whether posts are of one title in as many bodies: 任甲局副局长、乙局副局长 is one each. */
  private static boolean oneSeatEach(List<PostMention> posts) {
    return posts.stream().map(PostMention::title).distinct().count() == 1
        && posts.getFirst().title().endsWith("局长")
        && posts.stream().map(p -> p.body().name()).distinct().count() == posts.size();
  }

  /** The posts of a list, with what stands in brackets between them left out. */
  private List<PostMention> posts(int from, int to, @Nullable Body inherited) {
    List<PostMention> posts = new ArrayList<>();
    if (inherited != null
        && PARTY_COMMITTEE.matches(inherited.name())
        && STANDING_MEMBER.matches(text, from, to)) {
      posts.add(new PostMention(from, to, inherited, "常委", false, Standing.FULL));
      return posts;
    }
    Matcher members = COMMITTEE_MEMBERS.matcher(text).region(from, to);
    Body committee = members.matches() ? context.bodies().resolve(members.group(1), null) : null;
    if (committee != null) {
      posts.add(new PostMention(from, to, committee, members.group(2), false, Standing.FULL));
      return posts;
    }
    int start = from;
    while (start < to) {
      int open = text.indexOf('（', start, to);
      int end = open < 0 ? to : open;
      if (start < end) {
        Body before = posts.isEmpty() ? open(start, inherited) : posts.getLast().body();
        List<PostMention> found =
            chains
                .before(text, start, end, context.bodies(), before, List.of(), context.trace())
                .posts();
        posts.addAll(shared(start, found));
        posts.addAll(found);
      }
      int close = end < to ? text.indexOf('）', end, to) : -1;
      start = close < 0 ? to : close + 1;
      start += start < to && text.charAt(start) == '、' ? 1 : 0;
    }
    return posts;
  }

  /**
   * The posts of bodies that share the titles of the last of them: 任某局、某中心主任 is head of both.
   *
   * @param from where the list starts
   * @param found the posts read from it
   */
  private List<PostMention> shared(int from, List<PostMention> found) {
    List<PostMention> posts = new ArrayList<>();
    if (found.isEmpty()) {
      return posts;
    }
    PostMention first = found.getFirst();
    int start = from;
    for (int i = from; i < first.from(); i++) {
      if (text.charAt(i) != '、') {
        continue;
      }
      Body body =
          WHOLE_BODY.matches(text, start, i)
              ? context.bodies().resolve(text.substring(start, i) + groupOf(first, start, i), null)
              : null;
      if (body == null) {
        return List.of();
      }
      for (PostMention post : found) {
        if (post.body().name().equals(first.body().name())) {
          posts.add(
              new PostMention(
                  start, post.to(), body, post.title(), post.former(), post.standing()));
        }
      }
      start = i + 1;
    }
    return posts;
  }

  /** What a body before the last leaves out: 任某局、某委党组成员 is in the party groups of both. */
  private String groupOf(PostMention last, int from, int to) {
    Matcher group = PARTY_GROUP.matcher(last.body().name());
    return group.find() && !PARTY_GROUP.isIn(text, from, to) ? group.group() : "";
  }

  /**
   * The body that a list of posts may go on from, or null where it opens with one of the area that
   * the document is about: behind 甲任某市委书记 the 市水务局 of 乙 is of the city at hand.
   */
  private @Nullable Body open(int start, @Nullable Body inherited) {
    String home = context.jurisdiction().home().map(Jurisdiction.Unit::name).orElse("");
    boolean ofHome =
        !home.isEmpty()
            && text.charAt(start) == home.charAt(home.length() - 1)
            && Wordlists.TITLES.longestAt(text, start) == null;
    return ofHome ? null : inherited;
  }

  /** A congress elects the heads of its standing committee: 主任 behind 县人民代表大会第一次会议. */
  private @Nullable Body standing(@Nullable Body inherited, PersonnelActs.Act act) {
    return inherited != null
            && inherited.name().endsWith("人大")
            && OF_STANDING_COMMITTEE.matches(act.posts().in(text))
        ? context.bodies().resolve(inherited.name() + "常委会", null)
        : inherited;
  }

  private int behindFillers(int at) {
    int behind = at;
    for (String filler : FILLERS) {
      behind = text.startsWith(filler, behind) ? behind + filler.length() : behind;
    }
    return behind;
  }

  /** Posts in brackets behind the name, which the person has besides: 任命甲（县委书记）为某站站长. */
  private void aside(Placed placed, PersonMention person) {
    int open = person.to();
    int to = Math.min(text.length(), placed.act().to() + 1);
    int close = open < to && text.charAt(open) == '（' ? text.indexOf('）', open, to) : -1;
    if (close < 0) {
      return;
    }
    EntryDate date = attested(placed, null);
    for (PostMention post : posts(open + 1, close, null)) {
      OrganizationRef body = organizations.named(post.body(), post.from(), post.to());
      facts.post(
          new Fact.PostFact(
              persons.appointee(person, post.body()),
              body,
              post.title(),
              post.former(),
              PostRules.capacity(post),
              date == null || post.former() ? null : date.first(),
              date == null || post.former() ? null : date.last(),
              null,
              null,
              context.evidence(person.from(), close + 1, RuleBook.POST_CHAIN, 0.9)));
    }
  }

  /** The act as a fact, and the post that it starts or ends. */
  private void state(Placed placed, PersonMention named, PostMention post) {
    PersonnelActs.Act act = placed.act();
    Stretch own = new Stretch(act.from(), act.to());
    Stretch sentence =
        new Stretch(act.from(), sentenceEnd(act.to(), placed.notice().stretch().to()));
    boolean starts =
        act.action() != PersonnelAction.REMOVE && act.action() != PersonnelAction.RESIGN;
    NoticeParts.Effective stated = placed.notice().effective(own, sentence, starts);
    Entry entry = placed.entry();
    PartialDate printed = stated == null ? ownDate(act) : stated.date();
    printed = printed == null ? inSentence(placed) : printed;
    printed =
        printed == null && entry == null && isLabelled(act)
            ? placed.notice().headed(act.from())
            : printed;
    PartialDate effective = printed == null ? dayOf(act, entry) : printed;
    boolean termCounted = stated != null && stated.termCounted();
    PersonnelAction action =
        act.action() == PersonnelAction.APPOINT && placed.notice().confirms(own, sentence)
            ? PersonnelAction.CONFIRM
            : act.action();
    OrganizationRef body = organizations.named(post.body(), post.from(), post.to());
    PersonId person = persons.appointee(named, post.body());
    Evidence evidence = context.evidence(act.from(), act.to(), RuleBook.PERSONNEL_ACT, 0.95);
    Capacity capacity = act.acting() ? Capacity.ACTING : PostRules.capacity(post);
    boolean told = isTold(placed, effective);
    if (!told) {
      facts.act(
          new Fact.PersonnelActFact(
              person,
              action,
              body,
              post.title(),
              capacity == Capacity.FULL
                      && action == PersonnelAction.APPOINT
                      && placed.notice().onProbation(own, sentence)
                  ? Capacity.PROBATION
                  : capacity,
              effective,
              termCounted,
              placed.notice().number(act.from()),
              evidence));
    }
    boolean over = action == PersonnelAction.REMOVE || action == PersonnelAction.RESIGN;
    EntryDate attested = over ? null : attested(placed, effective);
    facts.post(
        new Fact.PostFact(
            person,
            body,
            post.title(),
            over,
            capacity,
            attested == null ? null : inside(effective, attested) ? effective : attested.first(),
            attested == null ? null : attested.last(),
            // Who is confirmed held the post before: only the day from which the term counts starts
            // it.
            over || (action == PersonnelAction.CONFIRM && !termCounted) ? null : effective,
            over ? effective : null,
            evidence));
  }

  /**
   * Whether a post was taken in a year before that of the entry: news that tells the career of
   * somebody (1998年，甲升任某市副市长), of which the post is kept.
   */
  private boolean isTold(Placed placed, @Nullable PartialDate effective) {
    PersonnelActs.Act act = placed.act();
    Integer year = effective == null ? null : effective.year();
    Integer now = now(placed);
    return act.action() == PersonnelAction.APPOINT
        && year != null
        && now != null
        && year < now
        && !DECIDED.isIn(text, act.from(), act.to());
  }

  /**
   * The year in which an act is told: of its entry, or before that of the page outside of notices.
   */
  private @Nullable Integer now(Placed placed) {
    Entry entry = placed.entry();
    if (entry != null) {
      EntryDate date = entry.date();
      return date == null ? null : date.first().year();
    }
    PartialDate published = context.document().published();
    PersonnelActs.Act act = placed.act();
    boolean official =
        context.document().sections().stream()
            .anyMatch(s -> s.kind().holdsActs() && s.holds(act.from(), act.to()));
    return official || published == null || published.year() == null
        ? null
        : Integer.valueOf(published.year() - 1);
  }

  /**
   * The days on which an act shows the post: the entry's, or the notice's where no start is known.
   */
  private @Nullable EntryDate attested(Placed placed, @Nullable PartialDate effective) {
    Entry entry = placed.entry();
    if (entry != null) {
      return entry.date();
    }
    PartialDate issued = effective == null ? placed.notice().issued(placed.act().to()) : null;
    return issued == null ? null : EntryDate.day(issued, EntryDate.Basis.STATED);
  }

  private int sentenceEnd(int from, int limit) {
    int end = from;
    while (end < limit && "。；\n".indexOf(text.charAt(end - 1)) < 0) {
      end++;
    }
    return end;
  }

  /** Whether an act took effect on a day of its entry: from then on it attests the post. */
  private static boolean inside(@Nullable PartialDate effective, EntryDate date) {
    return effective != null
        && effective.isFull()
        && effective.toString().compareTo(date.first().toString()) >= 0
        && effective.toString().compareTo(date.last().toString()) <= 0;
  }

  /** The date that stands right before an act: 2012年3月，甲任某局局长. */
  private @Nullable PartialDate ownDate(PersonnelActs.Act act) {
    String lead = text.substring(Math.max(0, act.from() - 18), act.from());
    Matcher m = OWN_DATE.firstMatch(lead);
    if (m == null) {
      Matcher alone = OWN_YEAR.firstMatch(lead);
      return alone == null ? null : new PartialDate(Integer.valueOf(alone.group(1)), null, null);
    }
    String day = m.group(3);
    try {
      return new PartialDate(
          year(m.group(1)), Integer.valueOf(m.group(2)), day == null ? null : Integer.valueOf(day));
    } catch (DateTimeException noSuchDay) {
      return null; // 2月30日: the entry's date stands
    }
  }

  /**
   * The date that the sentence of an act opens a clause with: 据介绍，今年8月28日，会议决定任命…; a year that it
   * does not print is that of the entry or of last year.
   */
  private @Nullable PartialDate inSentence(Placed placed) {
    Entry entry = placed.entry();
    EntryDate told = entry == null ? null : entry.date();
    if (entry == null || told == null) {
      return null;
    }
    int start = placed.act().from();
    while (start > entry.from() && "。；\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    Matcher m = CLAUSE_DATE.matcher(text).region(start, placed.act().from());
    PartialDate found = null;
    while (m.find()) {
      Integer year = told.first().year();
      if (m.group(1) != null) {
        year = Integer.valueOf(m.group(1));
      } else if (year != null && m.group().startsWith("去年")) {
        year = year - 1;
      } else if (found != null && found.year() != null && BY_THE_ONE_BEFORE.opens(m.group())) {
        year = found.year() + ("次翌".indexOf(m.group().charAt(0)) >= 0 ? 1 : 0);
      }
      try {
        Integer day = m.group(3) == null ? null : Integer.valueOf(m.group(3));
        found = new PartialDate(year, month(m.group(2)), day);
      } catch (DateTimeException noSuchDay) {
        continue; // 2月30日 says nothing
      }
    }
    return found;
  }

  /** A year of four digits, or of two since the middle of the last century: 99年, 01年. */
  private static Integer year(String printed) {
    int year = Integer.parseInt(printed);
    return Integer.valueOf(
        printed.length() == 4 ? year : year < MIDDLE ? 2000 + year : 1900 + year);
  }

  /** A month in digits, or in words up to 十二. */
  private static Integer month(String printed) {
    int units = "一二三四五六七八九".indexOf(printed.charAt(printed.length() - 1)) + 1;
    return Character.isDigit(printed.charAt(0))
        ? Integer.valueOf(printed)
        : Integer.valueOf((printed.startsWith("十") ? 10 : 0) + units);
  }

  /**
   * The day of an act that a chronicle tells of and that names none itself: the entry's day, in a
   * range the one printed last before the act (25日至26日，…。26日，会议选举…), else the month of both ends.
   */
  private @Nullable PartialDate dayOf(PersonnelActs.Act act, @Nullable Entry entry) {
    EntryDate date = entry == null ? null : entry.date();
    if (entry == null || date == null) {
      return null;
    }
    if (date.first().equals(date.last())) {
      return date.first();
    }
    Matcher day = DAY.matcher(text).region(entry.from(), act.from());
    PartialDate found = null;
    while (day.find()) {
      int number = Integer.parseInt(day.group(1));
      for (PartialDate end : List.of(date.first(), date.last())) {
        if (end.day() != null && end.day() == number) {
          found = end;
        }
      }
    }
    return found == null ? date.month() : found;
  }
}

package dashiji.export;

import dashiji.export.Column.Type;
import dashiji.export.Table.Reference;
import dashiji.query.Words;
import java.util.List;
import java.util.stream.Stream;

/** The tables that {@code export --tables} writes, with the meaning of every column. */
final class Tables {
  private Tables() {}

  private static final Column DOC =
      required(
          "doc",
          Type.TEXT,
          "key of the source document: its path without the ending",
          "来源文件的键：去掉扩展名的路径");
  private static final Column START =
      optional(
          "start",
          Type.NUMBER,
          "where the words begin in the source, in Unicode code points",
          "原文起始位置（Unicode 码位）");
  private static final Column END =
      optional("end", Type.NUMBER, "where they end, exclusive", "原文结束位置（不含）");
  private static final Column EVIDENCE_START = required(START);
  private static final Column EVIDENCE_END = required(END);
  private static final Column QUOTE =
      required(
          "quote",
          Type.TEXT,
          "the words between start and end, as they stand in the source",
          "起止位置之间的原文");
  private static final Column DATE_START =
      optional("date_start", Type.PARTIAL_DATE, "first day", "首日");
  private static final Column DATE_END = optional("date_end", Type.PARTIAL_DATE, "last day", "末日");
  private static final Column PERSON = required("person", Type.IRI, "the person", "人物");
  private static final Column PERSON_NAME =
      required("name", Type.TEXT, "the person's name in simplified characters", "姓名（简体）");
  private static final Column EVENT = required("event", Type.IRI, "the event", "活动");
  private static final Column ORG =
      required("org", Type.TEXT, "the post's organisation in short form", "职务所在机构（简称）");
  private static final Column TITLE =
      required("title", Type.TEXT, "the rest of the post's name", "职务名称");
  private static final Column CAPACITY =
      optional(
          "capacity",
          Type.CODES,
          "in which capacity: full, acting, in-charge and the like; several if the texts say so",
          "任职方式：full 正式，acting 代理，in-charge 主持工作等；记载不一时有多个");
  private static final Reference OF_DOCUMENT = reference(List.of("doc"), "documents");
  private static final Reference OF_PERSON = reference(List.of("doc", "person"), "persons");
  private static final Reference OF_EVENT = reference(List.of("doc", "event"), "events");

  static final Table DOCUMENTS =
      new Table(
          "documents",
          new Words("source documents", "来源文件"),
          List.of(
              DOC,
              required("document", Type.IRI, "the document", "文件"),
              optional("title", Type.TEXT, "its title", "标题"),
              optional("publisher", Type.TEXT, "the publishing body in short form", "发布机构（简称）"),
              optional("jurisdiction", Type.TEXT, "the area it is about", "所属行政区"),
              optional(
                  "jurisdiction_code",
                  Type.TEXT,
                  "that area's GB/T 2260 code",
                  "行政区划代码（GB/T 2260）"),
              optional("date_published", Type.PARTIAL_DATE, "day of publication", "发布日期"),
              optional("date_start", Type.PARTIAL_DATE, "first day of its entries", "条目首日"),
              optional("date_end", Type.PARTIAL_DATE, "last day of its entries", "条目末日"),
              required(
                  "characters", Type.NUMBER, "its length in Unicode code points", "长度（Unicode 码位）"),
              optional("warnings", Type.CODES, "codes of what was wrong with it", "问题代码")),
          List.of("doc"),
          List.of());

  static final Table PERSONS =
      new Table(
          "persons",
          new Words("persons, a row for each document that names them", "人物，每份文件每人一行"),
          List.of(DOC, PERSON, PERSON_NAME, START, END),
          List.of("doc", "person"),
          List.of(OF_DOCUMENT));

  static final Table POSTS =
      new Table(
          "posts",
          new Words("posts that a document says a person holds or held", "文件记载某人现任或曾任的职务"),
          List.of(
              DOC,
              PERSON,
              PERSON_NAME,
              ORG,
              TITLE,
              required(
                  "former",
                  Type.BOOLEAN,
                  "true if the document says it is no longer held",
                  "文件是否称其为原任"),
              optional(
                  "date_start",
                  Type.PARTIAL_DATE,
                  "first day on which the document attests it",
                  "文件显示其任职的首日"),
              optional("date_end", Type.PARTIAL_DATE, "last such day", "文件显示其任职的末日"),
              optional(
                  "stated_from",
                  Type.PARTIAL_DATE,
                  "the start that the document gives, at its precision",
                  "文件写明的任职起始（按其精度）"),
              optional("stated_until", Type.PARTIAL_DATE, "the end that it gives", "文件写明的任职终止"),
              EVIDENCE_START,
              EVIDENCE_END,
              QUOTE,
              CAPACITY),
          List.of(),
          List.of(OF_DOCUMENT, OF_PERSON));

  static final Table EVENTS =
      new Table(
          "events",
          new Words("events", "活动"),
          List.of(
              DOC,
              EVENT,
              required("kind", Type.TEXT, "kind of event", "类别"),
              optional("name", Type.TEXT, "its own name, if it has one", "名称（如有）"),
              DATE_START,
              DATE_END,
              EVIDENCE_START,
              EVIDENCE_END,
              QUOTE),
          List.of("doc", "event"),
          List.of(OF_DOCUMENT));

  static final Table PARTICIPATIONS =
      new Table(
          "participations",
          new Words("who took part in events, a row a role", "活动参加者，每个角色一行"),
          List.of(
              DOC,
              EVENT,
              PERSON,
              PERSON_NAME,
              required(
                  "role",
                  Type.TEXT,
                  "host, lead, attend, speak or accompany",
                  "角色：主持、牵头、出席、讲话、陪同")),
          List.of("doc", "event", "person", "role"),
          List.of(OF_DOCUMENT, OF_EVENT, OF_PERSON));

  static final Table EVENT_LINKS =
      new Table(
          "event_links",
          new Words("places, organisations, projects and documents of events", "活动涉及的地点、机构、项目和文件"),
          List.of(
              DOC,
              EVENT,
              required(
                  "relation",
                  Type.TEXT,
                  "place, organization, project or document",
                  "关系：地点、机构、项目或文件"),
              required("target", Type.IRI, "the thing", "所涉事物"),
              required(
                  "name",
                  Type.TEXT,
                  "its name as the document gives it; of a village or site the full name",
                  "文件中的名称；村、场所等为全称")),
          List.of("doc", "event", "relation", "target"),
          List.of(OF_DOCUMENT, OF_EVENT));

  static final Table APPOINTMENTS =
      new Table(
          "appointments",
          new Words(
              "acts of appointment, removal, election, confirmation, resignation",
              "任命、免职、选举、转正、辞职"),
          List.of(
              DOC,
              PERSON,
              PERSON_NAME,
              required(
                  "action",
                  Type.TEXT,
                  "appoint, remove, elect, confirm or resign",
                  "任命、免职、选举、转正或辞职"),
              ORG,
              TITLE,
              optional(
                  "date", Type.PARTIAL_DATE, "the day from which it holds, if stated", "生效日期（如写明）"),
              optional("document", Type.TEXT, "number of the deciding document", "文号"),
              EVIDENCE_START,
              EVIDENCE_END,
              QUOTE),
          List.of(),
          List.of(OF_DOCUMENT, OF_PERSON));

  static final Table NOMINATIONS =
      new Table(
          "nominations",
          new Words("posts that persons are put forward for; no appointments", "拟任职务（尚非任命）"),
          List.of(
              DOC,
              PERSON,
              PERSON_NAME,
              optional(
                  "org",
                  Type.TEXT,
                  "the post's organisation in short form, if the document says which",
                  "职务所在机构（简称，如写明）"),
              optional("title", Type.TEXT, "the rest of the post's name", "职务名称"),
              required("wording", Type.TEXT, "the post as printed", "拟任职务的原文表述"),
              optional("date", Type.PARTIAL_DATE, "the day of the notice", "公示日期"),
              EVIDENCE_START,
              EVIDENCE_END,
              QUOTE),
          List.of(),
          List.of(OF_DOCUMENT, OF_PERSON));

  static final Table PROFILES =
      new Table(
          "profiles",
          new Words("what a document says of a person beside posts", "文件所述的个人情况"),
          List.of(
              DOC,
              PERSON,
              PERSON_NAME,
              optional("gender", Type.TEXT, "male or female", "性别：male 男，female 女"),
              optional("ethnic_group", Type.TEXT, "ethnic group as printed", "民族"),
              optional("birth", Type.PARTIAL_DATE, "birth, at the precision printed", "出生年月"),
              optional("native_place", Type.TEXT, "where the family is from", "籍贯"),
              optional("education", Type.TEXT, "education as printed", "学历学位"),
              optional("party", Type.TEXT, "membership of a party as printed", "政治面貌"),
              optional(
                  "joined_party", Type.PARTIAL_DATE, "when joined the Communist Party", "入党时间"),
              optional("started_work", Type.PARTIAL_DATE, "when started work", "参加工作时间"),
              EVIDENCE_START,
              EVIDENCE_END,
              QUOTE),
          List.of(),
          List.of(OF_DOCUMENT, OF_PERSON));

  static final Table PROJECTS =
      new Table(
          "projects",
          new Words("projects", "项目"),
          List.of(
              DOC,
              required("project", Type.IRI, "the project", "项目"),
              required("name", Type.TEXT, "its name as written", "名称"),
              optional("place", Type.TEXT, "where it is", "地点"),
              optional("amount", Type.TEXT, "the amount as printed", "金额（照原文）"),
              START,
              END),
          List.of("doc", "project"),
          List.of(OF_DOCUMENT));

  static final Table PLACES =
      new Table(
          "places",
          new Words("places", "地点"),
          List.of(
              DOC,
              required("place", Type.IRI, "the place", "地点"),
              required("name", Type.TEXT, "its name as the document gives it", "文件中的名称"),
              optional("full_name", Type.TEXT, "its name with all areas above it", "含上级行政区的全称"),
              required(
                  "level",
                  Type.TEXT,
                  "province, prefecture, county, township, village, site, country or other",
                  "级别：省、地、县、乡、村、场所、国家或其他"),
              optional("code", Type.TEXT, "its GB/T 2260 or township code", "行政区划代码"),
              START,
              END),
          List.of("doc", "place"),
          List.of(OF_DOCUMENT));

  static final Table ORGS =
      new Table(
          "orgs",
          new Words("organisations", "机构"),
          List.of(
              DOC,
              required("org", Type.IRI, "the organisation", "机构"),
              required("name", Type.TEXT, "its short form with its jurisdiction", "带行政区的简称"),
              required("kind", Type.TEXT, "kind of organisation", "类别"),
              START,
              END),
          List.of("doc", "org"),
          List.of(OF_DOCUMENT));

  static final Table TENURES =
      new Table(
          "tenures",
          new Words(
              "who held which post when, as far as all documents together show it",
              "综合全部文件得出的任职时段"),
          List.of(
              required("tenure", Type.IRI, "the tenure", "任职"),
              PERSON,
              PERSON_NAME,
              required("post", Type.IRI, "the post", "职务"),
              required("post_name", Type.TEXT, "its whole name", "职务全称"),
              ORG,
              TITLE,
              optional(
                  "jurisdiction",
                  Type.TEXT,
                  "the area that the post serves, if known",
                  "职务所属行政区（如已知）"),
              optional("jurisdiction_code", Type.TEXT, "that area's code", "行政区划代码"),
              CAPACITY,
              optional(
                  "first_attested",
                  Type.PARTIAL_DATE,
                  "first day on which a text shows the person with the post",
                  "文本显示其任职的最早日期"),
              optional("last_attested", Type.PARTIAL_DATE, "last such day", "文本显示其任职的最晚日期"),
              optional("earliest_start", Type.DATE, "it began on this day or later", "不早于此日开始"),
              optional("latest_start", Type.DATE, "it began on this day or earlier", "不晚于此日开始"),
              optional("earliest_end", Type.DATE, "it ended on this day or later", "不早于此日结束"),
              optional("latest_end", Type.DATE, "it ended on this day or earlier", "不晚于此日结束"),
              basis("earliest_start"),
              basis("latest_start"),
              basis("earliest_end"),
              basis("latest_end"),
              optional(
                  "edtf",
                  Type.TEXT,
                  "the same as an interval (Extended Date/Time Format)",
                  "以 EDTF 表示的时段"),
              required(
                  "attestations",
                  Type.NUMBER,
                  "number of attestations and acts that it rests on",
                  "所依据的记载和任免决定数")),
          List.of("tenure"),
          List.of());

  /** The tables whose rows each document gives; those that others refer to come first. */
  static final List<Table> OF_DOCUMENTS =
      List.of(
          DOCUMENTS,
          PERSONS,
          POSTS,
          EVENTS,
          PARTICIPATIONS,
          EVENT_LINKS,
          APPOINTMENTS,
          NOMINATIONS,
          PROFILES,
          PROJECTS,
          PLACES,
          ORGS);

  /** All tables. */
  static final List<Table> ALL = Stream.concat(OF_DOCUMENTS.stream(), Stream.of(TENURES)).toList();

  private static Column basis(String bound) {
    return optional(
        bound + "_basis",
        Type.TEXT,
        "what " + bound + " rests on: act, stated, successor and the like",
        bound + " 的依据：act 任免决定，stated 文本写明，successor 由后任推断等");
  }

  private static Column required(String name, Type type, String en, String zh) {
    return new Column(name, type, true, new Words(en, zh));
  }

  private static Column required(Column column) {
    return new Column(column.name(), column.type(), true, column.description());
  }

  private static Column optional(String name, Type type, String en, String zh) {
    return new Column(name, type, false, new Words(en, zh));
  }

  private static Reference reference(List<String> columns, String table) {
    return new Reference(columns, table, columns);
  }
}

package dashiji.fact.rule;

import dashiji.fact.RuleId;
import java.util.List;

/** All rules by name, with what each does; {@code explain} and the docs show them. */
public final class RuleBook {
  static final RuleId PERSON_NAME = new RuleId("person.name-vote");
  static final RuleId POST_CHAIN = new RuleId("post.title-chain");
  static final RuleId POST_AFTER = new RuleId("post.title-after");
  static final RuleId PERSONNEL_ACT = new RuleId("personnel.act");
  static final RuleId POST_CAREER = new RuleId("post.career-line");
  static final RuleId POST_DESCRIBED = new RuleId("post.described");
  static final RuleId NOMINATION = new RuleId("nomination.proposed");
  static final RuleId PERSON_PROFILE = new RuleId("person.profile");
  static final RuleId EVENT_ACTIVITY = new RuleId("event.activity");
  static final RuleId PARTICIPATION = new RuleId("participation.predicate");
  static final RuleId PARTICIPATION_CARRIED = new RuleId("participation.carried-subject");
  static final RuleId EVENT_PARTY = new RuleId("event.party");
  static final RuleId PLACE_AREA = new RuleId("place.gazetteer");
  static final RuleId PLACE_STOP = new RuleId("place.stop");
  static final RuleId ORGANIZATION_NAME = new RuleId("organization.name");
  static final RuleId PROJECT_NAME = new RuleId("project.name");
  static final RuleId WORK_TITLE = new RuleId("work.title-mark");
  static final RuleId WORK_NUMBERED = new RuleId("work.numbered-title");

  private RuleBook() {}

  /**
   * A rule.
   *
   * @param id its name
   * @param family the class that reads it
   * @param takes what it takes as a fact
   * @param leaves what it must not take
   */
  public record Rule(RuleId id, Class<?> family, String takes, String leaves) {}

  /** All rules, in the order of the flow. */
  public static List<Rule> rules() {
    return List.of(
        new Rule(
            PERSON_NAME,
            PersonRules.class,
            "a name right of a title, a group noun or another name (副县长周远、县领导周远),"
                + " and every further place where it stands",
            "words behind a title (书记专题会议, 市长办公会)"),
        new Rule(
            POST_CHAIN,
            PostRules.class,
            "the titles left of a name, bodies resolved and inherited (县委副书记、县长周远)",
            "group nouns (县领导周远), what opens the clause (陪同县长周远)"),
        new Rule(
            POST_AFTER,
            PostRules.class,
            "a title right of a name whose body stands left (农牧厅周远厅长)",
            "a title whose body is not printed (周远书记)"),
        new Rule(
            PERSONNEL_ACT,
            PersonnelRules.class,
            "任命、免去、同志任、辞去、选举, with post, date and number",
            "任务, 任期, 免费"),
        new Rule(
            POST_CAREER,
            CareerRules.class,
            "posts in lines that open with months or years (2016.07—2019.05 某县副县长),"
                + " with start and end as printed",
            "study (在某大学学习), work without a post (在某局工作)"),
        new Rule(
            POST_DESCRIBED,
            CareerRules.class,
            "posts behind 现任 or beside a name in a list of leaders, and former ones behind 曾任",
            "what the person is about to become (拟任)"),
        new Rule(
            NOMINATION,
            NominationRules.class,
            "posts behind 拟任 and 提名为 in notices before appointment",
            "those hired or praised (拟聘用, 拟表彰)"),
        new Rule(
            PERSON_PROFILE,
            CareerRules.class,
            "gender, group, birth, native place, education, party, start of work",
            "attributes of nobody in office"),
        new Rule(
            EVENT_ACTIVITY,
            EventRules.class,
            "one activity of a dated entry;"
                + " a semicolon starts another where a new activity follows",
            "the agenda of a meeting (听取…；研究…)"),
        new Rule(
            PARTICIPATION,
            EventRules.class,
            "persons before a predicate, in the roles its verbs give",
            "whose speech is studied (学习周远讲话精神), who delegated (受周远委托)"),
        new Rule(
            PARTICIPATION_CARRIED,
            EventRules.class,
            "the subject of the activity before, where this one opens with its verb",
            "activities with a subject of their own"),
        new Rule(
            EVENT_PARTY,
            Parties.class,
            "bodies that hold an event, are met or visited, report, sign, send guests or join in",
            "bodies in titles of the hosts, studied papers, 代表县委, 在县委党校"),
        new Rule(
            PLACE_AREA,
            PlaceRules.class,
            "names of administrative areas",
            "areas inside the names of bodies"),
        new Rule(
            PLACE_STOP, StopRules.class, "sites behind 赴, 到, 深入, 在", "bodies visited, 在…中, 到位"),
        new Rule(
            ORGANIZATION_NAME,
            OrganizationRules.class,
            "bodies by the ends of their names and official short forms",
            "有关部门, 各单位"),
        new Rule(
            PROJECT_NAME, ProjectRules.class, "phrases that end in 项目 or 工程", "重点项目, 项目建设, 工程师"),
        new Rule(WORK_TITLE, WorkRules.class, "titles in 《》", "marks without their end"),
        new Rule(
            WORK_NUMBERED,
            WorkRules.class,
            "titles in 《》 with the number behind in brackets (《防汛预案》（云政办发〔2024〕12号）)",
            "brackets that hold no number (《防汛办法》（试行）)"));
  }
}

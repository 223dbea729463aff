package dashiji.synth;

import dashiji.fact.Capacity;
import java.util.List;

/** The jobs that the bodies of an area have. */
final class Establishment {
  /** Departments of a government, as an area of that level names them. */
  private static final List<String> DEPARTMENTS =
      List.of(
          "发展和改革局",
          "财政局",
          "教育局",
          "水利局",
          "农业农村局",
          "交通运输局",
          "自然资源局",
          "住房和城乡建设局",
          "应急管理局",
          "统计局",
          "审计局",
          "民政局",
          "司法局",
          "市场监督管理局",
          "工业和信息化局",
          "大数据管理局");

  private final Area area;
  private final String l;
  private final String n;

  private Establishment(Area area) {
    this.area = area;
    this.l = area.classWord();
    this.n = area.name();
  }

  /** Gives an area its jobs. */
  static void found(Area area) {
    new Establishment(area).found();
  }

  private void found() {
    Post secretary = post("委", "书记", Published.PARTY);
    Post vice = post("委", "副书记", Published.PARTY);
    Post member = post("委", "常委", Published.PARTY);
    Post head = post("政府", l + "长", Published.SESSION);
    Post acting = head.in(Capacity.ACTING);
    Post group = post("政府党组", "书记", Published.PARTY);
    Post deputy = post("政府", "副" + l + "长", Published.COMMITTEE);
    add(JobKind.SECRETARY, "", List.of(secretary), form("{A}委书记", secretary));
    add(
        JobKind.HEAD,
        "",
        List.of(vice, group, head),
        form("{A}委副书记、{L}长", vice, head),
        new Form(l + "长", n + l + "长", List.of(head)),
        form("{A}委副书记、{A}政府党组书记、{L}长", vice, group, head),
        form("{A}委副书记、代{L}长", vice, acting),
        form("{A}委副书记、代理{L}长", vice, acting),
        new Form("代" + l + "长", n + "代" + l + "长", List.of(acting)));
    add(JobKind.DEPUTY_SECRETARY, "", List.of(vice), form("{A}委副书记", vice));
    Post executive = post("政府", "常务副" + l + "长", Published.NEVER);
    add(
        JobKind.EXECUTIVE,
        "",
        List.of(member, executive, deputy),
        new Form(
            l + "委常委、常务副" + l + "长",
            n + "委常委、常务副" + l + "长",
            List.of(member, executive),
            List.of(deputy)),
        form("{A}委常委、副{L}长", member, deputy),
        form("{A}委常委", member));
    department(JobKind.ORGANIZATION, member, "委组织部", "组织部", "部长");
    department(JobKind.PROPAGANDA, member, "委宣传部", "宣传部", "部长");
    department(JobKind.UNITED_FRONT, member, "委统战部", "统战部", "部长");
    department(JobKind.LEGAL, member, "委政法委", "政法委", "书记");
    Post discipline = post("纪委", "书记", Published.PARTY);
    Post supervision = post("监委", "主任", Published.SESSION);
    add(
        JobKind.DISCIPLINE,
        "",
        List.of(member, discipline, supervision),
        form("{A}委常委、纪委书记、监委主任", member, discipline, supervision),
        form("{A}委常委、{A}纪委书记", member, discipline));
    Post office = post("委办公室", "主任", Published.PARTY);
    add(JobKind.OFFICE, "", List.of(member, office), form("{A}委常委、{A}委办公室主任", member, office));
    for (int i = 0; i < 4; i++) {
      add(
          JobKind.DEPUTY,
          "",
          List.of(deputy),
          new Form("副" + l + "长", n + "副" + l + "长", List.of(deputy)),
          form("{A}政府副{L}长", deputy));
    }
    Post police = post("公安局", "局长", Published.COMMITTEE);
    add(
        JobKind.POLICE,
        "",
        List.of(deputy, police),
        new Form("副" + l + "长、公安局局长", n + "副" + l + "长、公安局局长", List.of(deputy, police)));
    Post chair = post("人大常委会", "主任", Published.SESSION);
    add(JobKind.CONGRESS_CHAIR, "", List.of(chair), form("{A}人大常委会主任", chair));
    Post viceChair = post("人大常委会", "副主任", Published.SESSION);
    for (int i = 0; i < 3; i++) {
      add(JobKind.CONGRESS_DEPUTY, "", List.of(viceChair), form("{A}人大常委会副主任", viceChair));
    }
    Post president = post("政协", "主席", Published.SESSION);
    add(JobKind.CONSULTATIVE_CHAIR, "", List.of(president), form("{A}政协主席", president));
    Post vicePresident = post("政协", "副主席", Published.SESSION);
    for (int i = 0; i < 3; i++) {
      add(JobKind.CONSULTATIVE_DEPUTY, "", List.of(vicePresident), form("{A}政协副主席", vicePresident));
    }
    for (String department : DEPARTMENTS) {
      open(department);
    }
    for (String town : area.towns()) {
      Post townSecretary = post(town + "党委", "书记", Published.PARTY);
      add(
          JobKind.TOWN_SECRETARY,
          town,
          List.of(townSecretary),
          new Form(town + "党委书记", n + town + "党委书记", List.of(townSecretary)));
      String end = town.substring(town.length() - 1);
      Post townHead = post(town + "政府", end + "长", Published.NEVER);
      Post townVice = post(town + "党委", "副书记", Published.NEVER);
      add(
          JobKind.TOWN_HEAD,
          town,
          List.of(townVice, townHead),
          new Form(
              town + "党委副书记、" + end + "长",
              n + town + "党委副书记、" + end + "长",
              List.of(townVice, townHead)),
          new Form(town + end + "长", n + town + end + "长", List.of(townHead)));
    }
  }

  /** Opens a department: its head and two deputies. Returns the jobs. */
  static List<Job> open(Area area, String department) {
    return new Establishment(area).open(department);
  }

  private List<Job> open(String department) {
    int before = area.jobs().size();
    Post head = post(department, "局长", Published.COMMITTEE);
    Post group = post(department + "党组", "书记", Published.PARTY);
    add(
        JobKind.DEPARTMENT_HEAD,
        department,
        List.of(group, head),
        form("{A}" + department + "局长", head),
        form("{A}" + department + "党组书记、局长", group, head),
        form("{A}" + department + "党组书记", group));
    Post deputy = post(department, "副局长", Published.GOVERNMENT);
    Post charge = deputy.in(Capacity.IN_CHARGE);
    for (int i = 0; i < 2; i++) {
      add(
          JobKind.DEPARTMENT_DEPUTY,
          department,
          List.of(deputy),
          form("{A}" + department + "副局长", deputy),
          form("{A}" + department + "主持工作的副局长", deputy, charge));
    }
    return List.copyOf(area.jobs().subList(before, area.jobs().size()));
  }

  private void department(JobKind kind, Post member, String body, String printed, String title) {
    Post post = post(body, title, Published.PARTY);
    add(
        kind,
        "",
        List.of(member, post),
        form("{A}委常委、" + printed + title, member, post),
        form("{A}委常委、{A}委" + printed + title, member, post));
  }

  private Post post(String body, String title, Published by) {
    return Post.of(n + body, title, by);
  }

  private Form form(String pattern, Post... posts) {
    return new Form(
        pattern.replace("{A}", l).replace("{L}", l),
        pattern.replace("{A}", n).replace("{L}", l),
        List.of(posts));
  }

  private void add(JobKind kind, String unit, List<Post> posts, Form... forms) {
    area.jobs().add(new Job(area, kind, unit, posts, List.of(forms)));
  }
}

package dashiji.rdf;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.Attendance;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.EventKind;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.NominationFact;
import dashiji.fact.Fact.OrganizationFact;
import dashiji.fact.Fact.Participation;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PlaceFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProfileFact;
import dashiji.fact.Fact.ProjectFact;
import dashiji.fact.Fact.WorkFact;
import dashiji.fact.Gender;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.Role;
import dashiji.fact.RuleId;
import dashiji.text.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small document of an invented county, with one fact of each kind at least. */
public final class SampleFacts {
  public static final PlaceRef COUNTY =
      new PlaceRef("青槐县", PlaceLevel.COUNTY, "岚山省云谷市青槐县", "990102", "990100");
  public static final OrganizationRef COMMITTEE =
      new OrganizationRef("青槐县委", OrganizationKind.PARTY, "990102", null);
  public static final OrganizationRef GOVERNMENT =
      new OrganizationRef("青槐县政府", OrganizationKind.GOVERNMENT, "990102", null);
  public static final OrganizationRef BUREAU =
      new OrganizationRef("青槐县水利局", OrganizationKind.GOVERNMENT, "990102", "青槐县政府");
  public static final OrganizationRef COMPANY =
      new OrganizationRef("岚山石墨有限公司", OrganizationKind.COMPANY, null, null);
  public static final PersonId HEAD = new PersonId("林知远", 1);
  public static final PersonId ENGINEER = new PersonId("乌力罕·其其格", 1);
  public static final PersonId GUEST = new PersonId("林知远", 2);

  private SampleFacts() {}

  /** Evidence for a quote at an offset. */
  public static Evidence evidence(int start, String quote) {
    return new Evidence(
        new Span(start, start + quote.codePointCount(0, quote.length())),
        quote,
        new RuleId("test.by-hand"),
        0.95);
  }

  /** The day in form of XML Schema. */
  public static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  /** What is known of the document. */
  public static DocumentInfo info(String key) {
    return new DocumentInfo(
        key,
        "青槐县2031年3月大事记",
        GOVERNMENT,
        COUNTY,
        date("2031-04-02"),
        date("2031-03-01"),
        date("2031-03-20"),
        412,
        3,
        "00".repeat(32),
        "https://example.org/dashiji/2031-03",
        "CC BY 4.0");
  }

  /** The document. */
  public static DocumentFacts document() {
    PlaceRef town = new PlaceRef("石门镇", PlaceLevel.TOWNSHIP, "岚山省云谷市青槐县石门镇", null, "990102");
    PlaceRef dam = new PlaceRef("石门水库", PlaceLevel.SITE, null, null, "990102");
    List<Fact> facts =
        List.of(
            new PersonFact(HEAD, "Lín Zhīyuǎn", List.of(), evidence(10, "林知远")),
            new PersonFact(ENGINEER, null, List.of("乌力罕•其其格"), evidence(40, "乌力罕•其其格")),
            new PersonFact(GUEST, null, List.of(), evidence(90, "林知远")),
            new PostFact(
                HEAD,
                GOVERNMENT,
                "县长",
                false,
                Capacity.FULL,
                date("2031-03-01"),
                date("2031-03-20"),
                null,
                null,
                evidence(6, "县长林知远")),
            new PostFact(
                ENGINEER,
                BUREAU,
                "副局长",
                true,
                Capacity.CONCURRENT,
                date("2031-03-20"),
                date("2031-03-20"),
                date("2024-07"),
                null,
                evidence(36, "原副局长乌力罕•其其格")),
            new PostFact(
                GUEST,
                COMPANY,
                "董事长",
                false,
                Capacity.FULL,
                date("2031-03-20"),
                date("2031-03-20"),
                null,
                null,
                evidence(86, "董事长林知远")),
            new PersonnelActFact(
                ENGINEER,
                PersonnelAction.APPOINT,
                BUREAU,
                "局长",
                Capacity.FULL,
                date("2031-03-20"),
                false,
                "青政任字〔2031〕2号",
                evidence(200, "任命乌力罕•其其格同志为县水利局局长。")),
            new NominationFact(
                ENGINEER,
                BUREAU,
                "局长",
                "县水利局局长",
                date("2031-03-12"),
                evidence(300, "乌力罕•其其格，女，蒙古族，1979年5月生，拟任县水利局局长")),
            new ProfileFact(
                ENGINEER,
                Gender.FEMALE,
                "蒙古族",
                date("1979-05"),
                "岚山青槐",
                "大学",
                "中共党员",
                date("2003"),
                date("2001-08"),
                evidence(300, "乌力罕•其其格，女，蒙古族，1979年5月生")),
            new EventFact(
                1,
                EventKind.INSPECTION,
                null,
                EntryDate.day(date("2031-03-01"), EntryDate.Basis.STATED),
                List.of(
                    new Participation(
                        HEAD, Set.of(Role.LEAD, Role.SPEAK), 1, "县长", evidence(6, "县长林知远")),
                    new Participation(
                        ENGINEER, Set.of(Role.ACCOMPANY), 2, null, evidence(40, "乌力罕•其其格陪同"))),
                List.of(town, dam),
                List.of(COMPANY),
                List.of("石门水库除险加固工程"),
                List.of(),
                evidence(6, "县长林知远到石门镇调研石门水库除险加固工程，乌力罕•其其格陪同。")),
            new EventFact(
                2,
                EventKind.MEETING,
                "青槐县政府第3次常务会议",
                new EntryDate(date("2031-03-05"), date("2031-03-06"), EntryDate.Basis.CARRIED),
                List.of(
                    new Participation(HEAD, Set.of(Role.HOST), 1, "县长", evidence(120, "林知远主持召开"))),
                List.of(),
                List.of(),
                List.of(),
                List.of("青槐县防汛预案"),
                new Attendance(9, 8),
                evidence(120, "林知远主持召开县政府第3次常务会议，审议《青槐县防汛预案》。")),
            new ProjectFact(
                "石门水库除险加固工程", dam, "1.4亿元", List.of(BUREAU), evidence(20, "石门水库除险加固工程")),
            new PlaceFact(COUNTY, evidence(0, "青槐县")),
            new PlaceFact(town, evidence(12, "石门镇")),
            new PlaceFact(dam, evidence(18, "石门水库")),
            new OrganizationFact(GOVERNMENT, List.of("县政府"), evidence(126, "县政府")),
            new OrganizationFact(BUREAU, List.of("县水利局"), evidence(212, "县水利局")),
            new OrganizationFact(COMPANY, List.of(), evidence(78, "岚山石墨有限公司")),
            new WorkFact("青槐县防汛预案", "青政发〔2031〕1号", evidence(140, "青槐县防汛预案")));
    return new DocumentFacts(info("qinghuai/2031-03"), facts, List.of());
  }

  /** Names of the areas that the document points at. */
  public static final AreaDescriptions AREAS =
      new AreaDescriptions() {
        @Override
        public @Nullable PlaceRef byCode(String code) {
          return switch (code) {
            case "990103" ->
                new PlaceRef("青槐地", PlaceLevel.COUNTY, "岚山省云谷市青槐地", "990103", "990100");
            case "990102" -> COUNTY;
            case "990100" ->
                new PlaceRef("云谷市", PlaceLevel.PREFECTURE, "岚山省云谷市", "990100", "990000");
            case "990000" -> new PlaceRef("岚山省", PlaceLevel.PROVINCE, "岚山省", "990000", null);
            default -> null;
          };
        }

        @Override
        public @Nullable AreaValidity validity(String code) {
          return switch (code) {
            case "990103" -> new AreaValidity(1984, 2019, List.of("990102"));
            case "990102" -> new AreaValidity(2019, null, List.of());
            default -> null;
          };
        }
      };
}

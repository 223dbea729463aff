package dashiji.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dashiji.document.EntryDate;
import dashiji.document.PartialDate;
import dashiji.fact.Capacity;
import dashiji.fact.DocumentFacts;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.fact.EventKind;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.OrganizationFact;
import dashiji.fact.Fact.PersonFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.fact.Fact.PostFact;
import dashiji.fact.Fact.ProjectFact;
import dashiji.fact.Fact.WorkFact;
import dashiji.fact.OrganizationKind;
import dashiji.fact.OrganizationRef;
import dashiji.fact.PersonId;
import dashiji.fact.PersonnelAction;
import dashiji.fact.PlaceLevel;
import dashiji.fact.PlaceRef;
import dashiji.fact.RuleId;
import dashiji.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityKeysTest {
  private static final PersonId LIN = new PersonId("林知远", 1);
  private static final PersonId OTHER_LIN = new PersonId("林知远", 2);
  private static final OrganizationRef COUNTY = org("青槐县政府", "990102");
  private static final OrganizationRef PROVINCE = org("岚山省委", "990000");
  private static final OrganizationRef ELSEWHERE = org("白榆县政府", "990103");
  private static final OrganizationRef COMPANY = org("岚山石墨有限公司", null);

  @Test
  void aPostAtHomeAnchorsAPersonWhateverComesFirst() {
    EntityKeys one = keys("a", "990102", person(LIN), post(LIN, COUNTY, 1));
    EntityKeys two = keys("b", "990102", person(LIN), post(LIN, PROVINCE, 1), post(LIN, COUNTY, 2));
    assertThat(two.anchor(LIN))
        .isEqualTo(new PersonAnchor("990102", PersonAnchor.Basis.POST_IN_JURISDICTION));
    assertThat(two.person(LIN)).isEqualTo(one.person(LIN));
  }

  @Test
  void oneWithoutAPostIsTakenForOneOfTheJurisdiction() {
    EntityKeys one = keys("a", "990102", person(LIN), post(LIN, COUNTY, 1));
    EntityKeys two = keys("b", "990102", person(LIN));
    assertThat(two.anchor(LIN).basis()).isEqualTo(PersonAnchor.Basis.DOCUMENT_JURISDICTION);
    assertThat(two.person(LIN)).isEqualTo(one.person(LIN));
  }

  @Test
  void aGuestIsAnchoredAtHome() {
    EntityKeys host = keys("a", "990102", person(LIN), post(LIN, ELSEWHERE, 1));
    EntityKeys home = keys("b", "990103", person(LIN), post(LIN, ELSEWHERE, 1));
    assertThat(host.anchor(LIN))
        .isEqualTo(new PersonAnchor("990103", PersonAnchor.Basis.FIRST_POST));
    assertThat(host.person(LIN)).isEqualTo(home.person(LIN));
    assertThat(host.person(LIN)).isNotEqualTo(keys("c", "990102", person(LIN)).person(LIN));
  }

  @Test
  void aBodyWithoutAreaAnchorsByItsName() {
    EntityKeys keys = keys("a", "990102", person(LIN), post(LIN, COMPANY, 1));
    assertThat(keys.anchor(LIN).value()).isEqualTo("岚山石墨有限公司");
  }

  @Test
  void anActAnchorsWhereNoPostDoes() {
    PersonnelActFact act =
        new PersonnelActFact(
            LIN,
            PersonnelAction.REMOVE,
            ELSEWHERE,
            "县长",
            Capacity.FULL,
            null,
            false,
            null,
            evidence(1, "免去林知远"));
    assertThat(keys("a", "990102", person(LIN), act).anchor(LIN).value()).isEqualTo("990103");
  }

  @Test
  void withoutAnyAnchorNobodyIsJoined() {
    EntityKeys one = keys("a", null, person(LIN));
    EntityKeys two = keys("b", null, person(LIN));
    assertThat(one.anchor(LIN).basis()).isEqualTo(PersonAnchor.Basis.DOCUMENT);
    assertThat(one.person(LIN)).isNotEqualTo(two.person(LIN));
  }

  @Test
  void anAreaWithoutACodeIsHomeByItsName() {
    OrganizationRef committee = org("青槐县委", null);
    OrganizationRef government = org("青槐县政府", null);
    EntityKeys one = unlisted("a", person(LIN), post(LIN, government, 1));
    EntityKeys two = unlisted("b", person(LIN), post(LIN, COMPANY, 1), post(LIN, committee, 2));
    EntityKeys three = unlisted("c", person(LIN));
    EntityKeys guest = unlisted("d", person(LIN), post(LIN, org("白榆县委", null), 1));
    assertThat(one.anchor(LIN))
        .isEqualTo(new PersonAnchor("青槐县", PersonAnchor.Basis.POST_IN_JURISDICTION));
    assertThat(two.person(LIN)).isEqualTo(one.person(LIN));
    assertThat(three.person(LIN)).isEqualTo(one.person(LIN));
    assertThat(guest.person(LIN)).isNotEqualTo(one.person(LIN));
  }

  @Test
  void theHallOfAnUnlistedCountyIsNotThatOfTheNext() {
    PlaceRef hall = new PlaceRef("县文化馆", PlaceLevel.SITE, "县文化馆", null, "990000");
    PlaceRef next = new PlaceRef("白榆县", PlaceLevel.COUNTY, null, null, null);
    assertThat(unlisted("a").place(hall))
        .isEqualTo(unlisted("b").place(hall))
        .isNotEqualTo(EntityKeys.of(facts("c", next)).place(hall));
  }

  @Test
  void aGuestFromAnUnlistedAreaIsAnchoredThere() {
    assertThat(anchorOf("白榆县委组织部")).isEqualTo("白榆县");
    assertThat(anchorOf("岚山自治区财政厅")).isEqualTo("岚山自治区");
    // These name no area.
    assertThat(anchorOf("国家市场监管总局")).isEqualTo("国家市场监管总局");
    assertThat(anchorOf("自治区党委")).isEqualTo("自治区党委");
  }

  private static String anchorOf(String body) {
    return unlisted("a", person(LIN), post(LIN, org(body, null), 1)).anchor(LIN).value();
  }

  @Test
  void withoutAJurisdictionABareBodyIsTheDocumentsOwn() {
    OrganizationRef committee = org("县委", null);
    EntityKeys one = keys("a", null, person(LIN), post(LIN, committee, 1));
    EntityKeys two = keys("b", null, person(LIN), post(LIN, committee, 1));
    assertThat(one.organization(committee)).isNotEqualTo(two.organization(committee));
    assertThat(one.post(committee, "书记")).isNotEqualTo(two.post(committee, "书记"));
    assertThat(one.anchor(LIN).basis()).isEqualTo(PersonAnchor.Basis.DOCUMENT);
    assertThat(one.person(LIN)).isNotEqualTo(two.person(LIN));
    // A body whose area is known or named is the same everywhere.
    OrganizationRef named = org("白榆县水利局", null);
    assertThat(one.organization(named)).isEqualTo(two.organization(named));
    assertThat(one.organization(COUNTY)).isEqualTo(keys("c", "990102").organization(COUNTY));
    assertThat(keys("a", null, person(LIN), post(LIN, COUNTY, 1)).person(LIN))
        .isEqualTo(keys("c", "990102", person(LIN), post(LIN, COUNTY, 1)).person(LIN));
  }

  @Test
  void namesakesAreToldApartByTheirBodies() {
    OrganizationRef bureau = org("青槐县水利局", "990102");
    EntityKeys keys =
        keys(
            "a",
            "990102",
            person(LIN),
            person(OTHER_LIN),
            post(LIN, COUNTY, 1),
            post(OTHER_LIN, bureau, 2));
    EntityKeys swapped =
        keys(
            "b",
            "990102",
            person(LIN),
            person(OTHER_LIN),
            post(LIN, bureau, 1),
            post(OTHER_LIN, COUNTY, 2));
    assertThat(keys.person(LIN)).isNotEqualTo(keys.person(OTHER_LIN));
    assertThat(keys.person(LIN)).isEqualTo(swapped.person(OTHER_LIN));
    assertThat(keys.isNamesake(LIN)).isTrue();
  }

  @Test
  void namesakesWithoutBodiesAreToldApartInsideTheDocumentOnly() {
    EntityKeys one = keys("a", "990102", person(LIN), person(OTHER_LIN));
    EntityKeys two = keys("b", "990102", person(LIN), person(OTHER_LIN));
    assertThat(
            List.of(one.person(LIN), one.person(OTHER_LIN), two.person(LIN), two.person(OTHER_LIN)))
        .doesNotHaveDuplicates();
  }

  @Test
  void namesakesOfDifferentAnchorsNeedNothingElse() {
    EntityKeys keys =
        keys(
            "a",
            "990102",
            person(LIN),
            person(OTHER_LIN),
            post(LIN, COUNTY, 1),
            post(OTHER_LIN, ELSEWHERE, 2));
    assertThat(keys.person(LIN)).isEqualTo(Key.of(KeyKind.PERSON, "林知远", "990102"));
    assertThat(keys.person(OTHER_LIN)).isEqualTo(Key.of(KeyKind.PERSON, "林知远", "990103"));
    assertThat(keys.isNamesake(LIN)).isFalse();
  }

  @Test
  void aPersonOfNoFactIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keys("a", "990102", person(LIN)).person(OTHER_LIN));
  }

  @Test
  void eventsOfOneDayAndTextAreNumbered() {
    EventFact first = event(1, 10, "县政府召开会议。");
    EventFact second = event(2, 80, "县政府召开会议。");
    EntityKeys keys = keys("a", "990102", first, second);
    assertThat(keys.event(first)).isNotEqualTo(keys.event(second));
    // The number counts ties, not events: an event before it leaves the key alone.
    EventFact moved = event(5, 200, "县政府召开会议。");
    assertThat(keys("a", "990102", event(1, 2, "别的活动。"), moved).event(moved))
        .isEqualTo(keys.event(first));
  }

  @Test
  void anEventIsKnownByTheStartOfItsQuote() {
    String start = "县".repeat(40);
    EventFact one = event(1, 1, start + "甲");
    EventFact two = event(1, 1, start + "乙");
    EventFact three = event(1, 1, "乡" + start);
    assertThat(keys("a", "990102", one).event(one)).isEqualTo(keys("a", "990102", two).event(two));
    assertThat(keys("a", "990102", one).event(one))
        .isNotEqualTo(keys("a", "990102", three).event(three));
    assertThat(keys("a", "990102", one).event(one))
        .isNotEqualTo(keys("b", "990102", one).event(one));
  }

  @Test
  void placesAreKnownByCodeElseByNameAndArea() {
    EntityKeys here = keys("a", "990102");
    EntityKeys there = keys("b", "990103");
    PlaceRef coded = new PlaceRef("青槐", PlaceLevel.COUNTY, null, "990102", null);
    PlaceRef hall = new PlaceRef("人民会堂", PlaceLevel.SITE, null, null, null);
    PlaceRef hallWithin = new PlaceRef("人民会堂", PlaceLevel.SITE, null, null, "990102");
    PlaceRef country = new PlaceRef("海国", PlaceLevel.COUNTRY, null, null, null);
    assertThat(here.place(coded)).isEqualTo(new Key(KeyKind.PLACE, "990102"));
    assertThat(here.place(hall)).isNotEqualTo(there.place(hall)).isEqualTo(there.place(hallWithin));
    assertThat(here.place(country)).isEqualTo(there.place(country));
  }

  @Test
  void aWorkWithANumberIsOneEverywhere() {
    WorkFact numbered = new WorkFact("防汛预案", "青政发〔2031〕1号", evidence(1, "防汛预案"));
    WorkFact bare = new WorkFact("政府工作报告", null, evidence(1, "政府工作报告"));
    EntityKeys here = keys("a", "990102", numbered, bare);
    EntityKeys there = keys("b", "990103", numbered, bare);
    assertThat(here.work("防汛预案")).isEqualTo(there.work("防汛预案"));
    assertThat(here.work("政府工作报告")).isNotEqualTo(there.work("政府工作报告"));
    assertThat(here.project("堤防工程")).isNotEqualTo(there.project("堤防工程"));
  }

  @Test
  void aTitleStandsForItsFirstNumberInTheText() {
    WorkFact bare = new WorkFact("防汛预案", null, evidence(1, "防汛预案"));
    WorkFact first = new WorkFact("防汛预案", "青政发〔2031〕1号", evidence(9, "防汛预案"));
    WorkFact second = new WorkFact("防汛预案", "青政发〔2032〕7号", evidence(20, "防汛预案"));
    EntityKeys keys = keys("a", "990102", bare, first, second);
    assertThat(keys.work(bare)).isEqualTo(keys.work(first)).isEqualTo(keys.work("防汛预案"));
    assertThat(keys.work(second)).isNotEqualTo(keys.work(first));
  }

  @Test
  void aParentIsTheBodyThatTheDocumentDescribes() {
    OrganizationRef office =
        new OrganizationRef("石墨集团办公室", OrganizationKind.COMPANY, "990102", "岚山石墨有限公司");
    OrganizationFact company = new OrganizationFact(COMPANY, List.of(), evidence(1, "公司"));
    EntityKeys described = keys("a", "990102", company);
    assertThat(described.parent(office)).isEqualTo(COMPANY);
    EntityKeys unknown = keys("a", "990102");
    assertThat(unknown.parent(office))
        .isEqualTo(new OrganizationRef("岚山石墨有限公司", OrganizationKind.COMPANY, "990102", null));
    assertThat(unknown.parent(COMPANY)).isNull();
  }

  @Test
  void aBodyThatNamesNoAreaIsOneOfTheAreaThatTheDocumentIsAbout() {
    OrganizationRef town = org("桐水镇党委", null);
    assertThat(keys("a", "990102").organization(town))
        .isEqualTo(keys("b", "990102").organization(town))
        .isNotEqualTo(keys("c", "990103").organization(town));
    OrganizationRef named = org("青槐县桐水镇党委", null);
    assertThat(keys("a", "990102").organization(named))
        .isEqualTo(keys("c", "990103").organization(named));
  }

  @Test
  void namesOfOneBodyInOneDocumentHaveOneKey() {
    OrganizationFact whole =
        new OrganizationFact(org("青槐县住房和城乡建设局", "990102"), List.of(), evidence(1, "局"));
    OrganizationFact brief =
        new OrganizationFact(org("青槐县住建局", "990102"), List.of(), evidence(2, "局"));
    EntityKeys both = keys("a", "990102", whole, brief);
    assertThat(both.organization(brief.organization()))
        .isEqualTo(both.organization(whole.organization()))
        .isEqualTo(keys("b", "990102", whole).organization(whole.organization()))
        .isNotEqualTo(keys("c", "990102", brief).organization(brief.organization()));
    assertThat(both.described(brief.organization())).isEqualTo(whole.organization());
  }

  @Test
  void aProjectUnderNamesThatDifferInItsClassAloneHasOneKey() {
    ProjectFact brief = project("石门水库项目");
    ProjectFact whole = project("石门水库建设项目");
    ProjectFact second = project("石门水库二期项目");
    EntityKeys keys = keys("a", "990102", brief, whole, second);
    assertThat(keys.project("石门水库项目"))
        .isEqualTo(keys.project("石门水库建设项目"))
        .isNotEqualTo(keys.project("石门水库二期项目"));
    assertThat(keys.describedProject("石门水库项目")).isEqualTo("石门水库建设项目");
  }

  private static ProjectFact project(String name) {
    return new ProjectFact(name, null, null, List.of(), evidence(1, name));
  }

  @Test
  void aGroupIsNotTheMemberWhoseNameBeginsWithItsOwn() {
    OrganizationFact member =
        new OrganizationFact(org("岚盛鸿远铝业有限公司", null), List.of(), evidence(1, "公司"));
    OrganizationFact group = new OrganizationFact(org("岚盛集团", null), List.of(), evidence(2, "集团"));
    EntityKeys both = keys("a", "990102", member, group);
    assertThat(both.organization(group.organization()))
        .isNotEqualTo(both.organization(member.organization()));
    assertThat(both.described(group.organization())).isEqualTo(group.organization());
    OrganizationFact whole =
        new OrganizationFact(org("岚盛能源集团有限公司", null), List.of(), evidence(1, "公司"));
    EntityKeys same = keys("a", "990102", whole, group);
    assertThat(same.organization(group.organization()))
        .isEqualTo(same.organization(whole.organization()));
  }

  @Test
  void aFirmByTheStartOfItsNameIsTheOneThatBeginsSo() {
    OrganizationFact whole =
        new OrganizationFact(org("青槐县岚盛新能源有限公司", null), List.of(), evidence(1, "公司"));
    OrganizationFact other =
        new OrganizationFact(org("青槐县岚盛纸业有限公司", null), List.of(), evidence(2, "公司"));
    OrganizationFact brief = new OrganizationFact(org("岚盛公司", null), List.of(), evidence(3, "公司"));
    EntityKeys one = keys("a", "990102", whole, brief);
    assertThat(one.organization(brief.organization()))
        .isEqualTo(one.organization(whole.organization()));
    EntityKeys two = keys("a", "990102", whole, other, brief);
    assertThat(two.organization(brief.organization()))
        .isNotEqualTo(two.organization(whole.organization()))
        .isNotEqualTo(two.organization(other.organization()));
  }

  private static EntityKeys keys(String key, @Nullable String area, Fact... facts) {
    return EntityKeys.of(facts(key, area, facts));
  }

  /** A document of a county that no gazetteer has. */
  private static EntityKeys unlisted(String key, Fact... facts) {
    return EntityKeys.of(
        facts(key, new PlaceRef("青槐县", PlaceLevel.COUNTY, null, null, null), facts));
  }

  private static DocumentFacts facts(String key, @Nullable String area, Fact... facts) {
    return facts(
        key,
        area == null ? null : new PlaceRef("县" + area, PlaceLevel.COUNTY, null, area, null),
        facts);
  }

  private static DocumentFacts facts(String key, @Nullable PlaceRef jurisdiction, Fact... facts) {
    return new DocumentFacts(
        new DocumentInfo(
            key, null, null, jurisdiction, null, null, null, 10, 1, "0".repeat(64), null, null),
        List.of(facts),
        List.of());
  }

  private static OrganizationRef org(String name, @Nullable String area) {
    return new OrganizationRef(name, OrganizationKind.OTHER, area, null);
  }

  private static PersonFact person(PersonId id) {
    return new PersonFact(id, null, List.of(), evidence(id.ordinal(), id.name()));
  }

  private static PostFact post(PersonId person, OrganizationRef org, int at) {
    return new PostFact(
        person, org, "主任", false, Capacity.FULL, null, null, null, null, evidence(at, "主任"));
  }

  private static EventFact event(int ordinal, int at, String quote) {
    return new EventFact(
        ordinal,
        EventKind.MEETING,
        null,
        EntryDate.day(PartialDate.parse("2031-03-01"), EntryDate.Basis.STATED),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        evidence(at, quote));
  }

  private static Evidence evidence(int at, String quote) {
    return new Evidence(new Span(at, at + quote.length()), quote, new RuleId("test.by-hand"), 1.0);
  }
}

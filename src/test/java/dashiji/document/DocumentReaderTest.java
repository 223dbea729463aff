package dashiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.document.Document.Paragraph.Kind;
import dashiji.document.EntryDate.Basis;
import dashiji.lexicon.Gazetteer;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static final DocumentReader READER = new DocumentReader(Gazetteer.china());

  /** A document with what was wrong with it. */
  private record Read(Document document, List<Problem> problems) {
    /** Entries as {@code first..last basis form text}, short forms where first is last. */
    List<String> entries() {
      return document.entries().stream()
          .map(e -> dates(e) + " " + document.text().text().substring(e.from(), e.to()))
          .toList();
    }

    List<String> days() {
      return document.entries().stream().map(Read::dates).toList();
    }

    private static String dates(Entry entry) {
      EntryDate date = entry.date();
      if (date == null) {
        return "?";
      }
      return date.first().equals(date.last())
          ? date.first().toString()
          : date.first() + ".." + date.last();
    }

    List<Basis> bases() {
      return document.entries().stream()
          .map(Entry::date)
          .map(d -> d == null ? null : d.basis())
          .toList();
    }

    List<ProblemCode> codes() {
      return problems.stream().map(Problem::code).toList();
    }
  }

  private static Read read(String raw) {
    return read(raw, null);
  }

  private static Read read(String raw, @Nullable LocalDate published) {
    Problems problems = new Problems();
    SourceMetadata metadata = new SourceMetadata(null, null, "甘肃省朔澜市云岫县", published, null, null);
    Document document = READER.read(new SourceText("云岫", raw, "00", metadata), problems);
    return new Read(document, problems.all());
  }

  // Dates

  @Test
  void fullDatesTakeTheYearOfTheTitle() {
    Read read = read("云岫县2031年大事记\n1月4日，县长邬思齐调研农业。\n3月29日至4月2日，县长邬思齐参加培训。\n");
    assertThat(read.entries())
        .containsExactly("2031-01-04 县长邬思齐调研农业。", "2031-03-29..2031-04-02 县长邬思齐参加培训。");
    assertThat(read.bases()).containsOnly(Basis.STATED);
    assertThat(read.codes()).isEmpty();
  }

  @Test
  void aStatedYearHoldsUntilTheNext() {
    assertThat(
            read("云岫县大事记\n2030年11月4日，县长邬思齐调研农业。\n11月9日，县长邬思齐下乡慰问。\n2031年2月1日，县长邬思齐开会。\n2月3日，县长邬思齐调研。\n")
                .days())
        .containsExactly("2030-11-04", "2030-11-09", "2031-02-01", "2031-02-03");
  }

  @Test
  void theYearTurnsBetweenDecemberAndJanuary() {
    assertThat(read("云岫县大事记（2030年12月）\n12月30日，县长邬思齐调研农业。\n1月2日，县长邬思齐下乡慰问。\n2月1日，县长邬思齐调研。\n").days())
        .containsExactly("2030-12-30", "2031-01-02", "2031-02-01");
  }

  @Test
  void aRangeOverNewYearEndsInTheNextYear() {
    assertThat(read("云岫县2030年大事记\n12月30日至1月2日，县长邬思齐值班值守。\n").days())
        .containsExactly("2030-12-30..2031-01-02");
    assertThat(read("云岫县大事记\n2030年12月30日至2031年1月2日，县长邬思齐值班值守。\n").days())
        .containsExactly("2030-12-30..2031-01-02");
  }

  @Test
  void daysAloneBelongToTheMonthOfTheHeading() {
    Read read =
        read(
            "云岫县2031年大事记\n三月\n4日，县长邬思齐调研农业。\n10日至12日，县长邬思齐外出考察。\n13日晚，县长邬思齐看望群众。\n4月\n2日，县长邬思齐开会。\n");
    assertThat(read.days())
        .containsExactly("2031-03-04", "2031-03-10..2031-03-12", "2031-03-13", "2031-04-02");
    assertThat(read.bases()).containsOnly(Basis.CARRIED);
  }

  @Test
  void monthHeadingsInEveryForm() {
    for (String heading :
        List.of("十一月", "11月", "11月份", "●11月", "（2031年11月）", "2031年11月", "【11月】")) {
      assertThat(read("云岫县2031年大事记\n" + heading + "\n4日，县长邬思齐调研农业。\n").days())
          .as(heading)
          .containsExactly("2031-11-04");
    }
  }

  @Test
  void daysAloneGoOnWithTheMonthOfTheEntryBefore() {
    assertThat(read("云岫县2031年大事记\n3月4日，县长邬思齐调研农业。\n7日，县长邬思齐开会。\n").days())
        .containsExactly("2031-03-04", "2031-03-07");
  }

  @Test
  void aBlankBehindTheDayTellsItFromANumberOfDays() {
    assertThat(
            read("云岫县2031年大事记\n3月\n2日至3日 县长邬思齐外出考察。\n5日\u3000县委书记敖明远下乡。\n10日内完成整改的要求已经落实。\n")
                .entries())
        .containsExactly(
            "2031-03-02..2031-03-03 县长邬思齐外出考察。",
            "2031-03-05 县委书记敖明远下乡。",
            "2031-03-05 10日内完成整改的要求已经落实。");
  }

  @Test
  void aMonthBeforeItsSentenceNeedsNoCommaInAChronicle() {
    assertThat(
            read("云岫县1958年大事记\n1月中共云岫县委召开三级干部会议。\n5月1日《云岫报》创刊。\n5月青石水库动工兴建。\n6月份的降雨多于往年，县长邬思齐下乡。\n")
                .days())
        .containsExactly(
            "1958-01-01..1958-01-31",
            "1958-05-01",
            "1958-05-01..1958-05-31",
            "1958-05-01..1958-05-31");
    assertThat(read("云岫县要闻\n5月青石水库动工兴建。\n").days()).isEmpty();
  }

  @Test
  void aYearbookTellsOfTheYearBeforeAndAnIssueOfItsOwn() {
    assertThat(read("云岫年鉴2032 大事记\n3月\n4日 县长邬思齐调研农业。\n").days()).containsExactly("2031-03-04");
    assertThat(read("《云岫年鉴（2032）》\n大事记\n3月\n4日 县长邬思齐调研农业。\n").days()).containsExactly("2031-03-04");
    assertThat(read("云岫县人民政府公报2031年第4期\n★8月2日 县长邬思齐调研农业。\n").days()).containsExactly("2031-08-02");
    assertThat(read("云岫县2032年大事记\n3月4日，县长邬思齐调研年鉴编纂。\n").days()).containsExactly("2032-03-04");
  }

  @Test
  void aPageThatStartsWithinAMonthTellsItByTheNext() {
    assertThat(
            read("云岫年鉴2032 大事记\n17日 县长邬思齐调研农业。\n28日 县第二届花会开幕。\n是月 青石寺修复。\n4月2日 县委召开会议。\n").days())
        .containsExactly("2031-03-17", "2031-03-28", "2031-03-01..2031-03-31", "2031-04-02");
    // The days may be of April as well.
    assertThat(read("云岫年鉴2032 大事记\n1日 县长邬思齐调研农业。\n4月2日 县委召开会议。\n").days())
        .containsExactly("?", "2031-04-02");
  }

  @Test
  void monthsPrintedInTheMarginStandBeforeTheirDays() {
    assertThat(
            read("云岫年鉴2032 大事记\n4 2日 县长邬思齐调研农业。\n月 5日 县委召开会议，研究春耕工作。\n11日 县第二届花会开幕。\n5 8日 县文化馆开馆。\n")
                .entries())
        .containsExactly(
            "2031-04-02 县长邬思齐调研农业。",
            "2031-04-05 县委召开会议，研究春耕工作。",
            "2031-04-11 县第二届花会开幕。",
            "2031-05-08 县文化馆开馆。");
  }

  @Test
  void aMeetingOfSeveralDaysEndsSoManyDaysLater() {
    assertThat(read("云岫县2031年大事记\n3月4日 县十届二次人代会在县城召开，会期3天，代表214人。\n3月9日 县花会开幕，为期一个月。\n").days())
        .containsExactly("2031-03-04..2031-03-06", "2031-03-09");
  }

  @Test
  void aMeetingToldOnALaterDayGoesOnUntilThen() {
    assertThat(read("云岫县2031年大事记\n3月7日，县第十三次党代会开幕，历时三天。\n5月7日，县党代会开幕。9日，大会选出县委委员。").days())
        .containsExactly("2031-03-07..2031-03-09", "2031-05-07..2031-05-09");
  }

  @Test
  void aDayWithinARangeIsAnEntryUnlessTheSameGoesOn() {
    assertThat(
            read("云岫县2031年大事记\n3月5日至8日，县长邬思齐赴外地招商。6日，云岫投资推介会在省城举行。\n5月25日至26日，县委全会召开。26日，会议选举产生常委。")
                .days())
        .containsExactly("2031-03-05..2031-03-08", "2031-03-06", "2031-05-25..2031-05-26");
  }

  @Test
  void partsOfADayAreOfTheDayBefore() {
    Read read = read("云岫县2031年3月大事记\n3月5日上午，县长邬思齐主持召开会议。\n下午，邬思齐到青石镇调研。\n当晚，邬思齐召开调度会。\n3月9日，开工。");
    assertThat(read.days()).containsExactly("2031-03-05", "2031-03-05", "2031-03-05", "2031-03-09");
  }

  @Test
  void theNextMonthAndTheSameYearAreToldByTheLastDate() {
    assertThat(read("云岫县2031年大事记\n12月28日，开工。\n次月2日，县长邬思齐调研。").days())
        .containsExactly("2031-12-28", "2032-01-02");
    assertThat(read("云岫县大事记\n1987年5月4日，开工。\n同年6月8日，竣工。").days())
        .containsExactly("1987-05-04", "1987-06-08");
  }

  @Test
  void aMarkWithinALineStartsAnItemOfTheDay() {
    assertThat(read("云岫县2031年3月大事记\n1日，县长邬思齐调研农业。▲县政府召开专项工作会议。\n2日，开工。").entries())
        .containsExactly("2031-03-01 县长邬思齐调研农业。", "2031-03-01 县政府召开专项工作会议。", "2031-03-02 开工。");
  }

  @Test
  void aParagraphBehindASemicolonGoesOnWithTheEntry() {
    Read read = read("云岫县2031年3月大事记\n1日，县长邬思齐到信访局接访；\n检查食品安全工作，副县长郁青参加。\n△郁青检查学校。\n9日，开工。");
    assertThat(read.days()).containsExactly("2031-03-01", "2031-03-01", "2031-03-09");
  }

  @Test
  void headingsOfATableOfContentsHeadNothing() {
    Read read =
        read(
            """
            云岫县人民政府公报
            目录
            大事记
            2031年6月份大事记……………（40）
            编辑出版：《云岫县人民政府公报》编辑部
            关于郁青等同志职务任免的通知
            云政人〔2031〕11号
            2031年6月11日县政府第62次常务会议研究决定：
            郁青任县水务局局长。
            2031年6月份大事记
            6月4日，县长邬思齐主持召开会议。
            """);
    assertThat(read.days()).containsExactly("2031-06-04");
  }

  @Test
  void aMonthWhoseHeadingIsLostIsFoundByItsDaysAndReported() {
    Read read = read("云岫县2031年大事记\n3月\n5日，调研。\n28日，开工。\n2日，召开全县会议。\n69日，县长邬思齐赴外地考察。\n5月\n3日，检查工作。");
    assertThat(read.days())
        .containsExactly(
            "2031-03-05", "2031-03-28", "2031-04-02", "2031-04-06..2031-04-09", "2031-05-03");
    assertThat(read.codes()).containsExactly(ProblemCode.DATE_CONFLICT, ProblemCode.DATE_CONFLICT);
  }

  @Test
  void daysInNoOrderShowNoLostMonth() {
    assertThat(read("云岫县2031年大事记\n3月\n5日，调研。\n28日，开工。\n4月\n3日，检查。\n2日，开会。").days())
        .containsExactly("2031-03-05", "2031-03-28", "2031-04-03", "2031-04-02");
  }

  @Test
  void daysOfAWeekHeadWhatHappenedOnThem() {
    Read read =
        read(
            "云岫县领导一周政务活动（2031年3月3日—3月9日）\n星期一（3月3日）\n县长邬思齐主持召开县政府常务会议。\n星期二（3月4日）\n上午，邬思齐参加全县经济工作会议。");
    assertThat(read.days()).containsExactly("2031-03-03", "2031-03-04");
  }

  @Test
  void newsThatGoesOnToTheNextDayTellsOfThatDay() {
    Read read =
        read("邬思齐深入基层调研\n3月4日，县长邬思齐到青石镇调研春耕工作。5日，邬思齐赴南川乡检查森林防火工作。", LocalDate.of(2031, 3, 10));
    assertThat(read.days()).containsExactly("2031-03-04", "2031-03-05");
    assertThat(
            read("全县会议召开\n3月4日，全县工作会议召开。会议要求，4月10日前完成任务。据悉，2日，设备已到货。", LocalDate.of(2031, 3, 10))
                .days())
        .containsExactly("2031-03-04");
  }

  @Test
  void theYearOfAQuarterIsThatOfItsMonths() {
    assertThat(read("11月6日，云岫县2031年四季度项目集中开工仪式举行。县长邬思齐主持。\n").days()).containsExactly("2031-11-06");
    assertThat(read("3月6日，县政府通报云岫县2031年四季度项目集中开工活动，县长邬思齐主持会议。\n").days())
        .containsExactly("--03-06");
  }

  @Test
  void anArticleGoesOnWithItsDay() {
    assertThat(
            read("云岫县考察团到澜河区考察\n3月4日至5日，县长邬思齐率团到澜河区考察。\n3月4日，考察团与澜河区领导座谈。\n3月5日，考察团参观了青石公园。\n")
                .days())
        .containsExactly("--03-04..--03-05");
    assertThat(
            read("县政协视察法院\n3月4日，县政协主席敖明远视察县法院工作，县长邬思齐参加视察，介绍了全县法院工作的有关情况。\n当天，视察组察看了执行中心，听取了县法院关于审判工作的汇报。\n")
                .days())
        .containsExactly("--03-04");
    // In a chronicle a day of its own is an entry of its own.
    assertThat(read("云岫县2031年大事记\n3月4日至5日，县长邬思齐率团考察。\n3月5日，县委召开会议。\n").days())
        .containsExactly("2031-03-04..2031-03-05", "2031-03-05");
  }

  @Test
  void aTitlePrintedAgainWithItsDateIsNoEvent() {
    assertThat(
            read("县长邬思齐检查指导防汛工作\n\n3月4日，县长邬思齐检查指导防汛工作。\n云岫时讯 记者沈禾报道：3月4日，县长邬思齐深入青石镇，检查指导防汛工作，并看望值守人员，要求全县上下严明纪律，坚持值守。\n")
                .days())
        .containsExactly("--03-04");
  }

  @Test
  void newsWithoutADayIsOfTheDayItWasPublished() {
    Read read = read("邬思齐调研春耕\n发布时间：2031-03-04\n近日，县长邬思齐赴青石镇调研春耕工作。\n");
    assertThat(read.days()).containsExactly("2031-03-04");
    assertThat(read.bases()).containsExactly(Basis.BOUNDED);
    assertThat(read("邬思齐调研春耕\n近日，县长邬思齐赴青石镇调研春耕工作。\n").days()).containsExactly("?");
  }

  @Test
  void anItemStartsAtItsDateWhereTheSentencesBeforeSayWhy() {
    assertThat(read("邬思齐考察\n为推动茶叶产业发展，打造茶叶之乡。3月4日，县长邬思齐到澜河区考察。\n").entries())
        .containsExactly("--03-04 县长邬思齐到澜河区考察。");
    assertThat(read("邬思齐考察\n双节在即，人流集中。为抓住时机，3月4至6日，县长邬思齐赴澜河区考察。\n").entries())
        .containsExactly("--03-04..--03-06 为抓住时机，3月4至6日，县长邬思齐赴澜河区考察。");
    assertThat(read("邬思齐考察\n县委书记敖明远十分重视茶叶产业。3月4日，县长邬思齐到澜河区考察。\n").entries())
        .containsExactly("--03-04 县委书记敖明远十分重视茶叶产业。3月4日，县长邬思齐到澜河区考察。");
  }

  @Test
  void aLineOfAPageIsJoinedToItsBullet() {
    assertThat(
            read("云岫县2031年大事记\n●3月4日，县委副书记、县长邬思齐主持召开全县生态环\n境保护工作领导小组第二次会议暨安全生产\n工作会议。\n●3月5日，县委召开会议。\n")
                .entries())
        .containsExactly(
            "2031-03-04 县委副书记、县长邬思齐主持召开全县生态环境保护工作领导小组第二次会议暨安全生产工作会议。", "2031-03-05 县委召开会议。");
  }

  @Test
  void triangleIsTheSameDay() {
    Read read = read("云岫县2031年大事记\n3月4日，县长邬思齐调研农业。\n△县委书记敖明远下乡慰问。\n同日，副县长郁青检查学校。\n");
    assertThat(read.entries())
        .containsExactly(
            "2031-03-04 县长邬思齐调研农业。", "2031-03-04 县委书记敖明远下乡慰问。", "2031-03-04 副县长郁青检查学校。");
    assertThat(read.bases()).containsExactly(Basis.STATED, Basis.CARRIED, Basis.CARRIED);
  }

  @Test
  void aDateWithBulletHeadsParagraphsOfItsDay() {
    Read read =
        read("云岫县2031年大事记\n●3月4日\n县长邬思齐调研农业生产。\n县委书记敖明远到青石镇下乡。\n●3月5日\n会议室启用仪式举行，副县长郁青参加。\n");
    assertThat(read.entries())
        .containsExactly(
            "2031-03-04 县长邬思齐调研农业生产。",
            "2031-03-04 县委书记敖明远到青石镇下乡。",
            "2031-03-05 会议室启用仪式举行，副县长郁青参加。");
    assertThat(read.document().paragraphs())
        .extracting(Document.Paragraph::kind)
        .containsExactly(
            Kind.HEADING, Kind.HEADING, Kind.ENTRY, Kind.ENTRY, Kind.HEADING, Kind.ENTRY);
  }

  @Test
  void allUndatedInARowAreBoundedByTheSameNeighbours() {
    assertThat(
            read("云岫县2031年大事记\n3月4日，县长邬思齐调研农业。\n△县委书记敖明远下乡慰问。\n县图书馆新馆面向读者开放。\n县体育场正式建成投入使用。\n3月9日，副县长郁青检查学校。\n")
                .days()
                .subList(2, 4))
        .containsOnly("2031-03-04..2031-03-09");
  }

  @Test
  void aHeadlineItemIsOneEntryWithItsParagraphs() {
    Read read =
        read(
            "一周要闻\n邬思齐调研农业生产。2031年5月26日，县长邬思齐到青石镇调研农业生产。\n邬思齐先后走访了三个村，实地查看春播情况。\n全县教育大会召开。5月27日，全县教育大会召开。\n");
    assertThat(read.entries())
        .containsExactly(
            "2031-05-26 邬思齐调研农业生产。2031年5月26日，县长邬思齐到青石镇调研农业生产。\n邬思齐先后走访了三个村，实地查看春播情况。",
            "2031-05-27 全县教育大会召开。5月27日，全县教育大会召开。");
    assertThat(read.document().entries()).extracting(Entry::form).containsOnly(Entry.Form.HEADLINE);
  }

  @Test
  void whatWasSaidThereBelongsToTheEntry() {
    assertThat(
            read("云岫县2031年大事记\n3月4日，县长邬思齐主持召开会议。\n会议指出，要抓好春耕生产各项工作。\n3月5日，副县长郁青检查学校。\n").entries())
        .containsExactly("2031-03-04 县长邬思齐主持召开会议。\n会议指出，要抓好春耕生产各项工作。", "2031-03-05 副县长郁青检查学校。");
  }

  @Test
  void undatedBetweenDatedIsBoundedWhereTheSameDayHasItsMark() {
    Read read =
        read("云岫县2031年大事记\n3月4日，县长邬思齐调研农业。\n△县委书记敖明远下乡慰问。\n县图书馆新馆面向读者开放。\n3月9日，副县长郁青检查学校。\n");
    assertThat(read.days())
        .containsExactly("2031-03-04", "2031-03-04", "2031-03-04..2031-03-09", "2031-03-09");
    assertThat(read.bases().get(2)).isEqualTo(Basis.BOUNDED);
  }

  @Test
  void undatedIsOfTheSameDayWhereThatHasNoMark() {
    Read read = read("云岫县2031年大事记\n3月4日，县长邬思齐调研农业。\n县图书馆新馆面向读者开放。\n3月9日，副县长郁青检查学校。\n");
    assertThat(read.days()).containsExactly("2031-03-04", "2031-03-04", "2031-03-09");
    assertThat(read.bases().get(1)).isEqualTo(Basis.CARRIED);
  }

  // The year and the month where the text does not say or contradicts itself

  @Test
  void aYearThatIsNowhereStatedStaysOut() {
    Read read = read("云岫县大事记\n3月29日至4月2日，县长邬思齐外出考察。\n");
    assertThat(read.days()).containsExactly("--03-29..--04-02");
    assertThat(read.codes()).containsExactly(ProblemCode.YEAR_UNKNOWN);
  }

  @Test
  void daysWithoutAnyMonthAreEntriesOfAChronicleWithoutADate() {
    assertThat(read("云岫县大事记\n13日晚，县长邬思齐看望群众。\n14日，县长邬思齐开会。\n").entries())
        .containsExactly("? 县长邬思齐看望群众。", "? 县长邬思齐开会。");
    assertThat(read("云岫县人民政府公告\n13日，商户应当完成登记。\n").entries()).isEmpty();
  }

  @Test
  void numberedMeetingsGiveTheYear() {
    Read read = read("云岫县大事记\n3月4日，县长邬思齐主持召开2031年第5次常务会议。\n3月6日，县长邬思齐下乡调研。\n");
    assertThat(read.days()).containsExactly("2031-03-04", "2031-03-06");
    assertThat(read.bases()).containsOnly(Basis.INFERRED);
    assertThat(read.codes()).containsExactly(ProblemCode.YEAR_UNKNOWN);
  }

  @Test
  void publicationGivesTheYear() {
    Read read = read("云岫县大事记\n3月4日，县长邬思齐下乡调研。\n", LocalDate.of(2031, 4, 8));
    assertThat(read.days()).containsExactly("2031-03-04");
    assertThat(read.bases()).containsExactly(Basis.INFERRED);
  }

  @Test
  void aMonthThatCannotBeRightGivesWayToTheText() {
    Read read =
        read(
            "云岫县2031年3月大事记\n4日，县长邬思齐主持召开会议，传达学习4月2日省政府会议精神。\n6日，县长邬思齐下乡调研。\n",
            LocalDate.of(2031, 5, 8));
    assertThat(read.days()).containsExactly("2031-04-04", "2031-04-06");
    assertThat(read.bases()).containsOnly(Basis.INFERRED);
    assertThat(read.codes()).contains(ProblemCode.DATE_CONFLICT);
  }

  @Test
  void aCitedMeetingBeforeTheEntryIsNoConflict() {
    Read read = read("云岫县2031年3月大事记\n4日，县长邬思齐主持召开会议，传达学习2月28日省政府会议精神。\n");
    assertThat(read.days()).containsExactly("2031-03-04");
    assertThat(read.codes()).isEmpty();
  }

  @Test
  void anImpossibleDateIsAProblemAtItsPlace() {
    String raw = "云岫县2031年大事记\n2月30日，县长邬思齐下乡调研。\n3月4日，县长邬思齐开会。\n";
    Read read = read(raw);
    assertThat(read.days()).containsExactly("?", "2031-03-04");
    assertThat(read.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.code()).isEqualTo(ProblemCode.IMPOSSIBLE_DATE);
          assertThat(raw.substring(p.where().start(), p.where().end())).isEqualTo("县长邬思齐下乡调研。");
        });
  }

  @Test
  void everyImpossibleDateIsReportedOnce() {
    assertThat(read("云岫县2031年大事记\n2月30日，县长邬思齐下乡。\n13月4日，县长邬思齐开会。\n2月29日，县长邬思齐调研。\n").codes())
        .containsExactly(
            ProblemCode.IMPOSSIBLE_DATE, ProblemCode.IMPOSSIBLE_DATE, ProblemCode.IMPOSSIBLE_DATE);
    assertThat(
            read("云岫县2031年大事记\n3月4日，县长邬思齐开会。\n△县委书记敖明远下乡慰问。\n县图书馆新馆面向读者开放。\n4月31日，县长邬思齐下乡。\n")
                .codes())
        .containsExactly(ProblemCode.IMPOSSIBLE_DATE);
  }

  // What is no entry

  @Test
  void noticesAndRegulationsAreNoEntries() {
    Read read =
        read(
            """
            云岫县人民政府公报
            2031年第2期
            目录
            云岫县人民政府关于印发河道管理办法的通知(3)
            云岫县大事记(2031年3月)(9)
            云岫县人民政府关于印发河道管理办法的通知
            云政发〔2031〕4号 2月19日
            各乡镇人民政府，县直各部门：
            现将办法印发给你们，请认真贯彻执行。
            2031年2月19日
            第一条 为加强河道管理，制定本办法。
            第二条 县水务局局长应当每季度检查一次。
            一、总体要求
            坚持节水优先，统筹推进各项工作。
            云岫县大事记
            （2031年3月）
            3月4日，县长邬思齐调研农业。
            编辑：郁青
            审核：敖明远
            """);
    assertThat(read.entries()).containsExactly("2031-03-04 县长邬思齐调研农业。");
    assertThat(
            read.document().paragraphs().stream()
                .filter(p -> p.kind() == Kind.ENTRY)
                .map(p -> p.in(read.document().text())))
        .containsExactly("3月4日，县长邬思齐调研农业。");
  }

  @Test
  void aNoticeBehindTheChronicleEndsIt() {
    Read read =
        read(
            """
            云岫县2031年3月大事记
            3月4日，县长邬思齐调研农业。
            云岫县人民政府关于加强防火工作的通告
            为保护森林资源，现就有关事项通告如下。
            任何单位和个人不得野外用火。
            """);
    assertThat(read.entries()).containsExactly("2031-03-04 县长邬思齐调研农业。");
  }

  @Test
  void aTextWithoutDatesHasAProblem() {
    assertThat(read("云岫县人民政府公告\n现将有关事项公告如下。\n").codes())
        .containsExactly(ProblemCode.NO_DATED_ENTRY);
    assertThat(read("").codes()).containsExactly(ProblemCode.NO_DATED_ENTRY);
    assertThat(read(" \n\u3000\n").document().paragraphs()).isEmpty();
  }

  @Test
  void paragraphsCoverTheTextInOrder() {
    Read read = read("云岫县2031年大事记\n主办：云岫县人民政府办公室\n3月4日，县长邬思齐调研。\n会议强调，要抓好落实各项工作。\n编辑：郁青\n");
    String text = read.document().text().text();
    int at = 0;
    for (Document.Paragraph paragraph : read.document().paragraphs()) {
      assertThat(paragraph.from()).isEqualTo(at);
      at = paragraph.to() + 1;
    }
    assertThat(at).isEqualTo(text.length() + 1);
  }

  // Masthead

  @Test
  void mastheadGivesTitlePublisherAndDay() {
    Problems problems = new Problems();
    Document document =
        READER.read(
            new SourceText(
                "k",
                "云岫县2031年3月大事记\n发布时间：2031-04-08\n来源：云岫县人民政府办公室\n3月4日，县长邬思齐调研。\n",
                "00",
                SourceMetadata.NONE),
            problems);
    assertThat(document.title()).isEqualTo("云岫县2031年3月大事记");
    assertThat(document.publisher()).isEqualTo("云岫县人民政府办公室");
    assertThat(document.published()).isEqualTo(new PartialDate(2031, 4, 8));
  }

  @Test
  void metadataStandAboveTheMasthead() {
    SourceMetadata metadata =
        new SourceMetadata("月报", "云岫县档案馆", null, LocalDate.of(2031, 5, 1), null, null);
    Document document =
        READER.read(
            new SourceText(
                "k",
                "云岫县2031年3月大事记\n发布时间：2031-04-08\n来源：云岫县人民政府办公室\n3月4日，县长邬思齐调研。\n",
                "00",
                metadata),
            new Problems());
    assertThat(document.title()).isEqualTo("月报");
    assertThat(document.publisher()).isEqualTo("云岫县档案馆");
    assertThat(document.published()).isEqualTo(new PartialDate(2031, 5, 1));
  }

  @Test
  void anImpossibleDayOfPublicationSaysNothing() {
    Document document =
        READER.read(
            new SourceText(
                "k", "云岫县2031年3月大事记\n发布时间：2031-02-30\n3月4日，县长邬思齐调研。\n", "00", SourceMetadata.NONE),
            new Problems());
    assertThat(document.published()).isNull();
  }
}

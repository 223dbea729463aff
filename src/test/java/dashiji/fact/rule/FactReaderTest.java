package dashiji.fact.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIterable;

import dashiji.document.EntryDate;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Evidence;
import dashiji.fact.Extraction;
import dashiji.fact.Fact;
import dashiji.fact.PlaceRef;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every reading, whatever the text. */
class FactReaderTest {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final String COUNTY = "甘肃省朔澜市云岫县";
  private static final String ENTRY = "3月4日，县委副书记、县长邬思齐到青石镇调研乡村振兴工作，副县长郁青陪同。";

  private static final String SIGNS = "，。；、《》“”（）●△日月年任免 为同志县长";

  static List<SourceText> sample() throws IOException {
    List<SourceText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String key = file.getFileName().toString();
        String area = key.contains("elesu") ? "内蒙古自治区朔澜市额勒苏旗" : "内蒙古自治区朔澜市临澜县";
        texts.add(Extraction.source(key, Files.readString(file), area));
      }
    }
    return texts;
  }

  // Spells of a career

  @Test
  void onlyTheLastSpellOfAPostThatIsHeldGoesOn() {
    String career =
        "郁青简历\n郁青，男，1970年5月生，现任云岫县副县长。\n2001.03—2004.05 云岫县副县长\n2004.05—2008.06 云岫县财政局局长\n2010.07—2012.05 云岫县副县长";

    List<String> spells =
        Extraction.facts(Extraction.source("a.txt", career, COUNTY))
            .facts(Fact.PostFact.class)
            .stream()
            .filter(post -> post.statedFrom() != null && post.title().equals("副县长"))
            .map(post -> post.statedFrom() + " " + post.statedUntil())
            .toList();

    assertThat(spells).containsExactly("2001-03 2004-05", "2010-07 null");
  }

  // Invariants of the facts of a document

  @ParameterizedTest
  @MethodSource("sample")
  void everyQuoteIsWhatStandsAtItsPlace(SourceText source) {
    int[] raw = source.raw().codePoints().toArray();
    List<Evidence> all = new ArrayList<>();
    for (Fact fact : Extraction.facts(source).facts()) {
      all.add(fact.evidence());
      if (fact instanceof Fact.EventFact event) {
        event.participations().forEach(p -> all.add(p.evidence()));
      }
    }
    assertThat(all).hasSizeGreaterThan(50);
    for (Evidence e : all) {
      assertThat(e.quote()).isEqualTo(new String(raw, e.span().start(), e.span().length()));
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void whatFactsPointAtIsAFactToo(SourceText source) {
    DocumentFacts facts = Extraction.facts(source);
    Set<Object> persons = new HashSet<>();
    Set<Object> organizations = new HashSet<>();
    Set<PlaceRef> places = new HashSet<>();
    Set<Object> projects = new HashSet<>();
    Set<Object> works = new HashSet<>();
    for (Fact fact : facts.facts()) {
      switch (fact) {
        case Fact.PersonFact p -> assertThat(persons.add(p.id())).as("%s twice", p).isTrue();
        case Fact.OrganizationFact o ->
            assertThat(organizations.add(o.organization().name())).as("%s twice", o).isTrue();
        case Fact.PlaceFact p -> assertThat(places.add(p.place())).as("%s twice", p).isTrue();
        case Fact.ProjectFact p -> assertThat(projects.add(p.name())).as("%s twice", p).isTrue();
        case Fact.WorkFact w -> assertThat(works.add(w.title())).as("%s twice", w).isTrue();
        case Fact.PostFact p -> {}
        case Fact.EventFact e -> {}
        case Fact.PersonnelActFact a -> {}
        case Fact.NominationFact n -> {}
        case Fact.ProfileFact p -> {}
      }
    }
    for (Fact fact : facts.facts()) {
      switch (fact) {
        case Fact.PostFact p -> {
          assertThat(persons).contains(p.person());
          assertThat(organizations).contains(p.organization().name());
        }
        case Fact.PersonnelActFact a -> {
          assertThat(persons).contains(a.person());
          assertThat(organizations).contains(a.organization().name());
        }
        case Fact.EventFact e -> {
          e.participations().forEach(p -> assertThat(persons).contains(p.person()));
          e.organizations().forEach(o -> assertThat(organizations).contains(o.name()));
          // 江苏省南通市 of an event is the 南通市 of the text; a project's site is a project.
          e.places().stream()
              .filter(p -> !projects.contains(p.name()))
              .forEach(p ->
                  assertThat(places)
                      .as("%s", p)
                      .anyMatch(q -> p.code() == null ? q.equals(p) : p.code().equals(q.code())));
          assertThat(projects).containsAll(e.projects());
          assertThat(works).containsAll(e.documents());
        }
        default -> {}
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void eventsAreNumberedInTextOrderAndDatesAreInOrder(SourceText source) {
    List<Fact.EventFact> events = Extraction.facts(source).facts(Fact.EventFact.class);
    assertThat(events)
        .extracting(Fact.EventFact::ordinal)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(events).extracting(e -> e.evidence().span().start()).isSorted();
    for (Fact.EventFact event : events) {
      EntryDate date = event.date();
      if (date != null && date.first().isFull() && date.last().isFull()) {
        assertThat(date.first().toString()).isLessThanOrEqualTo(date.last().toString());
      }
      List<Integer> positions =
          event.participations().stream().map(Fact.Participation::position).toList();
      assertThat(positions)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, positions.size()).boxed().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void everyRuleThatFiresIsInTheBook(SourceText source) {
    assertThat(Extraction.facts(source).facts())
        .extracting(fact -> fact.evidence().rule())
        .isSubsetOf(RuleBook.rules().stream().map(RuleBook.Rule::id).toList());
  }

  // The same text gives the same facts

  @Test
  void fourThreadsReadWhatOneReads() throws Exception {
    List<SourceText> texts = new ArrayList<>(sample());
    List<DocumentFacts> alone = texts.stream().map(Extraction::facts).toList();
    List<Callable<Void>> work = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      for (int i = 0; i < texts.size(); i++) {
        SourceText text = texts.get(i);
        DocumentFacts expected = alone.get(i);
        work.add(() -> {
          assertThat(Extraction.facts(text)).isEqualTo(expected);
          return null;
        });
      }
    }
    Collections.shuffle(work, new Random(7));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }

  @Test
  void factsOfADocumentDoNotDependOnWhatWasReadBefore() throws IOException {
    List<SourceText> texts = sample();
    DocumentFacts first = Extraction.facts(texts.getFirst());
    texts.reversed().forEach(Extraction::facts);
    DocumentFacts again = Extraction.facts(texts.getFirst());
    assertThatIterable(again.facts()).containsExactlyElementsOf(first.facts());
    assertThat(again).isEqualTo(first);
  }

  // Texts that are none, and texts out of all measure

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\u3000\t \n", "。", "\ud842", "3月4日，", "●3月4日\n", "△"})
  void nearlyNothingGivesNothing(String text) {
    DocumentFacts facts = Extraction.facts(Extraction.source("k", text, COUNTY));
    assertThat(facts.facts()).isEmpty();
    assertThat(facts.problems())
        .extracting(Problem::code)
        .contains(ProblemCode.NO_DATED_ENTRY)
        .doesNotContain(ProblemCode.EXTRACTION_FAILED);
  }

  static Stream<String> longTexts() {
    return Stream.of(
        "县".repeat(1_000_000),
        " ".repeat(1_000_000),
        "3".repeat(1_000_000),
        "、".repeat(1_000_000),
        "3月4日，" + "县".repeat(300_000),
        "3月4日，" + "《".repeat(100_000),
        "\n".repeat(1_000_000));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("longTexts")
  void oneCharacterOverAndOverIsReadInTime(String text) {
    assertThat(seconds(text)).isLessThan(60);
  }

  @Test
  void aTextWithoutLineEndsIsReadInTime() {
    String text = ENTRY.repeat(200_000 / ENTRY.length());
    assertThat(seconds(text)).isLessThan(60);
    assertThat(Extraction.facts(Extraction.source("k", text, COUNTY)).facts()).isNotEmpty();
  }

  @Test
  void timeGrowsWithTheLengthNotItsSquare() {
    String small = ("云岫县2031年大事记\n" + (ENTRY + "\n").repeat(1_000));
    String large = ("云岫县2031年大事记\n" + (ENTRY + "\n").repeat(8_000));
    seconds(small);
    double one = least(small);
    double eight = least(large);
    // The square would be 64 times as long.
    assertThat(eight)
        .as("8 times the text: %.3f s after %.3f s", eight, one)
        .isBetween(2 * one, 24 * one);
  }

  /** What other programs and the collector of garbage lengthen least. */
  private static double least(String text) {
    return IntStream.range(0, 3).mapToDouble(i -> seconds(text)).min().orElseThrow();
  }

  /** Time of this thread on a processor. */
  private static double seconds(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Extraction.facts(Extraction.source("k", text, COUNTY));
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  @Test
  void randomDamageNeverFails() throws IOException {
    List<SourceText> texts = sample();
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(texts.get(seed % texts.size()).raw());
      for (int n = 0; n < 60; n++) {
        int at = random.nextInt(text.length() - 20);
        switch (random.nextInt(4)) {
          case 0 -> text.delete(at, at + 1 + random.nextInt(12));
          case 1 -> text.insert(at, "\n");
          case 2 -> text.insert(at, text.substring(at, at + random.nextInt(15)));
          default -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
      }
      SourceText damaged = Extraction.source("seed " + seed, text.toString(), COUNTY);
      assertThatCode(() -> Extraction.facts(damaged)).as(damaged.key()).doesNotThrowAnyException();
    }
  }
}

package dashiji.text.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dashiji.text.regex.Automaton.Verdict;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every method does what java.util.regex does. */
class MatcherTest {
  private static final List<String> PIECES =
      List.of(
          "赴", "到", "深入", "前往", "会", "见", "主持", "召开", "了", "人", "3月", "月12日", "3", "（12）", "第", "年",
          "前", "我", "，", "。", "；", "\n", "（", "）", " ", "甲", "乙", "𠮷", "ab", "-", ".");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "赴|到|深入到?|前往",
        "主持召开|主持(?!人)|召开(?:了)?",
        "(?<![0-9年])(\\d{1,2})月(\\d{1,2})日(?!前)",
        "(?<=[。；])(?:我)?(会|人)(?:见|主)|^第[^，。；]{1,3}|乙$",
        "\\p{IsHan}{2,3}[（(]\\d+[）)]",
        ".*(?:召开|会见|甲{2}).*",
        "(?s).*(?:召开|会见).{0,4}?乙?",
        "[^，。；]{2,3}月",
        "[^\\p{IsHan}]甲|[乙-甲\\d.-]{2}",
        "(?<sign>[-.（])ab\\k<sign>|(甲)\\2",
        "(?:甲|乙)*",
        "(?:甲|会)?乙?+[①-③ab]{0,2}$|^赴.{3,}见$",
        "[\\p{IsHan}&&[^甲乙]]{2,}会|\\S\\w?(?:$|\\n)",
        "(?:(?:甲|乙)(?:会|见)?)+人?|\\Q（\\E\\d",
        "𠮷?甲|[𠮷乙]会",
        "\\b3月|\\u7532",
        "(?:(甲|会)|(?:乙|见)*?人){1,3}?(?=，|$)|(?>会|会见)人",
        "(?<!(?:甲|会).{0,2})乙(?!(甲)?人)|(?:ab)*+-|(?:[。，]\\n?)++",
        "((?:甲乙?)*)(?:(?:会|见)?){2,4}(\\d{1,2}月)?",
        "(?i)AB-?|[^，。\\n]{7,30}?(?:人|召开)(?<x>了)?$",
        "^(?:赴|到|深入)(?!会)",
        "^甲(?!乙)|^(?:乙|3)月?",
        "(?:会|见)(?<!会)$|(?:^|，)人$",
        "[（(]\\d{1,2}[）)]$",
        "(?:(?:^|会)见|(召)开)(?=了|$)"
      })
  void agreesOnAnyText(String regex) {
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int n = 0; n < 600; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }
    assertThat(agrees(regex, texts, random)).isGreaterThan(4);
  }

  /** The expressions that the program itself has, over the sample. */
  @Test
  void agreesOnTheRulesOfTheProgram() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/sample"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          texts.add(line);
          texts.addAll(List.of(line.split("[，。；、]")));
        }
      }
    }
    Set<String> expressions = expressions();
    assertThat(expressions).hasSizeGreaterThan(100);
    Random random = new Random(13);
    int found = 0;
    for (String regex : expressions) {
      List<String> some = random.ints(60, 0, texts.size()).mapToObj(texts::get).toList();
      found += agrees(regex, some, random);
    }
    assertThat(found).isGreaterThan(1000);
  }

  private static Set<String> expressions() {
    Set<String> expressions = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "dashiji.text", "dashiji.document", "dashiji.mention", "dashiji.fact")) {
      for (Field field : type.reflect().getDeclaredFields()) {
        if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          try {
            expressions.add(((Pattern) field.get(null)).pattern());
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
    return expressions;
  }

  /** Holds both side by side; returns how many matches there were. */
  private static int agrees(String regex, List<String> texts, Random random) {
    java.util.regex.Pattern theirs = java.util.regex.Pattern.compile(regex);
    Pattern ours = Pattern.compile(regex);
    int found = 0;
    for (String text : texts) {
      int from = random.nextInt(text.length() + 1);
      int to = from + random.nextInt(text.length() - from + 1);
      boolean transparent = random.nextBoolean();
      boolean anchoring = random.nextBoolean();
      for (int[] region : new int[][] {{0, text.length()}, {from, to}}) {
        java.util.regex.Matcher expected =
            theirs
                .matcher(text)
                .region(region[0], region[1])
                .useTransparentBounds(transparent)
                .useAnchoringBounds(anchoring);
        Matcher actual =
            ours.matcher(text)
                .region(region[0], region[1])
                .useTransparentBounds(transparent)
                .useAnchoringBounds(anchoring);
        List<String> matches = new ArrayList<>();
        while (expected.find()) {
          matches.add(bounds(expected));
        }
        List<String> hits = new ArrayList<>();
        while (actual.find()) {
          hits.add(bounds(actual));
        }
        String where = regex + " in [" + text + "] " + region[0] + " to " + region[1];
        assertThat(hits).as(where).isEqualTo(matches);
        expected.region(region[0], region[1]);
        actual.region(region[0], region[1]);
        assertThat(actual.lookingAt()).as(where).isEqualTo(expected.lookingAt());
        boolean whole = expected.matches();
        assertThat(actual.matches()).as(where).isEqualTo(whole);
        if (whole) {
          assertThat(bounds(actual)).as(where).isEqualTo(bounds(expected));
          assertThat(bounds(actual.toMatchResult())).as(where).isEqualTo(bounds(expected));
        }
        found += hits.size();
        String stretch = text.substring(region[0], region[1]);
        java.util.regex.Matcher alone = theirs.matcher(text).region(region[0], region[1]);
        assertThat(ours.matches(text, region[0], region[1])).as(where).isEqualTo(alone.matches());
        assertThat(ours.opens(text, region[0], region[1])).as(where).isEqualTo(alone.lookingAt());
        alone.region(region[0], region[1]);
        assertThat(ours.isIn(text, region[0], region[1])).as(where).isEqualTo(alone.find());
        alone = theirs.matcher(stretch);
        assertThat(ours.matches(stretch)).as(where).isEqualTo(alone.matches());
        assertThat(ours.opens(stretch)).as(where).isEqualTo(alone.lookingAt());
        Matcher all = ours.matchOf(stretch);
        assertThat(all == null ? "" : bounds(all))
            .as(where)
            .isEqualTo(alone.matches() ? bounds(alone) : "");
        Matcher head = ours.matchAtStart(stretch);
        assertThat(head == null ? "" : bounds(head))
            .as(where)
            .isEqualTo(alone.lookingAt() ? bounds(alone) : "");
        boolean has = alone.reset().find();
        assertThat(ours.isIn(stretch)).as(where).isEqualTo(has);
        assertThat(ours.firstIn(stretch)).as(where).isEqualTo(has ? alone.start() : -1);
      }
      assertThat(ours.matcher(text).replaceAll("x"))
          .isEqualTo(theirs.matcher(text).replaceAll("x"));
      assertThat(Pattern.replaceFirst(text, regex, "x")).isEqualTo(text.replaceFirst(regex, "x"));
    }
    return found;
  }

  /** Start and end of all groups. */
  private static String bounds(MatchResult match) {
    StringBuilder bounds = new StringBuilder();
    for (int group = 0; group <= match.groupCount(); group++) {
      bounds.append(match.start(group)).append('-').append(match.end(group)).append(' ');
    }
    return bounds.toString();
  }

  @Test
  void staysInItsStretchAndLooksAroundIt() {
    Pattern cue = Pattern.compile("(?<!不)到(?!位)");
    assertThat(cue.in("不到，到位，到", 1, 4).find()).isFalse();
    assertThat(cue.firstIn("不到，到位，到")).isEqualTo(6);
    assertThat(cue.isIn("不到")).isFalse();
    assertThat(cue.opens("到县里")).isTrue();
    assertThat(cue.opens("赶到县里")).isFalse();
    assertThat(cue.at("不到县里", 1, 4)).isNull();
  }

  @Test
  void leavesOpenWhatNoAutomatonFollows() {
    Automaton automaton = Pattern.compile("[一二]月(?!日)\\d{1,9}").automaton();
    assertThat(automaton).isNotNull();
    assertThat(automaton.matches("一月12", 0, 4)).isEqualTo(Verdict.YES);
    assertThat(automaton.matches("一月", 0, 2)).isEqualTo(Verdict.NO);
    assertThat(automaton.firstEnd("到了二月1日", 0, 6, true)).isBetween(2, 5);
    assertThat(automaton.firstEnd("到了二月", 0, 4, true)).isEqualTo(Automaton.NO_MATCH);
    assertThat(automaton.opens("到了二月1日", 0, 6, true)).isEqualTo(Verdict.NO);
    assertThat(automaton.firstEnd("𠮷，二月1日", 0, 6, true)).isEqualTo(Automaton.NOT_KNOWN);
    assertThat(Pattern.compile("(?i:甲)").automaton()).isNull();
  }

  /** Twelve characters that are remembered are more states than an automaton may have. */
  @Test
  void agreesWhereThereAreTooManyStates() {
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 1000; i++) {
        text.append(random.nextBoolean() ? '甲' : '乙');
      }
      texts.add(text.append('丙').toString());
    }
    assertThat(agrees("甲[甲乙]{6}[甲乙]{6}丙", texts, random)).isGreaterThan(4);
  }

  @Test
  void agreesInManyThreads() {
    String regex = "(?:甲|乙){1,3}(?:会|见)[一二三]?月|.*(?:到|赴)[^，]{2,5}人";
    Random random = new Random(5);
    List<String> texts = new ArrayList<>();
    for (int n = 0; n < 4000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        text.append("甲乙会见一二三月到赴，人县".charAt(random.nextInt(13)));
      }
      texts.add(text.toString());
    }
    java.util.regex.Pattern theirs = java.util.regex.Pattern.compile(regex);
    for (int round = 0; round < 20; round++) {
      Pattern ours = Pattern.compile(regex);
      assertThat(texts.parallelStream().filter(ours::isIn).count())
          .isEqualTo(texts.stream().filter(t -> theirs.matcher(t).find()).count());
    }
  }
}

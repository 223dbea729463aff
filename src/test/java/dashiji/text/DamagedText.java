package dashiji.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An invented chronicle with damage done to it at random, and where each code point came from: what
 * a repair should undo, and what every offset should lead back to.
 *
 * @param clean the text before the damage; paragraphs end with {@code \n}
 * @param raw the damaged text
 * @param origins for each code point of {@code raw} the code point of {@code clean} that it prints,
 *     or -1 if the damage brought it in
 */
record DamagedText(String clean, String raw, List<Integer> origins) {
  private static final String TITLE = "云岫县大事记";

  private static final List<String> SENTENCES =
      List.of(
          "县委书记敖明远到𠮷山镇调研乡村振兴和农业产业发展工作，实地查看了合作社运行情况",
          "县长邬思齐主持召开县政府常务会议，研究审议《云岫县河道管理办法》和有关事项",
          "副县长乌日娜·巴特尔和县农业农村局负责人在会上汇报工作（书面），县领导出席",
          "县委副书记、县长邬思齐会见𠮷林远山集团董事长一行，双方就项目建设交换意见",
          "全县教育工作会议召开，县委常委、宣传部部长郁青出席会议并讲话，部署开学工作");

  private static final Map<Integer, Integer> TRADITIONAL =
      pairs("县縣书書记記会會议議调調开開长長门門东東国國农農业業发發产產动動务務乌烏马馬设設兴興实實");

  private static final Map<Integer, Integer> HALF_WIDTH = pairs("，,；;：:（(）)");

  private static final Map<Integer, Integer> RADICALS = pairs("长⻓民⺠门⻔工⼯人⼈山⼭大⼤");

  private static final Map<Integer, String> ENTITIES =
      Map.of(
          (int) '·',
          "&middot;",
          (int) '“',
          "&ldquo;",
          (int) '”',
          "&rdquo;",
          (int) '《',
          "&#12298;",
          (int) '》',
          "&#x300b;");

  private static final List<String> INVISIBLE =
      List.of("\u200b", "\u00ad", "\ufeff", "\u2060", "\u200e", "<span>", "</strong>");

  private static Map<Integer, Integer> pairs(String pairs) {
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < pairs.length(); i += 2) {
      map.put((int) pairs.charAt(i), (int) pairs.charAt(i + 1));
    }
    return map;
  }

  /** The text with the damage that this seed gives. */
  static DamagedText of(long seed) {
    return new Maker(new Random(seed)).make();
  }

  private static final class Maker {
    private final Random random;
    private final double traditional;
    private final boolean halfWidth;
    private final boolean spacedDates;
    private final boolean wideDigits;
    private final boolean converterAnd;
    private final String lineEnd;
    private final boolean invisibles;
    private final boolean entities;
    private final boolean radicals;
    private final boolean misreadDigits;
    private final boolean spacedNames;
    private final StringBuilder clean = new StringBuilder();
    private final StringBuilder raw = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();
    private int at;

    Maker(Random random) {
      this.random = random;
      traditional = new double[] {0, 0.03, 1}[random.nextInt(3)];
      halfWidth = random.nextBoolean();
      spacedDates = random.nextBoolean();
      wideDigits = random.nextBoolean();
      converterAnd = random.nextBoolean();
      lineEnd = List.of("\n", "\n", "\r\n", "\u2028", "\u000b").get(random.nextInt(5));
      invisibles = random.nextInt(3) == 0;
      entities = random.nextInt(3) == 0;
      radicals = random.nextInt(3) == 0;
      misreadDigits = random.nextInt(3) == 0;
      spacedNames = random.nextInt(3) == 0;
    }

    DamagedText make() {
      paragraph(TITLE);
      int paragraphs = 2 + random.nextInt(6);
      for (int i = 1; i <= paragraphs; i++) {
        StringBuilder text = new StringBuilder((1 + random.nextInt(12)) + "月" + (i + 2) + "日，");
        int sentences = 1 + random.nextInt(3);
        for (int s = 0; s < sentences; s++) {
          text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append('。');
        }
        paragraph(text.toString());
      }
      return new DamagedText(clean.toString(), raw.toString(), List.copyOf(origins));
    }

    private void paragraph(String text) {
      int[] points = text.codePoints().toArray();
      int cut = cut(points);
      int spaced = 0;
      for (int i = 0; i < points.length; i++) {
        if (i == cut) {
          pageEnd();
        }
        if (invisibles && random.nextInt(12) == 0) {
          damage(INVISIBLE.get(random.nextInt(INVISIBLE.size())));
        }
        if (spacedNames
            && i > spaced + 12
            && han(points[i])
            && han(points[i - 1])
            && random.nextInt(20) == 0
            && !isAnd(points, i)) {
          spaced = i; // three words in a row with blanks between are a list
          damage(List.of(" ", "\u3000", "\u00a0", "\t").get(random.nextInt(4)));
        }
        boolean date = i < 6 && "0123456789月日".indexOf(points[i]) >= 0;
        if (spacedDates && date && random.nextInt(3) > 0) {
          damage(random.nextBoolean() ? " " : "\u3000");
        }
        print(points, i);
      }
      clean.appendCodePoint('\n');
      at++;
      damage(lineEnd.repeat(1 + random.nextInt(3)));
    }

    private void print(int[] points, int i) {
      clean.appendCodePoint(points[i]);
      int point = points[i];
      if (point == '和' && converterAnd) {
        damage(" ");
        raw.append("and");
        origins.addAll(List.of(at, at, at));
        damage(" ");
      } else if (entities && ENTITIES.containsKey(point)) {
        String entity = ENTITIES.get(point);
        raw.append(entity);
        entity.codePoints().forEach(c -> origins.add(at));
      } else {
        raw.appendCodePoint(misread(points, i, printed(point)));
        origins.add(at);
      }
      at++;
    }

    private int printed(int point) {
      if (radicals && traditional == 0) {
        point = RADICALS.getOrDefault(point, point);
      }
      if (traditional > 0 && random.nextDouble() < traditional) {
        point = TRADITIONAL.getOrDefault(point, point);
      }
      if (halfWidth) {
        point = HALF_WIDTH.getOrDefault(point, point);
      }
      return wideDigits && point >= '0' && point <= '9' ? point + 0xFEE0 : point;
    }

    /** A digit of a date as a reading machine takes it: 1O月, l月5日. */
    private int misread(int[] points, int i, int printed) {
      boolean number = i + 1 < points.length && points[i + 1] == '月';
      if (!misreadDigits || wideDigits || !number) {
        return printed;
      }
      if (points[i] == '1') {
        return 'l';
      }
      return points[i] == '0' ? 'O' : printed;
    }

    private static boolean isAnd(int[] points, int i) {
      return points[i] == '和' || points[i - 1] == '和';
    }

    /** Where a page ends inside a paragraph: between two characters, far from its start; or -1. */
    private int cut(int[] points) {
      if (points.length < 40 || random.nextInt(3) == 0) {
        return -1;
      }
      int cut = 20 + random.nextInt(points.length - 32);
      boolean and = points[cut - 1] == '和' || points[cut] == '和';
      return han(points[cut - 1]) && han(points[cut]) && !and ? cut : -1;
    }

    private static boolean han(int point) {
      return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    private void pageEnd() {
      switch (random.nextInt(9)) {
        case 6 -> damage(lineEnd + "P. " + (1 + random.nextInt(300)) + lineEnd);
        case 7 -> damage(lineEnd + "第" + (1 + random.nextInt(300)) + "页 共300页" + lineEnd);
        case 8 -> damage(lineEnd + "云岫年鉴·" + (1 + random.nextInt(300)) + "·" + lineEnd);
        case 0 -> damage(lineEnd);
        case 1 -> damage(lineEnd + lineEnd);
        case 2 -> damage(lineEnd + "---" + lineEnd);
        case 3 -> damage(lineEnd + lineEnd + "---" + lineEnd + lineEnd + TITLE + lineEnd);
        case 4 -> damage(lineEnd + "- " + (1 + random.nextInt(30)) + " -" + lineEnd);
        default -> damage(lineEnd + "— " + (1 + random.nextInt(30)) + " —" + lineEnd);
      }
    }

    private void damage(String added) {
      raw.append(added);
      added.codePoints().forEach(c -> origins.add(-1));
    }
  }
}

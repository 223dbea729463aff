package dashiji.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Repair of damaged text, over seeds: what is undone, and that every offset leads back. */
class NormalTextPropertyTest {
  private static final int SEEDS = 300;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @Test
  void damageOfEveryKindOccurs() {
    String all =
        seeds().mapToObj(seed -> DamagedText.of(seed).raw()).collect(Collectors.joining("\n"));
    assertThat(all)
        .contains(" and ", "---", "\r\n", "縣", "１", ",", "\u3000", "𠮷", "— ")
        .contains("\u2028", "\u200b", "\u00ad", "&middot;", "&#x300b;", "⻓", "l月", "<span>", "P. ")
        .containsPattern("[^\\n]\\n\\n---\\n\\n云岫县大事记\\n");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void damageIsUndone(long seed) {
    DamagedText damaged = DamagedText.of(seed);
    assertThat(Normalizer.normalize(damaged.raw()).text())
        .isEqualTo(damaged.clean().stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyPositionLeadsBackToWhatItShows(long seed) {
    DamagedText damaged = DamagedText.of(seed);
    NormalText text = Normalizer.normalize(damaged.raw());
    int[] clean = damaged.clean().codePoints().toArray();
    List<Integer> inOrder = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.text().charAt(i) == '\n') {
        continue;
      }
      if (i > 0 && Character.isSurrogatePair(text.text().charAt(i - 1), text.text().charAt(i))) {
        assertThat(text.span(i, i + 1)).isEqualTo(text.span(i - 1, i));
        continue;
      }
      Span span = text.span(i, i + 1);
      TreeSet<Integer> origins = new TreeSet<>(damaged.origins().subList(span.start(), span.end()));
      origins.remove(-1);
      assertThat(origins).as("position %d: %s", i, text.quote(span)).hasSize(1);
      assertThat(clean[origins.first()]).isEqualTo(text.text().codePointAt(i));
      inOrder.add(origins.first());
    }
    assertThat(inOrder).isSorted().doesNotHaveDuplicates();
    long shown = damaged.clean().codePoints().filter(c -> c != '\n').count();
    assertThat(inOrder).hasSize((int) shown);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void quotesOfStretchesAreTheRawStretch(long seed) {
    DamagedText damaged = DamagedText.of(seed);
    NormalText text = Normalizer.normalize(damaged.raw());
    int[] raw = damaged.raw().codePoints().toArray();
    Random random = new Random(seed);
    for (int n = 0; n < 50; n++) {
      int from = random.nextInt(text.length());
      int to = from + 1 + random.nextInt(Math.min(60, text.length() - from));
      Span span = text.span(from, to);
      assertThat(text.quote(span)).isEqualTo(new String(raw, span.start(), span.length()));
      assertThat(span.start()).isEqualTo(text.span(from, from + 1).start());
      assertThat(span.end()).isEqualTo(text.span(to - 1, to).end());
    }
  }

  /** Units of a text kept, changed and left out, beside a plain copy of them. */
  @ParameterizedTest
  @MethodSource("seeds")
  void editsAreWhatTheyCopy(long seed) {
    NormalText before = Normalizer.normalize(DamagedText.of(seed).raw());
    Random random = new Random(seed);
    NormalText.Edit edit = before.edit();
    StringBuilder copy = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    boolean changes = random.nextInt(4) > 0;
    for (int from = 0; from < before.length(); ) {
      int to = from + 1 + random.nextInt(Math.min(9, before.length() - from));
      int what = changes ? random.nextInt(8) : 7;
      if (what == 0) {
        edit.put('，', from, to);
        copy.append('，');
        spans.add(before.span(from, to));
      } else if (what > 1) {
        edit.keep(from, to);
        copy.append(before.text(), from, to);
        for (int i = from; i < to; i++) {
          spans.add(before.span(i, i + 1));
        }
      }
      from = to;
    }
    NormalText after = edit.done();
    assertThat(after.text()).isEqualTo(copy.toString());
    for (int i = 0; i < after.length(); i++) {
      assertThat(after.span(i, i + 1)).isEqualTo(spans.get(i));
    }
    if (!changes) {
      assertThat(after).isSameAs(before);
    }
  }

  /** Any text at all, well formed or not. */
  static String anyText(long seed) {
    List<String> parts =
        List.of(
            "县",
            "委",
            "𠮷",
            "\ud842",
            "\udfb7",
            " ",
            "\u3000",
            "\u200b",
            "\ufeff",
            "\n",
            "\r",
            "\r\n",
            "---",
            "- 3 -",
            "and",
            " and ",
            "1",
            "２",
            "日",
            "月",
            "，",
            ",",
            "。",
            "●",
            "△",
            "&nbsp;",
            "&#x5;",
            "&#99999999;",
            "&#xD800;",
            "&#x20BB7;",
            "<br>",
            "</p",
            "\u00ad",
            "\u2028",
            "\uf06c",
            "⻓",
            "○",
            "O",
            "l",
            "《",
            "》",
            "“",
            "(",
            "·",
            "•",
            "—",
            "-",
            ".",
            "縣",
            "a",
            "Ｚ",
            "大事记",
            "\u0000",
            "\uffff",
            "ﷺ");
    Random random = new Random(seed);
    return random
        .ints(random.nextInt(80), 0, parts.size())
        .mapToObj(parts::get)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyStretchOfAnyTextHasItsQuote(long seed) {
    String raw = anyText(seed);
    NormalText text = Normalizer.normalize(raw);
    int length = raw.codePointCount(0, raw.length());
    for (int from = 0; from < text.length(); from++) {
      int before = -1;
      for (int to = from + 1; to <= text.length(); to++) {
        Span span = text.span(from, to);
        assertThat(span.end()).isBetween(Math.max(1, before), length);
        assertThat(text.quote(span)).isNotEmpty();
        before = span.end();
      }
    }
    assertThat(text.raw()).isEqualTo(raw);
  }

  @Test
  void emptyAndForeignStretchesAreRefused() {
    NormalText text = Normalizer.normalize("3月4日，开会。");
    assertThatThrownBy(() -> text.span(2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> text.span(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> text.span(0, text.length() + 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new Span(3, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSpanOfAnotherTextIsRefused() {
    NormalText text = NormalText.of("𠮷山");
    assertThat(text.quote(new Span(0, 1))).isEqualTo("𠮷");
    assertThat(text.quote(new Span(1, 2))).isEqualTo("山");
    assertThatThrownBy(() -> text.quote(new Span(1, 3)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void spansAreOrderedByStartThenEnd() {
    assertThat(new TreeSet<>(List.of(new Span(2, 5), new Span(1, 9), new Span(2, 3))))
        .containsExactly(new Span(1, 9), new Span(2, 3), new Span(2, 5));
  }
}

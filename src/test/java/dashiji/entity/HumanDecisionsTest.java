package dashiji.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HumanDecisionsTest {
  private static final String BASE = "https://example.org/kg/id/";

  @Test
  void readsItsLinesAndReportsTheOthers() {
    Problems problems = new Problems();
    HumanDecisions read =
        HumanDecisions.parse(
            List.of(
                "left\tright\tjudgement\twho\twhen\twhy",
                "# 备注",
                "",
                BASE + "mention/aa\t" + BASE + "person/bb\tsame\t某编辑\t2032-01-02\t同一名册",
                BASE + "mention/aa\t" + BASE + "mention/cc\tlater\t某编辑",
                BASE + "mention/aa\t" + BASE + "place/cc\tsame\t某编辑",
                BASE + "mention/aa\t" + BASE + "mention/aa\tsame\t某编辑",
                BASE + "mention/aa\t" + BASE + "mention/cc\tperhaps\t某编辑",
                BASE + "mention/aa\t" + BASE + "mention/cc\tsame\t某编辑\t昨天",
                "https://elsewhere.example/x\t" + BASE + "mention/cc\tsame\t某编辑",
                "words"),
            HumanDecisionsTest::key,
            problems);
    assertThat(read.all())
        .containsExactly(
            new HumanDecision(
                new Key(KeyKind.MENTION, "aa"),
                new Key(KeyKind.PERSON, "bb"),
                Judgement.SAME,
                "某编辑",
                LocalDate.of(2032, 1, 2),
                "同一名册",
                4),
            new HumanDecision(
                new Key(KeyKind.MENTION, "aa"),
                new Key(KeyKind.MENTION, "cc"),
                Judgement.UNSURE,
                "某编辑",
                null,
                "",
                5));
    assertThat(problems.all())
        .hasSize(6)
        .allMatch(p -> p.code() == ProblemCode.BAD_DECISION)
        .extracting(Problem::message)
        .anyMatch(m -> m.startsWith("line 6 "))
        .anyMatch(m -> m.startsWith("line 11 "));
  }

  @Test
  void ofTwoLinesOnOnePairTheLaterCounts() {
    String pair = BASE + "mention/aa\t" + BASE + "mention/cc\t";
    String turned = BASE + "mention/cc\t" + BASE + "mention/aa\t";
    HumanDecisions read =
        HumanDecisions.parse(
            List.of(pair + "same\t某编辑", turned + "different\t某编辑"),
            HumanDecisionsTest::key,
            new Problems());
    assertThat(read.all())
        .extracting(HumanDecision::judgement)
        .containsExactly(Judgement.DIFFERENT);
  }

  private static @Nullable Key key(String iri) {
    if (!iri.startsWith(BASE)) {
      return null;
    }
    String[] parts = iri.substring(BASE.length()).split("/", 2);
    for (KeyKind kind : KeyKind.values()) {
      if (kind.segment().equals(parts[0])) {
        return new Key(kind, parts[1]);
      }
    }
    return null;
  }
}

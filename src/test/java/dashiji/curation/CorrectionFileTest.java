package dashiji.curation;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.entity.Key;
import dashiji.entity.KeyKind;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionFileTest {
  private static final String HEAD = "target\taction\tproperty\tvalue\twho\twhen\twhy\n";
  private static final String ID = "0123456789abcdef0123";
  private static final LocalDate DAY = LocalDate.of(2031, 5, 2);

  @TempDir Path folder;
  private final Problems problems = new Problems();

  private List<Correction> read(String text) throws IOException {
    Path file = folder.resolve("corrections.tsv");
    Files.writeString(file, text);
    return CorrectionFile.read(file, problems);
  }

  @Test
  void readsEachForm() throws IOException {
    List<Correction> read =
        read(
            HEAD
                + "# by hand\n"
                + "https://example.org/kg/id/event/%s\taccept\t\t\t李\t2031-05-02\t核对过\n"
                    .formatted(ID)
                + "participation/%s\treplace\trole\thost|speak\t李\t2031-05-02\t原文\"主持\"\n"
                    .formatted(ID)
                + "personnel-act/%s\treject\t\t\t李\t2031-05-02\t是任前公示\n".formatted(ID));
    assertThat(problems.all()).isEmpty();
    assertThat(read)
        .containsExactly(
            new Correction(
                new Key(KeyKind.EVENT, ID),
                CorrectionAction.ACCEPT,
                null,
                List.of(),
                "李",
                DAY,
                "核对过"),
            new Correction(
                new Key(KeyKind.PARTICIPATION, ID),
                CorrectionAction.REPLACE,
                "role",
                List.of("host", "speak"),
                "李",
                DAY,
                "原文\"主持\""),
            new Correction(
                new Key(KeyKind.PERSONNEL_ACT, ID),
                CorrectionAction.REJECT,
                null,
                List.of(),
                "李",
                DAY,
                "是任前公示"));
  }

  @Test
  void aLineThatCannotBeReadCostsNoneOfTheOthers() throws IOException {
    String good = "event/%s\taccept\t\t\t李\t2031-05-02\t核对过\n".formatted(ID);
    String[] bad = {
      "person/%s\taccept\t\t\t李\t2031-05-02\twhy\n".formatted(ID),
      "event/%s\tdrop\t\t\t李\t2031-05-02\twhy\n".formatted(ID),
      "event/%s\treject\t\t\t李\t2031-5-2\twhy\n".formatted(ID),
      "event/%s\treject\t\t\t\t2031-05-02\twhy\n".formatted(ID),
      "event/%s\treject\t\t\t李\t2031-05-02\t\n".formatted(ID),
      "event/%s\treplace\t\tx\t李\t2031-05-02\twhy\n".formatted(ID),
      "event/%s\taccept\tkind\tx\t李\t2031-05-02\twhy\n".formatted(ID),
      "event/%s\treject\tkind\t\t李\t2031-05-02\twhy\n".formatted(ID),
      "event/%s\taccept\n".formatted(ID),
    };
    assertThat(read(HEAD + good + String.join("", bad) + good)).hasSize(2);
    assertThat(problems.all())
        .hasSize(bad.length)
        .allMatch(p -> p.code() == ProblemCode.BAD_CORRECTION)
        .extracting(Problem::message)
        .allMatch(m -> m.matches("(?s)corrections\\.tsv line \\d+: .+"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aFileOfAnotherFormIsOneProblem() throws IOException {
    assertThat(read("left\tright\nx\ty\n")).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_CORRECTION);
  }

  @Test
  void whatIsAppendedIsReadBack() throws IOException {
    Path file = folder.resolve("corrections.tsv");
    Correction first =
        new Correction(
            new Key(KeyKind.EVENT, ID),
            CorrectionAction.REPLACE,
            "organization",
            List.of("organization/" + ID, "水利局"),
            "李 \"某\"",
            DAY,
            "two\tlines\nof reason");
    Correction second =
        new Correction(
            new Key(KeyKind.PROFILE, ID),
            CorrectionAction.REPLACE,
            "birthDate",
            List.of(),
            "李",
            DAY,
            "原文未写");
    CorrectionFile.append(file, first);
    CorrectionFile.append(file, second);
    List<Correction> read = CorrectionFile.read(file, problems);
    assertThat(problems.all()).isEmpty();
    assertThat(read).hasSize(2).contains(second);
    assertThat(read.get(0).values()).isEqualTo(first.values());
    assertThat(read.get(0).who()).isEqualTo(first.who());
    assertThat(read.get(0).why()).isEqualTo("two lines of reason");
  }
}

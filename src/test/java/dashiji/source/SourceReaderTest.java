package dashiji.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String SAMPLE = "云岭县大事记\n1月4日，县长郑一鸣主持召开县政府常务会议。\n7日，𠮷水镇举行开工仪式。\n";

  @TempDir Path folder;
  private final Problems problems = new Problems();

  // --- plain text -------------------------------------------------------------------------------

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-8", SAMPLE.getBytes(UTF_8)),
        Arguments.of("UTF-8 with mark", ("\ufeff" + SAMPLE).getBytes(UTF_8)),
        Arguments.of("GB18030", SAMPLE.getBytes(GB18030)),
        Arguments.of("GB18030 with mark", ("\ufeff" + SAMPLE).getBytes(GB18030)),
        Arguments.of("UTF-16LE with mark", ("\ufeff" + SAMPLE).getBytes(UTF_16LE)),
        Arguments.of("UTF-16BE with mark", ("\ufeff" + SAMPLE).getBytes(UTF_16BE)),
        Arguments.of(
            "UTF-32LE with mark", ("\ufeff" + SAMPLE).getBytes(Charset.forName("UTF-32LE"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsEveryEncodingToTheSameText(String encoding, byte[] bytes) throws IOException {
    assertThat(read("a.txt", bytes).orElseThrow().raw()).isEqualTo(SAMPLE);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void makesLineEndsOneKindAndChangesNothingElse() throws IOException {
    String text = "\t一、 会议 \r\n\r\n二、\u3000工作\r三\u2028四\f五\u00a0\n";
    assertThat(read("a.txt", text.getBytes(UTF_8)).orElseThrow().raw())
        .isEqualTo("\t一、 会议 \n\n二、\u3000工作\n三\u2028四\f五\u00a0\n");
  }

  @Test
  void countsCodePointsNotUtf16Units() throws IOException {
    assertThat(read("a.txt", "𠮷水".getBytes(UTF_8)).orElseThrow().characters()).isEqualTo(2);
  }

  @Test
  void keepsMarkdownAsItIs() throws IOException {
    String text = "# 三月\n\n- **3日** 会议\n";
    assertThat(read("a.md", text.getBytes(UTF_8)).orElseThrow().raw()).isEqualTo(text);
  }

  @Test
  void sumsTheBytesOfTheFile() throws IOException {
    SourceText text = read("a.txt", "abc".getBytes(US_ASCII)).orElseThrow();
    assertThat(text.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(text.key()).isEqualTo("key");
  }

  // --- what is no text --------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t\u3000\u00a0\n", "\ufeff"})
  void reportsAFileWithoutText(String text) throws IOException {
    assertThat(read("a.txt", text.getBytes(UTF_8))).isEmpty();
    assertOnly(ProblemCode.EMPTY_FILE);
  }

  static Stream<byte[]> binaries() {
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);
    byte[] controls = "a\u0001\u0002\u0003b\u0004\u0005".repeat(50).getBytes(US_ASCII);
    return Stream.of(
        "%PDF-1.7 abc".getBytes(US_ASCII),
        "PK\u0003\u0004abc".getBytes(US_ASCII),
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'},
        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0},
        "ab\0cd".getBytes(US_ASCII),
        SAMPLE.getBytes(UTF_16LE),
        controls,
        noise);
  }

  @ParameterizedTest
  @MethodSource("binaries")
  void reportsWhatIsNotText(byte[] bytes) throws IOException {
    assertThat(read("a.txt", bytes)).isEmpty();
    assertOnly(ProblemCode.NOT_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.doc", "README", "a.", "txt"})
  void reportsAnEndingWithoutReader(String name) throws IOException {
    assertThat(read(name, SAMPLE.getBytes(UTF_8))).isEmpty();
    assertOnly(ProblemCode.UNKNOWN_FORM);
  }

  @Test
  void reportsAFileThatIsNotThereAndAFolder() throws IOException {
    assertThat(SourceReader.read(folder.resolve("none.txt"), "k", problems)).isEmpty();
    Files.createDirectory(folder.resolve("folder.txt"));
    assertThat(SourceReader.read(folder.resolve("folder.txt"), "k", problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNREADABLE_FILE, ProblemCode.UNREADABLE_FILE);
    assertThat(problems.all().getFirst().where().document()).endsWith("/none.txt");
  }

  // --- broken bytes -----------------------------------------------------------------------------

  @Test
  void readsTextWithBrokenBytesAndReportsThem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("𠮷水镇召开会议，部署工作".getBytes(UTF_8));
    bytes.write(0xe4);
    bytes.writeBytes("，完毕。\n".getBytes(UTF_8));
    SourceText text = read("a.txt", bytes.toByteArray()).orElseThrow();
    assertThat(text.raw()).isEqualTo("𠮷水镇召开会议，部署工作\ufffd，完毕。\n");
    assertOnly(ProblemCode.BROKEN_ENCODING);
    assertThat(problems.all().getFirst().where()).isEqualTo(new Problem.Where("key", 12, 13));
  }

  @Test
  void readsBrokenGb18030AsGb18030() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(SAMPLE.getBytes(GB18030));
    bytes.write(0xff);
    bytes.writeBytes("完毕".getBytes(GB18030));
    assertThat(read("a.txt", bytes.toByteArray()).orElseThrow().raw())
        .isEqualTo(SAMPLE + "\ufffd完毕");
    assertOnly(ProblemCode.BROKEN_ENCODING);
  }

  @Test
  void countsNoReplacementCharacterThatWasWritten() throws IOException {
    String text = "张\ufffd山出席会议并讲话。";
    assertThat(read("a.txt", text.getBytes(UTF_8)).orElseThrow().raw()).isEqualTo(text);
    assertThat(problems.all()).isEmpty();
  }

  /** One byte of a UTF-8 text changed or lost: the text survives all around, whatever the byte. */
  @Test
  void survivesAnyDamageToOneByteOfUtf8() throws IOException {
    String text = SAMPLE.repeat(3);
    byte[] whole = text.getBytes(UTF_8);
    Random random = new Random(20240104);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = whole.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] = (byte) (1 + random.nextInt(255));
      Problems found = new Problems();
      Optional<SourceText> read =
          SourceReader.read(bytes, SourceForm.TEXT, "k", SourceMetadata.NONE, found);
      String raw = read.orElseThrow().raw();
      assertThat(raw).as("byte %d set to %d", at, bytes[at]).contains("郑一鸣主持召开县政府常务会议");
      boolean broken = raw.indexOf('\ufffd') >= 0;
      assertThat(found.all())
          .extracting(Problem::code)
          .isEqualTo(broken ? List.of(ProblemCode.BROKEN_ENCODING) : List.of());
    }
  }

  /** Whatever the bytes, reading ends with a text or with a reason, and never with an exception. */
  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "MARKDOWN", "HTML", "PDF", "DOCX"})
  void neverThrowsOnDamage(String form) throws IOException {
    byte[] whole =
        switch (form) {
          case "PDF" -> PdfSample.chinese(SAMPLE.lines().toList());
          case "DOCX" -> docx();
          case "HTML" ->
              ("<html><body><p>" + SAMPLE + "</p><table><tr><td>1<td>2</table>").getBytes(UTF_8);
          default -> SAMPLE.getBytes(UTF_8);
        };
    Random random = new Random(form.hashCode());
    int read = 0;
    int unread = 0;
    for (int i = 0; i < 150; i++) {
      Problems found = new Problems();
      byte[] bytes = damaged(whole, random);
      Optional<SourceText> text =
          SourceReader.read(bytes, SourceForm.valueOf(form), "k", SourceMetadata.NONE, found);
      if (text.isPresent()) {
        read++;
        assertThat(text.get().raw()).isNotBlank().doesNotContain("\r");
      } else {
        unread++;
        assertThat(found.all()).hasSize(1);
        assertThat(found.all().getFirst().code().severity()).isEqualTo(ProblemCode.Severity.ERROR);
        assertThat(found.all().getFirst().message()).isNotBlank();
      }
    }
    assertThat(read).isPositive();
    assertThat(unread).isPositive();
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length)); // cut off
      }
      case 1 -> {
        for (int i = 0; i < 1 + bytes.length / 50; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      case 2 -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
        Arrays.fill(bytes, from, to, (byte) 0);
      }
      default -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  // --- HTML -------------------------------------------------------------------------------------

  @Test
  void drawsLinesFromHtml() throws IOException {
    String html =
        """
        <!DOCTYPE html><html><head><title>页</title><style>p{}</style></head><body>
        <nav><a href="/">首页</a></nav><script>var x = '不';</script>
        <h1>云岭县大事记</h1>
        <p>1月4日，县长<b>郑一鸣</b>主
        持召开会议。<br>7日，开工 &amp; 剪彩。</p>
        <div>外<div>内</div>尾</div><p hidden>藏</p><p style="color:red; display: none">藏</p>
        <ul><li>一</li><li><p>二</p></li></ul>
        <table><tr><th>姓名</th><th>职务</th></tr><tr><td><p>钱多</p></td><td>局长</td></tr></table>
        <pre>  甲
          乙</pre>John
        Smith
        </body></html>
        """;
    assertThat(read("a.html", html.getBytes(UTF_8)).orElseThrow().raw())
        .isEqualTo(
            """
            云岭县大事记
            1月4日，县长郑一鸣主持召开会议。
            7日，开工 & 剪彩。
            外
            内
            尾
            一
            二
            姓名\t职务
            钱多\t局长
              甲
              乙
            John Smith
            """);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void keepsTheLinesOfAPageThatIsLaidOutAsATable() throws IOException {
    String html = "<table><tr><td>栏</td><td><p>1日，甲。</p><p>2日，乙。</p></td></tr></table>";
    assertThat(read("a.html", html.getBytes(UTF_8)).orElseThrow().raw())
        .isEqualTo("栏\n1日，甲。\n2日，乙。\n");
  }

  @Test
  void readsHtmlInTheEncodingItDeclares() throws IOException {
    String gb = "<html><head><meta charset=gb2312></head><body>" + SAMPLE + "</body>";
    assertThat(read("a.html", gb.getBytes(GB18030)).orElseThrow().raw()).contains("郑一鸣", "𠮷水镇");
    String big5 = "<meta http-equiv='Content-Type' content='text/html; charset=big5'><p>縣長主持會議</p>";
    assertThat(read("b.html", big5.getBytes(Charset.forName("Big5"))).orElseThrow().raw())
        .isEqualTo("縣長主持會議\n");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void reportsHtmlThatShowsNothing() throws IOException {
    assertThat(read("a.htm", "<html><script>x</script><body> <p> </p>".getBytes(UTF_8))).isEmpty();
    assertOnly(ProblemCode.EMPTY_FILE);
  }

  // --- PDF and Word -----------------------------------------------------------------------------

  @Test
  void drawsChineseTextFromPdf() throws IOException {
    byte[] pdf = PdfSample.chinese(List.of("云岭县大事记", "1月4日，县长郑一鸣主持会议。"));
    assertThat(read("a.pdf", pdf).orElseThrow().raw().lines())
        .containsExactly("云岭县大事记", "1月4日，县长郑一鸣主持会议。");
  }

  @Test
  void reportsAPdfWithoutTextLayer() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    assertThat(read("a.pdf", out.toByteArray())).isEmpty();
    assertOnly(ProblemCode.EMPTY_FILE);
    assertThat(problems.all().getFirst().message()).contains("no text layer");
  }

  @Test
  void reportsAPdfUnderPassword() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }
    assertThat(read("a.pdf", out.toByteArray())).isEmpty();
    assertOnly(ProblemCode.UNREADABLE_FILE);
    assertThat(problems.all().getFirst().message()).contains("password");
  }

  @Test
  void drawsParagraphsAndTablesFromWord() throws IOException {
    assertThat(read("a.docx", docx()).orElseThrow().raw()).isEqualTo("云岭县任免通知\n郑一鸣\t任局长\n特此通知。\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.docx"})
  void reportsTextUnderAWrongEnding(String name) throws IOException {
    assertThat(read(name, SAMPLE.getBytes(UTF_8))).isEmpty();
    assertOnly(ProblemCode.UNREADABLE_FILE);
  }

  // --- metadata beside a text -------------------------------------------------------------------

  @Test
  void readsTheMetadataBesideAText() throws IOException {
    Files.writeString(
        folder.resolve("云岭.meta.yaml"),
        """
        title: 云岭县大事记
        publisher: 云岭县人民政府
        jurisdiction: 990101
        published: 2021-02-03
        url: https://example.org/a?b=c
        licence: CC-BY-4.0
        """);
    assertThat(read("云岭.txt", SAMPLE.getBytes(UTF_8)).orElseThrow().metadata())
        .isEqualTo(
            new SourceMetadata(
                "云岭县大事记",
                "云岭县人民政府",
                "990101",
                LocalDate.of(2021, 2, 3),
                "https://example.org/a?b=c",
                "CC-BY-4.0"));
    assertThat(problems.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just words",
        "- a\n- b",
        "title: [a, b]",
        "titel: 大事记",
        "published: 3月",
        "published: 2021-02-30",
        "a: b: c",
        "title: 一\ntitle: 二",
        "\"unclosed",
        "x: *nowhere",
        "!!java.net.URL {a: b}"
      })
  void reportsBadMetadataAndReadsTheTextAllTheSame(String yaml) throws IOException {
    Files.writeString(folder.resolve("a.meta.yaml"), yaml);
    SourceText text = read("a.txt", SAMPLE.getBytes(UTF_8)).orElseThrow();
    assertThat(text.metadata()).isEqualTo(SourceMetadata.NONE);
    assertOnly(ProblemCode.BAD_METADATA);
    assertThat(problems.all().getFirst().message()).startsWith("a.meta.yaml: ");
  }

  @Test
  void badMetadataIsAProblemOfTheDocument() throws IOException {
    Files.writeString(folder.resolve("a.meta.yaml"), "just words");
    Path given = Files.writeString(folder.resolve("a.txt"), SAMPLE);
    SourceReader.read(given, "key", problems);
    assertThat(problems.all().getFirst().where()).isEqualTo(Problem.Where.document("key"));
  }

  @Test
  void keepsTheGoodFieldsOfBadMetadata() throws IOException {
    Files.writeString(folder.resolve("a.meta.yaml"), "title: 大事记\npublished: soon\nurl:\n");
    assertThat(read("a.txt", SAMPLE.getBytes(UTF_8)).orElseThrow().metadata())
        .isEqualTo(new SourceMetadata("大事记", null, null, null, null, null));
    assertOnly(ProblemCode.BAD_METADATA);
  }

  // ----------------------------------------------------------------------------------------------

  private Optional<SourceText> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return SourceReader.read(file, "key", problems);
  }

  private void assertOnly(ProblemCode code) {
    assertThat(problems.all()).extracting(Problem::code).containsExactly(code);
    assertThat(problems.all().getFirst().message()).isNotBlank();
  }

  private static byte[] docx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("云岭县任免通知");
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("郑一鸣");
      table.getRow(0).getCell(1).setText("任局长");
      document.createParagraph().createRun().setText("特此通知。");
      document.write(out);
    }
    return out.toByteArray();
  }
}

package dashiji.benchmark;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import dashiji.fact.DocumentFacts;
import dashiji.fact.rule.FactReader;
import dashiji.lexicon.Gazetteer;
import dashiji.nlp.HanlpTagger;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Megabytes (UTF-8) of source text a second, on one thread: to facts, and through HanLP's standard
 * segmentation for comparison.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"}) // as the launcher
@State(Scope.Benchmark)
public class FactsBenchmark {
  /** A folder of chronicles as UTF-8 text, read with all below it. */
  @Param("src/main/resources/sample")
  String texts = "";

  /** How the texts are given: as many documents of their own size, or joined into one. */
  @Param({"MANY", "ONE"})
  Shape shape = Shape.MANY;

  /** At least so many characters are read in one invocation; texts repeat, a decade apart. */
  @Param("200000")
  int characters;

  private final FactReader reader = new FactReader(Gazetteer.china(), new HanlpTagger());
  private final Segment segment = HanLP.newSegment();
  private List<SourceText> documents = List.of();
  private double megabytes;

  /** How texts are given. */
  public enum Shape {
    /** Each as a document. */
    MANY,
    /** All as one document. */
    ONE
  }

  /** Counts what was read: its column is megabytes a second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Source {
    /** Megabytes of UTF-8, 1,000,000 bytes each. */
    public double megabytes;
  }

  /** Reads the texts. */
  @Setup
  public void read() throws IOException {
    List<String> originals = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(texts))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        originals.add(Files.readString(file));
      }
    }
    List<String> all = new ArrayList<>();
    for (int round = 0, n = 0; n < characters; round++) {
      for (String text : originals) {
        all.add(later(text, round));
        n += text.length();
      }
    }
    if (shape == Shape.ONE) {
      all = List.of(String.join("\n", all));
    }
    documents = new ArrayList<>();
    for (String text : all) {
      String key = String.format(Locale.ROOT, "text%04d", documents.size());
      documents.add(new SourceText(key, text, "", SourceMetadata.NONE));
    }
    megabytes = all.stream().mapToInt(t -> t.getBytes(StandardCharsets.UTF_8).length).sum() / 1e6;
  }

  /** The same text with its years moved on, so that no two documents are equal. */
  private static String later(String text, int decades) {
    return text.replace("203", String.valueOf(203 + decades));
  }

  /** Text to facts. */
  @Benchmark
  public void facts(Source source, Blackhole facts) {
    for (SourceText document : documents) {
      DocumentFacts read = reader.read(document);
      facts.consume(read);
    }
    source.megabytes += megabytes;
  }

  /** HanLP's standard segmentation of the same texts. */
  @Benchmark
  public void hanlp(Source source, Blackhole terms) {
    for (SourceText document : documents) {
      terms.consume(segment.seg(document.raw()));
    }
    source.megabytes += megabytes;
  }
}

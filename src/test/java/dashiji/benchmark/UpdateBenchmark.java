package dashiji.benchmark;

import dashiji.build.BuildListener;
import dashiji.build.BuildReport;
import dashiji.build.BuildRequest;
import dashiji.build.ChronicleExtractor;
import dashiji.build.GraphBuild;
import dashiji.store.StoreLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One new document into stores of several sizes: seconds, quads, and how many bytes the store grew
 * by.
 *
 * <pre>
 * UpdateBenchmark FOLDER 100 1000 10000
 * </pre>
 *
 * The documents are short and invented, 24 of each county with the same few officials, so that the
 * names which a new one touches are about as many in each store.
 */
public final class UpdateBenchmark {
  private static final int OF_A_COUNTY = 24;
  private static final int ROUNDS = 3;

  /** Size of a block of TDB2's B+trees. */
  private static final long BLOCK = 8 * 1024;

  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
  private static final String GIVEN = "文博思远雨泽浩然子轩一鸣晓峰建国志强海燕玉兰春生明辉德胜永福长青";

  private UpdateBenchmark() {}

  /**
   * Measures.
   *
   * @param args a folder to work in, and numbers of documents
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    System.out.printf(
        "%10s %12s %10s %10s %12s %12s%n",
        "documents", "quads", "whole s", "update s", "quads +/-", "bytes");
    for (int i = 1; i < args.length; i++) {
      measure(folder, Integer.parseInt(args[i]));
    }
  }

  private static void measure(Path folder, int documents) throws IOException {
    Path texts = folder.resolve("texts-" + documents);
    Path store = folder.resolve("store-" + documents);
    for (int i = 0; i < documents; i++) {
      write(texts, i);
    }
    ChronicleExtractor extractor = new ChronicleExtractor();
    BuildReport whole = build(texts, store, extractor);
    for (int round = 0; round < ROUNDS; round++) {
      Path one = folder.resolve("new-" + documents + "-" + round);
      write(one, documents + round);
      long before = used(store);
      BuildReport update = build(one, store, extractor);
      System.out.printf(
          Locale.ROOT,
          "%10d %12d %10.1f %10.2f %6d/%-5d %12d%n",
          documents,
          update.quads(),
          whole.totalSeconds(),
          update.totalSeconds(),
          update.added(),
          update.removed(),
          used(store) - before);
    }
  }

  private static BuildReport build(Path texts, Path store, ChronicleExtractor extractor)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    return GraphBuild.run(
        new BuildRequest(List.of(texts), store, null, threads, "benchmark"),
        extractor,
        BuildListener.NONE);
  }

  private static void write(Path folder, int number) throws IOException {
    int county = number / OF_A_COUNTY;
    int month = 1 + number % 12;
    int year = 2022 + number % OF_A_COUNTY / 12;
    Path file = folder.resolve(county / 100 + "/" + county + "-" + number % OF_A_COUNTY + ".txt");
    Files.createDirectories(folder.resolve(String.valueOf(county / 100)));
    Files.writeString(
        file,
        String.format(
            Locale.ROOT,
            "%s县人民政府大事记\n%d年%d月\n5日 县长%s主持召开县政府常务会议，副县长%s参加。\n12日 县委书记%s到乡镇调研。\n",
            name(county, 7),
            year,
            month,
            name(county, 1),
            name(county, 2),
            name(county, 3)));
  }

  /** A name that belongs to a county; a few hundred thousand differ. */
  private static String name(int county, int which) {
    int n = county * 31 + which * 7919;
    return ""
        + SURNAMES.charAt(Math.floorMod(n, SURNAMES.length()))
        + GIVEN.charAt(Math.floorMod(n / 7, GIVEN.length()))
        + GIVEN.charAt(Math.floorMod(n / 211 + which, GIVEN.length()));
  }

  /** Bytes that blocks, terms and noted changes take up, as far as the newest state reaches. */
  private static long used(Path store) throws IOException {
    Path newest = new StoreLayout(store).current().orElseThrow().directory();
    long used = 0;
    for (Path folder : List.of(newest, store.resolve("changes"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          used += usedOf(file);
        }
      }
    }
    return used;
  }

  private static long usedOf(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".bpt")) {
      ByteBuffer state = ByteBuffer.wrap(Files.readAllBytes(file));
      return (state.getLong(8) + state.getLong(16)) * BLOCK;
    }
    return name.endsWith(".obj") || name.endsWith(".gz") ? Files.size(file) : 0;
  }
}

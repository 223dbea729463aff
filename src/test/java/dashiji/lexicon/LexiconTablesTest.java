package dashiji.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.fact.OrganizationKind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every table of {@code lexicon/}. */
class LexiconTablesTest {

  private static final int FEWEST_TABLES = 12;

  /** The columns that tell rows apart, in the order that the rows are sorted by. */
  private static List<String> key(String file) {
    return switch (file) {
      case "areas-former.tsv" -> List.of("code", "since");
      case "area-abbreviations.tsv" -> List.of("code", "abbreviation");
      case "confidence.tsv" -> List.of("family", "rule", "trait");
      case "reforms.tsv" -> List.of("before", "year");
      case "name-parts.tsv" -> List.of("part", "language");
      default -> List.of(TsvTable.read(file).columns().getFirst());
    };
  }

  static List<String> tables() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(LexiconTablesTest.class.getResource("/lexicon"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".tsv"))
          .sorted()
          .toList();
    }
  }

  @Test
  void findsTheTables() throws Exception {
    assertThat(tables()).hasSizeGreaterThanOrEqualTo(FEWEST_TABLES).contains("areas.tsv");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void saysItsOriginAndLicence(String file) {
    String header = String.join("\n", TsvTable.read(file).comments());
    assertThat(header).contains("Origin: ").containsPattern("Licence: |CC0|MIT");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isSortedWithoutDuplicates(String file) {
    TsvTable table = TsvTable.read(file);
    int[] key = key(file).stream().mapToInt(table.columns()::indexOf).toArray();
    List<String> keys =
        table.rows().stream()
            .map(row -> Arrays.stream(key).mapToObj(row::get).collect(Collectors.joining("\t")))
            .toList();
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void hasNoStrayWhiteSpaceOrEmptyKey(String file) {
    for (List<String> row : TsvTable.read(file).rows()) {
      assertThat(row.getFirst()).isNotEmpty();
      assertThat(row).allSatisfy(cell -> assertThat(cell).isEqualTo(cell.strip()));
      assertThat(row).noneMatch(cell -> cell.startsWith(";") || cell.endsWith(";"));
    }
  }

  @Test
  void kindsOfBodiesAreThoseOfTheModel() {
    Set<String> kinds =
        Arrays.stream(OrganizationKind.values())
            .map(OrganizationKind::code)
            .collect(Collectors.toSet());
    List<Body> bodies = new ArrayList<>(BodyLexicon.national().bodies());
    bodies.addAll(BodyLexicon.local().bodies());
    assertThat(bodies).extracting(Body::kind).isSubsetOf(kinds);
    kinds.add("foreign");
    assertThat(Titles.common().all()).flatExtracting(Title::bodyKinds).isSubsetOf(kinds);
  }
}

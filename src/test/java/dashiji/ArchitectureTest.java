package dashiji;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table of docs/architecture.md as a test. */
class ArchitectureTest {
  /** Left to right: a package may use those to its left, and nothing to its right. */
  private static final List<String> FLOW =
      List.of(
          "problem",
          "lexicon",
          "source",
          "text",
          "document",
          "nlp",
          "mention",
          "fact",
          "entity",
          "tenure",
          "curation",
          "rdf",
          "store",
          "query",
          "search",
          "export",
          "page",
          "api",
          "server",
          "build",
          "batch",
          "synth",
          "eval",
          "cli");

  /** Main classes there are at least; fewer means that the import went wrong and rules see air. */
  private static final int FEWEST_CLASSES = 250;

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dashiji");

  @Test
  void seesTheMainClasses() {
    assertThat(MAIN.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
    assertThat(MAIN.contain("dashiji.fact.Fact")).isTrue();
    assertThat(MAIN.contain("dashiji.cli.Main")).isTrue();
    assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void everyClassIsInAPackageOfTheFlow() {
    String[] known = FLOW.stream().map(ArchitectureTest::tree).toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(MAIN);
  }

  static Stream<String> packages() {
    return FLOW.stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatIsToItsLeft(String name) {
    String[] right =
        FLOW.subList(FLOW.indexOf(name) + 1, FLOW.size()).stream()
            .map(ArchitectureTest::tree)
            .toArray(String[]::new);
    if (right.length == 0) {
      return; // the last one may use all
    }
    noClasses()
        .that()
        .resideInAPackage(tree(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(right)
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dashiji.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void onlyNlpKnowsTheTagger() {
    onlyIn(resideInAPackage("com.hankcs.."), "nlp");
  }

  @Test
  void onlySearchKnowsLucene() {
    onlyIn(resideInAPackage("org.apache.lucene.."), "search");
  }

  @Test
  void onlyServerKnowsFusekiAndJetty() {
    onlyIn(
        resideInAnyPackage("org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet.."),
        "server");
  }

  @Test
  void onlyPageKnowsTheTemplates() {
    onlyIn(resideInAnyPackage("gg.jte..", "dashiji.page.jte.."), "page");
  }

  @Test
  void onlyExportKnowsParquet() {
    onlyIn(resideInAnyPackage("org.apache.parquet..", "blue.strategic.parquet.."), "export");
  }

  @Test
  void onlyCliKnowsTheCommandLineLibrary() {
    onlyIn(resideInAnyPackage("picocli..", "me.tongfei.progressbar.."), "cli");
  }

  @Test
  void nothingLeftOfRdfKnowsJena() {
    String[] left =
        FLOW.subList(0, FLOW.indexOf("rdf")).stream()
            .map(ArchitectureTest::tree)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(left)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(MAIN);
  }

  @Test
  void noPackageIsADrawerForOddments() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helpers..", "..misc..")
        .check(MAIN);
  }

  private static void onlyIn(DescribedPredicate<JavaClass> library, String name) {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree(name))
        .should()
        .dependOnClassesThat(library)
        .check(MAIN);
  }

  private static String tree(String name) {
    return "dashiji." + name + "..";
  }
}

package dashiji.fact.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.fact.Capacity;
import dashiji.fact.Extraction;
import dashiji.fact.Fact;
import dashiji.fact.OrganizationRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each rule takes and leaves, as data: a file a rule in src/test/resources/rules. */
class RuleExamplesTest {
  private static final Path RULES = Path.of("src/test/resources/rules");
  private static final String ENDING = ".jsonl";
  private static final int POSITIVE = 6;
  private static final int NEGATIVE = 4;

  /** See README.md beside the files. */
  record Example(
      String text, @Nullable String jurisdiction, List<String> takes, @Nullable String leaves) {}

  private static List<Example> examples(Path file) {
    ObjectMapper json = new ObjectMapper();
    try (Stream<String> lines = Files.lines(file)) {
      List<Example> examples = new ArrayList<>();
      for (String line : (Iterable<String>) lines::iterator) {
        examples.add(json.readValue(line, Example.class));
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private static String rule(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  @TestFactory
  Stream<DynamicContainer> examples() throws IOException {
    return files().stream()
        .map(file ->
            DynamicContainer.dynamicContainer(
                rule(file),
                examples(file).stream()
                    .map(example ->
                        DynamicTest.dynamicTest(
                            example.text(), () -> check(rule(file), example)))));
  }

  private static void check(String rule, Example example) {
    List<String> taken =
        Extraction.facts(Extraction.source("example", example.text(), example.jurisdiction()))
            .facts()
            .stream()
            .flatMap(fact -> taken(rule, fact))
            .toList();
    assertThat(taken).containsExactlyElementsOf(example.takes());
    String leaves = example.leaves();
    if (leaves != null) {
      assertThat(taken).noneMatch(fact -> fact.contains(leaves));
    }
  }

  private static Stream<String> taken(String rule, Fact fact) {
    if (fact instanceof Fact.EventFact event && rule.equals(RuleBook.EVENT_PARTY.name())) {
      return event.organizations().stream().map(OrganizationRef::name);
    }
    if (fact instanceof Fact.EventFact event) {
      Stream<String> parts =
          event.participations().stream()
              .filter(p -> p.evidence().rule().name().equals(rule))
              .map(p ->
                  p.person().name()
                      + p.roles().stream().map(r -> " " + r.code()).collect(Collectors.joining()));
      return event.evidence().rule().name().equals(rule)
          ? Stream.concat(Stream.of(event.kind().code() + " " + event.evidence().quote()), parts)
          : parts;
    }
    return fact.evidence().rule().name().equals(rule) ? Stream.of(words(fact)) : Stream.empty();
  }

  private static String words(Fact fact) {
    return switch (fact) {
      case Fact.PersonFact p -> p.id().name();
      case Fact.PostFact p ->
          p.person().name()
              + " "
              + p.organization().name()
              + " "
              + p.title()
              + (p.former() ? " former" : "")
              + (p.capacity() == Capacity.FULL
                  ? ""
                  : " " + p.capacity().name().toLowerCase(Locale.ROOT));
      case Fact.EventFact e -> throw new IllegalStateException("has words of its own");
      case Fact.PersonnelActFact a ->
          Stream.of(
                  a.action().code(),
                  a.person().name(),
                  a.organization().name(),
                  a.title(),
                  a.effective() == null ? null : a.effective().toString(),
                  a.documentNumber())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
      case Fact.NominationFact n ->
          n.person().name()
              + " "
              + (n.organization() == null ? n.wording() : n.organization().name() + " " + n.title())
              + (n.announced() == null ? "" : " " + n.announced());
      case Fact.ProfileFact p ->
          Stream.of(
                  p.person().name(),
                  p.gender() == null ? null : p.gender().code(),
                  p.ethnicGroup(),
                  p.birth() == null ? null : p.birth().toString(),
                  p.nativePlace(),
                  p.education(),
                  p.party(),
                  p.joinedParty() == null ? null : p.joinedParty().toString(),
                  p.startedWork() == null ? null : p.startedWork().toString())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
      case Fact.ProjectFact p -> p.name() + (p.amount() == null ? "" : " " + p.amount());
      case Fact.PlaceFact p -> p.place().level().code() + " " + p.place().name();
      case Fact.OrganizationFact o ->
          o.organization().kind().code() + " " + o.organization().name();
      case Fact.WorkFact w -> w.title() + (w.number() == null ? "" : " " + w.number());
    };
  }

  @Test
  void everyRuleHasItsExamplesAndEveryFileItsRule() throws IOException {
    assertThat(files().stream().map(RuleExamplesTest::rule))
        .containsExactlyInAnyOrderElementsOf(
            RuleBook.rules().stream().map(rule -> rule.id().name()).toList());
  }

  @Test
  void examplesAreOfBothKinds() throws IOException {
    for (Path file : files()) {
      List<Example> examples = examples(file);
      assertThat(examples.stream().filter(e -> e.leaves() == null && !e.takes().isEmpty()))
          .as("positive examples of %s", rule(file))
          .hasSizeGreaterThanOrEqualTo(POSITIVE);
      assertThat(examples.stream().filter(e -> e.leaves() != null))
          .as("negative examples of %s", rule(file))
          .hasSizeGreaterThanOrEqualTo(NEGATIVE);
      assertThat(examples.stream().map(Example::text))
          .as("texts of %s", rule(file))
          .doesNotHaveDuplicates();
    }
  }
}

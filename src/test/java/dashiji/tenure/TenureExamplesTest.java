package dashiji.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dashiji.entity.Key;
import dashiji.fact.Capacity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What attestations amount to, as data: src/test/resources/tenure/examples.jsonl. */
class TenureExamplesTest {
  private static final Path FILE = Path.of("src/test/resources/tenure/examples.jsonl");

  /** See README.md beside the file. */
  record Example(
      String says,
      @Nullable Boolean shared,
      List<String> attested,
      List<String> tenures,
      @Nullable List<String> conflicts) {}

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      examples.add(json.readValue(line, Example.class));
    }
    assertThat(examples).hasSizeGreaterThan(30);
    return examples.stream()
        .map(example -> DynamicTest.dynamicTest(example.says(), () -> check(example)));
  }

  private static void check(Example example) {
    boolean oneSeat = !Boolean.TRUE.equals(example.shared());
    Attested post = new Attested(oneSeat ? "局长" : "副局长", oneSeat);
    List<Attestation> attestations = example.attested().stream().map(post::read).toList();
    Map<Key, String> names = new HashMap<>();
    example
        .attested()
        .forEach(words -> {
          String name = words.substring(0, words.indexOf(' '));
          names.put(Attested.person(name), name);
        });
    Findings found = TenureInference.findings(attestations, List.of());
    assertThat(found.tenures().stream().map(t -> words(t, names)))
        .containsExactlyInAnyOrderElementsOf(example.tenures());
    List<String> expected = example.conflicts() == null ? List.of() : example.conflicts();
    assertThat(found.conflicts().stream().map(TenureExamplesTest::words))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String words(Tenure tenure, Map<Key, String> names) {
    String capacity =
        tenure.capacities().equals(List.of(Capacity.FULL))
            ? ""
            : tenure.capacities().stream()
                .map(Capacity::code)
                .collect(Collectors.joining(" ", " ", ""));
    return Objects.requireNonNull(names.get(tenure.person()))
        + capacity
        + " | "
        + words(tenure.earliestStart())
        + " | "
        + words(tenure.latestStart())
        + " | "
        + words(tenure.earliestEnd())
        + " | "
        + words(tenure.latestEnd())
        + " | "
        + (tenure.edtf() == null ? "-" : tenure.edtf());
  }

  private static String words(@Nullable Bound bound) {
    return bound == null ? "-" : bound.day() + " " + bound.basis().code();
  }

  private static String words(Conflict conflict) {
    return conflict.kind().code()
        + " "
        + conflict.severity().name().toLowerCase(java.util.Locale.ROOT)
        + (conflict.resolved() ? " resolved" : "");
  }
}

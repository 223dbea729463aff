package dashiji.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.eval.DocumentScore;
import dashiji.eval.FactTables;
import dashiji.eval.Floors;
import dashiji.eval.Gold;
import dashiji.eval.GoldReader;
import dashiji.eval.Measure;
import dashiji.eval.Scorer;
import dashiji.eval.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single sentences that no rule was tuned to, scored a field over all of them. */
class SentenceCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases/sentences.jsonl");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENT_NAMES = "event_names";
  private static final String DOCUMENTS = "documents";

  @TempDir private Path folder;
  private final Map<String, Tally> totals = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  @Test
  void holdTheirFloors() throws IOException {
    for (Measure measure : Measure.values()) {
      totals.put(measure.label(), Tally.NONE);
    }
    totals.put(EVENT_NAMES, Tally.NONE);
    totals.put(DOCUMENTS, Tally.NONE);
    Set<String> ids = new TreeSet<>();
    try (Stream<String> lines = Files.lines(CASES)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode sentence = JSON.readTree(line);
        assertThat(ids.add(sentence.get("id").asText())).as("id twice: %s", line).isTrue();
        score(sentence);
      }
    }
    print();
    assertThat(ids).hasSizeGreaterThan(90);
    assertThat(totals.getOrDefault(Measure.EVIDENCE.label(), Tally.NONE).f1()).isEqualTo(1.0);
    Floors.hold("sentences", totals);
  }

  private void score(JsonNode sentence) throws IOException {
    String id = sentence.get("id").asText();
    String text = sentence.get("text").asText();
    JsonNode stated = sentence.get("gold");
    DocumentFacts facts =
        Extraction.facts(Extraction.source(id, text, sentence.get("jurisdiction").asText()));
    DocumentScore score =
        Scorer.score(gold(id, text, stated), text, id, FactTables.of(facts).tables());
    Set<Measure> asserted = asserted(stated);
    asserted.forEach(m -> totals.merge(m.label(), score.tally(m), Tally::plus));
    score.errors().stream()
        .filter(e -> asserted.stream().anyMatch(m -> e.contains(" " + m.label() + " ")))
        .forEach(errors::add);
    eventNames(id, stated, facts);
    documents(id, stated, facts);
  }

  /** A field that the case leaves out is not asserted. */
  private static Set<Measure> asserted(JsonNode stated) {
    Set<Measure> measures = EnumSet.of(Measure.EVIDENCE);
    if (stated.has("persons")) {
      measures.addAll(EnumSet.of(Measure.PERSONS, Measure.POSTS, Measure.POST_DATES));
    }
    if (stated.has("events")) {
      measures.addAll(EnumSet.of(Measure.EVENTS, Measure.EVENT_DATES, Measure.EVENT_KINDS));
      Map<String, List<Measure>> fields =
          Map.of(
              "participants", List.of(Measure.PARTICIPANTS, Measure.PARTICIPANT_ROLES),
              "places", List.of(Measure.EVENT_PLACES),
              "orgs", List.of(Measure.EVENT_ORGS),
              "documents", List.of(Measure.EVENT_DOCUMENTS));
      fields.forEach((field, of) -> {
        if (stated.get("events").valueStream().allMatch(e -> e.has(field))) {
          measures.addAll(of);
        }
      });
    }
    Map.of(
            "appointments", Measure.APPOINTMENTS,
            "projects", Measure.PROJECTS,
            "places", Measure.PLACES,
            "orgs", Measure.ORGS)
        .forEach((field, measure) -> {
          if (stated.has(field)) {
            measures.add(measure);
          }
        });
    return measures;
  }

  /** A gold file of the case; an event that does not say where it stands is a whole piece. */
  private Gold gold(String id, String text, JsonNode stated) throws IOException {
    ObjectNode gold = stated.deepCopy();
    gold.put("doc", id);
    ArrayNode events = gold.withArray("events");
    List<String> pieces = pieces(text, events.size());
    for (int i = 0; i < events.size(); i++) {
      ObjectNode event = (ObjectNode) events.get(i);
      event.put("id", id + "-" + (i + 1));
      if (!event.has("from")) {
        event.put("from", pieces.get(i));
      }
      if (!event.has("to")) {
        event.put("to", pieces.get(i).substring(pieces.get(i).length() - 4));
      }
    }
    Path file = folder.resolve(id + ".json");
    Files.writeString(file, gold.toString());
    return GoldReader.read(file);
  }

  private static List<String> pieces(String text, int events) {
    for (String between : List.of("\n\n", "(?<=；)")) {
      List<String> pieces = List.of(text.split(between));
      if (pieces.size() == events) {
        return pieces;
      }
    }
    return java.util.Collections.nCopies(Math.max(1, events), text);
  }

  private void eventNames(String id, JsonNode stated, DocumentFacts facts) {
    if (!stated.has("events")) {
      return;
    }
    List<Fact.EventFact> found = facts.facts(Fact.EventFact.class);
    for (int i = 0; i < stated.get("events").size(); i++) {
      JsonNode wanted = stated.get("events").get(i).get("name");
      if (wanted == null) {
        continue;
      }
      String got = i < found.size() ? found.get(i).name() : null;
      compare(id, EVENT_NAMES, Set.of(wanted.asText()), got == null ? Set.of() : Set.of(got));
    }
  }

  private void documents(String id, JsonNode stated, DocumentFacts facts) {
    if (!stated.has("documents")) {
      return;
    }
    Set<String> wanted = new TreeSet<>();
    stated.get("documents").forEach(d -> wanted.add(d.asText()));
    Set<String> got = new TreeSet<>();
    facts.facts(Fact.WorkFact.class).forEach(w -> got.add(w.title()));
    compare(id, DOCUMENTS, wanted, got);
  }

  private void compare(String id, String label, Set<String> wanted, Set<String> got) {
    int hits = (int) wanted.stream().filter(got::contains).count();
    Tally tally = new Tally(hits, got.size() - hits, wanted.size() - hits);
    totals.merge(label, tally, Tally::plus);
    if (tally.spurious() + tally.missed() > 0) {
      errors.add(id + " " + label + " is " + wanted + ", not " + got);
    }
  }

  private void print() {
    StringBuilder table =
        new StringBuilder("sentence cases          P      R     F1  tp  fp  fn\n");
    totals.forEach((label, t) ->
        table.append(
            String.format(
                Locale.ROOT,
                "%-18s %6.3f %6.3f %6.3f %3d %3d %3d\n",
                label,
                t.precision(),
                t.recall(),
                t.f1(),
                t.hits(),
                t.spurious(),
                t.missed())));
    System.out.print(table);
    if (Boolean.getBoolean("dashiji.errors")) {
      errors.forEach(System.out::println);
    }
  }
}

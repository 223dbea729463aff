package dashiji.synth;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a corpus: {@code texts/} with sidecars and {@code truth/*.jsonl}, as it comes. */
final class CorpusWriter implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  private final Path texts;
  private final BufferedWriter persons;
  private final BufferedWriter readings;
  private final BufferedWriter tenures;
  private int documentCount;
  private long characterCount;
  private int personCount;
  private int readingCount;
  private int tenureCount;

  private CorpusWriter(
      Path texts, BufferedWriter persons, BufferedWriter readings, BufferedWriter tenures) {
    this.texts = texts;
    this.persons = persons;
    this.readings = readings;
    this.tenures = tenures;
  }

  static CorpusWriter open(Path out) throws IOException {
    Path truth = Files.createDirectories(out.resolve("truth"));
    Path texts = Files.createDirectories(out.resolve("texts"));
    return new CorpusWriter(
        texts,
        Files.newBufferedWriter(truth.resolve("persons.jsonl"), StandardCharsets.UTF_8),
        Files.newBufferedWriter(truth.resolve("readings.jsonl"), StandardCharsets.UTF_8),
        Files.newBufferedWriter(truth.resolve("tenures.jsonl"), StandardCharsets.UTF_8));
  }

  void publish(Publication publication) throws IOException {
    Path file = texts.resolve(publication.key() + ".txt");
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, publication.text().toString(), StandardCharsets.UTF_8);
    Files.writeString(
        texts.resolve(publication.key() + ".meta.yaml"),
        publication.metadata(),
        StandardCharsets.UTF_8);
    documentCount++;
    characterCount += publication.text().length();
    for (Truth.Reading reading : publication.readings()) {
      line(readings, reading);
      readingCount++;
    }
  }

  /** Writes what is true of somebody, once all months are over. */
  void person(Official official) throws IOException {
    List<Holding> known = official.holdings().stream().filter(Holding::known).toList();
    if (known.isEmpty() && official.holdings().isEmpty()) {
      return;
    }
    personCount++;
    List<String> areas =
        official.holdings().stream().map(h -> h.job().area().id()).distinct().toList();
    line(persons, new Truth.Person(official.id(), official.name(), areas, official.moves()));
    for (Holding holding : known) {
      line(tenures, holding.truth());
      tenureCount++;
    }
  }

  private static void line(BufferedWriter out, Object record) throws IOException {
    out.write(JSON.writeValueAsString(record));
    out.write('\n');
  }

  SynthReport report() {
    return new SynthReport(documentCount, characterCount, personCount, readingCount, tenureCount);
  }

  @Override
  public void close() throws IOException {
    persons.close();
    readings.close();
    tenures.close();
  }
}

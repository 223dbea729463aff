package dashiji.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dashiji.synth.Truth;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is true of a corpus: the files of {@code truth/}, see {@code docs/synthetic.md}.
 *
 * @param persons by their numbers
 * @param readings in the order of the file
 * @param tenures in the order of the file
 */
public record CorpusTruth(
    Map<String, Truth.Person> persons, List<Truth.Reading> readings, List<Truth.Tenure> tenures) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  public CorpusTruth {
    readings = List.copyOf(readings);
    tenures = List.copyOf(tenures);
  }

  /**
   * Reads the truth of a corpus.
   *
   * @param corpus the folder that holds {@code truth}
   * @throws IOException if a file is not there or holds something else
   */
  public static CorpusTruth read(Path corpus) throws IOException {
    Path truth = corpus.resolve("truth");
    Map<String, Truth.Person> persons = new LinkedHashMap<>();
    for (Truth.Person person : lines(truth.resolve("persons.jsonl"), Truth.Person.class)) {
      persons.put(person.person(), person);
    }
    return new CorpusTruth(
        persons,
        lines(truth.resolve("readings.jsonl"), Truth.Reading.class),
        lines(truth.resolve("tenures.jsonl"), Truth.Tenure.class));
  }

  private static <T> List<T> lines(Path file, Class<T> kind) throws IOException {
    List<T> records = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        records.add(JSON.readValue(line, kind));
      }
    }
    return records;
  }
}

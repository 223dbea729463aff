package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.entity.EntityKeys;
import dashiji.entity.HumanDecision;
import dashiji.entity.HumanDecisions;
import dashiji.entity.Judgement;
import dashiji.entity.Key;
import dashiji.entity.PersonJudge;
import dashiji.entity.PersonReading;
import dashiji.entity.PersonReadings;
import dashiji.entity.PersonResolution;
import dashiji.entity.ResolvedName;
import dashiji.fact.DocumentFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class PersonGraphsTest {
  private static final Iris IRIS = WrittenGraphs.IRIS;
  private static final GraphReader READER = new GraphReader(IRIS);

  @Test
  void anyOrderOfTheSameDocumentsGivesTheSameGraph() {
    for (long seed = 1; seed <= 25; seed++) {
      List<DocumentFacts> documents = new RandomCounties(seed).documents(24);
      List<DocumentFacts> shuffled = new ArrayList<>(documents);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(quads(identified(shuffled)))
          .as("seed %d", seed)
          .isEqualTo(quads(identified(documents)));
    }
  }

  /** The path of an incremental build: a document comes or goes, the names it speaks of follow. */
  @Test
  void namesTouchedOneAfterTheOtherComeToWhatAllAtOnceGive() {
    for (long seed = 1; seed <= 25; seed++) {
      List<DocumentFacts> documents = new RandomCounties(seed).documents(20);
      DatasetGraph grown = identified(documents.subList(0, 8));
      for (DocumentFacts document : documents.subList(8, 20)) {
        add(grown, document);
      }
      assertThat(quads(grown)).as("seed %d", seed).isEqualTo(quads(identified(documents)));
      for (DocumentFacts document : documents.subList(0, 6)) {
        remove(grown, document);
      }
      assertThat(quads(grown))
          .as("seed %d", seed)
          .isEqualTo(quads(identified(documents.subList(6, 20))));
    }
  }

  @Test
  void reassigningLosesNothingAndIsReadBackAsItWasRead() {
    int reassigned = 0;
    for (long seed = 1; seed <= 25; seed++) {
      List<DocumentFacts> documents = new RandomCounties(seed).documents(24);
      DatasetGraph dataset = identified(documents);
      for (DocumentFacts facts : documents) {
        EntityKeys keys = EntityKeys.of(facts);
        Graph graph = dataset.getGraph(IRIS.documentGraph(keys.document()));
        DatasetGraph alone = DatasetGraphFactory.create();
        DocumentQuads.write(facts, IRIS, StreamRDFLib.dataset(alone));
        assertThat(graph.size()).isEqualTo((int) alone.stream().count());
        assertThat(READER.personReadings(graph)).isEqualTo(PersonReadings.of(facts, keys));
        reassigned += READER.reassignedPersons(graph).size();
      }
    }
    assertThat(reassigned).isGreaterThan(50);
  }

  /**
   * Adding documents never changes whom a published IRI leads to. But for a key that texts give to
   * two people, which no rule can give to both: it stays with whom the earliest text means.
   */
  @Test
  void aPublishedIriGoesOnLeadingToTheSamePerson() {
    int checked = 0;
    int merged = 0;
    for (long seed = 1; seed <= 60; seed++) {
      List<DocumentFacts> documents = new RandomCounties(seed).documents(24);
      DatasetGraph few = identified(documents.subList(0, 12));
      DatasetGraph all = identified(documents);
      Map<Key, Set<Key>> mentionsBefore = mentions(few);
      Map<Key, Key> personNow = personOfMention(all);
      Set<Key> contested = contested(all);
      PersonGraphs graphs = new PersonGraphs(all, IRIS);
      for (Map.Entry<Key, Set<Key>> before : mentionsBefore.entrySet()) {
        Set<Key> now = before.getValue().stream().map(personNow::get).collect(Collectors.toSet());
        if (now.size() == 1 && !contested.contains(before.getKey())) {
          checked++;
          merged += now.contains(before.getKey()) ? 0 : 1;
          assertThat(graphs.leadsTo(before.getKey()))
              .as("seed %d, %s", seed, before.getKey())
              .isEqualTo(now.iterator().next());
        }
      }
    }
    assertThat(checked).isGreaterThan(500);
    assertThat(merged).isGreaterThan(20);
  }

  @Test
  void whatPeopleDecidedWinsAndIsWrittenWithWhoAndWhy() {
    int joined = 0;
    int parted = 0;
    for (long seed = 1; seed <= 12; seed++) {
      List<DocumentFacts> documents = new RandomCounties(seed).documents(24);
      DatasetGraph machine = identified(documents);
      Map<Key, Key> before = personOfMention(machine);
      for (Quad decision :
          find(machine, Vocab.Dsj.judgement, Vocab.Dsj.concept(Judgement.UNSURE))) {
        Key left = mention(machine, decision.getSubject(), Vocab.Dsj.subjectMention);
        Key right = mention(machine, decision.getSubject(), Vocab.Dsj.objectMention);
        DatasetGraph byHand = identified(documents, hand(left, right, Judgement.SAME));
        Map<Key, Key> after = personOfMention(byHand);
        assertThat(before.get(left)).isNotEqualTo(before.get(right));
        assertThat(after.get(left)).as("seed %d", seed).isEqualTo(after.get(right));
        assertThat(find(byHand, Vocab.Dsj.decidedBy, Literals.text("某编辑"))).hasSize(1);
        joined++;
        break;
      }
      for (Quad decision : find(machine, Vocab.Dsj.judgement, Vocab.Dsj.concept(Judgement.SAME))) {
        Key left = mention(machine, decision.getSubject(), Vocab.Dsj.subjectMention);
        Key right = mention(machine, decision.getSubject(), Vocab.Dsj.objectMention);
        Map<Key, Key> after =
            personOfMention(identified(documents, hand(left, right, Judgement.DIFFERENT)));
        assertThat(after.get(left)).as("seed %d", seed).isNotEqualTo(after.get(right));
        parted++;
        break;
      }
    }
    assertThat(joined).isGreaterThan(3);
    assertThat(parted).isEqualTo(12);
  }

  @Test
  void whatIsWrittenConforms() {
    DatasetGraph dataset = identified(new RandomCounties(3).documents(24));
    assertThat(ShapeValidation.bundled().validate(dataset.getGraph(IRIS.identity()), null))
        .isEmpty();
  }

  private static HumanDecisions hand(Key left, Key right, Judgement judgement) {
    return new HumanDecisions(
        List.of(
            new HumanDecision(left, right, judgement, "某编辑", LocalDate.of(2032, 1, 2), "见名册", 2)));
  }

  private static DatasetGraph identified(List<DocumentFacts> documents) {
    return identified(documents, HumanDecisions.NONE);
  }

  /** As a full build does: all documents, then all names. */
  private static DatasetGraph identified(List<DocumentFacts> documents, HumanDecisions decisions) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    Map<String, List<PersonReading>> blocks = new TreeMap<>();
    for (DocumentFacts facts : documents) {
      DocumentQuads.write(facts, IRIS, StreamRDFLib.dataset(dataset));
      for (PersonReading reading : PersonReadings.of(facts, EntityKeys.of(facts))) {
        blocks.computeIfAbsent(reading.name(), n -> new ArrayList<>()).add(reading);
      }
    }
    PersonGraphs graphs = new PersonGraphs(dataset, IRIS);
    for (List<PersonReading> block : blocks.values()) {
      ResolvedName name = PersonResolution.resolve(block, decisions, PersonJudge.standard());
      graphs.reassign(name.personOfMention(), into(dataset));
      DerivedQuads.identity(List.of(name), IRIS, StreamRDFLib.dataset(dataset));
    }
    return dataset;
  }

  private static void add(DatasetGraph dataset, DocumentFacts facts) {
    DocumentQuads.write(facts, IRIS, StreamRDFLib.dataset(dataset));
    follow(dataset, new PersonGraphs(dataset, IRIS).names(graph(facts)));
  }

  private static void remove(DatasetGraph dataset, DocumentFacts facts) {
    Set<String> names = new PersonGraphs(dataset, IRIS).names(graph(facts));
    dataset.removeGraph(graph(facts));
    follow(dataset, names);
  }

  private static Node graph(DocumentFacts facts) {
    return IRIS.documentGraph(EntityKeys.of(facts).document());
  }

  private static void follow(DatasetGraph dataset, Set<String> names) {
    PersonGraphs graphs = new PersonGraphs(dataset, IRIS);
    for (String name : names) {
      graphs.forgetIdentity(name, into(dataset));
      List<PersonReading> block = graphs.readings(name);
      if (!block.isEmpty()) {
        ResolvedName resolved =
            PersonResolution.resolve(block, HumanDecisions.NONE, PersonJudge.standard());
        graphs.reassign(resolved.personOfMention(), into(dataset));
        DerivedQuads.identity(List.of(resolved), IRIS, StreamRDFLib.dataset(dataset));
      }
    }
  }

  private static QuadChanges into(DatasetGraph dataset) {
    return new QuadChanges() {
      @Override
      public void add(Quad quad) {
        dataset.add(quad);
      }

      @Override
      public void remove(Quad quad) {
        dataset.delete(quad);
      }
    };
  }

  private static Map<Key, Set<Key>> mentions(DatasetGraph dataset) {
    Map<Key, Set<Key>> all = new TreeMap<>();
    personOfMention(dataset)
        .forEach(
            (mention, person) -> all.computeIfAbsent(person, p -> new TreeSet<>()).add(mention));
    return all;
  }

  private static Map<Key, Key> personOfMention(DatasetGraph dataset) {
    Map<Key, Key> all = new TreeMap<>();
    for (Quad reading : find(dataset, Vocab.Dsj.readAs, Node.ANY)) {
      all.put(
          key(reading.getSubject()), mention(dataset, reading.getSubject(), Vocab.Dsj.mentions));
    }
    return all;
  }

  /** Keys that readings of two persons were given. */
  private static Set<Key> contested(DatasetGraph dataset) {
    Map<Key, Key> personOf = personOfMention(dataset);
    Map<Key, Set<Key>> persons = new TreeMap<>();
    for (Quad reading : find(dataset, Vocab.Dsj.readAs, Node.ANY)) {
      persons
          .computeIfAbsent(key(reading.getObject()), k -> new HashSet<>())
          .add(personOf.get(key(reading.getSubject())));
    }
    Set<Key> contested = new HashSet<>();
    persons.forEach((key, of) -> {
      if (of.size() > 1) {
        contested.add(key);
      }
    });
    return contested;
  }

  private static Key mention(DatasetGraph dataset, Node subject, Node property) {
    return key(dataset.find(Node.ANY, subject, property, Node.ANY).next().getObject());
  }

  private static Key key(Node node) {
    return Objects.requireNonNull(IRIS.key(node));
  }

  private static List<Quad> find(DatasetGraph dataset, Node property, Node value) {
    List<Quad> found = new ArrayList<>();
    dataset.find(Node.ANY, Node.ANY, property, value).forEachRemaining(found::add);
    return found;
  }

  private static Set<Quad> quads(DatasetGraph dataset) {
    Set<Quad> quads = new HashSet<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }
}

package dashiji.search;

import dashiji.lexicon.Surname;
import dashiji.lexicon.Surnames;
import dashiji.nlp.Readings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** What the index holds of a thing. */
final class NameFields {
  static final String IRI = "iri";
  static final String KIND = "kind";
  static final String LABEL = "label";
  static final String OTHER = "other";
  static final String DOCUMENTS = "documents";
  static final String FACTS = "facts";

  /** The key of the label, and those of the other names. */
  static final String NAME = "name";

  static final String OTHER_NAME = "other-name";

  /** The keys of all names. */
  static final String ANY_NAME = "any-name";

  /** Parts of all names. */
  static final String INSIDE = "inside";

  /** Pinyin: see {@link PinyinReading}. */
  static final String PLAIN = "plain";

  static final String MARKED = "marked";
  static final String NUMBERED = "numbered";
  static final String INITIALS = "initials";
  static final String TAIL = "tail";

  /**
   * So many characters of a name are looked for by their reading; of an event, which is called by
   * its sentence where it has no name, a longer one not at all.
   */
  private static final int LONGEST_READ = 30;

  /** A key is cut behind so many characters: Lucene takes no term of more than 32,766 bytes. */
  private static final int LONGEST_KEY = 200;

  private static final FieldType PARTS = parts();

  private NameFields() {}

  private static FieldType parts() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  static Document document(NamedThing thing) {
    Document document = unnamed(thing.iri(), thing.kind());
    document.add(new StoredField(LABEL, thing.label()));
    thing.others().forEach(other -> document.add(new StoredField(OTHER, other)));
    document.add(new NumericDocValuesField(DOCUMENTS, thing.documents()));
    document.add(new StoredField(DOCUMENTS, thing.documents()));
    document.add(new NumericDocValuesField(FACTS, thing.facts()));
    add(document, NAME, Set.of(key(thing.label())));
    Set<String> others = new TreeSet<>();
    thing.others().forEach(other -> others.add(key(other)));
    others.remove(key(thing.label()));
    add(document, OTHER_NAME, others);
    others.add(key(thing.label()));
    add(document, ANY_NAME, others);
    document.add(
        new Field(
            INSIDE, new PlacedTerms(thing.names().stream().map(NameKey::places).toList()), PARTS));
    readings(document, thing);
    return document;
  }

  /** What the index holds of a thing that has no name. */
  static Document unnamed(String iri, ThingKind kind) {
    Document document = new Document();
    document.add(new StringField(IRI, iri, Field.Store.YES));
    document.add(new SortedDocValuesField(IRI, new BytesRef(iri)));
    document.add(new StringField(KIND, kind.code(), Field.Store.YES));
    document.add(new SortedDocValuesField(KIND, new BytesRef(kind.code())));
    return document;
  }

  private static String key(String name) {
    String key = NameKey.of(name);
    return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
  }

  private static void add(Document document, String field, Set<String> terms) {
    for (String term : terms) {
      if (!term.isEmpty()) {
        document.add(new StringField(field, term, Field.Store.NO));
      }
    }
  }

  private static void readings(Document document, NamedThing thing) {
    Set<PinyinReading> readings = new LinkedHashSet<>();
    thing.readings().forEach(reading -> readings.add(PinyinReading.of(reading)));
    for (String name : thing.names()) {
      boolean isLong = name.codePointCount(0, name.length()) > LONGEST_READ;
      if (!isLong || thing.kind() != ThingKind.EVENT) {
        String read = isLong ? name.substring(0, name.offsetByCodePoints(0, LONGEST_READ)) : name;
        PinyinReading reading = PinyinReading.of(Readings.pinyin(read));
        readings.add(reading);
        if (thing.kind() == ThingKind.PERSON) {
          bySurname(name, reading).ifPresent(readings::add);
        }
      }
    }
    Set<String> plain = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    Set<String> numbered = new TreeSet<>();
    Set<String> initials = new TreeSet<>();
    Set<String> tails = new TreeSet<>();
    for (PinyinReading reading : readings) {
      if (!reading.isEmpty()) {
        plain.addAll(reading.plain());
        marked.add(reading.marked());
        numbered.add(reading.numbered());
        initials.addAll(reading.initials());
        tails.addAll(reading.tails());
      }
    }
    tails.removeAll(plain);
    initials.removeAll(plain);
    add(document, PLAIN, plain);
    add(document, MARKED, marked);
    add(document, NUMBERED, numbered);
    add(document, INITIALS, initials);
    add(document, TAIL, tails);
  }

  /** The reading with that of the surname as a surname (单 as Shàn), where it has one of its own. */
  private static Optional<PinyinReading> bySurname(String name, PinyinReading usual) {
    Optional<Surname> surname = Surnames.common().startOf(name);
    if (surname.isEmpty() || surname.get().reading() == null) {
      return Optional.empty();
    }
    int characters = surname.get().text().length();
    if (usual.syllables().size() < characters) {
      return Optional.empty();
    }
    List<String> syllables = new ArrayList<>();
    syllables.add(surname.get().reading());
    syllables.addAll(usual.syllables().subList(characters, usual.syllables().size()));
    return Optional.of(new PinyinReading(syllables));
  }
}

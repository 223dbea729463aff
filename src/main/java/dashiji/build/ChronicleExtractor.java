package dashiji.build;

import dashiji.fact.Calibration;
import dashiji.fact.DocumentFacts;
import dashiji.fact.rule.FactReader;
import dashiji.fact.rule.Reading;
import dashiji.lexicon.ConfidenceTable;
import dashiji.lexicon.Gazetteer;
import dashiji.mention.NameOptions;
import dashiji.mention.Trace;
import dashiji.nlp.HanlpTagger;
import dashiji.source.SourceText;

/** The extractor of the product: the rules over the gazetteer of China and HanLP. Thread-safe. */
public final class ChronicleExtractor implements Extractor {
  private final FactReader reader;
  private final ConfidenceTable confidence;

  /** The product's. */
  public ChronicleExtractor() {
    this(NameOptions.PRODUCT, ConfidenceTable.shipped());
  }

  /**
   * Another one, for measuring.
   *
   * @param names how names are found
   * @param confidence what confidence facts get; {@link ConfidenceTable#NONE} for what the rules
   *     state themselves
   */
  public ChronicleExtractor(NameOptions names, ConfidenceTable confidence) {
    this.reader = new FactReader(Gazetteer.china(), new HanlpTagger(), names);
    this.confidence = confidence;
  }

  @Override
  public DocumentFacts extract(SourceText text) {
    return Calibration.apply(confidence, reader.read(text));
  }

  /** Of the program that runs; it has one way to read texts into a graph. */
  @Override
  public String fingerprint() {
    return ProgramFingerprint.current();
  }

  /**
   * The facts together with what was seen on the way, for {@code explain}.
   *
   * @param trace takes every candidate and what became of it
   */
  public Reading explain(SourceText text, Trace trace) {
    Reading reading = reader.reading(text, trace);
    return new Reading(
        reading.document(),
        reading.names(),
        reading.persons(),
        Calibration.apply(confidence, reading.facts()));
  }
}

package dashiji.build;

import dashiji.fact.DocumentFacts;
import dashiji.fact.rule.FactReader;
import dashiji.fact.rule.Reading;
import dashiji.lexicon.Gazetteer;
import dashiji.mention.Trace;
import dashiji.nlp.HanlpTagger;
import dashiji.source.SourceText;

/** The extractor of the product: the rules over the gazetteer of China and HanLP. Thread-safe. */
public final class ChronicleExtractor implements Extractor {
  private final FactReader reader = new FactReader(Gazetteer.china(), new HanlpTagger());

  @Override
  public DocumentFacts extract(SourceText text) {
    return reader.read(text);
  }

  /**
   * The facts together with what was seen on the way, for {@code explain}.
   *
   * @param trace takes every candidate and what became of it
   */
  public Reading explain(SourceText text, Trace trace) {
    return reader.reading(text, trace);
  }
}

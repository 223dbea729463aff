package dashiji.fact;

import dashiji.fact.rule.FactReader;
import dashiji.fact.rule.Reading;
import dashiji.lexicon.Gazetteer;
import dashiji.mention.Trace;
import dashiji.nlp.HanlpTagger;
import dashiji.source.SourceMetadata;
import dashiji.source.SourceText;
import org.jspecify.annotations.Nullable;

/** The extractor as the product has it, for texts at hand. */
public final class Extraction {
  private static final FactReader READER = new FactReader(Gazetteer.china(), new HanlpTagger());

  private Extraction() {}

  /** A text about an area. */
  public static SourceText source(String key, String text, @Nullable String jurisdiction) {
    return new SourceText(
        key, text, "00", new SourceMetadata(null, null, jurisdiction, null, null, null));
  }

  /** The facts of a text. */
  public static DocumentFacts facts(SourceText source) {
    return READER.read(source);
  }

  /** The facts of a text and what was seen on the way. */
  public static Reading reading(SourceText source) {
    return READER.reading(source, Trace.NONE);
  }
}

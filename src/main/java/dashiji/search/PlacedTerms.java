package dashiji.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands terms to Lucene that were cut before. */
final class PlacedTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Iterator<List<List<String>>> names;
  private Iterator<List<String>> places = List.<List<String>>of().iterator();
  private Iterator<String> terms = List.<String>of().iterator();
  private int ahead;

  /**
   * @param names of each name its places, see {@link NameKey#places}; no part runs from one name
   *     into the next
   */
  PlacedTerms(List<List<List<String>>> names) {
    this.names = names.iterator();
  }

  @Override
  public boolean incrementToken() {
    while (!terms.hasNext()) {
      while (!places.hasNext()) {
        if (!names.hasNext()) {
          return false;
        }
        places = names.next().iterator();
        ahead++; // a hole between two names
      }
      terms = places.next().iterator();
      ahead++;
    }
    clearAttributes();
    term.append(terms.next());
    step.setPositionIncrement(ahead);
    ahead = 0;
    return true;
  }
}

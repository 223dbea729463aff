package dashiji.search;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Terms that differ from a text by so many characters at most, two exchanged neighbours counting as
 * one. As Lucene's {@code FuzzyQuery}, but the automaton, which costs most, is made once and not
 * for each field and each part of the index.
 */
final class LikeQuery extends MultiTermQuery {
  /** What is looked for, made once. */
  record Like(String text, int edits, CompiledAutomaton automaton) {
    static Like of(String text, int edits) {
      return new Like(text, edits, FuzzyQuery.getFuzzyAutomaton(text, edits, 0, true));
    }
  }

  private final Like like;

  LikeQuery(String field, Like like) {
    super(field, CONSTANT_SCORE_BLENDED_REWRITE);
    this.like = like;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource unused) throws IOException {
    return like.automaton().getTermsEnum(terms);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String unused) {
    return field + ":" + like.text() + "~" + like.edits();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof LikeQuery query
        && like.text().equals(query.like.text())
        && like.edits() == query.like.edits();
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + like.text().hashCode() + like.edits();
  }
}

package dashiji.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What was typed, as queries on the index: the best way in which a thing fits is its score. */
final class NameQueries {
  private final String text;
  private final String key;
  private final Optional<PinyinInput> pinyin;
  private final List<Query> ways = new ArrayList<>();

  private NameQueries(String text) {
    this.text = text;
    this.key = NameKey.of(text);
    this.pinyin = PinyinInput.of(text);
  }

  /** Things whose names are, begin with or contain what was typed. */
  static Query strict(String text) {
    return new NameQueries(text).strict();
  }

  /**
   * The same and things whose names sound the same, or differ by one character or letter.
   *
   * @param reading gives the pinyin of Chinese characters
   */
  static Query near(String text, UnaryOperator<String> reading) {
    return new NameQueries(text).near(reading);
  }

  /** The same and things whose names differ by two, or have most of its pairs of characters. */
  static Query far(String text, UnaryOperator<String> reading) {
    return new NameQueries(text).far(reading);
  }

  private Query strict() {
    if (key.isEmpty()) {
      return new MatchNoDocsQuery("nothing was typed");
    }
    way(Match.NAME, new TermQuery(term(NameFields.NAME, key)));
    way(Match.OTHER_NAME, new TermQuery(term(NameFields.OTHER_NAME, key)));
    way(Match.NAME_START, new PrefixQuery(term(NameFields.ANY_NAME, key)));
    way(Match.NAME_PART, parts());
    pinyin.ifPresent(this::pinyin);
    return new DisjunctionMaxQuery(ways, 0);
  }

  private void pinyin(PinyinInput input) {
    String plain = input.plain();
    if (input.marked() != null) {
      way(Match.TONED_PINYIN, new TermQuery(term(NameFields.MARKED, input.marked())));
    }
    if (input.numbered() != null) {
      way(Match.TONED_PINYIN, new TermQuery(term(NameFields.NUMBERED, input.numbered())));
    }
    way(Match.PINYIN, new TermQuery(term(NameFields.PLAIN, plain)));
    if (plain.length() < 2) {
      return;
    }
    way(Match.INITIALS, new TermQuery(term(NameFields.INITIALS, plain)));
    way(Match.PINYIN_START, new PrefixQuery(term(NameFields.PLAIN, plain)));
    if (plain.length() > 3) {
      way(Match.PINYIN_PART, new PrefixQuery(term(NameFields.TAIL, plain)));
    }
  }

  /** All words, each as neighbouring terms somewhere in a name. */
  private Query parts() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : text.split("\\s+")) {
      List<List<String>> places = NameKey.places(word);
      if (places.isEmpty()) {
        continue;
      }
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      for (int i = 0; i < places.size(); i++) {
        phrase.add(term(NameFields.INSIDE, places.get(i).getFirst()), i);
      }
      all.add(phrase.build(), BooleanClause.Occur.MUST);
    }
    return all.build();
  }

  private Query near(UnaryOperator<String> reading) {
    strict();
    int length = key.codePointCount(0, key.length());
    if (pinyin.isPresent()) {
      String plain = pinyin.get().plain();
      if (plain.length() > 3) {
        LikeQuery.Like like = LikeQuery.Like.of(plain, 1);
        way(Match.ONE_OFF, new LikeQuery(NameFields.PLAIN, like));
        way(Match.ONE_OFF, new LikeQuery(NameFields.TAIL, like));
      }
    } else if (length > 1) {
      String plain = PinyinReading.of(reading.apply(text)).plain().iterator().next();
      way(Match.SAME_SOUND, new TermQuery(term(NameFields.PLAIN, plain)));
      if (length > 2) {
        way(Match.SAME_SOUND, new PrefixQuery(term(NameFields.PLAIN, plain)));
        way(Match.SAME_SOUND, new PrefixQuery(term(NameFields.TAIL, plain)));
      }
    }
    if (length > 1) {
      way(Match.ONE_OFF, new LikeQuery(NameFields.ANY_NAME, LikeQuery.Like.of(key, 1)));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private Query far(UnaryOperator<String> reading) {
    near(reading);
    if (pinyin.isPresent() && pinyin.get().plain().length() > 6) {
      way(
          Match.TWO_OFF,
          new LikeQuery(NameFields.PLAIN, LikeQuery.Like.of(pinyin.get().plain(), 2)));
    }
    if (key.codePointCount(0, key.length()) > 3) {
      way(Match.TWO_OFF, new LikeQuery(NameFields.ANY_NAME, LikeQuery.Like.of(key, 2)));
      mostParts();
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** A wrong character in a part of a name breaks two of its pairs. */
  private void mostParts() {
    List<List<String>> places = NameKey.places(text);
    if (places.size() < 3) {
      return;
    }
    BooleanQuery.Builder most = new BooleanQuery.Builder();
    places.forEach(place ->
        most.add(
            new TermQuery(term(NameFields.INSIDE, place.getFirst())), BooleanClause.Occur.SHOULD));
    most.setMinimumNumberShouldMatch(Math.max((places.size() + 1) / 2, places.size() - 4));
    way(Match.MOST_PARTS, most.build());
  }

  private void way(Match match, Query query) {
    ways.add(new BoostQuery(new ConstantScoreQuery(query), match.score()));
  }

  private static Term term(String field, String value) {
    return new Term(field, value);
  }
}

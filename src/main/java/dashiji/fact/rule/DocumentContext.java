package dashiji.fact.rule;

import dashiji.document.Document;
import dashiji.document.Jurisdiction;
import dashiji.fact.Evidence;
import dashiji.fact.RuleId;
import dashiji.mention.BodyNames;
import dashiji.mention.NameMention;
import dashiji.mention.PlaceReader;
import dashiji.mention.Trace;
import dashiji.problem.Problem.Where;
import dashiji.text.Span;
import java.util.List;

/**
 * One document as all families of rules see it. Positions are those of {@link #text()}.
 *
 * @param document its structure
 * @param names the names of persons in it, in text order
 * @param bodies resolves names of bodies in it
 * @param places resolves names of areas in it
 * @param trace takes what the rules decide
 */
record DocumentContext(
    Document document, List<NameMention> names, BodyNames bodies, PlaceReader places, Trace trace) {

  DocumentContext {
    names = List.copyOf(names);
  }

  /** The repaired text. */
  String text() {
    return document.text().text();
  }

  /** The areas that it is about. */
  Jurisdiction jurisdiction() {
    return document.jurisdiction();
  }

  /** The names in {@code [from, to)}, in text order. */
  List<NameMention> names(int from, int to) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).from() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < names.size() && names.get(end).to() <= to) {
      end++;
    }
    return names.subList(low, end);
  }

  /** What stands in {@code [from, to)} of the text, as evidence: raw span and verbatim quote. */
  Evidence evidence(int from, int to, RuleId rule, double confidence) {
    Span span = document.text().span(from, to);
    return new Evidence(span, document.text().quote(span), rule, confidence);
  }

  /** The place {@code [from, to)} in the raw text, for a problem. */
  Where where(int from, int to) {
    Span span = document.text().span(from, to);
    return new Where(document.source().key(), span.start(), span.end());
  }
}

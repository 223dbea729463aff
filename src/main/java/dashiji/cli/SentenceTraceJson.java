package dashiji.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dashiji.build.SentenceTrace;
import dashiji.build.SentenceTrace.TracedCandidate;
import dashiji.build.SentenceTrace.TracedFact;
import dashiji.document.Entry;
import dashiji.document.EntryDate;
import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.lexicon.ConfidenceTable.Cell;
import dashiji.mention.Candidate;
import dashiji.nlp.Token;
import java.util.List;
import java.util.Locale;

/** What a reading decided about some sentences, all of it, as JSON. */
final class SentenceTraceJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SentenceTraceJson() {}

  /** An array of one object a sentence; ends in a line feed. */
  static String of(DocumentInfo document, List<SentenceTrace> traces) {
    ArrayNode all = JSON.createArrayNode();
    try {
      for (SentenceTrace trace : traces) {
        sentence(document, trace, all.addObject());
      }
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static void sentence(DocumentInfo document, SentenceTrace trace, ObjectNode to)
      throws JsonProcessingException {
    to.put("document", document.key());
    to.put("start", trace.span().start());
    to.put("end", trace.span().end());
    to.put("line", trace.line());
    to.put("text", trace.text());
    to.put("raw", trace.raw());
    Entry entry = trace.entry();
    EntryDate date = entry == null ? null : entry.date();
    if (date != null) {
      to.put("date_start", date.first().toString());
      to.put("date_end", date.last().toString());
      to.put("date_basis", date.basis().name().toLowerCase(Locale.ROOT));
    }
    ArrayNode tokens = to.putArray("tokens");
    for (Token token : trace.tokens()) {
      tokens
          .addObject()
          .put("from", token.from())
          .put("to", token.to())
          .put("text", token.text())
          .put("pos", token.pos());
    }
    ArrayNode candidates = to.putArray("candidates");
    for (TracedCandidate candidate : trace.candidates()) {
      candidate(candidate, candidates.addObject());
    }
    ArrayNode facts = to.putArray("facts");
    for (TracedFact traced : trace.facts()) {
      ObjectNode fact = facts.addObject();
      fact.put("here", traced.here());
      JsonNode line = JSON.readTree(FactLines.line(document, traced.fact()));
      fact.setAll((ObjectNode) line);
      Cell cell = traced.counted();
      if (cell != null) {
        fact.putObject("counted")
            .put("trait", traced.kind().trait())
            .put("documents", cell.documents())
            .put("facts", cell.facts())
            .put("right", cell.right());
      }
    }
  }

  private static void candidate(TracedCandidate traced, ObjectNode to) {
    Candidate candidate = traced.candidate();
    to.put("start", traced.span().start());
    to.put("end", traced.span().end());
    to.put("kind", candidate.kind().name().toLowerCase(Locale.ROOT));
    to.put("from", candidate.from());
    to.put("to", candidate.to());
    to.put("reading", candidate.reading());
    to.put("outcome", candidate.outcome().name().toLowerCase(Locale.ROOT));
    to.put("why", candidate.why());
    Candidate.Score score = candidate.score();
    if (score != null) {
      to.put("points", score.points());
      to.put("needed", score.needed());
      ObjectNode parts = to.putObject("parts");
      score.parts().forEach(part -> parts.put(part.what(), part.points()));
    }
  }
}

package dashiji.eval;

import dashiji.build.Extractor;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Evidence;
import dashiji.fact.Fact;
import dashiji.fact.FactKind;
import dashiji.fact.Traits;
import dashiji.lexicon.ConfidenceTable.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the gold decides on, with the confidence stated for it.
 *
 * @param doc the document's id
 * @param kind its family, rule and trait
 * @param confidence 0 to 1, as the fact's evidence states it
 * @param right whether the gold has it; facts that the gold has as optional are not judged
 */
public record JudgedFact(String doc, Kind kind, double confidence, boolean right) {

  /** The same fact with another confidence. */
  JudgedFact at(double other) {
    return new JudgedFact(doc, kind, other, right);
  }

  /**
   * Reads texts and judges every fact of them by what the measures compare: a participation by the
   * person's part in that event, whatever its roles; an event by its text, not by its date; a title
   * of a document by all titles that the gold has.
   *
   * @throws IOException if a text cannot be read
   */
  public static List<JudgedFact> of(List<GoldText> texts, Extractor extractor) throws IOException {
    List<JudgedFact> judged = new ArrayList<>();
    for (GoldText text : texts) {
      DocumentFacts facts = extractor.extract(text.source());
      FactTables rows = FactTables.of(facts);
      DocumentScore score = Scorer.score(text.gold(), text.text(), text.key(), rows.tables());
      new Judge(text.gold(), rows, score, judged).all(facts);
    }
    return judged;
  }

  /** Judges the facts of one document. */
  private record Judge(Gold gold, FactTables rows, DocumentScore score, List<JudgedFact> judged) {

    void all(DocumentFacts facts) {
      Traits traits = new Traits(facts.facts());
      for (Fact fact : facts.facts()) {
        if (fact instanceof Fact.NominationFact || fact instanceof Fact.ProfileFact) {
          continue; // the gold says nothing of these
        }
        Verdict verdict =
            fact instanceof Fact.WorkFact work
                ? work(work)
                : verdict(measure(FactKind.of(fact)), rows.row(fact));
        add(traits.of(fact), fact.evidence(), verdict);
        if (fact instanceof Fact.EventFact event) {
          for (Fact.Participation part : event.participations()) {
            add(traits.of(part), part.evidence(), verdict(Measure.PARTICIPANTS, rows.row(part)));
          }
        }
      }
    }

    private void add(Kind kind, Evidence evidence, Verdict verdict) {
      if (verdict != Verdict.OPTIONAL) {
        boolean right = verdict == Verdict.RIGHT;
        judged.add(new JudgedFact(gold.doc(), kind, evidence.confidence(), right));
      }
    }

    private Verdict verdict(Measure measure, @Nullable Row row) {
      if (row == null) {
        throw new IllegalStateException("a fact of " + measure.label() + " without a row");
      }
      return score.verdict(measure, row);
    }

    private Verdict work(Fact.WorkFact work) {
      Set<String> titles = new HashSet<>(gold.documents());
      Set<String> optional = new HashSet<>();
      for (Gold.Event event : gold.events()) {
        titles.addAll(event.documents());
        optional.addAll(event.optionalDocuments());
      }
      if (titles.stream().anyMatch(title -> same(title, work.title()))) {
        return Verdict.RIGHT;
      }
      boolean free = optional.stream().anyMatch(title -> same(title, work.title()));
      return free ? Verdict.OPTIONAL : Verdict.WRONG;
    }

    private static boolean same(String gold, String system) {
      return ComparisonForms.similar(ComparisonForms.name(system), ComparisonForms.name(gold));
    }

    private static Measure measure(FactKind kind) {
      return switch (kind) {
        case PERSON -> Measure.PERSONS;
        case POST -> Measure.POSTS;
        case EVENT -> Measure.EVENTS;
        case PERSONNEL_ACT -> Measure.APPOINTMENTS;
        case PROJECT -> Measure.PROJECTS;
        case PLACE -> Measure.PLACES;
        case ORGANIZATION -> Measure.ORGS;
        case WORK, NOMINATION, PROFILE ->
            throw new IllegalArgumentException(kind.code() + " has no measure");
      };
    }
  }
}

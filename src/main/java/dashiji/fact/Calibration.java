package dashiji.fact;

import dashiji.fact.DocumentFacts.DocumentInfo;
import dashiji.lexicon.ConfidenceTable;
import dashiji.lexicon.ConfidenceTable.Cell;
import dashiji.lexicon.ConfidenceTable.Kind;
import java.util.List;

/**
 * Gives every fact the confidence that was counted for its kind, in place of what its rule states
 * by itself. The facts stay what they are.
 */
public final class Calibration {
  private final ConfidenceTable table;
  private final Traits traits;

  private Calibration(ConfidenceTable table, Traits traits) {
    this.table = table;
    this.traits = traits;
  }

  /**
   * The facts of a document with counted confidence. A rule whose family was never counted keeps
   * its own.
   */
  public static DocumentFacts apply(ConfidenceTable table, DocumentFacts facts) {
    DocumentInfo document = facts.document();
    Calibration calibration = new Calibration(table, new Traits(facts.facts()));
    List<Fact> counted = facts.facts().stream().map(calibration::counted).toList();
    return new DocumentFacts(document, counted, facts.problems());
  }

  private Evidence counted(Evidence evidence, Kind kind) {
    Cell cell = table.cell(kind);
    return cell == null
        ? evidence
        : new Evidence(evidence.span(), evidence.quote(), evidence.rule(), cell.confidence());
  }

  private Fact counted(Fact fact) {
    Evidence evidence = counted(fact.evidence(), traits.of(fact));
    return switch (fact) {
      case Fact.PersonFact f -> new Fact.PersonFact(f.id(), f.pinyin(), f.printedForms(), evidence);
      case Fact.PostFact f ->
          new Fact.PostFact(
              f.person(),
              f.organization(),
              f.title(),
              f.former(),
              f.capacity(),
              f.attestedFirst(),
              f.attestedLast(),
              f.statedFrom(),
              f.statedUntil(),
              evidence);
      case Fact.EventFact f ->
          new Fact.EventFact(
              f.ordinal(),
              f.kind(),
              f.name(),
              f.date(),
              f.participations().stream().map(this::counted).toList(),
              f.places(),
              f.organizations(),
              f.projects(),
              f.documents(),
              f.attendance(),
              evidence);
      case Fact.PersonnelActFact f ->
          new Fact.PersonnelActFact(
              f.person(),
              f.action(),
              f.organization(),
              f.title(),
              f.capacity(),
              f.effective(),
              f.termCounted(),
              f.documentNumber(),
              evidence);
      case Fact.NominationFact f ->
          new Fact.NominationFact(
              f.person(), f.organization(), f.title(), f.wording(), f.announced(), evidence);
      case Fact.ProfileFact f ->
          new Fact.ProfileFact(
              f.person(),
              f.gender(),
              f.ethnicGroup(),
              f.birth(),
              f.nativePlace(),
              f.education(),
              f.party(),
              f.joinedParty(),
              f.startedWork(),
              evidence);
      case Fact.ProjectFact f ->
          new Fact.ProjectFact(f.name(), f.place(), f.amount(), f.parties(), evidence);
      case Fact.PlaceFact f -> new Fact.PlaceFact(f.place(), evidence);
      case Fact.OrganizationFact f ->
          new Fact.OrganizationFact(f.organization(), f.printedForms(), evidence);
      case Fact.WorkFact f -> new Fact.WorkFact(f.title(), f.number(), evidence);
    };
  }

  private Fact.Participation counted(Fact.Participation part) {
    return new Fact.Participation(
        part.person(),
        part.roles(),
        part.position(),
        part.printedTitle(),
        counted(part.evidence(), traits.of(part)));
  }
}

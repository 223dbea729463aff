package dashiji.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.curation.Correction;
import dashiji.curation.CorrectionAction;
import dashiji.entity.EntityKeys;
import dashiji.entity.Key;
import dashiji.fact.DocumentFacts;
import dashiji.fact.Fact.EventFact;
import dashiji.fact.Fact.PersonnelActFact;
import dashiji.problem.Problem;
import dashiji.problem.ProblemCode;
import dashiji.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectorTest {
  private static final Iris IRIS = WrittenGraphs.IRIS;
  private static final ShapeValidation SHAPES = ShapeValidation.bundled();
  private static final DocumentFacts FACTS = SampleFacts.document();
  private static final EntityKeys KEYS = EntityKeys.of(FACTS);
  private static final EventFact EVENT =
      FACTS.facts(EventFact.class).stream()
          .filter(e -> !e.participations().isEmpty())
          .findFirst()
          .orElseThrow();
  private static final Key ACT =
      KEYS.personnelAct(FACTS.facts(PersonnelActFact.class).iterator().next());

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Problems problems = new Problems();

  CorrectorTest() {
    DocumentQuads.write(
        FACTS,
        IRIS,
        SampleFacts.AREAS,
        new org.apache.jena.riot.system.StreamRDFWrapper(StreamRDFLib.graph(graph)) {
          @Override
          public void quad(org.apache.jena.sparql.core.Quad quad) {
            triple(quad.asTriple());
          }
        });
  }

  private static Correction correction(
      Key target, CorrectionAction action, @Nullable String property, String... values) {
    return new Correction(
        target, action, property, List.of(values), "某读者", LocalDate.of(2031, 5, 2), "与原文不符");
  }

  private Corrector.Result correct(Correction... corrections) {
    return new Corrector(List.of(corrections), IRIS, SHAPES)
        .correct(graph, KEYS.document(), FACTS.document().key(), problems);
  }

  private static List<String> values(Graph graph, Key fact, Node property) {
    return graph
        .find(IRIS.node(fact), property, Node.ANY)
        .mapWith(t ->
            t.getObject().isLiteral()
                ? t.getObject().getLiteralLexicalForm()
                : t.getObject().getURI())
        .toList();
  }

  @Test
  void whatIsAcceptedStaysAndIsRemembered() {
    Corrector.Result result = correct(correction(ACT, CorrectionAction.ACCEPT, null));
    assertThat(result.graph().isIsomorphicWith(graph)).isTrue();
    assertThat(result.outcomes()).hasSize(1);
    assertThat(result.outcomes().get(0).refused()).isNull();
    assertThat(result.outcomes().get(0).quote()).isNotBlank();
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void aRejectedFactGoesWithItsEvidence() {
    Graph after = correct(correction(ACT, CorrectionAction.REJECT, null)).graph();
    assertThat(after.contains(IRIS.node(ACT), Node.ANY, Node.ANY)).isFalse();
    assertThat(after.contains(IRIS.node(EntityKeys.evidence(ACT)), Node.ANY, Node.ANY)).isFalse();
    assertThat(after.contains(IRIS.selector(EntityKeys.evidence(ACT)), Node.ANY, Node.ANY))
        .isFalse();
    assertThat(graph.contains(IRIS.node(ACT), Node.ANY, Node.ANY)).as("the graph given").isTrue();
  }

  @Test
  void aRejectedEventTakesItsParticipationsAlong() {
    Key event = KEYS.event(EVENT);
    Graph after = correct(correction(event, CorrectionAction.REJECT, null)).graph();
    assertThat(after.contains(Node.ANY, Vocab.Dsj.event, IRIS.node(event))).isFalse();
    assertThat(after.contains(Node.ANY, Node.ANY, IRIS.node(event))).isFalse();
    assertThat(SHAPES.validate(after, null)).isEmpty();
    // Selectors and evidence left over would be found by no fact.
    assertThat(
            after
                .find(Node.ANY, Vocab.Rdf.type, Vocab.Dsj.Evidence)
                .filterDrop(t -> after.contains(Node.ANY, Vocab.Dsj.evidence, t.getSubject()))
                .toList())
        .isEmpty();
  }

  @Test
  void valuesAreReplacedInTheirOwnForm() {
    Key event = KEYS.event(EVENT);
    Key participation = KEYS.participation(event, EVENT.participations().get(0).person());
    Graph after =
        correct(
                correction(ACT, CorrectionAction.REPLACE, "effectiveDate", "2031-02"),
                correction(event, CorrectionAction.REPLACE, "kind", "visit"),
                correction(
                    event,
                    CorrectionAction.REPLACE,
                    "organization",
                    "青槐县水利局",
                    IRIS.node(KEYS.organization(SampleFacts.COMPANY)).getURI()),
                correction(participation, CorrectionAction.REPLACE, "role", "host", "speak"))
            .graph();
    assertThat(problems.all()).isEmpty();
    assertThat(values(after, ACT, Vocab.Dsj.effectiveDate)).containsExactly("2031-02");
    assertThat(values(after, event, Vocab.Dsj.kind)).containsExactly(Vocab.Dsj.NS + "kind-visit");
    assertThat(values(after, event, Vocab.Dsj.organization))
        .containsExactlyInAnyOrder(
            IRIS.node(KEYS.organization(SampleFacts.BUREAU)).getURI(),
            IRIS.node(KEYS.organization(SampleFacts.COMPANY)).getURI());
    assertThat(values(after, participation, Vocab.Dsj.role))
        .containsExactlyInAnyOrder(Vocab.Dsj.NS + "role-host", Vocab.Dsj.NS + "role-speak");
  }

  @Test
  void theLaterCorrectionHolds() {
    Graph after =
        correct(
                correction(ACT, CorrectionAction.REPLACE, "effectiveDate", "2031-02-01"),
                correction(ACT, CorrectionAction.REPLACE, "effectiveDate", "2031-02-03"))
            .graph();
    assertThat(values(after, ACT, Vocab.Dsj.effectiveDate)).containsExactly("2031-02-03");
  }

  @Test
  void whatDoesNotFitIsRefusedWithWordsAndTheRestCarriedOut() {
    Corrector.Result result =
        correct(
            correction(ACT, CorrectionAction.REPLACE, "effectiveDate", "in May"),
            correction(ACT, CorrectionAction.REPLACE, "colour", "red"),
            correction(ACT, CorrectionAction.REPLACE, "action", "promote"),
            correction(ACT, CorrectionAction.REPLACE, "post", "月球县政府县长"),
            correction(ACT, CorrectionAction.REPLACE, "person"),
            correction(ACT, CorrectionAction.REJECT, "effectiveDate", "1999-01-01"),
            correction(ACT, CorrectionAction.REPLACE, "documentNumber", "青任字〔2031〕9号"));
    assertThat(problems.all())
        .hasSize(6)
        .allMatch(p -> p.code() == ProblemCode.CORRECTION_REFUSED)
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("not a date: in May"))
        .anyMatch(m -> m.contains("effectiveDate, documentNumber"))
        .anyMatch(m -> m.contains("nothing named 月球县政府县长"));
    assertThat(result.outcomes()).hasSize(7);
    assertThat(values(result.graph(), ACT, Vocab.Dsj.documentNumber))
        .containsExactly("青任字〔2031〕9号");
    assertThat(SHAPES.validate(result.graph(), null)).isEmpty();
  }

  @Test
  void whatConcernsAnotherDocumentIsLeftAlone() {
    Key other = Key.of(dashiji.entity.KeyKind.EVENT, "another");
    Corrector.Result result = correct(correction(other, CorrectionAction.REJECT, null));
    assertThat(result.graph()).isSameAs(graph);
    assertThat(result.outcomes()).isEmpty();
  }
}

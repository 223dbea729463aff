package dashiji.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dashiji.text.Span;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactRecordsTest {
  private static final RuleId RULE = new RuleId("event.activity");
  private static final Evidence EVIDENCE = new Evidence(new Span(0, 2), "调研", RULE, 0.9);

  @ParameterizedTest
  @ValueSource(strings = {"event.activity", "person.name-vote", "post.rule2", "a-b.c-d-e"})
  void ruleNamesAreFamilyAndRule(String name) {
    assertThat(new RuleId(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "event", "Event.activity", "event.", ".rule", "a.b.c", "event.a_b", "事.件"})
  void otherRuleNamesAreRefused(String name) {
    assertThatThrownBy(() -> new RuleId(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void confidenceIsBetweenNoughtAndOne(double confidence) {
    assertThatThrownBy(() -> new Evidence(new Span(0, 2), "调研", RULE, confidence))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aParticipationHasRolesInOneOrder() {
    Set<Role> asGiven = new LinkedHashSet<>(List.of(Role.SPEAK, Role.ATTEND, Role.HOST));
    Fact.Participation part =
        new Fact.Participation(new PersonId("郁青", 1), asGiven, 1, null, EVIDENCE);
    asGiven.clear();
    assertThat(part.roles()).containsExactly(Role.HOST, Role.ATTEND, Role.SPEAK);
    assertThatThrownBy(
            () -> new Fact.Participation(new PersonId("郁青", 1), Set.of(), 1, null, EVIDENCE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void personsOfOneNameAreOrderedByTheirNumber() {
    assertThat(
            Arrays.asList(new PersonId("郁青", 2), new PersonId("敖明", 1), new PersonId("郁青", 1))
                .stream()
                .sorted())
        .containsExactly(new PersonId("敖明", 1), new PersonId("郁青", 1), new PersonId("郁青", 2));
  }
}

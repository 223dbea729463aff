package dashiji.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacityTest {
  @Test
  void onlyAnActingHolderHasItInTheTitle() {
    assertThat(Capacity.ACTING.inTitle("县长", "决定郁青代理云岫县人民政府县长职务")).isEqualTo("代理县长");
    assertThat(Capacity.ACTING.inTitle("县长", "县委副书记、代县长郁青")).isEqualTo("代县长");
    for (Capacity other : Capacity.values()) {
      if (other != Capacity.ACTING) {
        assertThat(other.inTitle("县长", "代理县长郁青")).as(other.code()).isEqualTo("县长");
      }
    }
  }
}

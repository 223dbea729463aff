package dashiji.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.entity.BodySuccession.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodySuccessionTest {

  @Test
  void renamedByAReform() {
    assertThat(changes("临澜县国土资源局", "临澜县自然资源局")).containsExactly("临澜县国土资源局 > 临澜县自然资源局 2018");
    assertThat(changes("临澜县环保局", "临澜县生态环境局")).containsExactly("临澜县环保局 > 临澜县生态环境局 2018");
  }

  @Test
  void severalMergedIntoOne() {
    assertThat(changes("临澜县工商局", "临澜县质监局", "临澜县食药监局", "临澜县市场监管局"))
        .containsExactlyInAnyOrder(
            "临澜县工商局 > 临澜县市场监管局 2018", "临澜县质监局 > 临澜县市场监管局 2018", "临澜县食药监局 > 临澜县市场监管局 2018");
  }

  @Test
  void oneAfterTheOther() {
    assertThat(changes("临澜县卫生局", "临澜县卫计局", "临澜县卫健委"))
        .containsExactlyInAnyOrder("临澜县卫生局 > 临澜县卫计局 2013", "临澜县卫计局 > 临澜县卫健委 2018");
  }

  @Test
  void whereTheOneBetweenDoesNotOccurTheLastReformCounts() {
    assertThat(changes("临澜县卫生局", "临澜县卫健委")).containsExactly("临澜县卫生局 > 临澜县卫健委 2018");
    assertThat(changes("临澜县扶贫办", "临澜县农业农村局")).containsExactly("临澜县扶贫办 > 临澜县农业农村局 2023");
  }

  @Test
  void onlyInsideOneArea() {
    assertThat(changes("临澜县卫计局", "额勒苏旗卫健委")).isEmpty();
    Key old = Key.of(KeyKind.ORGANIZATION, "城关区卫计局", "990102");
    Key now = Key.of(KeyKind.ORGANIZATION, "城关区卫健委", "990103");
    List<LocalBody> two =
        List.of(
            BodySuccession.department(old, "城关区卫计局", EntityKeys.area("990102")).orElseThrow(),
            BodySuccession.department(now, "城关区卫健委", EntityKeys.area("990103")).orElseThrow());
    assertThat(BodySuccession.of(two)).isEmpty();
  }

  @Test
  void whatNoReformKnowsIsLeft() {
    Key any = Key.of(KeyKind.ORGANIZATION, "x", "");
    assertThat(BodySuccession.department(any, "临澜县委组织部", area("临澜县"))).isEmpty();
    assertThat(BodySuccession.department(any, "卫生局", area("临澜县"))).isEmpty();
    assertThat(BodySuccession.department(any, "朔澜市市区卫生局", area("朔澜市")))
        .hasValueSatisfying(body -> assertThat(body.department()).isEqualTo("卫生局"));
  }

  @Test
  void orderDoesNotMatter() {
    List<String> names =
        new ArrayList<>(List.of("临澜县卫生局", "临澜县计生局", "临澜县卫计局", "临澜县卫健委", "额勒苏旗环保局", "额勒苏旗生态环境局"));
    List<String> before = changes(names.toArray(String[]::new));
    assertThat(before).hasSize(4);
    Collections.shuffle(names, new Random(3));
    assertThat(changes(names.toArray(String[]::new))).containsExactlyInAnyOrderElementsOf(before);
  }

  private static List<String> changes(String... names) {
    Map<Key, String> byKey = new HashMap<>();
    List<LocalBody> bodies =
        Arrays.stream(names)
            .map(name -> {
              Key key = Key.of(KeyKind.ORGANIZATION, name, "");
              byKey.put(key, name);
              return BodySuccession.department(key, name, area(name)).orElseThrow();
            })
            .toList();
    return BodySuccession.of(bodies).stream().map(change -> words(change, byKey)).toList();
  }

  private static Key area(String name) {
    return Key.of(KeyKind.PLACE, name.substring(0, 3), "");
  }

  private static String words(Change change, Map<Key, String> byKey) {
    return Objects.requireNonNull(byKey.get(change.before()))
        + " > "
        + Objects.requireNonNull(byKey.get(change.after()))
        + " "
        + change.year();
  }
}

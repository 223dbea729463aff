package dashiji.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dashiji.export.PlacePoints;
import dashiji.query.ExampleGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceAndProjectViewTest {
  private static final String ID = "http://example.org/id/";
  private static final DatasetGraph DATASET = ExampleGraph.load();

  private static PlaceView place(String name) {
    return Txn.calc(
        DATASET,
        TxnType.READ,
        () -> PlaceView.read(DATASET, NodeFactory.createURI(ID + "place/" + name)));
  }

  private static ProjectView project(String name) {
    return Txn.calc(
        DATASET,
        TxnType.READ,
        () -> ProjectView.read(DATASET, NodeFactory.createURI(ID + "project/" + name)));
  }

  @Test
  void aPlaceHasWhatHappenedThereAndWithinIt() {
    PlaceView county = place("county");
    assertThat(county.above()).extracting(Ref::label).containsExactly("云岭省");
    assertThat(county.within()).extracting(one -> one.place().label()).containsExactly("双河镇");
    assertThat(county.events())
        .extracting(happened -> happened.event().start())
        .containsExactly("2023-07-01", "--11-20");
    assertThat(county.events().getFirst().where()).map(Ref::label).contains("双河水库");
    assertThat(county.events().getLast().where()).isEmpty();
    assertThat(county.projects()).extracting(Ref::label).containsExactly("双河水库除险加固工程");
    assertThat(county.posts()).extracting(Ref::label).containsExactly("青石县政府副县长", "青石县政府县长");
    assertThat(county.bodies()).extracting(Ref::label).contains("青石县政府");
    assertThat(county.documents()).hasSize(1);
    assertThat(county.partial()).isFalse();
  }

  @Test
  void aSiteHasTheAreasAboveItTheWidestFirst() {
    PlaceView dam = place("dam");
    assertThat(dam.above()).extracting(Ref::label).containsExactly("云岭省", "青石县", "双河镇");
    assertThat(dam.fullName()).isEqualTo("青石县双河镇双河水库");
    assertThat(dam.withinCount()).isZero();
  }

  @Test
  void aProjectHasAmountPartiesAndEventsWithTheirSentences() {
    ProjectView dike = project("dike");
    assertThat(dike.amounts())
        .singleElement()
        .satisfies(said -> {
          assertThat(said.text()).isEqualTo("1.2亿元");
          assertThat(said.yuan()).isEqualTo("120,000,000");
          assertThat(said.quotes()).extracting(Quote::start).containsExactly(120);
        });
    assertThat(dike.parties()).extracting(party -> party.body().label()).containsExactly("青石县水务公司");
    assertThat(dike.events())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.event().days()).containsExactly("2023-07-01", "2023-07-02");
          assertThat(step.people()).extracting(Ref::label).containsExactly("白云山", "石晓溪");
          assertThat(step.stage()).isEmpty();
        });
    assertThat(project("road").eventCount()).isZero();
  }

  @Test
  void stagesAreReadFromSigningsAndCeremoniesAndNames() {
    assertThat(ProjectStage.of("signing", "")).contains(ProjectStage.SIGNING);
    assertThat(ProjectStage.of("ceremony", "环城公路工程开工仪式")).contains(ProjectStage.START);
    assertThat(ProjectStage.of("ceremony", "县中学新校区落成典礼")).contains(ProjectStage.COMPLETION);
    assertThat(ProjectStage.of("inspection", "")).isEmpty();
  }

  @Test
  void mapsShowOutlinesAndPointsAsFarAsTheyAreKnown(@TempDir Path folder) throws IOException {
    assertThat(Maps.NONE.of(place("county"))).isEmpty();
    Path outline =
        Files.writeString(
            folder.resolve("outline.json"),
            """
            {"type": "FeatureCollection", "attribution": "CC0, drawn for this test", "features": [
              {"type": "Feature", "properties": {"code": "990101"}, "geometry": {"type": "Polygon",
               "coordinates": [[[100, 30], [102, 30], [102, 31], [100, 31], [100, 30]]]}}]}
            """);
    Path points =
        Files.writeString(
            folder.resolve("points.csv"), "code,longitude,latitude\n990101101,101,30.5\n");
    Maps maps = new Maps(Outline.read(outline), PlacePoints.read(points));
    Optional<Maps.Picture> picture = maps.of(place("county"));
    assertThat(picture).isPresent();
    assertThat(picture.orElseThrow().areas())
        .singleElement()
        .satisfies(area -> {
          assertThat(area.own()).isTrue();
          // Wider than high: 616 pixels for two degrees at 30.5° N, and its northern edge at the
          // top.
          assertThat(area.path())
              .isEqualTo("M12.0 369.5L628.0 369.5L628.0 12.0L12.0 12.0L12.0 369.5Z");
        });
    assertThat(picture.orElseThrow().dots())
        .singleElement()
        .satisfies(dot -> {
          assertThat(dot.name()).isEqualTo("双河镇");
          assertThat(dot.x()).isEqualTo("320.0");
          assertThat(dot.y()).isEqualTo("190.7");
        });
    assertThat(picture.orElseThrow().attribution()).startsWith("CC0");
  }

  @Test
  void aFileWithoutOutlinesIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(file, "{\"type\": \"FeatureCollection\", \"features\": []}");
    assertThatThrownBy(() -> Outline.read(file)).isInstanceOf(IOException.class);
    Files.writeString(file, "{\"type\": \"Topology\"}");
    assertThatThrownBy(() -> Outline.read(file)).hasMessageContaining("FeatureCollection");
  }
}

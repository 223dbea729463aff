package dashiji.server;

import static org.assertj.core.api.Assertions.assertThat;

import dashiji.rdf.Vocab;
import dashiji.store.CandidateCheck;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreLayout;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThingAddressesTest {
  private static final String BASE = "https://example.org/kg/";

  @TempDir Path store;

  @Test
  void whatEarlierBuildsHadIsGone() throws Exception {
    Quad base =
        new Quad(
            node("graph/meta"),
            node("id/build/cc"),
            Vocab.Dsj.baseIri,
            NodeFactory.createLiteralString(BASE));
    Node event = node("id/event/aa");
    Node organization = node("id/organization/aa");
    Node document = node("graph/document/a");
    try (StoreBuilder builder = StoreBuilder.begin(new StoreLayout(store))) {
      builder.add(base);
      builder.add(new Quad(document, event, Vocab.Rdf.type, Vocab.Sem.Event));
      builder.add(new Quad(document, organization, Vocab.Rdf.type, Vocab.Org.FormalOrganization));
      builder.publish(CandidateCheck.none());
    }
    try (RunningServer server = new RunningServer(store, ServiceConfig.DEFAULT)) {
      assertThat(server.get("/id/event/aa").statusCode()).isEqualTo(200);
      try (StoreBuilder builder = StoreBuilder.update(new StoreLayout(store))) {
        builder.removeAll(document, Node.ANY, Node.ANY, Node.ANY);
        builder.publish(CandidateCheck.none());
      }
      HttpResponse<String> page = server.get("/id/event/aa?lang=en", "Accept", "text/html");
      assertThat(page.statusCode()).isEqualTo(410);
      assertThat(page.body()).contains("No longer in the graph", "since build 2 (20");
      assertThat(server.get("/id/event/aa?lang=zh", "Accept", "text/html").body())
          .contains("自第2次构建起");
      HttpResponse<String> turtle = server.get("/kg/id/event/aa", "Accept", "text/turtle");
      assertThat(turtle.statusCode()).isEqualTo(410);
      assertThat(turtle.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
      assertThat(turtle.body())
          .contains("<" + BASE + "id/event/aa>", "prov:invalidatedAtTime", "since build 2");
      assertThat(server.get("/data/event/aa.jsonld").body()).contains("invalidatedAtTime");
      for (String gone :
          new String[] {
            "/id/event/aa",
            "/data/event/aa.nt",
            "/data/event/aa.html",
            "/graph/document/a",
            "/feed/organization/aa.atom",
            "/kg/data/event/aa.rdf"
          }) {
        assertThat(server.get(gone).statusCode()).as(gone).isEqualTo(410);
      }
      assertThat(server.get("/id/event/aa", "Accept", "image/png").statusCode()).isEqualTo(410);
      for (String never :
          new String[] {
            "/id/event/bb", "/data/event/bb.nt", "/graph/document/b", "/feed/organization/bb.atom"
          }) {
        assertThat(server.get(never).statusCode()).as(never).isEqualTo(404);
      }
    }
  }

  @Test
  void aThingLeadsToWhatIsKnownOfItAndAReplacedPersonToTheOther() throws Exception {
    Node person = node("id/person/aa");
    Node mention = node("id/mention/dd");
    Node post = node("id/post/aa");
    try (StoreBuilder builder = StoreBuilder.begin(new StoreLayout(store))) {
      Node document = node("graph/document/a");
      builder.add(
          new Quad(
              node("graph/meta"),
              node("id/build/cc"),
              Vocab.Dsj.baseIri,
              NodeFactory.createLiteralString(BASE)));
      builder.add(new Quad(document, person, Vocab.Rdf.type, Vocab.Foaf.Person));
      builder.add(new Quad(document, mention, Vocab.Dsj.mentions, person));
      builder.add(
          new Quad(
              node("graph/identity"), node("id/person/bb"), Vocab.Dcterms.isReplacedBy, person));
      builder.add(new Quad(document, post, Vocab.Rdf.type, Vocab.Org.Post));
      builder.add(
          new Quad(node("graph/identity"), node("id/post/bb"), Vocab.Dcterms.isReplacedBy, post));
      builder.publish(CandidateCheck.none());
    }
    try (RunningServer server = new RunningServer(store, ServiceConfig.DEFAULT)) {
      assertThat(where(server, "/id/person/bb")).isEqualTo("/id/person/aa");
      assertThat(where(server, "/id/post/bb")).isEqualTo("/id/post/aa");
      assertThat(where(server, "/kg/id/person/bb")).isEqualTo("/kg/id/person/aa");
      assertThat(where(server, "/id/person/dd")).isEqualTo("/id/person/aa");
      assertThat(where(server, "/feed/person/bb.atom")).isEqualTo("/feed/person/aa.atom");
      assertThat(where(server, "/feed/post/bb.atom")).isEqualTo("/feed/post/aa.atom");
      HttpResponse<String> known = server.get("/id/person/aa", "Accept", "text/turtle");
      assertThat(known.statusCode()).isEqualTo(200);
      assertThat(known.body()).contains("id/person/aa");
      assertThat(server.get("/kg/id/person/aa", "Accept", "text/html").body())
          .contains("href=\"/kg/assets/");
      assertThat(where(server, "/data/person/bb.ttl")).isEqualTo("/data/person/aa.ttl");
      for (String none :
          new String[] {"/id/person/ee", "/id/nothing/aa", "/id/", "/x/id/person/bb"}) {
        assertThat(server.get(none).statusCode()).as(none).isEqualTo(404);
      }
    }
  }

  private static String where(RunningServer server, String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(303);
    return response.headers().firstValue("Location").orElse("");
  }

  private static Node node(String local) {
    return NodeFactory.createURI(BASE + local);
  }
}

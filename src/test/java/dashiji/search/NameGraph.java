package dashiji.search;

import dashiji.rdf.Vocab;
import dashiji.store.CandidateCheck;
import dashiji.store.StoreBuilder;
import dashiji.store.StoreLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Invented things with names, as quads. */
final class NameGraph {
  static final String BASE = "http://localhost:3330/";
  private static final Node GRAPH = NodeFactory.createURI(BASE + "graph/document/tongxi");
  private static final Node INFERRED = NodeFactory.createURI(BASE + "graph/inferred");

  final List<Quad> quads = new ArrayList<>();

  static Node iri(String path) {
    return NodeFactory.createURI(BASE + "id/" + path);
  }

  static Node zh(String text) {
    return NodeFactory.createLiteralLang(text, "zh-Hans");
  }

  NameGraph add(Node subject, Node property, Node object) {
    quads.add(new Quad(GRAPH, subject, property, object));
    return this;
  }

  NameGraph named(String path, Node type, String label) {
    return add(iri(path), Vocab.Rdf.type, type)
        .add(iri(path), Vocab.Rdfs.label, zh(label))
        .add(iri(path), Vocab.Skos.prefLabel, zh(label));
  }

  NameGraph person(String key, String name, String pinyin, int documents) {
    named("person/" + key, Vocab.Foaf.Person, name)
        .add(
            iri("person/" + key),
            Vocab.Dsj.pinyin,
            NodeFactory.createLiteralLang(pinyin, "zh-Latn-pinyin"));
    return mentioned("person/" + key, documents);
  }

  NameGraph mentioned(String path, int documents) {
    for (int i = 0; i < documents; i++) {
      Node graph = NodeFactory.createURI(BASE + "graph/document/d" + i);
      Node mention = iri("mention/" + path.replace('/', '-') + "-" + i);
      quads.add(new Quad(graph, mention, Vocab.Dsj.mentions, iri(path)));
    }
    return this;
  }

  NameGraph tenure(String key, String person, String post, String last) {
    Node tenure = iri("tenure/" + key);
    quads.add(new Quad(INFERRED, tenure, Vocab.Org.member, iri("person/" + person)));
    quads.add(new Quad(INFERRED, tenure, Vocab.Dsj.post, iri("post/" + post)));
    quads.add(
        new Quad(INFERRED, tenure, Vocab.Dsj.lastAttested, NodeFactory.createLiteralString(last)));
    return this;
  }

  /** What a county's year adds that is not found by name: who took part, acts, places in places. */
  NameGraph year() {
    Node document = iri("document/tongxi");
    Node village = iri("place/a1b2");
    Node valley = iri("place/c3d4");
    named("place/a1b2", Vocab.Schema.Place, "上塘村");
    named("place/c3d4", Vocab.Schema.Place, "云梯沟");
    add(village, Vocab.Schema.containedInPlace, iri("place/990102"));
    add(valley, Vocab.Schema.containedInPlace, village);
    add(document, Vocab.Dsj.jurisdiction, iri("place/990102"));
    event("tour", "2024-03", "inspection", "lin", "lead");
    event("signing", "2023-11-20", "signing", "lin", "attend");
    event("review", "2024-03-09", "meeting", "ou", "host");
    add(iri("event/tour"), Vocab.Sem.hasPlace, valley);
    add(iri("event/signing"), Vocab.Dsj.project, iri("project/dam"));
    add(iri("event/signing"), Vocab.Dsj.organization, iri("organization/water"));
    add(iri("project/dam"), Vocab.Schema.location, valley);
    add(iri("post/waterhead"), Vocab.Org.postIn, iri("organization/water"));
    add(iri("post/waterhead"), Vocab.Dsj.title, NodeFactory.createLiteralString("局长"));
    add(iri("post/waterhead"), Vocab.Dsj.jurisdiction, valley);
    Node act = iri("personnel-act/w");
    add(act, Vocab.Rdf.type, Vocab.Dsj.PersonnelAct);
    add(act, Vocab.Dsj.action, concept("action-appoint"));
    add(act, Vocab.Dsj.effectiveDate, NodeFactory.createLiteralString("2023-05-04"));
    add(act, Vocab.Dsj.person, iri("person/wang1"));
    return add(act, Vocab.Dsj.post, iri("post/waterhead"));
  }

  private void event(String key, String date, String kind, String person, String role) {
    Node event = iri("event/" + key);
    named("event/" + key, Vocab.Sem.Event, "活动" + key);
    add(event, Vocab.Dsj.document, iri("document/tongxi"));
    add(event, Vocab.Dsj.startDate, NodeFactory.createLiteralString(date));
    add(event, Vocab.Dsj.kind, concept("kind-" + kind));
    Node participation = iri("participation/" + key);
    add(participation, Vocab.Dsj.event, event);
    add(participation, Vocab.Dsj.person, iri("person/" + person));
    add(participation, Vocab.Dsj.role, concept("role-" + role));
  }

  private static Node concept(String name) {
    return NodeFactory.createURI(Vocab.Dsj.NS + name);
  }

  /** Publishes the graph as a generation with its index. */
  void publish(Path store) throws IOException {
    try (StoreBuilder builder = StoreBuilder.begin(new StoreLayout(store))) {
      quads.forEach(builder::add);
      builder.publish(CandidateCheck.none(), new NameIndexWriter());
    }
  }

  /** The county that the tests look things up in. */
  static NameGraph county() {
    NameGraph graph =
        new NameGraph()
            .person("lin", "林知远", "Lín Zhī Yuǎn", 7)
            .person("lin2", "林知源", "Lín Zhī Yuán", 2)
            .person("lv", "吕晓明", "Lǚ Xiǎo Míng", 3)
            .person("shan", "单文山", "Dān Wén Shān", 1)
            .person("wang1", "王伟", "Wáng Wěi", 1)
            .person("wang2", "王伟", "Wáng Wěi", 9)
            .person("ou", "欧阳青", "Ōu Yáng Qīng", 2)
            .named("place/990102", Vocab.Schema.AdministrativeArea, "桐溪县")
            .named("organization/water", Vocab.Org.FormalOrganization, "桐溪县水务局")
            .named("organization/school", Vocab.Org.FormalOrganization, "桐溪县教育和体育局")
            .named("post/waterhead", Vocab.Org.Post, "桐溪县水务局局长")
            .named("post/head", Vocab.Org.Post, "桐溪县政府县长")
            .named("project/dam", Vocab.Schema.Project, "云梯水库")
            .named("work/plan", Vocab.Dsj.CitedWork, "关于加快水利发展的意见")
            .mentioned("place/990102", 5)
            .mentioned("organization/water", 4);
    graph.add(iri("place/990102"), Vocab.Dsj.fullName, zh("霞州省云澜市桐溪县"));
    graph.add(iri("place/990102"), Vocab.Dsj.areaCode, NodeFactory.createLiteralString("990102"));
    graph.add(iri("person/lin"), Vocab.Skos.altLabel, NodeFactory.createLiteralLang("林知遠", "zh"));
    graph.add(iri("person/ou"), Vocab.Skos.altLabel, NodeFactory.createLiteralLang("欧阳卿", "zh"));
    graph.add(
        iri("work/plan"), Vocab.Dsj.documentNumber, NodeFactory.createLiteralString("桐政发〔2024〕3号"));
    graph.add(iri("organization/water"), Vocab.Dsj.jurisdiction, iri("place/990102"));
    graph.add(iri("post/head"), Vocab.Dsj.jurisdiction, iri("place/990102"));
    Node event = iri("event/flood");
    graph.add(event, Vocab.Rdf.type, Vocab.Sem.Event);
    graph.add(event, Vocab.Rdfs.label, zh("全县防汛工作会议"));
    graph.add(event, Vocab.Dsj.startDate, NodeFactory.createLiteralString("2024-06-03"));
    graph.add(event, Vocab.Sem.hasPlace, iri("place/990102"));
    Node document = iri("document/tongxi");
    graph.add(document, Vocab.Rdf.type, Vocab.Dsj.SourceDocument);
    graph.add(document, Vocab.Rdfs.label, zh("桐溪县大事记（2024年）"));
    graph.add(document, Vocab.Dsj.documentKey, NodeFactory.createLiteralString("tongxi-2024.txt"));
    return graph
        .tenure("a", "wang1", "waterhead", "2023-05-01")
        .tenure("b", "wang1", "head", "2024-02-01")
        .tenure("c", "wang2", "waterhead", "2024");
  }
}

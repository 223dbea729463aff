package dashiji.eval;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Tables as an export would have them: what the gold says, perfect or damaged at random. */
final class SyntheticExport {
  private static final List<String> ROLES = List.of("host", "lead", "attend", "speak", "accompany");
  private static final List<String> KINDS = List.of("meeting", "visit", "work", "signing");

  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

  SyntheticExport() {
    tables.put("persons", table("doc,person,name,start,end"));
    tables.put(
        "posts",
        table("doc,person,name,org,title,former,stated_from,stated_until,start,end,quote"));
    tables.put("events", table("doc,event,kind,name,date_start,date_end,start,end,quote"));
    tables.put("participations", table("doc,event,person,name,role"));
    tables.put("event_links", table("doc,event,relation,target,name"));
    tables.put(
        "appointments", table("doc,person,name,action,org,title,date,document,start,end,quote"));
    tables.put("projects", table("doc,project,name,place,amount,start,end"));
    tables.put("places", table("doc,place,name,full_name,level,code,start,end"));
    tables.put("orgs", table("doc,org,name,kind,start,end"));
  }

  private static List<List<String>> table(String header) {
    return new ArrayList<>(List.of(List.of(header.split(","))));
  }

  private void add(String table, @Nullable String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(cell == null ? "" : cell);
    }
    rows(table).add(row);
  }

  private List<List<String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** Adds all that the gold says of a document; offsets are code points as Python finds them. */
  void addPerfect(Gold gold, String text, String doc) {
    SourceContent source = new SourceContent(text);
    for (Gold.Person person : gold.persons()) {
      String iri = "p:" + person.name();
      add("persons", doc, iri, person.name(), "0", "1");
      for (Gold.Post post : person.posts()) {
        add(
            "posts",
            doc,
            iri,
            person.name(),
            post.org(),
            post.title(),
            Boolean.toString(post.former()),
            post.dateStart(),
            post.dateEnd(),
            "0",
            "4",
            slice(text, 0, 4));
      }
    }
    int after = 0;
    for (Gold.Event event : gold.events()) {
      int start = source.find(event.from(), after);
      start = start < 0 ? source.find(event.from(), 0) : start;
      int end = source.find(event.to(), start) + event.to().codePointCount(0, event.to().length());
      after = start;
      String iri = "e:" + event.id();
      add(
          "events",
          doc,
          iri,
          event.kind(),
          event.name(),
          event.date().get(0),
          event.date().get(1),
          Integer.toString(start),
          Integer.toString(end),
          slice(text, start, end));
      for (Gold.Participant taker : event.participants()) {
        for (String role : taker.roles()) {
          add("participations", doc, iri, "p:" + taker.person(), taker.person(), role);
        }
      }
      event.places().forEach(name -> add("event_links", doc, iri, "place", "x", name));
      event.orgs().forEach(name -> add("event_links", doc, iri, "organization", "x", name));
      event.documents().forEach(name -> add("event_links", doc, iri, "document", "x", name));
      event.projects().forEach(name -> add("event_links", doc, iri, "project", "x", name));
    }
    for (Gold.Appointment act : gold.appointments()) {
      add(
          "appointments",
          doc,
          "p:" + act.person(),
          act.person(),
          act.action(),
          act.org(),
          act.title(),
          act.date(),
          act.document(),
          "0",
          "4",
          slice(text, 0, 4));
    }
    gold.projects()
        .forEach(p -> add("projects", doc, "j", p.name(), p.place(), p.amount(), "0", "1"));
    gold.places()
        .forEach(p -> add("places", doc, "l", p.name(), p.full(), p.level(), "", "0", "1"));
    gold.orgs().forEach(o -> add("orgs", doc, "o", o.name(), o.kind(), "0", "1"));
  }

  /**
   * Damages about a third of the rows: drops, doubles, shifts, renames, redates, mislabels them.
   */
  void damage(long seed) {
    Random random = new Random(seed);
    tables.replaceAll((name, rows) -> {
      List<String> header = rows.getFirst();
      List<List<String>> damaged = new ArrayList<>(List.of(header));
      for (List<String> row : rows.subList(1, rows.size())) {
        damaged.addAll(random.nextInt(3) == 0 ? damaged(random, header, row) : List.of(row));
      }
      return damaged;
    });
  }

  private static List<List<String>> damaged(Random random, List<String> header, List<String> row) {
    List<String> other = new ArrayList<>(row);
    switch (random.nextInt(9)) {
      case 0 -> {
        return List.of();
      }
      case 1 -> change(header, other, "name", name -> name.length() > 2 ? name.substring(1) : "某");
      case 2 -> {
        change(header, other, "org", org -> "内蒙古自治区朔澜市" + org);
        change(header, other, "full_name", full -> "");
      }
      case 3 -> {
        change(header, other, "role", role -> ROLES.get(random.nextInt(ROLES.size())));
        change(header, other, "kind", kind -> KINDS.get(random.nextInt(KINDS.size())));
        change(header, other, "action", action -> "resign");
        change(header, other, "relation", relation -> "place");
      }
      case 4 -> {
        int by = random.nextInt(400) - 200;
        change(header, other, "start", at -> Integer.toString(Integer.parseInt(at) + by));
        change(header, other, "end", at -> Integer.toString(Integer.parseInt(at) + by));
      }
      case 5 -> {
        change(header, other, "date_start", day -> "-" + day.substring(4));
        change(header, other, "date_end", day -> "");
        change(header, other, "stated_from", day -> day.isEmpty() ? "1998-07" : day + "-01");
        change(header, other, "stated_until", day -> day.isEmpty() ? "" : "2001");
      }
      case 6 -> {
        change(
            header, other, "quote", quote -> "it's \"so\"\t\u3000\u00a0\\ \uD842\uDFB7\n" + quote);
        change(header, other, "title", title -> title + " ");
        change(header, other, "name", name -> "「" + name.replace('·', '•') + "」");
      }
      case 7 -> {
        change(header, other, "event", event -> "e:nowhere");
        if (!header.contains("event")) {
          return List.of(row, row);
        }
      }
      default -> {
        if (header.contains("quote") && !header.contains("event")) {
          change(header, other, "start", at -> "");
        }
        return List.of(row, other);
      }
    }
    return List.of(other);
  }

  private static void change(
      List<String> header,
      List<String> row,
      String column,
      java.util.function.UnaryOperator<String> by) {
    int at = header.indexOf(column);
    if (at >= 0) {
      row.set(at, by.apply(row.get(at)));
    }
  }

  private static String slice(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** Writes the tables; one without rows is left out, as an export may. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
      if (table.getValue().size() == 1) {
        continue;
      }
      Path file = folder.resolve(table.getKey() + ".csv");
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
          CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
        printer.printRecords(table.getValue());
      }
    }
  }
}

package dashiji.api;

import com.fasterxml.jackson.databind.JsonNode;
import dashiji.query.QueryCatalog;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The prompts of agents: the questions that people ask most of such a graph, each with the tools
 * that answer it. Names in their arguments are looked up, so that the agent begins with IRIs and
 * sees namesakes.
 */
final class McpPrompts {
  private static final int MOST_CANDIDATES = 8;

  /** The most values that a completion may have, by the protocol. */
  private static final int MOST_COMPLETIONS = 100;

  private static final int LONGEST_VALUE = 2_000;

  private static final String RULES =
      """

      Rules: ask the tools, add nothing from memory. Give each fact with the sentence it rests on and the \
      name or link of its document. Bounds are bounds: an attendance proves a post on that day, no start and \
      no end; what is empty is not known. People of one name are different people until the graph says \
      otherwise. Say what the graph does not tell. Answer in the language of the person who asks.
      """;

  private static final List<McpPrompt> ALL =
      List.of(
          new McpPrompt(
              "career",
              "Career of a person 人物履历",
              "What posts a person is shown to have held, with evidence and doubts.",
              List.of(thing("person", NamedKind.PERSON, "name or IRI of the person")),
              List.of("career", "career-evidence", "profiles"),
              """
              Write the career of {person} as the graph has it.
              1. If there are several candidates below, look at each with entity and ask which is meant, \
              unless the question tells.
              2. query_career: the posts in order, with bounds of start and end.
              3. query_career_evidence: the sentences. query_profiles: what is said beside posts.
              4. Write a table (post, from, until, sentence), then what is uncertain or in conflict.
              """),
          new McpPrompt(
              "holders",
              "Who held a post 职务沿革",
              "The succession of a post, its gaps and overlaps, or who held it on a day.",
              List.of(
                  thing("post", NamedKind.POST, "name or IRI of the post: 青石县政府县长"),
                  words("day", false, "only this day: 2024-05-01")),
              List.of("holders", "succession", "holder-on-day"),
              """
              Tell who held the post {post}{day: on |}.
              1. query_holders: all who are shown in it. query_succession: what lies between one and the next.
              2. Where a day is given: query_holder_on_day with it.
              3. Write the succession with the sentences that bound it; name vacancies, overlaps and \
              spans of which nothing is known apart from each other.
              """),
          new McpPrompt(
              "area",
              "What happened in an area 地方大事",
              "Events, projects and people of a county, city or township in a period.",
              List.of(
                  thing("place", NamedKind.PLACE, "name or IRI of the area"),
                  words("from", false, "first day, month or year: 2024-03"),
                  words("to", false, "last day, month or year")),
              List.of("place-events", "area-holders", "area-appointments"),
              """
              Tell what happened in {place}{from: from |}{to: until |}.
              1. query_place_events with the period, newest first; read on while pages are left.
              2. query_area_holders and query_area_appointments: who was in office, who came and went.
              3. Write a chronicle by month; group what belongs together, count what is left out.
              """),
          new McpPrompt(
              "body",
              "What became of a body 机构沿革",
              "A body's place in the tree, its posts, and what reforms made of it.",
              List.of(thing("organization", NamedKind.ORGANIZATION, "name or IRI of the body")),
              List.of("organization-history", "organization-posts", "appointments"),
              """
              Describe {organization}.
              1. entity: what it is part of. query_organization_history: what it came from and what became of it.
              2. query_organization_posts: its posts and who was last seen in them. query_appointments with \
              the organization: who came and went.
              """),
          new McpPrompt(
              "check",
              "Check a statement 核对说法",
              "Whether the documents bear out a statement about officials, posts, bodies or events.",
              List.of(words("statement", true, "what is claimed, in any language")),
              List.of("career-evidence", "holder-on-day", "evidence"),
              """
              Check this statement against the graph: "{statement}"
              1. Take it apart into claims: who, which post or event, where, when.
              2. search each name; look at the candidates with entity.
              3. query_career_evidence, query_holder_on_day, or sparql (read schema first) for each claim; \
              query_evidence for the sentences of a fact.
              4. Judge each claim: borne out, contradicted, or not told, with the sentences. That the graph \
              does not say a thing is no proof against it.
              """),
          new McpPrompt(
              "doubts",
              "What is doubtful 存疑之处",
              "Conflicts, problems and open questions that a person should look at.",
              List.of(),
              List.of("conflicts", "problems", "namesakes", "titles-after-end"),
              """
              List what in this graph a person should look at first.
              1. query_conflicts, query_titles_after_end, query_problems, query_namesakes.
              2. Group by kind; for the ten weightiest give both sides with their sentences and what would \
              decide them.
              """));

  private final Names names;
  private final List<McpPrompt> prompts;

  /**
   * Offers those prompts whose queries there are.
   *
   * @param queries that are tools
   */
  McpPrompts(QueryCatalog queries, Names names) {
    this.names = names;
    Set<String> known =
        queries.all().stream().map(query -> query.name()).collect(Collectors.toSet());
    this.prompts = ALL.stream().filter(prompt -> known.containsAll(prompt.queries())).toList();
  }

  private static McpPrompt.Argument thing(String name, NamedKind kind, String description) {
    return new McpPrompt.Argument(name, Optional.of(kind), true, description);
  }

  private static McpPrompt.Argument words(String name, boolean required, String description) {
    return new McpPrompt.Argument(name, Optional.empty(), required, description);
  }

  /** All, in the order in which they are shown. */
  List<McpPrompt> all() {
    return prompts;
  }

  /** The prompt of a name. */
  Optional<McpPrompt> of(String name) {
    return prompts.stream().filter(prompt -> prompt.name().equals(name)).findFirst();
  }

  /** What is wrong with the arguments of a prompt; empty if nothing is. */
  static String fault(McpPrompt prompt, JsonNode arguments) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> given : arguments.properties()) {
      if (prompt.argument(given.getKey()).isEmpty()) {
        faults.add(
            "no argument " + given.getKey().substring(0, Math.min(40, given.getKey().length())));
      } else if (!given.getValue().isTextual()) {
        faults.add(given.getKey() + " is a string");
      } else if (given.getValue().asText().length() > LONGEST_VALUE) {
        faults.add(given.getKey() + " is longer than " + LONGEST_VALUE + " characters");
      }
    }
    for (McpPrompt.Argument argument : prompt.arguments()) {
      if (argument.required() && arguments.path(argument.name()).asText("").isBlank()) {
        faults.add(argument.name() + " is missing: " + argument.description());
      }
    }
    return String.join("; ", faults);
  }

  /**
   * The text of a prompt with its arguments, which have no fault, and with what their names may
   * mean.
   */
  String text(McpPrompt prompt, JsonNode arguments, DatasetGraph dataset) {
    String text = prompt.text();
    StringBuilder candidates = new StringBuilder();
    Lookups lookups = Lookups.in(dataset);
    for (McpPrompt.Argument argument : prompt.arguments()) {
      String value = arguments.path(argument.name()).asText("").strip();
      text = filled(text, argument.name(), value);
      if (argument.kind().isPresent() && !value.contains("/")) {
        candidates(lookups, argument.kind().get(), value, candidates);
      }
    }
    return text + candidates + RULES;
  }

  /**
   * Puts a value in the place of {@code {name}}, and of {@code {name:before|after}} if it is given.
   */
  private static String filled(String text, String name, String value) {
    String filled = text.replace("{" + name + "}", value);
    int start = filled.indexOf("{" + name + ":");
    if (start < 0) {
      return filled;
    }
    int bar = filled.indexOf('|', start);
    int end = filled.indexOf('}', bar);
    String before = filled.substring(start + name.length() + 2, bar);
    String after = filled.substring(bar + 1, end);
    return filled.substring(0, start)
        + (value.isEmpty() ? "" : before + value + after)
        + filled.substring(end + 1);
  }

  private void candidates(Lookups lookups, NamedKind kind, String value, StringBuilder out) {
    List<Names.Hit> hits = names.find(lookups.dataset(), value, EnumSet.of(kind), MOST_CANDIDATES);
    boolean exact = hits.stream().anyMatch(Names.Hit::exact);
    out.append("\n");
    if (hits.isEmpty()) {
      out.append("The graph has no ").append(kind.words().en()).append(" of such a name.\n");
      return;
    }
    out.append(exact ? "In the graph " : "The graph has no whole name ")
        .append(value)
        .append(exact ? " may mean:\n" : "; like it are:\n");
    for (Names.Hit hit : hits) {
      if (hit.exact() || !exact) {
        String apart = TellingApart.of(lookups, kind, hit.thing());
        out.append("- ")
            .append(lookups.name(hit.thing()))
            .append(apart.isEmpty() ? "" : " (" + apart + ")")
            .append(": ")
            .append(hit.thing().getURI())
            .append('\n');
      }
    }
  }

  /** Names of the graph that the value of an argument may go on to be, each once. */
  List<String> completions(McpPrompt.Argument argument, String typed, DatasetGraph dataset) {
    if (argument.kind().isEmpty() || typed.isBlank()) {
      return List.of();
    }
    Lookups lookups = Lookups.in(dataset);
    Set<String> values = new LinkedHashSet<>();
    for (Names.Hit hit :
        names.find(dataset, typed, EnumSet.of(argument.kind().get()), MOST_COMPLETIONS)) {
      values.add(lookups.name(hit.thing()));
    }
    return List.copyOf(values);
  }
}

package dashiji.cli;

import dashiji.build.GraphBuild;
import dashiji.build.PersonIdentity;
import dashiji.curation.Correction;
import dashiji.curation.CorrectionAction;
import dashiji.curation.CorrectionFile;
import dashiji.entity.HumanDecision;
import dashiji.entity.HumanDecisions;
import dashiji.entity.Judgement;
import dashiji.entity.Key;
import dashiji.problem.Problems;
import dashiji.query.FactView;
import dashiji.query.OpenCase;
import dashiji.query.OpenCases;
import dashiji.rdf.Iris;
import dashiji.store.StoreLayout;
import dashiji.store.StoreReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes decisions of a person: on who is who, and on single facts. */
@Command(
    name = "review",
    description = {
      "Asks a person what the program cannot tell, and takes corrections of facts.",
      "",
      "Without --fact: people of one name, and organisations or projects of like names, that may or"
          + " may not be one, those first whose answer changes most, each with the sentences of both"
          + " sides. Answers go to decisions.tsv. With"
          + " --fact: one fact with its sentence; accepted, rejected or corrected, it goes to"
          + " corrections.tsv. Both files lie in the store's folder, may be edited by hand, and are"
          + " carried out by the next build."
    },
    footer = {
      "  dashiji review --store store",
      "  dashiji review --store store --list --name 王伟",
      "  dashiji review --store store --fact http://localhost:3330/id/event/0123456789abcdef0123",
      "  dashiji review --store store --fact personnel-act/0123456789abcdef0123"
          + " --replace effectiveDate=2023-05-04 --why '通知写明5月4日'"
    })
final class ReviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store;

  @Option(names = "--list", description = "Print the open cases and ask nothing.")
  private boolean list;

  @Option(names = "--name", paramLabel = "NAME", description = "Only cases of people of this name.")
  private @Nullable String name;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many cases (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--later", description = "Also ask again what was put off with 'later'.")
  private boolean later;

  @Option(
      names = "--fact",
      paramLabel = "IRI",
      description =
          "A fact: the IRI of an event, participation, attestation, personnel act, nomination or"
              + " profile, or what follows /id/ in it.")
  private @Nullable String fact;

  @ArgGroup private @Nullable Change change;

  /** What is to be done with the fact; nothing shows it only. */
  private static final class Change {
    @Option(names = "--accept", description = "The fact is as the text says.")
    private boolean accept;

    @Option(names = "--reject", description = "The fact is wrong.")
    private boolean reject;

    @Option(
        names = "--reject-value",
        paramLabel = "PROPERTY=VALUE",
        description = "One value of the fact is wrong.")
    private @Nullable String rejectValue;

    @Option(
        names = "--replace",
        paramLabel = "PROPERTY=VALUE",
        description = "A property has another value; several are joined by '|'; none removes it.")
    private @Nullable String replace;
  }

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "The reason; needed with --accept, --reject, --replace.")
  private @Nullable String why;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who decides (default: the user's name).")
  private String who = System.getProperty("user.name", "");

  @Override
  public Integer call() throws IOException {
    if (who.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--who must name a person");
    }
    if (fact == null && change != null) {
      throw new ParameterException(
          spec.commandLine(), "--accept, --reject and --replace need --fact");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (StoreReader reader = StoreReader.open(new StoreLayout(store))) {
      int status = fact != null ? fact(reader, fact, out) : cases(reader, out);
      out.flush();
      return status;
    }
  }

  // Identity

  private int cases(StoreReader reader, PrintWriter out) throws IOException {
    Path file = store.resolve(PersonIdentity.DECISIONS);
    Set<Set<Key>> decided = decided(reader, file);
    Iris iris = iris(reader);
    List<OpenCase> open =
        reader.read(OpenCases::of).stream()
            .filter(c -> name == null || c.name().equals(name))
            .filter(c -> !decided.contains(sides(c, iris)))
            .toList();
    List<OpenCase> shown = open.stream().limit(limit).toList();
    if (shown.isEmpty()) {
      out.println("no open case");
      return ExitCode.OK;
    }
    if (list) {
      for (int i = 0; i < shown.size(); i++) {
        out.println(ReviewText.of(shown.get(i), i + 1, open.size()));
      }
      return ExitCode.OK;
    }
    int answered = ask(shown, open.size(), file, out);
    out.printf("%d decided or put off in %s", answered, file);
    out.println(answered == 0 ? "" : "; the next build carries it out");
    return ExitCode.OK;
  }

  private int ask(List<OpenCase> cases, int all, Path file, PrintWriter out) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int answered = 0;
    for (int i = 0; i < cases.size(); i++) {
      OpenCase open = cases.get(i);
      out.println(ReviewText.of(open, i + 1, all));
      Judgement judgement = null;
      while (judgement == null) {
        out.print("one? a accept, r reject, l later, q quit: ");
        out.flush();
        String answer = in.readLine();
        if (answer == null || answer.strip().equals("q")) {
          out.println();
          return answered;
        }
        judgement =
            switch (answer.strip()) {
              case "a", "accept" -> Judgement.SAME;
              case "r", "reject" -> Judgement.DIFFERENT;
              case "l", "later" -> Judgement.UNSURE;
              default -> null;
            };
      }
      out.print("why (one line): ");
      out.flush();
      String reason = in.readLine();
      HumanDecisions.append(
          file,
          open.left().mention(),
          open.right().mention(),
          judgement,
          who,
          LocalDate.now(ZoneId.systemDefault()),
          Objects.requireNonNullElse(reason, ""));
      answered++;
    }
    return answered;
  }

  /** The pairs that the file decides, or puts off, already. */
  private Set<Set<Key>> decided(StoreReader reader, Path file) {
    Problems problems = new Problems();
    HumanDecisions decisions = PersonIdentity.decisions(null, store, iris(reader), problems);
    problems
        .all()
        .forEach(p -> spec.commandLine().getErr().println(file.getFileName() + ": " + p.message()));
    return decisions.all().stream()
        .filter(d -> !later || d.judgement() != Judgement.UNSURE)
        .map(ReviewCommand::sides)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<Key> sides(HumanDecision decision) {
    return Set.of(decision.left(), decision.right());
  }

  private static Set<Key> sides(OpenCase open, Iris iris) {
    return Set.of(
        Objects.requireNonNull(iris.key(NodeFactory.createURI(open.left().mention()))),
        Objects.requireNonNull(iris.key(NodeFactory.createURI(open.right().mention()))));
  }

  private static Iris iris(StoreReader reader) {
    return new Iris(Objects.requireNonNullElse(reader.read(GraphBuild::baseOf), Iris.DEFAULT_BASE));
  }

  // Facts

  private int fact(StoreReader reader, String text, PrintWriter out) throws IOException {
    Key key;
    try {
      key = CorrectionFile.target(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--fact: " + e.getMessage(), e);
    }
    Iris iris = iris(reader);
    FactView view =
        reader
            .read(dataset -> FactView.read(dataset, iris.node(key)))
            .orElseThrow(() -> new CommandFailedException("the graph states no fact " + text));
    out.println(ReviewText.of(view));
    if (change == null) {
      return ExitCode.OK;
    }
    if (why == null || why.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--why must give a reason");
    }
    Path file = store.resolve(GraphBuild.CORRECTIONS);
    CorrectionFile.append(file, correction(key, change, why));
    out.println("noted in " + file + "; the next build carries it out");
    return ExitCode.OK;
  }

  private Correction correction(Key key, Change wanted, String reason) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    if (wanted.accept || wanted.reject) {
      return new Correction(
          key,
          wanted.accept ? CorrectionAction.ACCEPT : CorrectionAction.REJECT,
          null,
          List.of(),
          who,
          today,
          reason);
    }
    CorrectionAction action =
        wanted.replace != null ? CorrectionAction.REPLACE : CorrectionAction.REJECT;
    String assignment =
        Objects.requireNonNullElse(
            wanted.replace, Objects.requireNonNullElse(wanted.rejectValue, ""));
    int sign = assignment.indexOf('=');
    if (sign < 1) {
      throw new ParameterException(
          spec.commandLine(), "takes PROPERTY=VALUE, not '" + assignment + "'");
    }
    String value = assignment.substring(sign + 1).strip();
    try {
      return new Correction(
          key,
          action,
          assignment.substring(0, sign).strip(),
          value.isEmpty() ? List.of() : List.of(value.split("\\|")),
          who,
          today,
          reason);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}

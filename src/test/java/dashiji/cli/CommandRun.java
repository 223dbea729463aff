package dashiji.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command line inside this JVM: how it ended and what it printed. */
record CommandRun(int status, String out, String err) {

  static CommandRun of(Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    return new CommandRun(status, out.toString(), err.toString());
  }
}

package dashiji.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on stderr where that is a terminal, else nothing at all. */
final class Progress implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Starts one.
   *
   * @param task what is going on, in a word or two
   * @param unit what is counted, such as {@code " documents"}
   */
  static Progress start(String task, String unit) {
    return start(task, unit, stderrIsTerminal(), System.err, System.getenv("NO_COLOR") == null);
  }

  static Progress start(
      String task, String unit, boolean terminal, PrintStream err, boolean colour) {
    if (!terminal) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setUnit(unit, 1)
            .setInitialMax(-1)
            .setStyle(colour ? ProgressBarStyle.COLORFUL_UNICODE_BAR : ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(err))
            .clearDisplayOnFinish()
            .build());
  }

  /** The launcher looks: Java itself can only tell whether stdin and stdout are terminals. */
  static boolean stderrIsTerminal() {
    return Boolean.getBoolean("dashiji.stderr.terminal");
  }

  /**
   * Shows how far it has come.
   *
   * @param done units done
   * @param total units in all, or -1 where that is not known
   */
  void show(long done, long total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  /** Says what is being done now. */
  void say(String words) {
    if (bar != null) {
      bar.setExtraMessage(words);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

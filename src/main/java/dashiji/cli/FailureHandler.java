package dashiji.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line on stderr; the stack trace only to those who ask for it. */
final class FailureHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof BrokenPipeException) {
      return ExitCode.OK;
    }
    PrintWriter err = line.getErr();
    boolean expected = isExpected(failure);
    String words = expected ? words(failure) : "unexpected failure: " + oneLine(failure.toString());
    err.println(line.getColorScheme().errorText("dashiji: " + words));
    if (stacktrace(line)) {
      failure.printStackTrace(err);
    } else if (!expected) {
      err.println("This is an error of the program; run it again with --stacktrace to see where.");
    }
    err.flush();
    return ExitCode.SOFTWARE;
  }

  private static boolean isExpected(Exception failure) {
    return failure instanceof CommandFailedException
        || failure instanceof IOException
        || failure instanceof UncheckedIOException;
  }

  private static String words(Exception failure) {
    Throwable cause =
        failure instanceof UncheckedIOException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof FileSystemException e) {
      // Their messages are mostly the bare file name.
      String reason =
          switch (e) {
            case NoSuchFileException x -> "no such file or folder";
            case AccessDeniedException x -> "no permission";
            case FileAlreadyExistsException x -> "is there already";
            case NotDirectoryException x -> "is not a folder";
            default -> e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
          };
      return e.getFile() + ": " + reason;
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : oneLine(message);
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static boolean stacktrace(CommandLine line) {
    return line.getCommandSpec().root().userObject() instanceof Main main && main.stacktrace();
  }
}

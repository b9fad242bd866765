package mailpath.integration;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mailpath.Child;

/** The {@link LabHost} of a namespace, and the lines spoken with it. */
final class LabProcess implements AutoCloseable {
  private static final int END_SECONDS = 5;

  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter orders;
  private final List<String> introduction;

  private LabProcess(Process process) {
    this.process = process;
    answers = process.inputReader();
    orders = process.outputWriter();
    introduction = Stream.generate(this::line).takeWhile(line -> !line.equals("ready")).toList();
  }

  static LabProcess start(Namespace in, Path log) {
    try {
      return new LabProcess(
          new ProcessBuilder(in.inside(Child.java(LabHost.class.getName())))
              .redirectError(log.toFile())
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it said of itself under a key. */
  List<String> values(String key) {
    return introduction.stream()
        .filter(line -> line.startsWith(key + " "))
        .map(line -> line.substring(key.length() + 1))
        .toList();
  }

  synchronized String order(String order) {
    try {
      orders.write(order + "\n");
      orders.flush();
      return line();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() {
    try {
      String line = answers.readLine();
      if (line == null) {
        throw new AssertionError("the lab's process has ended");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It ends by itself when its input does; the namespace ends what does not. */
  @Override
  public void close() throws IOException {
    orders.close();
    process
        .onExit()
        .orTimeout(END_SECONDS, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}

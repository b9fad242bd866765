package mailpath;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process that a test starts, the lines that it prints, and its end. */
public final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private Child(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  public static Child start(List<String> line) {
    try {
      return new Child(new ProcessBuilder(line).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The command line that runs a class of the tests or of the program: whether these tests run as a
   * module or on the class path, the child finds everything on its class path.
   */
  public static List<String> java(String type, String... arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> line =
        new ArrayList<>(
            List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path(),
                type));
    line.addAll(List.of(arguments));
    return line;
  }

  /** For the main class of a child that would go on for ever: its input ends with its parent. */
  public static void endWithParent() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                System.in.readAllBytes();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } finally {
                Runtime.getRuntime().halt(0);
              }
            });
  }

  /** The next line. */
  public String line() {
    try {
      return Objects.requireNonNull(lines.readLine(), "the child has ended");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives it one octet to read. */
  public void say(int octet) {
    try {
      process.getOutputStream().write(octet);
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All lines until it ends. */
  public List<String> rest() {
    return lines.lines().toList();
  }

  /** Lets it run on for so long, or until it ends. */
  public void leave(Duration time) {
    try {
      process.waitFor(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As by {@code kill -9}: nothing in it gets to say a word; what it has said can be read. */
  public void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private static String path() {
    return Stream.of(
            tests().toString(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Where the test classes lie: as a patch of the module they are on neither path. */
  private static Path tests() {
    try {
      URL own = Objects.requireNonNull(Child.class.getResource("Child.class"));
      return Path.of(own.toURI()).getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

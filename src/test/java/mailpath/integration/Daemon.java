package mailpath.integration;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that runs in a namespace, in the foreground, and writes its log to a file. */
final class Daemon implements AutoCloseable {
  private static final int TRIES = 400;
  private static final int PAUSE_MILLIS = 25;
  private static final int END_SECONDS = 10;

  private final Process process;
  private final Path log;

  private Daemon(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Returns when the server listens.
   *
   * @param listens its sockets, as {@code address:port}
   */
  static Daemon start(Namespace in, Path log, List<String> line, List<String> listens) {
    try {
      Process process =
          new ProcessBuilder(in.inside(line))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Daemon daemon = new Daemon(process, log);
      daemon.await(in, listens);
      return daemon;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it has written so far. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Namespace in, List<String> listens) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      String open = in.listeners();
      if (listens.stream().allMatch(socket -> open.contains(" " + socket + " "))) {
        return;
      }
      if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        fail("has ended: " + log());
      }
    }
    fail("does not listen at " + listens + ": " + log());
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }
}

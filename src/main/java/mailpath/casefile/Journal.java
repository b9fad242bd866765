package mailpath.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import mailpath.network.Observation;

/**
 * What has arrived in a run that goes on, so that a crash loses nothing but the exchanges under way
 * (threat-G9). Written by a thread of its own: neither slow nor full storage holds up a run; where
 * the journal cannot be written the run goes on without.
 */
public final class Journal implements AutoCloseable {
  private final Path folder;
  private final Case begun;
  private final Set<Path> running;
  private final Duration patience;
  private final Consumer<Observation<?>> onWritten;

  /** An empty one is the end. */
  private final BlockingQueue<Optional<Observation<?>>> arrivals = new LinkedBlockingQueue<>();

  private final Thread writer;
  private volatile boolean done;
  private int written;

  /**
   * @param running the journals of this process
   * @param patience for the storage, when all is over
   */
  Journal(
      Path folder,
      Case begun,
      Set<Path> running,
      Duration patience,
      Consumer<Observation<?>> onWritten) {
    this.folder = folder;
    this.begun = begun;
    this.running = running;
    this.patience = patience;
    this.onWritten = onWritten;
    this.writer = Thread.ofPlatform().daemon().name("journal").start(this::write);
  }

  /** Never waits, and may be called from any thread. */
  void append(Observation<?> observation) {
    arrivals.add(Optional.of(observation));
  }

  /** The run has ended in good order, and is kept elsewhere if at all: nothing is left of this. */
  public void done() {
    done = true;
    close();
  }

  /** Without {@link #done} it stays, for {@link Journals#recover} to find. */
  @Override
  public void close() {
    arrivals.add(Optional.empty());
    try {
      writer.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try (JournalFile file = JournalFile.create(folder, begun.question().begun(), running)) {
      record(file);
      if (done) {
        file.delete();
      }
    } catch (IOException e) {
      // Nobody is told: the user has asked for a check and gets it.
      return;
    }
  }

  private void record(JournalFile file) {
    try {
      file.append(JournalForm.head(begun));
      for (var next = next(); next.isPresent(); next = next()) {
        file.append(JournalForm.line(++written, next.get()));
        onWritten.accept(next.get());
        if (arrivals.isEmpty()) {
          file.force();
        }
      }
    } catch (IOException full) {
      // What is written stays good; a line that is torn must be the last one.
      awaitEnd();
    }
  }

  private void awaitEnd() {
    while (next().isPresent()) {
      continue;
    }
  }

  private Optional<Observation<?>> next() {
    try {
      return arrivals.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }
}

package mailpath.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import mailpath.casefile.CaseFault.FileSilent;

/**
 * Work on a file with a deadline. A call to the operating system about storage that is gone may
 * never return and cannot be interrupted; so each work has a thread of its own, which is left
 * behind if need be.
 */
final class FileWork {
  /** What work that is interrupted has to clean up in. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Duration deadline;

  FileWork(Duration deadline) {
    this.deadline = deadline;
  }

  /** What is done; it asks for leave before the step that cannot be taken back. */
  interface Work<T> {
    Tried<T> run(Leave leave) throws IOException;
  }

  /** Once only, and either to the work or to the one who stops waiting for it. */
  static final class Leave {
    private final AtomicBoolean taken = new AtomicBoolean();

    boolean take() {
      return taken.compareAndSet(false, true);
    }
  }

  /** An interrupted caller interrupts the work and gets what became of it. */
  <T> Tried<T> run(Path file, Work<T> work) {
    CompletableFuture<Tried<T>> result = new CompletableFuture<>();
    Leave leave = new Leave();
    Thread worker =
        Thread.ofPlatform().daemon().name("file").start(() -> complete(result, file, work, leave));
    try {
      return await(result, worker);
    } catch (TimeoutException e) {
      leave.take();
      worker.interrupt();
      return new Tried.Failed<>(new FileSilent(file.toString()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("fault in the work on a file", e.getCause());
    }
  }

  private static <T> void complete(
      CompletableFuture<Tried<T>> result, Path file, Work<T> work, Leave leave) {
    try {
      result.complete(work.run(leave));
    } catch (IOException e) {
      result.complete(new Tried.Failed<>(FileFaults.of(file, e)));
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private <T> Tried<T> await(CompletableFuture<Tried<T>> result, Thread worker)
      throws TimeoutException, ExecutionException {
    long end = System.nanoTime() + deadline.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
          worker.interrupt();
          end = Math.min(end, System.nanoTime() + GRACE.toNanos());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

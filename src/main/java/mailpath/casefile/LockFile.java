package mailpath.casefile;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Puts in order what the threads and the copies of the program do to the same files. Where the
 * operating system gives no lock (a read-only home, odd storage) the work goes on without it. One
 * object a process: a second one for the same file would not see the first.
 */
final class LockFile {
  private final Path file;
  private final ReentrantLock here = new ReentrantLock();

  LockFile(Path file) {
    this.file = file;
  }

  /** What is done under the lock. */
  interface Work<T> {
    T run() throws IOException;
  }

  <T> T held(Work<T> work) throws IOException {
    try {
      here.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FileLockInterruptionException();
    }
    try {
      return alone(work);
    } finally {
      here.unlock();
    }
  }

  /** Closing the channel gives the lock back. */
  private <T> T alone(Work<T> work) throws IOException {
    FileChannel channel = lock();
    try {
      return work.run();
    } finally {
      if (channel != null) {
        channel.close();
      }
    }
  }

  private @Nullable FileChannel lock() throws IOException {
    try {
      return locked();
    } catch (ClosedByInterruptException | FileLockInterruptionException e) {
      throw e;
    } catch (IOException e) {
      return null;
    }
  }

  private FileChannel locked() throws IOException {
    OwnFolder.create(file.resolveSibling(""));
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            OwnFolder.fileMode());
    try {
      channel.lock();
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}

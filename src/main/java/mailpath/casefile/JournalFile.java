package mailpath.casefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A journal that this process writes, locked until it is closed. A lock ends with its process,
 * however that ends, so a journal without one is a leftover.
 */
final class JournalFile implements Closeable {
  static final String SUFFIX = ".journal";

  private final Path path;
  private final FileChannel channel;
  private final Set<Path> running;

  private JournalFile(Path path, FileChannel channel, Set<Path> running) {
    this.path = path;
    this.channel = channel;
    this.running = running;
  }

  /**
   * @param running the journals of this process; this one is among them before its file is there
   */
  static JournalFile create(Path folder, Instant begun, Set<Path> running) throws IOException {
    OwnFolder.create(folder);
    for (int counter = 0; ; counter++) {
      Path path = folder.resolve(TimedName.of(begun, counter, SUFFIX));
      if (running.add(path)) {
        Optional<JournalFile> created = create(path, running);
        if (created.isPresent()) {
          return created.get();
        }
        running.remove(path);
      }
    }
  }

  /** Empty if the name is taken, or was seen by another copy before the lock was there. */
  private static Optional<JournalFile> create(Path path, Set<Path> running) throws IOException {
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              path,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              OwnFolder.fileMode());
    } catch (FileAlreadyExistsException taken) {
      return Optional.empty();
    }
    try {
      if (owned(channel, path)) {
        return Optional.of(new JournalFile(path, channel, running));
      }
    } catch (IOException noLocks) {
      Files.deleteIfExists(path);
      channel.close();
      throw noLocks;
    }
    channel.close();
    return Optional.empty();
  }

  /** Whether the file is ours now, and still the one at that place. */
  static boolean owned(FileChannel channel, Path path) throws IOException {
    return channel.tryLock() != null && Files.exists(path);
  }

  void append(String line) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** Makes what is written survive the end of the machine too. */
  void force() throws IOException {
    channel.force(false);
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    running.remove(path);
  }
}

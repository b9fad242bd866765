package mailpath.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * A file replaced as a whole: the new one is written beside the old one, forced to the disk and
 * moved into its place. Whoever reads the file, or finds it after a crash, sees the old or the new
 * one and never a part.
 */
final class Replacement {
  private static final String PREFIX = ".mailpath-";
  private static final String SUFFIX = ".tmp";

  /** No save lasts as long, so what is older was left by a crash. */
  private static final Duration STALE = Duration.ofHours(1);

  private final Path target;
  private final Path folder;

  Replacement(Path target, Path folder) {
    this.target = target;
    this.folder = folder;
  }

  /** The last moment to say no, before the old file goes. */
  interface Permission {
    boolean given() throws IOException;
  }

  /**
   * @return whether permission was given, and so the file replaced
   */
  boolean write(byte[] octets, Permission permission) throws IOException {
    Path beside = Files.createTempFile(folder, PREFIX, SUFFIX, OwnFolder.fileMode());
    try {
      fill(beside, octets);
      FileTime now = Files.getLastModifiedTime(beside);
      FileModes.copy(target, beside);
      if (Thread.interrupted()) {
        throw new ClosedByInterruptException();
      }
      if (!permission.given()) {
        return false;
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      settle(now);
      return true;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void fill(Path beside, byte[] octets) throws IOException {
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(octets);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Nothing here can undo the move, so nothing here is a fault. */
  private void settle(FileTime now) {
    try {
      sweep(folder, now.toInstant().minus(STALE));
      force();
    } catch (IOException e) {
      return;
    }
  }

  /** Makes the move itself survive the end of the machine; Windows has no such thing. */
  private void force() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes what crashed saves have left, by the clock of the storage itself. */
  static void sweep(Path folder, Instant before) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : left) {
        FileTime written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        if (written.toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException gone) {
      return;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}

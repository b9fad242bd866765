package mailpath.casefile;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import mailpath.casefile.CaseFault.CaseTooLarge;
import mailpath.casefile.CaseFault.FileChangedMeanwhile;
import mailpath.casefile.CaseFault.FileNotRegular;
import mailpath.network.Bytes;
import mailpath.network.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Reads and replaces files, whatever they turn out to be (threat-F8, U5): only regular files, also
 * behind symbolic links; a limit on length; a deadline. A file is replaced as a whole or not at
 * all, keeps its mode, and is private if it is new. For everything that the program keeps.
 */
public final class SafeFile {
  private static final int MOST_LINKS = 40;

  /** Octets. What is no case is much shorter. */
  private static final int LIMIT = CaseReader.FILE_LIMIT * 1024 * 1024;

  private final FileWork work;
  private final LockFile lock;

  /**
   * @param lock a file of the program's own, by which all its copies wait for each other when they
   *     write; one object a process
   */
  public SafeFile(Limits limits, Path lock) {
    this.work = new FileWork(limits.file());
    this.lock = new LockFile(lock);
  }

  /** Makes new content of the present one, which is empty if there is no file. */
  public interface Change {
    Tried<Bytes> of(Optional<Bytes> present);
  }

  public Tried<Bytes> read(Path file) {
    return work.run(file, leave -> content(file));
  }

  /** Replaces the file, or makes it. */
  public Tried<Bytes> replace(Path file, Bytes content) {
    return work.run(file, leave -> lock.held(() -> put(file, content, leave::take)));
  }

  /**
   * Replaces the file by what is made of it, and nobody in between: other copies of the program
   * wait, and a change by any other program is noticed until the last moment.
   *
   * @return what the file holds now
   */
  public Tried<Bytes> update(Path file, Change change) {
    return work.run(file, leave -> lock.held(() -> changed(file, change, leave)));
  }

  private static Tried<Bytes> changed(Path file, Change change, FileWork.Leave leave)
      throws IOException {
    Face before = Face.of(file);
    Tried<Optional<Bytes>> present =
        before.equals(Face.NONE)
            ? new Tried.Done<>(Optional.empty())
            : content(file).map(Optional::of);
    return switch (present) {
      case Tried.Failed<Optional<Bytes>>(CaseFault why) -> new Tried.Failed<>(why);
      case Tried.Done<Optional<Bytes>>(Optional<Bytes> known) ->
          switch (change.of(known)) {
            case Tried.Failed<Bytes> refused -> refused;
            case Tried.Done<Bytes>(Bytes content) ->
                put(file, content, () -> Face.of(file).equals(before) && leave.take());
          };
    };
  }

  private static Tried<Bytes> content(Path file) throws IOException {
    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
    if (!seen.isRegularFile()) {
      return new Tried.Failed<>(new FileNotRegular(file.toString()));
    }
    if (seen.size() > LIMIT) {
      return tooLarge();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      byte[] octets = Channels.newInputStream(channel).readNBytes(LIMIT + 1);
      return octets.length > LIMIT ? tooLarge() : new Tried.Done<>(Bytes.of(octets));
    }
  }

  private static Tried<Bytes> tooLarge() {
    return new Tried.Failed<>(new CaseTooLarge(CaseReader.FILE_LIMIT));
  }

  private static Tried<Bytes> put(Path file, Bytes content, Replacement.Permission permission)
      throws IOException {
    Path target = behindLinks(file);
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return new Tried.Failed<>(new FileNotRegular(file.toString()));
    }
    Path folder = target.resolveSibling("");
    try {
      // A move asks for rights on the folder only; a file set to read-only is meant to stay.
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(target.toString());
      }
      return new Replacement(target, folder).write(content.toArray(), permission)
          ? new Tried.Done<>(content)
          : new Tried.Failed<>(new FileChangedMeanwhile(file.toString()));
    } catch (IOException e) {
      return new Tried.Failed<>(FileFaults.ofSaving(file, folder, content.length(), e));
    }
  }

  /** Where the links lead, also if there is nothing there yet. */
  private static Path behindLinks(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /** Enough of a file to see that it is not the same any more. */
  private record Face(long size, @Nullable FileTime written, @Nullable Object key) {
    static final Face NONE = new Face(0, null, null);

    static Face of(Path file) throws IOException {
      try {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        return new Face(seen.size(), seen.lastModifiedTime(), seen.fileKey());
      } catch (NoSuchFileException missing) {
        return NONE;
      }
    }
  }
}

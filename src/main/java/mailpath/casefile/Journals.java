package mailpath.casefile;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mailpath.casefile.CaseFault.CaseTooLarge;
import mailpath.network.Limits;
import mailpath.network.Observation;

/**
 * The journals of the runs that go on, in a folder of the program's own, and those that crashed
 * runs have left there. One object a process: a second one would take the journals of the first for
 * those of another program, and closing them would give back their locks.
 */
public final class Journals {
  private static final String ASIDE = ".broken";

  /** Octets. */
  private static final int LIMIT = CaseReader.UNFOLDED_LIMIT * 1024 * 1024;

  private final Path folder;
  private final Duration patience;
  private final Set<Path> running = ConcurrentHashMap.newKeySet();

  public Journals(Path folder, Limits limits) {
    this.folder = folder;
    this.patience = limits.file();
  }

  /**
   * @param begun the case as it is before anything was observed
   */
  public Journal begin(Case begun) {
    return begin(begun, written -> {});
  }

  /**
   * @param onWritten called when the line of an observation is on its way to the disk
   */
  Journal begin(Case begun, Consumer<Observation<?>> onWritten) {
    return new Journal(folder, begun, running, patience, onWritten);
  }

  /**
   * Hands over what crashed runs have left, each to one copy of the program only, and removes it.
   * The journals of runs that go on, here or in another copy, are left alone; one that cannot be
   * read is set aside.
   *
   * @param kept whether the case is safe elsewhere, or not wanted; if not, its journal stays
   * @return what was set aside
   */
  public List<Path> recover(Predicate<Case> kept) {
    List<Path> aside = new ArrayList<>();
    for (Path file : leftovers()) {
      recover(file, kept).ifPresent(aside::add);
    }
    return aside;
  }

  private List<Path> leftovers() {
    try {
      return TimedName.list(folder, JournalFile.SUFFIX).stream()
          .filter(file -> !running.contains(file))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<Path> recover(Path file, Predicate<Case> kept) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return JournalFile.owned(channel, file)
          ? recover(file, read(channel), kept)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> recover(Path file, Optional<CaseRead> read, Predicate<Case> kept)
      throws IOException {
    if (read.isPresent() && read.get() instanceof CaseRead.Refused) {
      return Optional.of(setAside(file));
    }
    if (read.isEmpty()
        || (read.get() instanceof CaseRead.Opened(Case found) && isKept(file, found, kept))) {
      Files.deleteIfExists(file);
    }
    return Optional.empty();
  }

  /** Removes what was set aside. */
  public Optional<CaseFault> clear() {
    try {
      for (Path file : TimedName.list(folder, JournalFile.SUFFIX + ASIDE)) {
        Files.deleteIfExists(file);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(FileFaults.of(folder, e));
    }
  }

  /** A case that the program falls over does so once, not at every start. */
  private static boolean isKept(Path file, Case found, Predicate<Case> kept) throws IOException {
    try {
      return kept.test(found);
    } catch (RuntimeException fault) {
      setAside(file);
      throw fault;
    }
  }

  private static Path setAside(Path file) throws IOException {
    return Files.move(file, file.resolveSibling(file.getFileName() + ASIDE));
  }

  private static Optional<CaseRead> read(FileChannel channel) throws IOException {
    return channel.size() > LIMIT
        ? Optional.of(new CaseRead.Refused(new CaseTooLarge(CaseReader.UNFOLDED_LIMIT)))
        : JournalForm.read(Channels.newInputStream(channel).readAllBytes());
  }
}

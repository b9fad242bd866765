package mailpath.casefile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last runs, a case file each, in a folder of the program's own. Several copies of the program
 * may keep, list and remove at the same time: what one has removed is no fault for another.
 */
public final class History {
  /** Runs that stay. */
  public static final int KEPT = 50;

  private static final String SUFFIX = ".mailpath";

  private final Path folder;
  private final CaseFiles files;

  public History(Path folder, CaseFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * A run that is kept; what it was about is told by {@link History#open}.
   *
   * @param begun to the millisecond
   */
  public record Entry(Instant begun, Path file) {}

  /** Newest first; empty if the folder cannot be read. */
  public List<Entry> list() {
    try {
      return TimedName.list(folder, SUFFIX).stream().flatMap(file -> entry(file).stream()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Reads one. One that is refused is broken or gone, and left out by whoever shows a list. */
  public CaseOpened open(Entry entry) {
    return files.open(entry.file());
  }

  /** Adds a run and removes those beyond {@link #KEPT}. */
  public Optional<CaseFault> keep(Case ended) {
    Optional<CaseFault> noFolder = OwnFolder.create(folder);
    return noFolder.isPresent() ? noFolder : add(ended);
  }

  private Optional<CaseFault> add(Case ended) {
    try {
      Path file = reserve(ended.question().begun());
      Optional<CaseFault> fault = files.save(file, ended, Optional.empty()).fault();
      if (fault.isPresent()) {
        Files.deleteIfExists(file);
      }
      remove(beyond(KEPT));
      return fault;
    } catch (IOException e) {
      return Optional.of(FileFaults.of(folder, e));
    }
  }

  /** Removes all of it. */
  public Optional<CaseFault> clear() {
    try {
      remove(beyond(0));
      Replacement.sweep(folder, Instant.MAX);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(FileFaults.of(folder, e));
    }
  }

  /** An empty file, made by one copy of the program only; saving replaces it. */
  private Path reserve(Instant begun) throws IOException {
    for (int counter = 0; ; counter++) {
      try {
        Path file = folder.resolve(TimedName.of(begun, counter, SUFFIX));
        return Files.createFile(file, OwnFolder.fileMode());
      } catch (FileAlreadyExistsException taken) {
        continue;
      }
    }
  }

  private List<Path> beyond(int kept) throws IOException {
    return TimedName.list(folder, SUFFIX).stream().skip(kept).toList();
  }

  private static void remove(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private static Optional<Entry> entry(Path file) {
    return TimedName.time(file, SUFFIX).map(begun -> new Entry(begun, file));
  }
}

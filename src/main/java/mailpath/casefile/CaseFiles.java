package mailpath.casefile;

import java.nio.file.Path;
import java.util.Optional;
import mailpath.casefile.CaseFault.FileChangedMeanwhile;
import mailpath.network.Bytes;

/** Case files on disk: opened whatever they are, saved whole or not at all (threat-F4, F8, U5). */
public final class CaseFiles {
  private final SafeFile files;

  public CaseFiles(SafeFile files) {
    this.files = files;
  }

  /** What a file holds, whatever that is. */
  public Tried<Bytes> content(Path file) {
    return files.read(file);
  }

  /** Saves something that is no case, in place of whatever is there. */
  public Tried<Bytes> write(Path file, Bytes content) {
    return files.replace(file, content);
  }

  public CaseOpened open(Path file) {
    return switch (content(file)) {
      case Tried.Failed<Bytes>(CaseFault why) ->
          new CaseOpened(new CaseRead.Refused(why), Optional.empty());
      case Tried.Done<Bytes>(Bytes content) ->
          new CaseOpened(CaseReader.read(content.toArray()), Optional.of(Stamp.of(content)));
    };
  }

  /**
   * Saves a case. Of two copies that save the same file at once, one is first, and the other is
   * told that the file has changed. What could not be opened again, because it is too large, is not
   * saved.
   *
   * @param opened what the file has to hold still, unless it is gone; empty to replace whatever is
   *     there
   * @return what the file holds now
   */
  public Tried<Stamp> save(Path file, Case saved, Optional<Stamp> opened) {
    Bytes content = Bytes.of(CaseWriter.bytes(saved));
    if (CaseReader.read(content.toArray()) instanceof CaseRead.Refused(CaseFault why)) {
      return new Tried.Failed<>(why);
    }
    return opened
        .map(stamp -> files.update(file, present -> unlessChanged(file, present, stamp, content)))
        .orElseGet(() -> files.replace(file, content))
        .map(Stamp::of);
  }

  private static Tried<Bytes> unlessChanged(
      Path file, Optional<Bytes> present, Stamp opened, Bytes content) {
    return present.map(Stamp::of).filter(now -> !now.equals(opened)).isPresent()
        ? new Tried.Failed<>(new FileChangedMeanwhile(file.toString()))
        : new Tried.Done<>(content);
  }
}

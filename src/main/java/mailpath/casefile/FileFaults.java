package mailpath.casefile;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import mailpath.casefile.CaseFault.FileDenied;
import mailpath.casefile.CaseFault.FileFails;
import mailpath.casefile.CaseFault.FileInterrupted;
import mailpath.casefile.CaseFault.FileMissing;
import mailpath.casefile.CaseFault.FolderMissing;
import mailpath.casefile.CaseFault.StorageFull;

/** What the operating system says about a file, in our words. */
final class FileFaults {
  /** Room for the file system's own use, which no file gets. */
  private static final long RESERVE = 64 * 1024;

  private FileFaults() {}

  static CaseFault of(Path file, IOException fault) {
    String name = file.toString();
    return switch (fault) {
      case NoSuchFileException ignored -> new FileMissing(name);
      case AccessDeniedException ignored -> new FileDenied(name);
      case ClosedByInterruptException ignored -> new FileInterrupted(name);
      case FileLockInterruptionException ignored -> new FileInterrupted(name);
      default -> new FileFails(name, detail(fault));
    };
  }

  /** The same for a fault while saving so many octets into a folder. */
  static CaseFault ofSaving(Path file, Path folder, int octets, IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return new FolderMissing(folder.toString());
    }
    CaseFault plain = of(file, fault);
    if (!(plain instanceof FileFails)) {
      return plain;
    }
    if (!Files.isWritable(folder)) {
      return new FileDenied(file.toString());
    }
    return full(folder, octets, fault) ? new StorageFull(file.toString()) : plain;
  }

  /** The words of the system depend on its language, so its figures count too. */
  private static boolean full(Path folder, int octets, IOException fault) {
    String said = detail(fault).toLowerCase(Locale.ROOT);
    if (said.contains("no space left") || said.contains("quota")) {
      return true;
    }
    try {
      return Files.getFileStore(folder).getUsableSpace() < octets + RESERVE;
    } catch (IOException e) {
      return false;
    }
  }

  private static String detail(IOException fault) {
    String reason = fault instanceof FileSystemException known ? known.getReason() : null;
    String message = reason == null ? fault.getMessage() : reason;
    return Objects.requireNonNullElse(message, fault.getClass().getSimpleName());
  }
}

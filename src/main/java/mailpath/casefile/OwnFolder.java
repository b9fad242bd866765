package mailpath.casefile;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Folders and files of the program's own, which nobody else may read (threat-L9). */
public final class OwnFolder {
  private OwnFolder() {}

  /**
   * Makes it, and what is missing above it; one that is there stays as it is. Without a home there
   * is none: it must not come to lie wherever the program was started.
   */
  public static Optional<CaseFault> create(Path folder) {
    if (!folder.isAbsolute()) {
      return Optional.of(new CaseFault.FolderMissing(folder.toString()));
    }
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, mode("rwx------"));
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(FileFaults.of(folder, e));
    }
  }

  /** What a file is created with: mode 0600 where there are modes. */
  static FileAttribute<?>[] fileMode() {
    return mode("rw-------");
  }

  private static FileAttribute<?>[] mode(String permissions) {
    boolean modes = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return modes
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}

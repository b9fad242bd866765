package mailpath.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Whom a file belongs to and who may read it, kept when it is replaced. */
final class FileModes {
  private static final Set<PosixFilePermission> OF_GROUP =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE);

  private FileModes() {}

  /**
   * Nothing is done where there is no old file, or where there are no modes. What the storage does
   * not let be set leaves the new file more private, never less.
   */
  static void copy(Path old, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view == null || !Files.exists(old)) {
      return;
    }
    PosixFileAttributes was = Files.readAttributes(old, PosixFileAttributes.class);
    PosixFileAttributes is = view.readAttributes();
    Set<PosixFilePermission> permissions = new HashSet<>(was.permissions());
    if (!is.group().equals(was.group()) && !done(() -> view.setGroup(was.group()))) {
      // Another group than the one that could read the old file must not read the new one.
      permissions.removeAll(OF_GROUP);
    }
    if (!is.owner().equals(was.owner())) {
      done(() -> view.setOwner(was.owner()));
    }
    if (!is.permissions().equals(permissions)) {
      done(() -> view.setPermissions(permissions));
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private static boolean done(Step step) {
    try {
      step.run();
      return true;
    } catch (IOException denied) {
      return false;
    }
  }
}
